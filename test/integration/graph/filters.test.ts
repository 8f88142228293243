import { beforeAll, describe, expect, test } from 'vitest';
import { writeSeason } from '../../../seed/write/write-seasons.js';
import { openGraphPair } from '../../support/graph/both-executors.js';
import { openGraph } from '../../support/graph/graph.js';
import { bare } from '../../support/seed/season-from-wikitext.js';
import { ownDatabase } from '../../support/test-database.js';

const graph = openGraph(await ownDatabase());
const season2013 = await openGraphPair();

// The season called 2020 Copa, with all that a filter tells apart.
const page = `== Group stage ==
=== Group A ===
{{Football box|date=1 May 2020|team1=Alianza|score=3–1|team2=Boys}}
{{Football box|date=8 May 2020|team1=Boys|score=2–2|team2=Alianza}}
=== Group B ===
{{Football box|date=3 May 2020|team1=Cristal|score=0–0|team2=Deportivo}}
{{Football box|date=10 May 2020|team1=Deportivo|score=|team2=Cristal}}
== Final ==
{{Football box|date=20 May 2020|team1=Cristal|score=1–4|team2=Alianza}}`;

beforeAll(() => writeSeason(graph.database, bare(page), 'page'));

const all = ['Alianza 3–1 Boys', 'Cristal 0–0 Deportivo', 'Boys 2–2 Alianza', 'Deportivo – Cristal'];
const final = 'Cristal 1–4 Alianza';

const cases: readonly (readonly [where: string, matches: readonly string[]])[] = [
  ['', [...all, final]],
  ['homeTeam: "boys"', ['Boys 2–2 Alianza']],
  ['homeTeam: "Cristal"', ['Cristal 0–0 Deportivo', final]],
  ['awayTeam: "alianza"', ['Boys 2–2 Alianza', final]],
  ['homeTeam: "cristal", awayTeam: "alianza"', [final]],
  ['homeTeam: "alianza", team: "boys"', ['Alianza 3–1 Boys']],
  ['winner: "Alianza"', ['Alianza 3–1 Boys', final]],
  ['winner: "Alianza", awayTeam: "Alianza"', [final]],
  ['from: "2020-05-08"', ['Boys 2–2 Alianza', 'Deportivo – Cristal', final]],
  ['to: "2020-05-03"', ['Alianza 3–1 Boys', 'Cristal 0–0 Deportivo']],
  ['from: "2020-05-03", to: "2020-05-08"', ['Cristal 0–0 Deportivo', 'Boys 2–2 Alianza']],
  ['from: "2020-05-09", to: "2020-05-03"', []],
  ['status: SCHEDULED', ['Deportivo – Cristal']],
  ['status: AWARDED', []],
  ['group: "group-a"', ['Alianza 3–1 Boys', 'Boys 2–2 Alianza']],
  ['group: "GROUP B", status: PLAYED', ['Cristal 0–0 Deportivo']],
  ['maxGoals: 0', ['Cristal 0–0 Deportivo']],
  ['maxGoals: 4, minGoals: 1', ['Alianza 3–1 Boys', 'Boys 2–2 Alianza']],
  ['maxGoals: 2147483647', [...all.slice(0, 3), final]],
  ['maxGoals: -1', []],
  ['competition: "copa"', [...all, final]],
  ['loser: "Cristal"', [final]],
  ['loser: "boys"', ['Alianza 3–1 Boys']],
  ['outcome: HOME_WIN', ['Alianza 3–1 Boys']],
  ['outcome: DRAW', ['Cristal 0–0 Deportivo', 'Boys 2–2 Alianza']],
  ['outcome: AWAY_WIN', [final]],
  ['homeGoals: 2, awayGoals: 2', ['Boys 2–2 Alianza']],
  ['homeGoals: 1', [final]],
  ['awayGoals: 0', ['Cristal 0–0 Deportivo']],
  ['homeGoals: 4, awayGoals: 1', []],
  ['tie: { decidedBy: SINGLE_MATCH }', [final]],
  ['tie: { decidedBy: PENALTIES }', []],
];

const nodes = 'totalCount nodes { homeTeam { name } score awayTeam { name } }';

interface Row {
  readonly homeTeam: { readonly name: string };
  readonly score: string | null;
  readonly awayTeam: { readonly name: string };
}

const shown = (rows: readonly Row[]) =>
  rows.map(({ homeTeam, score, awayTeam }) => `${homeTeam.name} ${score ?? '–'} ${awayTeam.name}`);

describe('matches are filtered in one statement', () => {
  test.each(cases)('of the root: %s', async (where, expected) => {
    const { data, errors, statements } = await graph.ask(
      `{ matches(where: { season: "copa-2020", ${where} }) { ${nodes.replace('totalCount', '')} } }`,
    );
    expect(errors).toEqual([]);
    expect(shown(data.matches.nodes)).toEqual(expected);
    // An empty list may be due to an unknown name, which is looked up.
    expect(statements.length - (expected.length === 0 ? 1 : 0)).toBe(1);
  });

  test.each(cases)('of a season, with their number: %s', async (where, expected) => {
    const { data, errors, statements } = await graph.ask(
      `{ season(slug: "copa-2020") { matches(where: { ${where} }) { ${nodes} } } }`,
    );
    expect(errors).toEqual([]);
    expect(shown(data.season.matches.nodes)).toEqual(expected);
    expect(data.season.matches.totalCount).toBe(expected.length);
    expect(statements).toHaveLength(1);
  });

  test.each(cases.filter(([where]) => where !== ''))('of a team: %s', async (where, expected) => {
    const { data } = await graph.ask(
      `{ team(name: "alianza-copa") { slug } teams(where: { season: "copa-2020" }) { nodes { name matches(where: { season: "copa-2020", ${where.replace('team:', 'opponent:')} }) { ${nodes} } } } }`,
    );
    for (const { name, matches } of data.teams.nodes as { name: string; matches: { nodes: Row[] } }[])
      if (!where.includes('team:'))
        expect(shown(matches.nodes)).toEqual(expected.filter((match) => match.includes(name)));
  });
});

test('a list of a season is read page by page, forwards and backwards, filtered and in every order', async () => {
  for (const orderBy of ['PLAYED_ASC', 'PLAYED_DESC', 'GOALS_DESC', 'MARGIN_DESC']) {
    const listed = `where: { from: "2020-05-01", to: "2020-05-10" }, orderBy: ${orderBy}`;
    const ask = async (page: string) =>
      (
        await graph.ask(
          `{ season(slug: "copa-2020") { matches(${listed}, ${page}) { ${nodes} pageInfo { endCursor startCursor hasNextPage } } } }`,
        )
      ).data.season.matches;
    const whole = shown((await ask('first: 50')).nodes);
    expect(whole).toHaveLength(4);
    const first = await ask('first: 3');
    const rest = await ask(`first: 3, after: "${first.pageInfo.endCursor}"`);
    expect([...shown(first.nodes), ...shown(rest.nodes)]).toEqual(whole);
    expect([first.pageInfo.hasNextPage, rest.pageInfo.hasNextPage]).toEqual([true, false]);
    const back = await ask(`last: 3, before: "${rest.pageInfo.startCursor}"`);
    expect(shown(back.nodes)).toEqual(shown(first.nodes));
  }
});

test.each([
  ['competition', 'competition'],
  ['loser', 'team'],
  ['homeTeam', 'team'],
  ['awayTeam', 'team'],
  ['winner', 'team'],
  ['group', 'group'],
])('an unknown name in the filter %s is an error', async (argument, noun) => {
  const { errors } = await graph.ask(`{ matches(where: { ${argument}: "nobody" }) { nodes { id } } }`);
  expect(errors[0]).toMatchObject({ extensions: { code: 'UNKNOWN_NAME' } });
  expect(errors[0]?.message).toContain(`No ${noun}`);
});

test.each(['2020-02-31', 'soon', 2020])('the day %j is an error', async (from) => {
  const query = 'query ($from: Date!) { matches(where: { from: $from }) { nodes { id } } }';
  const inVariable = () => graph.ask(query, { from });
  const before = await inVariable();
  // Then the server knows the query, and what it costs.
  expect((await graph.ask(query, { from: '2020-02-29' })).errors).toEqual([]);
  for (const { errors } of [before, await inVariable()])
    expect(errors).toMatchObject([
      {
        message: expect.stringContaining(`A day is written as 2013-11-24, not as ${JSON.stringify(from)}.`),
        extensions: { code: 'BAD_USER_INPUT' },
      },
    ]);
  const literal = JSON.stringify(from);
  const { errors } = await graph.ask(`{ matches(where: { from: ${literal} }) { nodes { id } } }`);
  expect(errors).toMatchObject([{ locations: [{ line: 1, column: 26 }] }]);
});

describe('the season of 2013', () => {
  test('has its matches, ties and groups in one statement', async () => {
    const { season } = await season2013.answer(
      `{ season {
        groups { name matches { score } }
        ties(where: { winner: "san-simon" }, first: 2) { totalCount nodes { round { name } loser { name } } }
        matches(where: { winner: "san-simon" }, orderBy: GOALS_DESC, first: 2) { ${nodes} }
        regions { name matches(first: 1) { totalCount } }
      } }`,
      1,
    );
    expect(season.groups).toHaveLength(14);
    expect(season.groups[0]).toMatchObject({ name: 'Group A' });
    expect(season.ties.totalCount).toBe(5);
    expect(shown(season.matches.nodes)).toHaveLength(2);
    expect(season.matches.totalCount).toBe(8);
    const [first] = season.regions;
    expect(first).toEqual({ name: 'Region I', matches: { totalCount: 24 } });
  });

  test('has each match of a region where it has them by the filter', async () => {
    const { season, matches } = await season2013.answer(
      `{ season { stage(slug: "regional") { region(slug: "region-iv") {
           matches(orderBy: MARGIN_DESC, first: 500) { nodes { id } } } } }
         matches(where: { season: "copa-peru-2013", region: "region-iv" }, orderBy: MARGIN_DESC, first: 500) { nodes { id } } }`,
      2,
    );
    expect(season.stage.region.matches).toEqual(matches);
    expect(matches.nodes.length).toBe(5);
  });
});

test('the winner of a match is stored as its goals say', async () => {
  const { data } = await graph.ask(
    '{ matches(first: 500) { nodes { homeGoals awayGoals homeTeam { id } awayTeam { id } winner { id } } } }',
  );
  for (const { homeGoals, awayGoals, homeTeam, awayTeam, winner } of data.matches.nodes)
    expect(winner).toEqual(homeGoals > awayGoals ? homeTeam : homeGoals < awayGoals ? awayTeam : null);
});
