import { describe, expect, test } from 'vitest';
import { isLegResult, readLegResult } from '../../../../../seed/parse/tie/leg-result.js';
import type { StatedTie } from '../../../../../seed/parse/tie/tie-cells.js';
import { decide } from '../../../../../src/domain/tie/decision.js';
import type { Score } from '../../../../../src/domain/tie/score.js';
import { reading } from '../../../../support/seed/parse/read-templates.js';

describe('two legs', () => {
  test.each([
    [
      'team 1 first in both, at home in the first',
      '|Alianza||2–4|Boys||1–1|1–3',
      '1-1 3-1, agg 2-4: boys by AGGREGATE',
    ],
    ['with flags', '|Alianza|PER|2–1|Boys|PER|1–1|1–0', '1-1 0-1, agg 2-1: alianza by AGGREGATE'],
    ['with named positions', '|1=Alianza|3=2–1|4=Boys|6=1–1|7=1–0', '1-1 0-1, agg 2-1: alianza by AGGREGATE'],
    [
      'with blanks and comments',
      '| Alianza || 2–1 <!-- ! -->| Boys ||\n1–1\n|1–0 ',
      '1-1 0-1, agg 2-1: alianza by AGGREGATE',
    ],
    [
      'with links',
      '|[[Club Alianza|Alianza]]||[[a|2–1]]|{{nowrap|Boys}}||1–1|1–0',
      '1-1 0-1, agg 2-1: alianza by AGGREGATE',
    ],
    ['away goals', '|Alianza||3–3 (a)|Boys||1–0|2–3', '1-0 3-2, agg 3-3, (a): alianza by AWAY_GOALS'],
    [
      'away goals of the other side',
      '|Alianza||3–3 (a)|Boys||2–3|1–0',
      '2-3 0-1, agg 3-3, (a): boys by AWAY_GOALS',
    ],
    [
      'a shoot-out beside the aggregate',
      '|Alianza||2–2 (3–4 p)|Boys||1–1|1–1',
      '1-1 1-1, agg 2-2, pen 3-4: boys by PENALTIES',
    ],
    [
      'a shoot-out beside the second leg',
      '|Alianza||2–2|Boys||1–1|1–1 (4–3 p)',
      '1-1 1-1, agg 2-2, pen 4-3: alianza by PENALTIES',
    ],
    ['extra time', '|Alianza||3–2|Boys||1–1|2–1 {{aet}}', '1-1 1-2, agg 3-2, aet: alianza by EXTRA_TIME'],
    ['points in the middle', '|Alianza||4–1|Boys||1–1|1–0', '1-1 0-1, points 4-1: alianza by POINTS'],
    ['level points, more goals', '|Alianza||3–3|Boys||3–0|0–1', '3-0 1-0, points 3-3: alianza by AGGREGATE'],
    ['an aggregate that is neither', '|Alianza||5–1|Boys||1–1|1–0', '1-1 0-1, agg 5-1: alianza by AGGREGATE'],
    [
      'the winner marked',
      '|Alianza||2–2|Boys||1–1|1–1|winner=2',
      '1-1 1-1, agg 2-2, stated 2: boys by STATED',
    ],
    [
      'the winner in bold',
      "|'''Alianza'''||2–2|Boys||1–1|1–1",
      '1-1 1-1, agg 2-2, stated 1: alianza by STATED',
    ],
    ['both in bold', "|'''Alianza'''||2–2|'''Boys'''||1–1|1–1", '1-1 1-1, agg 2-2: nobody by UNDECIDED'],
    [
      'the winner in bold beside his flag',
      "|{{fbaicon|PER}} '''[[Alianza]]''' (p)||2–2|{{fbaicon|PER}} [[Boys]]||1–1|1–1",
      '1-1 1-1, agg 2-2, stated 1: alianza by STATED',
    ],
    [
      'the winner marked in Spanish',
      '|Alianza||2–2|Boys||1–1|1–1|ganador=2',
      '1-1 1-1, agg 2-2, stated 2: boys by STATED',
    ],
    ['an empty winner', '|Alianza||2–2|Boys||1–1|1–1|winner= ', '1-1 1-1, agg 2-2: nobody by UNDECIDED'],
    ['half played', '|Alianza||1–0|Boys||1–0|–', '1-0 x, agg 1-0: nobody by UNDECIDED'],
    ['not played', '|Alianza|||Boys||12 Oct|19 Oct', 'x x: nobody by UNDECIDED'],
    ['cells that are left out', '|Alianza|||Boys', 'x x: nobody by UNDECIDED'],
    ['the aggregate alone', '|Alianza||4–1|Boys|||', 'x x, agg 4-1: alianza by AGGREGATE'],
    ['a walkover', '|Alianza||w/o|Boys|||winner=2', ', stated 2, w/o 2: boys by WALKOVER'],
    ['a walkover that says for whom', '|Alianza||+:−|Boys||–|–', ', w/o 1: alianza by WALKOVER'],
    [
      'a second leg that was not needed',
      '|Alianza||5–0|Boys||5–0|not played',
      '5-0 x, agg 5-0: nobody by UNDECIDED',
    ],
    ['a match that was annulled', '|Alianza|||Boys||Match void|cancelled', 'x x: nobody by UNDECIDED'],
    [
      'what it is called until it is played',
      '|Alianza||Match 9|Boys||6 Aug|{{small|16–18 Aug}}',
      'x x: nobody by UNDECIDED',
    ],
    ['a walkover for nobody in particular', '|Alianza||w/o|Boys||–|–', ': nobody by UNDECIDED'],
    [
      'the second leg a walkover',
      "|Alianza|||'''Boys'''||3–0|w/o",
      '3-0 x, stated 2, w/o 2: boys by WALKOVER',
    ],
    [
      'the first leg a walkover',
      "|'''Alianza'''|||Boys||w/o|3–0",
      'x 0-3, stated 1, w/o 1: alianza by WALKOVER',
    ],
    [
      'a match that was awarded',
      '|Alianza||4–1|Boys||1–1|3–0 (awarded)',
      '1-1 0-3, agg 4-1: alianza by AGGREGATE',
    ],
  ])('%s', (_what, cells, tie) => {
    expect(read(`{{TwoLegResult${cells}}}`)).toBe(tie);
  });
});

describe('one leg', () => {
  test.each([
    ['won', '{{OneLegResult|Alianza||2–1|Boys}}', '2-1: alianza by SINGLE_MATCH'],
    ['won away, with flags', '{{OneLegResult|Alianza|PER|0–1|Boys|PER}}', '0-1: boys by SINGLE_MATCH'],
    ['by another spelling', '{{oneleg result|Alianza||2–1|Boys}}', '2-1: alianza by SINGLE_MATCH'],
    ['after extra time', '{{OneLegResult|Alianza||2–1 {{aet}}|Boys}}', '2-1, aet: alianza by EXTRA_TIME'],
    [
      'a shoot-out',
      '{{OneLegResult|Alianza||1–1 (aet) (3–4 p)|Boys}}',
      '1-1, pen 3-4, aet: boys by PENALTIES',
    ],
    ['not played', '{{OneLegResult|Alianza|||Boys}}', 'x: nobody by UNDECIDED'],
    ['a walkover', "{{OneLegResult|'''Alianza'''||w/o|Boys}}", ', stated 1, w/o 1: alianza by WALKOVER'],
  ])('%s', (_what, template, tie) => {
    expect(read(template)).toBe(tie);
  });
});

test.each([
  ['{{TwoLegResult|Alianza||bye|||}}'],
  ['{{OneLegResult|Alianza||bye|–|}}'],
  ['{{TwoLegResult|bye||bye|Alianza||}}'],
])('a bye is no tie: %s', (template) => {
  expect(reading(page(template), readLegResult)).toEqual({ told: [undefined], problems: [], open: [] });
});

test('a tie keeps its line, and each leg its own', () => {
  const [tie] = reading(
    page('{{TwoLegResult|Alianza||2–1|Boys|\n|1–1\n|1–0}}\n{{OneLegResult|Cristal||1–0|Boys}}'),
    readLegResult,
  ).told;
  expect(tie).toMatchObject({ line: 3, legs: [{ line: 4 }, { line: 5 }] });
  const [unplayed] = reading(page('{{TwoLegResult|Alianza|||Boys}}'), readLegResult).told;
  expect(unplayed).toMatchObject({ line: 3, legs: [{ line: 3 }, { line: 3 }] });
});

test.each([
  [
    'a team that meets itself',
    '{{OneLegResult|Boys||1–0|[[Boys]]}}',
    ['3:1 A team cannot play against itself.'],
  ],
  ['no team', '{{OneLegResult|Boys||1–0|}}', ['3:1 Team 2 of this OneLegResult is missing.']],
  [
    'neither team',
    '{{TwoLegResult}}',
    ['3:1 Team 1 of this TwoLegResult is missing.', '3:1 Team 2 of this TwoLegResult is missing.'],
  ],
  [
    'scores that are none',
    '{{TwoLegResult|Boys||a|Cristal||1|2–}}',
    [
      '3:22 "a" is not a score such as "2–1".',
      '3:33 "1" is not a score such as "2–1".',
      '3:35 "2–" is not a score such as "2–1".',
    ],
  ],
  [
    'an unknown team and a score that is none',
    '{{OneLegResult|Sport||a|Boys}}',
    [
      '3:16 No team is called "Sport" in this season. If it is a team, write in the facts file "teams": [{ "name": "Sport" }].',
      '3:23 "a" is not a score such as "2–1".',
    ],
  ],
  [
    'a fourth leg',
    '{{TwoLegResult|Boys||2–2|Cristal||1–1|1–1|1–1|3–0}}',
    ['3:47 A tie has at most three matches; this is the fourth. The tie was not read.'],
  ],
])('%s is told', (_what, template, problems) => {
  expect(reading(page(template), readLegResult).problems).toEqual(problems);
});

test.each([
  ['TwoLegResult', true],
  ['OneLegResult', true],
  ['twoleg result', true],
  ['TwoLegStart', false],
  ['OneLegStart', false],
  ['TwoLegEnd', false],
  ['ThreeLegResult', true],
])('{{%s}} is a tie: %j', (name, is) => {
  expect(reading(`{{${name}}}`, isLegResult).told).toEqual([is]);
});

test('a tie whose teams are not known yet is none yet, and no error', () => {
  expect(reading('{{TwoLegResult|Winner of match 9||Match 12|Boys||6 Aug|13 Aug}}', readLegResult)).toEqual({
    told: [undefined],
    problems: [],
    open: ['Winner of match 9'],
  });
});

function page(template: string): string {
  return `== First Stage ==\n=== Semifinals ===\n${template}`;
}

/** `1-1 x, agg 2-1, pen 4-3, aet, (a), stated 1, w/o 1: alianza by STATED`; the legs home goals first. */
function read(template: string): string {
  const [tie] = reading(page(template), readLegResult).told;
  if (tie === undefined) throw new Error('There is no tie.');
  const legs = tie.legs.map((leg, index) => ({
    ...leg,
    homeSide: index === 1 ? (2 as const) : (1 as const),
  }));
  const { winner, by } = decide({ ...tie, legs }, { awayGoals: true });
  return `${told(tie)}: ${winner === null ? 'nobody' : winner === 1 ? tie.team1 : tie.team2} by ${by}`;
}

function told(tie: StatedTie): string {
  const { legs, aggregate, inPoints, penalties, extraTime, awayGoalsMarked, stated, walkover } = tie;
  const score = (name: string, goals: Score | null) =>
    goals === null ? [] : [`${name} ${goals.team1}-${goals.team2}`];
  return [
    legs
      .map(({ homeGoals, awayGoals }) => (homeGoals === null ? 'x' : `${homeGoals}-${awayGoals}`))
      .join(' '),
    ...score(inPoints ? 'points' : 'agg', aggregate),
    ...score('pen', penalties),
    ...(extraTime ? ['aet'] : []),
    ...(awayGoalsMarked ? ['(a)'] : []),
    ...(stated === null ? [] : [`stated ${stated}`]),
    ...(walkover === null ? [] : [`w/o ${walkover}`]),
  ].join(', ');
}
