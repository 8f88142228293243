import { expect, test } from 'vitest';
import { formatChanges } from '../../../../seed/cli/change-report.js';
import type { MatchDiff, SeasonDiff, TieDiff } from '../../../../seed/write/change.js';

const nothing: SeasonDiff = {
  created: false,
  written: true,
  teams: [],
  matches: [],
  ties: [],
  standings: [],
};

const match: MatchDiff = {
  what: 'CHANGED',
  slug: 'first-group-a-alianza-boys',
  home: 'Alianza',
  away: 'Boys',
  before: '1–0',
  after: '2–0',
  fields: ['score'],
};

const tie: TieDiff = {
  what: 'CHANGED',
  slug: 'final',
  round: 'Final',
  team1: 'Alianza',
  team2: 'Boys',
  before: { decidedBy: 'UNDECIDED', winner: null, aggregate: null, penalties: null },
  after: { decidedBy: 'PENALTIES', winner: 'Boys', aggregate: '2–2', penalties: '3–4' },
  fields: ['aggregate', 'winner'],
};

const alianza = { what: 'NEW', slug: 'alianza-copa', name: 'Alianza', near: [] } as const;
const near = [
  { slug: 'alianza', name: 'Alianza', competition: 'Liga' },
  { slug: 'alianza-lima', name: 'Alianza Lima', competition: 'Copa' },
];

test.each([
  ['the same page', null, 'Already loaded from the same page.'],
  ['another page that tells the same', { ...nothing, written: false }, 'Nothing changed.'],
  ['a page with other lines', nothing, 'No result changed; the citations did, because the page differs.'],
  ['a season that is new', { ...nothing, created: true, matches: [match] }, 'The season was added.'],
])('%s is a line', (_what, change, line) => {
  expect(formatChanges(change, false)).toBe(line);
});

test.each([
  ['Nothing would change.', { ...nothing, written: false }],
  ['No result would change; the citations would, because the page differs.', nothing],
  ['This would add the season.', { ...nothing, created: true }],
  ['This would change:\nNew teams (1):\n  Alianza', { ...nothing, teams: [alianza] }],
])('a dry run tells the same with "would", and says that it was one', (told, change) => {
  expect(formatChanges(change, true)).toBe(`${told}\nDry run: nothing was written.`);
});

test.each<[string, Partial<MatchDiff>, string]>([
  ['a score corrected', {}, 'Changed matches (1):\n  Alianza – Boys: 1–0 → 2–0'],
  ['a result in', { before: null }, 'New results (1):\n  Alianza 2–0 Boys'],
  ['a result out', { after: null }, 'Changed matches (1):\n  Alianza – Boys: 1–0 → not played'],
  [
    'another day, and another ground',
    { after: '1–0', fields: ['date', 'venue'] },
    'Changed matches (1):\n  Alianza – Boys: date, venue',
  ],
  [
    'another score and another day',
    { fields: ['score', 'date'] },
    'Changed matches (1):\n  Alianza – Boys: 1–0 → 2–0, date',
  ],
  ['a match more', { what: 'NEW', before: null, fields: [] }, 'New matches (1):\n  Alianza 2–0 Boys'],
  [
    'a fixture more',
    { what: 'NEW', before: null, after: null, fields: [] },
    'New matches (1):\n  Alianza – Boys, not played',
  ],
  ['a match less', { what: 'GONE', after: null, fields: [] }, 'Removed matches (1):\n  Alianza 1–0 Boys'],
])('%s', (_what, change, told) => {
  expect(formatChanges({ ...nothing, matches: [{ ...match, ...change }] }, false)).toBe(`Changed:\n${told}`);
});

test.each<[string, Partial<TieDiff>, string]>([
  ['a tie decided', {}, 'Changed ties (1):\n  Final, Alianza – Boys: undecided → Boys 2–2, 3–4 on penalties'],
  [
    'a tie that leads on elsewhere',
    { before: tie.after, fields: ['next'] },
    'Changed ties (1):\n  Final, Alianza – Boys: Boys 2–2, 3–4 on penalties, next',
  ],
  [
    'a tie drawn',
    { what: 'NEW', before: null, after: tie.before, fields: [] },
    'New ties (1):\n  Final, Alianza – Boys: undecided',
  ],
  [
    'a tie less',
    { what: 'GONE', after: null, fields: [] },
    'Removed ties (1):\n  Final, Alianza – Boys: undecided',
  ],
])('%s', (_what, change, told) => {
  expect(formatChanges({ ...nothing, ties: [{ ...tie, ...change }] }, false)).toBe(`Changed:\n${told}`);
});

test('the lines of tables', () => {
  const fields = [
    { field: 'order', before: 2, after: 1 },
    { field: 'points', before: 3, after: 6 },
    { field: 'goalsFor', before: null, after: 4 },
  ];
  const standings: SeasonDiff['standings'] = [
    { what: 'NEW', group: 'Group A', team: 'Cristal', fields: [] },
    { what: 'CHANGED', group: 'Group A', team: 'Alianza', fields },
    { what: 'GONE', group: 'Group A', team: 'Boys', fields: [] },
  ];
  expect(formatChanges({ ...nothing, standings }, false).split('\n')).toEqual([
    'Changed:',
    'New table rows (1):',
    '  Group A, Cristal',
    'Changed table rows (1):',
    '  Group A, Alianza: points 3 → 6, goals for none → 4',
    'Removed table rows (1):',
    '  Group A, Boys',
  ]);
});

test('a new team that may be another one is told with it, also in a season that is new', () => {
  const shown =
    '  Alianza: possibly the same as Alianza of Liga (alianza) or Alianza Lima of Copa (alianza-lima)';
  const teams: SeasonDiff['teams'] = [
    { ...alianza, near },
    { ...alianza, name: 'Boys' },
    { ...alianza, what: 'GONE', name: 'Cristal' },
  ];
  expect(formatChanges({ ...nothing, teams }, false)).toBe(
    `Changed:\nNew teams (2):\n${shown}\n  Boys\nRemoved teams (1):\n  Cristal`,
  );
  expect(formatChanges({ ...nothing, created: true, teams }, false)).toBe(
    `The season was added.\nNew teams that may exist already (1):\n${shown}`,
  );
});

test('a long list is cut, and the rest of it counted', () => {
  const matches = Array.from({ length: 72 }, (_, day) => ({ ...match, away: `Boys ${day}` }));
  const told = formatChanges({ ...nothing, matches }, false).split('\n');
  expect(told).toHaveLength(23);
  expect([told[1], told.at(-1)]).toEqual(['Changed matches (72):', '  … and 52 more']);
});
