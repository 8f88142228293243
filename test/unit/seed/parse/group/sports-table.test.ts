import { describe, expect, test } from 'vitest';
import {
  isSportsTable,
  readSportsTable,
  type SportsTable,
} from '../../../../../seed/parse/group/sports-table.js';
import { reading } from '../../../../support/seed/parse/read-templates.js';

const names = '|name_A=Alianza|name_B=Boys|name_C=Cristal|name_D=Deportivo';

test('a table has its teams in order, each with its figures and the lines that print them', () => {
  const table = read(
    '|team1=B |team2 = A\n|win_A=1|draw_A= 2 |loss_A=3\n|gf_A=4|ga_A=+5|win_B=&nbsp;6\n|name_A=[[Alianza|Alianza]]|name_B={{flagicon|PER}} Boys',
  );
  const shootOuts = { shootOutWins: null, shootOutLosses: null };
  const own = {
    ...shootOuts,
    adjustment: 0,
    isNoted: false,
    qualified: false,
    mark: null,
    zone: null,
    isChampion: false,
    markLines: [],
  };
  const figures = { won: 1, drawn: 2, lost: 3, goalsFor: 4, goalsAgainst: 5 };
  const none = { drawn: null, lost: null, goalsFor: null, goalsAgainst: null };
  expect(table.standings).toEqual([
    { ...own, ...none, team: 'boys', position: 1, order: 1, won: 6, lines: [5] },
    { ...own, ...figures, team: 'alianza', position: 2, order: 2, lines: [4, 5] },
  ]);
  expect({ ...table, standings: [] }).toEqual({
    line: 3,
    offset: 34,
    standings: [],
    matches: [],
    unrankedParameters: [],
    rules: {
      pointsForWin: 3,
      pointsForDraw: 1,
      pointsForLoss: 0,
      tieBreakers: [],
      unknownColumns: [],
    },
    isComplete: false,
  });
});

test('a table without figures is read with its line', () => {
  const none = { won: null, drawn: null, lost: null, goalsFor: null, goalsAgainst: null };
  expect(read(`|team1=A${names}`).standings).toMatchObject([{ ...none, team: 'alianza', lines: [3] }]);
});

test.each([
  ['team1, team2 …', `|team1=A|team2=B|team3=C${names}`, 'alianza boys cristal'],
  ['a gap, at which reading stops', `|team1=A|team2=B|team4=C${names}`, 'alianza boys'],
  ['an empty place, as good as a gap', `|team1=A|team2= |team3=C${names}`, 'alianza'],
  ['a code with a comment', `|team1=A<!-- at last -->|team2=B <!-- ? -->${names}`, 'alianza boys'],
  ['a code in another order', `|team2=B|team1=A${names}`, 'alianza boys'],
  ['team_order', `|team_order=C, B ,A,|team1=D${names}`, 'cristal boys alianza'],
  ['team_order with semicolons', `|team_order=C; B;A${names}`, 'cristal boys alianza'],
  [
    'team_order, one a line',
    `|team_order=<!-- last, first -->\n C\n,B\n A\n${names}`,
    'cristal boys alianza',
  ],
  ['an empty team_order', `|team_order=|team1=A${names}`, 'alianza'],
  ['codes that are names', '|team1=Boys|team2=Cristal', 'boys cristal'],
  ['an empty name, which leaves the code', '|team1=Boys|name_Boys=', 'boys'],
  ['codes that are not ASCII', '|team1=SÁG|name_SÁG=Alianza|team2=Ñ|name_Ñ=Boys', 'alianza boys'],
  ['codes that differ in case', '|team1=a|name_a=Alianza|team2=A|name_A=Boys', 'alianza boys'],
  ['codes with underscores', '|team1=A_1|name_A_1=Alianza|team2=A|name_A=Boys', 'alianza boys'],
])('a table is ordered by %s', (_how, table, teams) => {
  expect(
    read(table)
      .standings.map(({ team }) => team)
      .join(' '),
  ).toBe(teams);
});

test('teams can share a place; the order of the page still tells them apart', () => {
  const { standings } = read(`|team1=A|team2=B|team3=C|pos_B=1${names}`);
  expect(standings.map(({ position, order }) => [position, order])).toEqual([
    [1, 1],
    [1, 2],
    [3, 3],
  ]);
});

test('points are given and taken away', () => {
  const { standings } = read(`|team1=A|team2=B|adjust_points_A=−3|startpoints_A=1|startpoints_B=10${names}`);
  expect(standings.map(({ adjustment }) => adjustment)).toEqual([-2, 10]);
});

describe('a mark', () => {
  test.each([
    ['of a place, with its words', '|result1=Q\n|text_Q=[[Final Stage]]', [true, 'Final Stage', [3, 4]]],
    ['of a place, without words', '|result1=Q', [true, 'Q', [3]]],
    ['of a place is not that of another', '|result2=Q|text_Q=Final', [false, null, []]],
    ['that is empty', '|result1=|status_A=', [false, null, []]],
    [
      'of a place that goes down',
      '|result1=R|text_R=Relegation to Second Division',
      [false, 'Relegation to Second Division', [3]],
    ],
    [
      'of a place that plays on against relegation',
      '|result1=R|text_R=Advance to [[#Relegation round|relegation round]]',
      [true, 'Advance to relegation round', [3]],
    ],
    ['of a team, with words', '|status_A=Q|text_Q=Final Stage', [true, 'Final Stage', [3]]],
    ['of a team, by its letters', '|status_A=CQ', [true, 'CQ', [3]]],
    ['of a team that is out', '|status_A=E', [false, 'E', [3]]],
    ['of the host who goes on', '|status_A=H, A', [true, 'H, A', [3]]],
    ['of a team, beside an empty one of its place', '|result1=|status_A=A', [true, 'A', [3]]],
    [
      'of a place, which goes before that of its team',
      '|result1=Q|status_A=E|text_Q=Final',
      [true, 'Final', [3]],
    ],
  ])('%s', (_what, marks, [qualified, mark, markLines]) => {
    expect(read(`|team1=A${names}${marks}`).standings).toMatchObject([{ qualified, mark, markLines }]);
  });
});

test.each([
  ['Possible knockout stage', false],
  ['May advance to the final stage', false],
  ['Cannot qualify directly, may only advance to the play-offs', false],
  ['Champions League or Europa League', false],
  ['Posible clasificación a la fase final', false],
  ['Clasificado a la fase final o al repechaje', false],
  ['Eventuell Finalrunde', false],
  ['Final stage, 3 May 2014', true],
  ['Promotion to the Mayor Division', true],
  ['Oro', true],
])('a place marked "%s" qualifies: %j', (text, qualifies) => {
  expect(read(`|team1=A${names}|result1=Q|text_Q=${text}`).standings).toMatchObject([
    { qualified: qualifies, mark: text },
  ]);
});

test.each([
  ['yes', 'cristal 1 Q; boys 2 -; alianza 3 out'],
  ['no', 'alianza 1 Q; boys 2 -; cristal 3 -'],
])(
  'a table that sorts itself, "%s", is in the order of its matches, and so are its marks',
  (sorts, order) => {
    const cells = '|match_A_B=0–1|match_A_C=0–3|match_B_C=2–2|match_C_B=1–0|match_B_A=|match_C_A=0–9';
    const table = `|team1=A|team2=B|team3=C|adjust_points_A=−9|result1=Q|status_A=E|status_E=out${names}${cells}`;
    const { standings } = read(`${table}|text_E=out|auto_generate_standings=${sorts}`);
    const shown = standings.map(({ team, position, mark }) => `${team} ${position} ${mark ?? '-'}`);
    expect(shown.join('; ')).toBe(order);
  },
);

test.each([
  [
    'no team',
    '|name_A=Alianza',
    ['3:1 The table lists no team: the parameters team1 and team_order are missing.'],
  ],
  [
    'a figure that is no number',
    `|team1=A${names}|win_A=x|gf_A=1.5`,
    ['3:102 "x" is not a number.', '3:109 "1.5" is not a number.'],
  ],
  ['fewer than no goals', `|team1=A${names}|ga_A=−1`, ['3:101 "−1" is not a number.']],
  ['a place that is none', `|team1=A${names}|pos_A=0`, ['3:102 "0" is not a number.']],
  [
    'a team ranked twice',
    '|team1=A|team2=B|name_A=Boys|name_B=Boys',
    ['3:64 The table lists this team twice; the second was not read.'],
  ],
  [
    'a code ranked twice',
    '|team_order=Boys, Alianza, Boys',
    ['3:55 The table lists this team twice; the second was not read.'],
  ],
  [
    'an unknown code',
    '|team_order=Boys, Sport',
    [
      '3:46 No team is called "Sport" in this season. If it is a team, write in the facts file "teams": [{ "name": "Sport" }].',
    ],
  ],
])('a table with %s is read without it', (_what, table, problems) => {
  expect(reading(page(table), readSportsTable).problems).toEqual(problems);
});

test.each([
  ['#invoke:Sports table', true],
  ['#invoke: sports_table ', true],
  ['#INVOKE:SPORTS TABLE', true],
  ['#invoke:Sports table/WDL', true],
  ['#invoke:Sports rbr table', false],
  ['#invoke:Sports results', false],
  ['Sports table', false],
])('{{%s}} is a table: %j', (name, is) => {
  expect(reading(`{{${name}|main}}`, isSportsTable).told).toEqual([is]);
});

test('what the table says of itself is not looked at', () => {
  const own =
    '|style=WDL OTL|winpoints=2|drawpoints=1|source=[https://a.org b]|update=future|only_pld_pts=yes';
  const more =
    '|show_limit=3|group_header=Gr|pos_label=P|status_text_X=y|use_goal_ratio=no|class_rules=1) Points.|float=right|template_name=X';
  expect(
    reading(`{{#invoke:Sports table|main${own}${more}|team1=A|name_A=Boys}}`, readSportsTable),
  ).toMatchObject({
    told: [{ standings: [{ team: 'boys' }], unrankedParameters: [] }],
    problems: [],
  });
});

test('a place without a team yet keeps its number, and its mark', () => {
  const { told, open, problems } = reading(
    '{{#invoke:Sports table|main|team1=W|name_W=Winner of group C|team2=A|name_A=Alianza|result1=R|result2=Q}}',
    readSportsTable,
  );
  expect(told[0]?.standings).toMatchObject([{ team: 'alianza', position: 2, order: 2, mark: 'Q' }]);
  expect({ open, problems }).toEqual({ open: ['Winner of group C'], problems: [] });
});

test('nations are called by their codes', () => {
  const teams = '|team1=BRA|name_BRA={{fb|BRA}} (H)|team2=CRO|name_CRO={{fb|CRO}}<ref>A note.</ref>';
  const { told } = reading(`{{#invoke:Sports table|main${teams}|match_BRA_CRO=3–1}}`, readSportsTable, []);
  expect(told[0]?.standings.map(({ team }) => team)).toEqual(['brazil', 'croatia']);
  expect(told[0]?.matches).toMatchObject([{ home: 'brazil', away: 'croatia', homeGoals: 3, awayGoals: 1 }]);
});

function read(table: string): SportsTable {
  const [told] = reading(page(table), readSportsTable).told;
  if (told === undefined) throw new Error('There is no table.');
  return told;
}

function page(table: string): string {
  return `== First Stage ==\n=== Group A ===\n{{#invoke:Sports table|main${table}}}`;
}
