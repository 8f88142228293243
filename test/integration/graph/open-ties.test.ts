import { expect, test } from 'vitest';
import { writeSeason } from '../../../seed/write/write-seasons.js';
import { openGraph } from '../../support/graph/graph.js';
import { seasonOf } from '../../support/seed/sample-pages.js';
import { ownDatabase } from '../../support/test-database.js';

const graph = openGraph(await ownDatabase());

/** What a query answers of the knockout stage of the cup, without an error and in one statement. */
async function knockout(fields: string) {
  const { data, errors, statements } = await graph.ask(
    `{ season(slug: "copa-andina-2022") { stage(slug: "knockout") { ${fields} } } }`,
  );
  expect(errors).toEqual([]);
  expect(statements).toHaveLength(1);
  return data.season.stage;
}

const slots = 'slots { text team { name } group { name } place outcome tie { slug } openTie { slug } }';
const noOrigin = { team: null, group: null, place: null, outcome: null, tie: null, openTie: null };

test('a cup whose groups are half played tells who can still meet whom', async () => {
  await writeSeason(graph.database, seasonOf('copa-andina-2022-half'), 'half');
  const { openTies } = await knockout(
    `openTies { slug roundName roundKind season { slug } stage { slug } region { slug } ${slots} sources { line text } }`,
  );
  const [semifinal, , final] = openTies;
  expect(openTies).toHaveLength(3);
  expect(semifinal).toMatchObject({
    slug: 'knockout-semi-finals-1',
    roundName: 'Semi-finals',
    roundKind: 'SEMIFINAL',
    season: { slug: 'copa-andina-2022' },
    stage: { slug: 'knockout' },
    region: null,
    slots: [
      { ...noOrigin, text: 'Group A winner', group: { name: 'Group A' }, place: 1 },
      { ...noOrigin, text: 'Runner-up Group B', group: { name: 'Group B' }, place: 2 },
    ],
    sources: [
      { line: 126, text: '| RD1-team1=Group A winner' },
      { line: 129, text: '| RD1-team2=Runner-up Group B' },
    ],
  });
  expect(final.slots).toEqual([
    { ...noOrigin, text: 'TBD', outcome: 'WINNER', openTie: { slug: 'knockout-semi-finals-1' } },
    { ...noOrigin, text: 'TBD', outcome: 'WINNER', openTie: { slug: 'knockout-semi-finals-2' } },
  ]);
});

test('an open tie is found by its id', async () => {
  const { openTies } = await knockout('openTies { id }');
  const { data, statements } = await graph.ask(
    'query Open($id: ID!) { node(id: $id) { ... on OpenTie { slug } } }',
    {
      id: openTies[2].id,
    },
  );
  expect(data.node).toEqual({ slug: 'knockout-final-1' });
  expect(statements).toHaveLength(1);
});

test('once the teams are known, there are ties and no open ones', async () => {
  await writeSeason(graph.database, seasonOf('copa-andina-2022-full'), 'full');
  const { openTies, ties } = await knockout('openTies { slug } ties { slug }');
  expect(openTies).toEqual([]);
  expect(ties).toHaveLength(3);
});
