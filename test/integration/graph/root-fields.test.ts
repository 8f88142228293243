import { describe, expect, test } from 'vitest';
import { openGraphPair } from '../../support/graph/both-executors.js';
import { openGraph } from '../../support/graph/graph.js';
import { loadCopies } from '../../support/graph/season-copies.js';
import { ownDatabase } from '../../support/test-database.js';

const season2013 = await openGraphPair();
const graph = openGraph(await ownDatabase());
await loadCopies(graph.database, [{ year: 2011 }, { year: 2010, competition: 'Andean Cup' }]);

const years = (nodes: readonly { readonly year: number }[]) => nodes.map(({ year }) => year);

describe('seasons', () => {
  test.each([
    ['', [2013, 2011, 2010]],
    ['orderBy: YEAR_ASC', [2010, 2011, 2013]],
    ['where: { competition: "copa peru" }', [2013, 2011]],
    ['where: { competition: "andean-cup" }, orderBy: YEAR_ASC', [2010]],
    ['where: { country: "PERÚ" }', [2013, 2011, 2010]],
    ['where: { year: 2011 }', [2011]],
    ['where: { fromYear: 2011 }', [2013, 2011]],
    ['where: { fromYear: 2011, toYear: 2012 }', [2011]],
    ['where: { year: 1900 }', []],
    ['where: { champion: "san-simon", fromYear: 2012 }', [2013]],
  ])('with (%s) are found in one statement', async (list, expected) => {
    const { data, errors, statements } = await graph.ask(
      `{ seasons${list && `(${list})`} { nodes { year } } }`,
    );
    expect(errors).toEqual([]);
    expect(years(data.seasons.nodes)).toEqual(expected);
    expect(statements).toHaveLength(1);
  });

  test('are read page by page, of a competition too', async () => {
    const { data } = await graph.ask(
      '{ seasons(first: 2, orderBy: YEAR_ASC) { totalCount nodes { year } pageInfo { endCursor } } }',
    );
    expect([data.seasons.totalCount, years(data.seasons.nodes)]).toEqual([3, [2010, 2011]]);
    const { data: rest } = await graph.ask(
      `{ seasons(first: 2, orderBy: YEAR_ASC, after: "${data.seasons.pageInfo.endCursor}") { nodes { year } }
         competition(slug: "copa-peru") { seasons(orderBy: YEAR_ASC, where: { toYear: 2012 }) { totalCount nodes { year } } } }`,
    );
    expect(years(rest.seasons.nodes)).toEqual([2013]);
    expect(rest.competition.seasons).toEqual({ totalCount: 1, nodes: [{ year: 2011 }] });
  });
});

test.each([
  ['', ['Andean Cup', 'Copa Perú']],
  ['orderBy: NAME_DESC', ['Copa Perú', 'Andean Cup']],
  ['where: { nameContains: "peru" }', ['Copa Perú']],
  ['where: { nameContains: "UP" }', ['Andean Cup']],
  ['where: { country: "peru" }, orderBy: NAME_DESC', ['Copa Perú', 'Andean Cup']],
])('competitions with (%s) are found in one statement', async (list, expected) => {
  const { data, errors, statements } = await graph.ask(
    `{ competitions${list && `(${list})`} { nodes { name } } }`,
  );
  expect(errors).toEqual([]);
  expect(data.competitions.nodes.map(({ name }: { name: string }) => name)).toEqual(expected);
  expect(statements).toHaveLength(1);
});

test.each([
  ['seasons(where: { competition: "nothing" }) { nodes { id } }', 'competition', 'competition'],
  ['seasons(where: { country: "Nowhere" }) { nodes { id } }', 'country', 'country'],
  ['seasons(where: { champion: "nobody" }) { nodes { id } }', 'champion', 'team'],
  ['competitions(where: { country: "Nowhere" }) { nodes { id } }', 'country', 'country'],
  ['stage(season: "copa-peru-1913", slug: "regional") { id }', 'season', 'season'],
  ['group(season: "copa-peru-2013", stage: "lunar", slug: "group-a") { id }', 'stage', 'stage'],
])('an unknown name in %s is an error', async (field, argument, noun) => {
  const { errors } = await graph.ask(`{ ${field} }`);
  expect(errors).toMatchObject([{ extensions: { code: 'UNKNOWN_NAME', argument } }]);
  expect(errors[0]?.message).toContain(`No ${noun} is called`);
});

test('a text without a letter or a digit is in the name of no competition', async () => {
  const { errors } = await graph.ask('{ competitions(where: { nameContains: "?" }) { nodes { id } } }');
  expect(errors[0]?.extensions?.code).toBe('BAD_USER_INPUT');
});

describe('a season has under its slug', () => {
  test.each([
    ['stage', 'slug: "national"', 'slug name groups { slug } ties { slug }', 'national'],
    ['stage', 'slug: "Etapa Nacional"', 'slug rounds { name ties { winner { name } } }', 'national'],
    ['group', 'slug: "region-v-group-b"', 'slug standings { position team { name } }', 'region-v-group-b'],
    ['group', 'slug: "Group B"', 'slug matches { score homeTeam { name } }', 'region-i-group-b'],
    ['group', 'slug: "Group B", stage: "regional-stage"', 'slug teams { name }', 'region-i-group-b'],
    [
      'tie',
      'slug: "national-final-union-huaral-san-simon"',
      'slug explanation legs { slug score } winner { name }',
      'national-final-union-huaral-san-simon',
    ],
    [
      'match',
      'slug: "national-final-union-huaral-san-simon-2"',
      'slug score outcome loser { name } tie { slug }',
      'national-final-union-huaral-san-simon-2',
    ],
  ])('the %s of %s, in one statement', async (noun, args, fields, slug) => {
    const data = await season2013.answer(`{ ${noun}(season: "copa-peru-2013", ${args}) { ${fields} } }`, 1);
    expect(data[noun].slug).toBe(slug);
  });

  test('nothing that it does not have', async () => {
    const { stage, group, tie, match } = await season2013.answer(
      `{ stage(season: "copa-peru-2013", slug: "lunar") { id } group(season: "copa-peru-2013", slug: "group-z") { id }
         tie(season: "copa-peru-2013", slug: "none") { id } match(season: "copa-peru-2013", slug: "none") { id } }`,
      // The season is looked up once, and near names take one more, with one for the slugs of each, ties and matches.
      8,
    );
    expect([stage, group, tie, match]).toEqual([null, null, null, null]);
  });

  test('the second leg of the final as it was played', async () => {
    const { match } = await season2013.answer(
      `{ match(season: "2013 Copa Perú", slug: "national-final-union-huaral-san-simon-2") {
           leg homeTeam { slug } score outcome winner { slug } loser { slug } tie { winner { slug } } } }`,
      1,
    );
    expect(match).toMatchObject({
      leg: 2,
      homeTeam: { slug: 'san-simon' },
      tie: { winner: { slug: 'san-simon' } },
    });
    const { winner, loser, outcome } = match;
    expect([winner?.slug ?? null, loser?.slug ?? null]).toEqual(
      outcome === 'DRAW'
        ? [null, null]
        : outcome === 'HOME_WIN'
          ? ['san-simon', 'union-huaral']
          : ['union-huaral', 'san-simon'],
    );
  });
});
