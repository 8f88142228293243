import { describe, expect, test } from 'vitest';
import { compareSeason } from '../../../../seed/compare/compare-season.js';
import { truthSchema } from '../../../../seed/compare/truth.js';
import { bare } from '../../../support/seed/season-from-wikitext.js';

const page = `
== Group A ==
{{#invoke:Sports table|main|style=WDL|team1=ALI|team2=BOY|name_ALI=Alianza Lima|name_BOY=Boys
|win_ALI=1|draw_ALI=0|loss_ALI=0|gf_ALI=2|ga_ALI=1|win_BOY=0|draw_BOY=0|loss_BOY=1|gf_BOY=1|ga_BOY=2}}
{{Football box|date=1 May 2020|team1=Alianza Lima|score=2–1|team2=Boys
|goals1=[[Luis Paz|Paz]] {{goal|12||45+2|pen.}}|goals2=Ríos {{goal|50|o.g.}}}}
== Final ==
{{Football box|date=9 May 2020|team1=Boys|score=0–0 (a.e.t.)|team2=Alianza Lima|penaltyscore=4–3}}
`;

const groupMatch = {
  date: '2020-05-01',
  home: 'Alianza',
  away: 'Sport Boys',
  homeGoals: 2,
  awayGoals: 1,
  stage: 'group',
  extraTime: false,
  penalties: null,
};
const final = {
  ...groupMatch,
  date: '2020-05-09',
  home: 'Sport Boys',
  away: 'Alianza',
  homeGoals: 0,
  awayGoals: 0,
  extraTime: true,
  penalties: [4, 3],
};
const goals = [
  { match: 0, team: 'Alianza', player: 'Paz', minute: 12 },
  { match: 0, team: 'Alianza', player: 'Paz', minute: 45, stoppage: 2, penalty: true },
  { match: 0, team: 'Sport Boys', player: 'Rios', minute: 50, ownGoal: true },
];
const tables = {
  'Group A': [
    [1, 'Alianza', 1, 1, 0, 0, 2, 1, 3, true],
    [2, 'Sport Boys', 1, 0, 0, 1, 1, 2, 0, false],
  ],
};

test('a season that is as its truth has everything read, by other names too', () => {
  expect(compare({ matches: [groupMatch, final], goals, tables })).toEqual({
    matches: { ...none, read: 2, dated: 2, beyondTruth: 0 },
    goals: { ...none, read: 3, scorers: 3, otherScorers: [] },
    tables: { ...none, read: 1 },
  });
});

describe('matches', () => {
  test.each([
    ['another score', { homeGoals: 3 }, 'score 2–1'],
    ['another day', { date: '2020-05-02' }, 'day 2020-05-01'],
    ['sides swapped', { home: 'Sport Boys', away: 'Alianza', homeGoals: 1, awayGoals: 2 }, 'sides swapped'],
    ['extra time', { extraTime: true }, 'no extra time'],
    ['a shoot-out', { penalties: [5, 4] }, 'shoot-out none'],
  ])('%s is wrong', (_what, other, difference) => {
    const { matches } = compare({ matches: [{ ...groupMatch, ...other }, final] });
    expect(matches).toMatchObject({ read: 1, missing: [], invented: [] });
    expect(matches.wrong).toEqual([expect.stringContaining(difference)]);
  });

  test('those of the truth alone are missing, those of the page alone are invented', () => {
    const { matches } = compare({ matches: [groupMatch, { ...groupMatch, home: 'Cristal', date: null }] });
    expect(matches).toMatchObject({
      read: 1,
      missing: ['no day Cristal 2–1 Sport Boys'],
      wrong: [],
      invented: ['2020-05-09 boys 0–0 alianza-lima (line 8)'],
    });
  });

  test('those of a round that the truth of one stage does not have are not invented', () => {
    const { stage: _, ...stageless } = groupMatch;
    expect(compare({ matches: [stageless] }).matches).toMatchObject({ invented: [], beyondTruth: 1 });
  });
});

test.each([
  ['missing', [...goals, { match: 1, team: 'Alianza', player: 'Paz', minute: 3 }], 'missing', "Paz 3' GOAL"],
  ['wrong in its minute', [{ ...goals[0], minute: 13 }, ...goals.slice(1)], 'wrong', "read Paz 12' GOAL"],
  [
    'of another minute of stoppage time',
    [goals[0], { ...goals[1], stoppage: 3 }, goals[2]],
    'missing',
    "Paz 45+3' PENALTY for Alianza, read Paz 45+2' PENALTY",
  ],
  ['wrong in its kind', [{ ...goals[0], penalty: true }, ...goals.slice(1)], 'wrong', "read Paz 12' GOAL"],
  ['invented', goals.slice(1), 'invented', "Paz 12' GOAL"],
])('a goal that is %s', (_what, others, kind, text) => {
  const compared = compare({ matches: [groupMatch, final], goals: others }).goals;
  expect({ ...none, ...compared, [kind]: [] }).toMatchObject(none);
  expect(compared?.[kind as 'wrong']).toEqual([expect.stringContaining(text)]);
});

test('a scorer of another name is told, and no fault', () => {
  const others = [{ ...goals[0], player: 'Pace' }, ...goals.slice(1)];
  expect(compare({ matches: [groupMatch, final], goals: others }).goals).toMatchObject({
    ...none,
    read: 3,
    scorers: 2,
    otherScorers: ['Pace, read Paz'],
  });
});

test('a table with another figure is wrong, one that is not on the page missing', () => {
  const other = [[1, 'Alianza', 1, 1, 0, 0, 3, 1, 3, true], tables['Group A'][1]];
  expect(compare({ matches: [groupMatch, final], tables: { 'Group A': other } }).tables?.wrong).toEqual([
    'Group A: Alianza, goalsFor 3, read 2 (line 3)',
  ]);
  const none = [[1, 'Cristal', 0, 0, 0, 0, 0, 0, 0, false]];
  expect(compare({ matches: [groupMatch, final], tables: { ...tables, B: none } }).tables).toMatchObject({
    read: 1,
    missing: ['B'],
  });
});

const none = { missing: [], wrong: [], invented: [] };

function compare(truth: object) {
  return compareSeason(bare(page), truthSchema.parse(truth), true);
}
