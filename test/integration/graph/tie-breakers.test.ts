import { beforeAll, expect, test } from 'vitest';
import { writeSeason } from '../../../seed/write/write-seasons.js';
import { openGraph } from '../../support/graph/graph.js';
import { bare } from '../../support/seed/season-from-wikitext.js';
import { ownDatabase } from '../../support/test-database.js';

const graph = openGraph(await ownDatabase());

// Japan and Senegal are level in everything that matches tell.
const table = `{{#invoke:Sports table|main|team1=COL|team2=JPN|team3=SEN|team4=POL
|name_COL=Colombia|name_JPN=Japan|name_SEN=Senegal|name_POL=Poland
|class_rules=1st points; 2nd goal difference; 3rd goals; 4th head-to-head points; 5th fair play; 6th lots
|win_COL=2|draw_COL=0|loss_COL=1|gf_COL=5|ga_COL=2|win_JPN=1|draw_JPN=1|loss_JPN=1|gf_JPN=4|ga_JPN=4
|win_SEN=1|draw_SEN=1|loss_SEN=1|gf_SEN=4|ga_SEN=4|win_POL=1|draw_POL=0|loss_POL=2|gf_POL=2|ga_POL=5
|match_COL_JPN=1–2|match_POL_SEN=1–2|match_JPN_SEN=2–2|match_POL_COL=0–3|match_JPN_POL=0–1|match_SEN_COL=0–1
}}`;

beforeAll(async () => {
  await writeSeason(graph.database, bare(`== First Stage ==\n${table}`), 'lots');
});

async function group(fields: string) {
  const { data, errors, statements } = await graph.ask(
    `{ season(slug: "copa-2020") { stages { groups { ${fields} } } rules { tieBreakers } } }`,
  );
  expect(errors).toEqual([]);
  expect(statements).toHaveLength(1);
  return { ...data.season.stages[0].groups[0], rules: data.season.rules };
}

interface Row {
  readonly position: number;
  readonly team: { readonly name: string };
  readonly separatedBy: string | null;
}

function shown(rows: readonly Row[]): string[] {
  return rows.map(({ position, team, separatedBy }) => `${position} ${team.name} ${separatedBy ?? '–'}`);
}

const row = '{ position team { name } separatedBy }';

test('the criteria are those of the page, and the printed order tells how fair play fell', async () => {
  const { rules, standings, table } = await group(`standings ${row} table ${row}`);
  expect(rules.tieBreakers).toEqual([
    'POINTS',
    'GOAL_DIFFERENCE',
    'GOALS_FOR',
    'HEAD_TO_HEAD',
    'FAIR_PLAY',
    'DRAWING_OF_LOTS',
  ]);
  const printed = ['1 Colombia –', '2 Japan POINTS', '3 Senegal FAIR_PLAY', '4 Poland POINTS'];
  expect(shown(standings)).toEqual(printed);
  expect(shown(table)).toEqual(printed);
});

test.each([
  ['POINTS, GOAL_AVERAGE', ['1 Colombia –', '2 Japan POINTS', '2 Senegal –', '4 Poland POINTS']],
  [
    'AWAY_GOALS_FOR, AWAY_WINS',
    ['1 Colombia –', '2 Senegal AWAY_WINS', '3 Japan AWAY_GOALS_FOR', '4 Poland AWAY_GOALS_FOR'],
  ],
  ['POINTS, DRAWING_OF_LOTS', ['1 Colombia –', '2 Japan POINTS', '2 Senegal –', '4 Poland POINTS']],
])('by %s alone; lots of a table as it is are none of another', async (tieBreakers, table) => {
  const { table: found } = await group(`table(rules: { tieBreakers: [${tieBreakers}] }) ${row}`);
  expect(shown(found)).toEqual(table);
});
