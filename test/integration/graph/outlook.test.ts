import { beforeAll, expect, test } from 'vitest';
import { writeSeason } from '../../../seed/write/write-seasons.js';
import { openGraph } from '../../support/graph/graph.js';
import { league } from '../../support/seed/league.js';
import { bare } from '../../support/seed/season-from-wikitext.js';
import { ownDatabase } from '../../support/test-database.js';

const graph = openGraph(await ownDatabase());

/** A league of four after the cells that are given, home and away. */
const page = (cells: string) => `== League ==
{{#invoke:Sports table|main|team1=A|team2=B|team3=C|team4=D|auto_generate_standings=y
|name_A=Alianza|name_B=Boys|name_C=Cristal|name_D=Deportivo
${cells}
|result1=P|text_P=Promotion to the [[First Division]]
|result4=R|text_R=Relegation
}}`;

const allCells = ['A', 'B', 'C', 'D'].flatMap((home, _, teams) =>
  teams.filter((away) => away !== home).map((away) => `|match_${home}_${away}=`),
);

/** All twelve cells, those named with their scores. */
const half = page(
  allCells
    .map((cell) => {
      const score = {
        A_B: '2–0',
        A_C: '2–0',
        A_D: '2–0',
        B_C: '1–0',
        B_D: '1–0',
        C_D: '1–0',
        B_A: '0–3',
        C_A: '0–1',
      }[cell.slice(7, 10)];
      return score === undefined ? cell : `${cell}${score}`;
    })
    .join('\n'),
);

beforeAll(async () => {
  await writeSeason(graph.database, bare(half), 'half');
  await writeSeason(graph.database, bare(page('|match_A_B=2–0'), {}, 2021), 'unknown');
  await writeSeason(graph.database, league(28), 'league');
});

/** What a query answers of a season's groups, without an error and in one statement. */
async function groups(season: string, fields: string) {
  const { data, errors, statements } = await graph.ask(
    `{ season(slug: "${season}") { groups { ${fields} } } }`,
  );
  expect(errors).toEqual([]);
  expect(statements).toHaveLength(1);
  return data.season.groups;
}

const reach = `team { name } best worst exact certain { kind text certain } possible { text }
  pointsNeeded pointsNeededExact explanation`;

test('what each team of a league can still reach, in one statement', async () => {
  const [{ outlook }] = await groups('copa-2020', `outlook { left teams { ${reach} } }`);
  const promotion = { kind: 'PROMOTION', text: 'Promotion to the First Division', certain: true };
  expect(outlook).toEqual({
    left: 4,
    teams: [
      {
        team: { name: 'Alianza' },
        best: 1,
        worst: 1,
        exact: true,
        certain: promotion,
        possible: [{ text: promotion.text }],
        pointsNeeded: 0,
        pointsNeededExact: true,
        explanation:
          'Sure of first, no better and no worse. Its place is sure to be worth: Promotion to the First Division.',
      },
      {
        team: { name: 'Boys' },
        best: 2,
        worst: 4,
        exact: true,
        certain: null,
        possible: [{ text: 'Relegation' }],
        pointsNeeded: 1,
        pointsNeededExact: true,
        explanation: 'Can be second at best: one team will be above it.',
      },
      {
        team: { name: 'Cristal' },
        best: 2,
        worst: 4,
        exact: true,
        certain: null,
        possible: [{ text: 'Relegation' }],
        pointsNeeded: 4,
        pointsNeededExact: true,
        explanation: 'Can be second at best: one team will be above it.',
      },
      {
        team: { name: 'Deportivo' },
        best: 2,
        worst: 4,
        exact: true,
        certain: null,
        possible: [{ text: 'Relegation' }],
        pointsNeeded: 7,
        pointsNeededExact: true,
        explanation: 'Can be second at best: one team will be above it.',
      },
    ],
  });
});

test('where matches are missing nothing is certain', async () => {
  const [{ outlook }] = await groups('copa-2021', `outlook { left teams { ${reach} } }`);
  expect(outlook.left).toBe(0);
  for (const team of outlook.teams)
    expect(team).toMatchObject({
      best: 1,
      worst: 4,
      exact: false,
      certain: null,
      pointsNeeded: null,
      pointsNeededExact: false,
      explanation: 'What it can reach is not known: not all matches that are left are listed.',
    });
});

test('a league of 20 teams with ten rounds left answers within the limits', async () => {
  const [{ outlook }] = await groups('league-2020', `outlook { left teams { ${reach} } }`);
  expect(outlook.left).toBe(100);
  expect(outlook.teams).toHaveLength(20);
  const exact = outlook.teams.filter((team: { exact: boolean }) => team.exact);
  expect(exact.length).toBeGreaterThan(10);
});

test('the outlook of a group that is over is its table', async () => {
  const found = await groups(
    'copa-peru-2013',
    'standings { position team { name } } outlook { left teams { team { name } best worst explanation } }',
  );
  for (const { standings, outlook } of found) {
    expect(outlook.left).toBe(0);
    for (const [index, { team, best, worst }] of outlook.teams.entries()) {
      expect(team).toEqual(standings[index].team);
      expect(best).toBeLessThanOrEqual(standings[index].position);
      expect(worst).toBeGreaterThanOrEqual(standings[index].position);
    }
  }
  const [group] = found;
  expect(group.outlook.teams[0].explanation).toBe('Ended first.');
});
