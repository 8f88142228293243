import { describe, expect, test } from 'vitest';
import { auditSeason } from '../../../../../seed/audit/audit.js';
import { bare } from '../../../../support/seed/season-from-wikitext.js';

/** The ties of a round in words: `1–0 1–0 1–0: alianza by REPLAY`. */
function ties(...lines: string[]): string[] {
  const season = bare(['== Quarter-finals ==', ...lines].join('\n'));
  expect(auditSeason(season)).toEqual([]);
  return season.ties.map(({ legs, winner, decision }) => {
    const scores = legs.map(({ homeGoals, awayGoals }) => `${homeGoals}–${awayGoals}`).join(' ');
    return `${scores}: ${winner} by ${decision.by}`;
  });
}

describe('a third match in the row of a tie', () => {
  test.each([
    [
      'is a play-off after level legs',
      '{{TwoLegResult|Alianza||1–1|Boys||1–0|0–1|1–0}}',
      '1–0 1–0 1–0: alianza by REPLAY',
    ],
    [
      'is a play-off after level points',
      '{{TwoLegResult|Alianza||2–2|Boys||1–0|1–3|0–2}}',
      '1–0 3–1 0–2: boys by REPLAY',
    ],
    [
      'ends a series of three',
      '{{ThreeLegResult|Alianza||2–1|Boys||1–0|0–4|1–0}}',
      '1–0 4–0 1–0: alianza by SERIES',
    ],
    [
      'ends a series whose wins are not stated',
      '{{TwoLegResult|Alianza|||Boys||1–0|0–4|1–0}}',
      '1–0 4–0 1–0: alianza by SERIES',
    ],
    ['was not needed', '{{ThreeLegResult|Alianza||2–0|Boys||3–0|1–0|}}', '3–0 0–1: alianza by SERIES'],
    [
      'stands in a list of ties',
      '{{#invoke:Sports series|main|legs=3|Alianza||1–1|Boys||1–0|0–1|1–0}}',
      '1–0 1–0 1–0: alianza by REPLAY',
    ],
  ])('%s', (_what, row, tie) => {
    expect(ties(row)).toEqual([tie]);
  });

  test('tells no home side', () => {
    const { matches } = bare('== Final ==\n{{TwoLegResult|Alianza||1–1|Boys||1–0|0–1|1–0}}');
    expect(matches.map(({ homeStated }) => homeStated)).toEqual([true, true, false]);
  });
});

const box = (home: string, score: string, away: string) =>
  `{{Football box|team1=${home}|score=${score}|team2=${away}}}`;

test('three boxes are a series where each side won one and the goals were not level', () => {
  expect(
    ties(box('Alianza', '1–0', 'Boys'), box('Boys', '4–0', 'Alianza'), box('Alianza', '1–0', 'Boys')),
  ).toEqual(['1–0 4–0 1–0: alianza by SERIES']);
  expect(
    ties(box('Alianza', '1–0', 'Boys'), box('Boys', '1–0', 'Alianza'), box('Alianza', '2–0', 'Boys')),
  ).toEqual(['1–0 1–0 2–0: alianza by REPLAY']);
});

test('three boxes are a series too where the first was drawn', () => {
  expect(
    ties(box('Alianza', '1–1', 'Boys'), box('Boys', '2–0', 'Alianza'), box('Alianza', '0–1', 'Boys')),
  ).toEqual(['1–1 2–0 0–1: boys by SERIES']);
});

describe('a bracket of three matches', () => {
  const bracket = (third: string) =>
    `{{2TeamBracket|legs=3|RD1=Quarter-finals|RD1-team1='''Alianza'''|RD1-team2=Boys|RD1-score1-1=1|RD1-score2-1=0
|RD1-score1-2=2|RD1-score2-2=2|${third}}}`;

  test.each([
    ['was played out', 'RD1-score1-3=0|RD1-score2-3=2', '1–0 2–2 0–2: alianza by STATED'],
    ['needed no third', 'RD1-score1-3=x|RD1-score2-3=x', '1–0 2–2: alianza by SERIES'],
  ])('%s', (_how, third, tie) => {
    expect(ties(bracket(third))).toEqual([tie]);
  });

  test('tells who won where the matches leave that open', () => {
    const matches = [
      box('Alianza', '0–1', 'Boys'),
      box('Boys', '0–3', 'Alianza'),
      box('Alianza', '1–1', 'Boys'),
    ];
    const season = bare(
      ['== Play-offs ==', bracket('RD1-score1-3=|RD1-score2-3='), '=== Quarter-finals ===', ...matches].join(
        '\n',
      ),
    );
    expect(season.ties.map(({ winner, decision }) => `${winner} by ${decision.by}`)).toEqual([
      'alianza by STATED',
    ]);
  });
});

test('a drawn match that was played again at the same ground is a single one with its replay', () => {
  expect(ties(box('Alianza', '1–1', 'Boys'), box('Alianza', '2–0', 'Boys'))).toEqual([
    '1–1 2–0: alianza by REPLAY',
  ]);
});

describe('a coin or a lot', () => {
  test.each([
    "{{OneLegResult|Alianza||1–1 (c)|'''Boys'''}}",
    "{{OneLegResult|Alianza||1–1 (aet, coin toss)|'''Boys'''}}",
    '{{OneLegResult|Alianza||1–1 {{aet}}<br>Boys won on coin toss|Boys}}',
    '{{TwoLegResult|Alianza||1–1 (drawing of lots)|Boys||1–0|0–1|winner=2}}',
    "{{OneLegResult|Alianza||1–1 (sorteo)|'''Boys'''}}",
    box('Alianza', '1–1<br />Boys won by the toss of a coin', 'Boys'),
    box('Alianza', '1–1 (Boys ganó por moneda)', 'Boys'),
  ])('decides: %s', (tie) => {
    expect(ties(tie)[0]).toContain('boys by LOT');
  });

  test('leaves a tie open whose winner is not told', () => {
    expect(ties(box('Alianza', '1–1 (c)', 'Boys'))).toEqual(['1–1: null by UNDECIDED']);
  });
});
