import { beforeAll, expect, test } from 'vitest';
import { writeSeason } from '../../../seed/write/write-seasons.js';
import { openGraph } from '../../support/graph/graph.js';
import { bare } from '../../support/seed/season-from-wikitext.js';
import { ownDatabase } from '../../support/test-database.js';

const graph = openGraph(await ownDatabase());

const page = `== Knockout stage ==
=== Quarter-finals ===
{{OneLegResult|Alianza||1–1 (aet, coin toss)|'''Boys'''}}
{{ThreeLegResult|Cristal||2–1|Deportivo||1–0|0–4|1–0}}
=== Semi-finals ===
{{TwoLegResult|Boys||1–1|Cristal||1–0|0–1|2–0}}`;

beforeAll(async () => {
  await writeSeason(graph.database, bare(page), 'decisions');
});

test('a tie tells that lots, a series or a further match decided it, and in which words', async () => {
  const { data, errors, statements } = await graph.ask(
    `{ season(slug: "copa-2020") { ties { nodes {
       team1 { name } winner { name } decidedBy explanation aggregate { team1 team2 }
       legs { leg homeTeam { name } score winner { name } }
     } } } }`,
  );
  expect(errors).toEqual([]);
  expect(statements).toHaveLength(1);
  const leg = (number: number, home: string, score: string, winner: string | null) => ({
    leg: number,
    homeTeam: { name: home },
    score,
    winner: winner === null ? null : { name: winner },
  });
  expect(data.season.ties.nodes).toEqual([
    {
      team1: { name: 'Alianza' },
      winner: { name: 'Boys' },
      decidedBy: 'LOT',
      explanation: '1–1 after extra time, the drawing of lots',
      aggregate: { team1: 1, team2: 1 },
      legs: [leg(1, 'Alianza', '1–1', null)],
    },
    {
      team1: { name: 'Cristal' },
      winner: { name: 'Cristal' },
      decidedBy: 'SERIES',
      explanation: '2–1 in matches won',
      aggregate: { team1: 2, team2: 4 },
      legs: [
        leg(1, 'Cristal', '1–0', 'Cristal'),
        leg(2, 'Deportivo', '4–0', 'Deportivo'),
        leg(3, 'Cristal', '1–0', 'Cristal'),
      ],
    },
    {
      team1: { name: 'Boys' },
      winner: { name: 'Boys' },
      decidedBy: 'REPLAY',
      explanation: '1–1 on aggregate, 2–0 in the replay',
      aggregate: { team1: 1, team2: 1 },
      legs: [
        leg(1, 'Boys', '1–0', 'Boys'),
        leg(2, 'Cristal', '1–0', 'Cristal'),
        leg(3, 'Boys', '2–0', 'Boys'),
      ],
    },
  ]);
});

test.each([
  ['LOT', 'Boys'],
  ['SERIES', 'Cristal'],
])('ties are found that %s decided', async (decidedBy, winner) => {
  const { data, statements } = await graph.ask(
    `{ ties(where: { season: "copa-2020", decidedBy: ${decidedBy} }) { nodes { winner { name } } } }`,
  );
  expect(data.ties.nodes).toEqual([{ winner: { name: winner } }]);
  expect(statements).toHaveLength(1);
});
