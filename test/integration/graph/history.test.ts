import { beforeAll, expect, test } from 'vitest';
import { writeSeason } from '../../../seed/write/write-seasons.js';
import { openGraph } from '../../support/graph/graph.js';
import { bare } from '../../support/seed/season-from-wikitext.js';
import { ownDatabase } from '../../support/test-database.js';

const graph = openGraph(await ownDatabase());

const box = (date: string, home: string, score: string, away: string) =>
  `{{football box|date=${date}|team1=${home}|score=${score}|team2=${away}}}`;

const page = `== League ==
{{#invoke:Sports table|main|team1=A|team2=B|team3=C
|name_A=Alianza|name_B=Boys|name_C=Cristal
|win_A=1|draw_A=0|loss_A=1|gf_A=2|ga_A=3|win_B=1|draw_B=0|loss_B=1|gf_B=2|ga_B=2|win_C=1|draw_C=0|loss_C=1|gf_C=2|ga_C=1
|adjust_points_C=-2
}}
${box('1 March 2020', 'Alianza', '2–1', 'Boys')}
${box('8 March 2020', 'Boys', '1–0', 'Cristal')}
${box('15 March 2020', 'Cristal', '2–0', 'Alianza')}
${box('22 March 2020', 'Boys', 'v', 'Alianza')}`;

beforeAll(async () => {
  await writeSeason(graph.database, bare(page), 'history');
});

/** What a query answers of the season's only group, without an error and in one statement. */
async function group(fields: string) {
  const { data, errors, statements } = await graph.ask(
    `{ season(slug: "copa-2020") { stages { groups { ${fields} } } } }`,
  );
  expect(errors).toEqual([]);
  expect(statements).toHaveLength(1);
  return data.season.stages[0].groups[0];
}

interface Row {
  readonly position: number;
  readonly team: { readonly name: string };
  readonly figures: { readonly points: number };
}

const row = '{ position team { name } figures { points } separatedBy moved }';

function shown(table: readonly Row[]): string {
  return table.map(({ position, team, figures }) => `${position} ${team.name} ${figures.points}`).join(', ');
}

test('the table after each day of play, in one statement', async () => {
  const { history } = await group(`history { date played table ${row} }`);
  expect(
    history.map(({ date, played, table }: { date: string; played: number; table: Row[] }) => ({
      date,
      played,
      table: shown(table),
    })),
  ).toEqual([
    { date: '2020-03-01', played: 1, table: '1 Alianza 3, 2 Boys 0, 3 Cristal -2' },
    { date: '2020-03-08', played: 2, table: '1 Alianza 3, 2 Boys 3, 3 Cristal -2' },
    { date: '2020-03-15', played: 3, table: '1 Boys 3, 2 Alianza 3, 3 Cristal 1' },
  ]);
});

test.each([
  ['2020-02-01', '1 Alianza 0, 1 Boys 0, 3 Cristal -2'],
  ['2020-03-01', '1 Alianza 3, 2 Boys 0, 3 Cristal -2'],
  ['2020-03-10', '1 Alianza 3, 2 Boys 3, 3 Cristal -2'],
  ['2021-01-01', '1 Boys 3, 2 Alianza 3, 3 Cristal 1'],
])('the table as of %s', async (day, table) => {
  const { table: rows } = await group(`table(asOf: "${day}") ${row}`);
  expect(shown(rows)).toBe(table);
});

test('a past table by other rules, and without a match', async () => {
  const { matches } = await group('matches { id }');
  const { two, without } = await group(
    `two: table(asOf: "2020-03-10", rules: { pointsForWin: 2 }) ${row}
     without: table(asOf: "2020-03-10", without: ["${matches[0].id}"]) ${row}`,
  );
  expect(shown(two)).toBe('1 Alianza 2, 2 Boys 2, 3 Cristal -2');
  expect(shown(without)).toBe('1 Boys 3, 2 Alianza 0, 3 Cristal -2');
});

test('a group whose matches have no dates has no past', async () => {
  const { data, errors } = await graph.ask(
    `{ season(slug: "copa-peru-2013") { stage(slug: "regional") { groups {
      history { date } table(asOf: "2013-10-01") { position } } } } }`,
  );
  expect(errors).toEqual([]);
  const { groups } = data.season.stage;
  expect(groups).toHaveLength(14);
  for (const found of groups) expect(found).toEqual({ history: [], table: [] });
});
