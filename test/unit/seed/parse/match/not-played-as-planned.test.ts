import { describe, expect, test } from 'vitest';
import { auditSeason } from '../../../../../seed/audit/audit.js';
import type { SeasonRecord } from '../../../../../seed/parse/season.js';
import { coverage } from '../../../../../src/domain/group/coverage.js';
import { bare } from '../../../../support/seed/season-from-wikitext.js';

/** A box of two teams, `day` in May. */
function box(day: number, home: string, score: string, away: string): string {
  return `{{Football box|date=${day} May 2020|team1=${home}|score=${score}|team2=${away}|stadium=${home} Park}}`;
}

/** Every match in words: `8: alianza 2–0 boys PLAYED`. */
function words({ matches }: SeasonRecord): string[] {
  return matches.map(({ date, home, homeGoals, awayGoals, away, status }) => {
    const score = homeGoals === null ? 'x' : `${homeGoals}–${awayGoals}`;
    return `${Number(date?.slice(8))}: ${home} ${score} ${away} ${status}`;
  });
}

/** A round beside the tie in question: single matches, or two legs. */
const single = box(2, 'Cristal', '1–0', 'Deportivo');
const twoLegged = `${single}\n${box(9, 'Deportivo', '0–0', 'Cristal')}`;

describe('a leg that was not played as planned, and the match that was, are one', () => {
  test.each([
    [
      'a first leg, postponed',
      [
        box(1, 'Alianza', 'Postponed', 'Boys'),
        box(8, 'Alianza', '2–0', 'Boys'),
        box(15, 'Boys', '1–0', 'Alianza'),
      ],
      twoLegged,
      ['8: alianza 2–0 boys PLAYED', '15: boys 1–0 alianza PLAYED'],
    ],
    [
      'a second leg, abandoned',
      [
        box(1, 'Alianza', '2–0', 'Boys'),
        box(8, 'Boys', "0–0 (abandoned 60')", 'Alianza'),
        box(15, 'Boys', '1–0', 'Alianza'),
      ],
      twoLegged,
      ['1: alianza 2–0 boys PLAYED', '15: boys 1–0 alianza PLAYED'],
    ],
    [
      'a second leg, postponed twice',
      [
        box(1, 'Alianza', '2–0', 'Boys'),
        box(8, 'Boys', 'ppd.', 'Alianza'),
        box(12, 'Boys', 'aplazado', 'Alianza'),
        box(15, 'Boys', '1–0', 'Alianza'),
      ],
      twoLegged,
      ['1: alianza 2–0 boys PLAYED', '15: boys 1–0 alianza PLAYED'],
    ],
    [
      'a second leg that was played again on the other ground',
      [
        box(1, 'Alianza', '2–0', 'Boys'),
        box(8, 'Boys', '0–0 (abandoned)', 'Alianza'),
        box(15, 'Alianza', '0–1', 'Boys'),
      ],
      twoLegged,
      ['1: alianza 2–0 boys PLAYED', '15: alianza 0–1 boys PLAYED'],
    ],
    [
      'a single match, on the other ground',
      [box(1, 'Boys', '0–0 (abandoned)', 'Alianza'), box(8, 'Alianza', '2–1', 'Boys')],
      single,
      ['8: alianza 2–1 boys PLAYED'],
    ],
    [
      'a single match of an annulled result',
      [box(1, 'Alianza', '<s>0–1</s>', 'Boys'), box(8, 'Alianza', '2–1', 'Boys')],
      single,
      ['8: alianza 2–1 boys PLAYED'],
    ],
  ])('%s', (_what, boxes, others, matches) => {
    const season = bare(['== Semi-finals ==', ...boxes, others].join('\n'));
    const found = words(season).filter((match) => match.includes('alianza'));
    expect(found).toEqual(matches);
    const tie = season.ties.find(({ winner }) => winner === 'alianza');
    expect(tie?.decision.by).toBe(matches.length === 1 ? 'SINGLE_MATCH' : 'AGGREGATE');
    expect(auditSeason(season)).toEqual([]);
  });

  test('which is cited where each of its boxes stands, and named as before', () => {
    const boxes = [box(1, 'Boys', '0–0 (abandoned)', 'Alianza'), box(8, 'Alianza', '2–1', 'Boys')];
    const { ties, matches } = bare(['== Semi-finals ==', single, ...boxes].join('\n'));
    expect(ties.map(({ slug }) => slug)).toContain('knockout-semi-finals-boys-alianza');
    expect(matches.map(({ line, otherReports }) => [line, otherReports.map((other) => other.line)])).toEqual(
      [
        [4, [3]],
        [2, []],
      ].toReversed(),
    );
  });

  test('and without a match that was played, the tie is open', () => {
    const season = bare(
      ['== Semi-finals ==', box(1, 'Alianza', "1–0 (abandoned 60')", 'Boys'), twoLegged].join('\n'),
    );
    expect(words(season)).toContain('1: alianza x boys ABANDONED');
    expect(season.ties.map(({ winner }) => winner)).toEqual([null, 'cristal']);
  });
});

describe('a group match that was not played as planned', () => {
  const table = (cells: string) => `== Group A ==
{{#invoke:Sports table|main|team1=A|team2=B|team3=C|name_A=Alianza|name_B=Boys|name_C=Cristal|${cells}}}`;

  test.each([
    [
      'is that which the crosstable has',
      '|match_A_B=2–1',
      ['Postponed', '2–1'],
      ['8: alianza 2–1 boys PLAYED'],
    ],
    ['is that which was played', '', ['0–0 (abandoned)', '2–1'], ['8: alianza 2–1 boys PLAYED']],
    ['is still to be played on its new day', '', ['Postponed', ''], ['8: alianza x boys SCHEDULED']],
    ['is one if it was postponed again', '', ['Postponed', 'Postponed'], ['8: alianza x boys POSTPONED']],
  ])('%s', (_what, cells, [first = '', second = ''], matches) => {
    const boxes = [box(1, 'Alianza', first, 'Boys'), box(8, 'Alianza', second, 'Boys')];
    expect(words(bare([table(cells), ...boxes].join('\n')))).toEqual(matches);
  });

  test('tells no day of the match that the crosstable has', () => {
    const season = bare(`${table('|match_A_B=2–1')}\n${box(1, 'Alianza', 'Postponed', 'Boys')}`);
    expect(season.matches).toMatchObject([{ homeGoals: 2, status: 'PLAYED', date: null, venue: null }]);
  });

  test('was let stand where the crosstable counts its score', () => {
    const season = bare(`${table('|match_A_B=2–1')}\n${box(1, 'Alianza', '2–1 (abandoned)', 'Boys')}`);
    expect(words(season)).toEqual(['1: alianza 2–1 boys ABANDONED']);
  });

  test('is one with that on the other ground where all others met once', () => {
    const boxes = [
      box(1, 'Alianza', '0–0 (abandoned)', 'Boys'),
      box(2, 'Boys', '1–0', 'Cristal'),
      box(8, 'Boys', '2–1', 'Alianza'),
    ];
    expect(words(bare([table(''), ...boxes].join('\n')))).toEqual([
      '2: boys 1–0 cristal PLAYED',
      '8: boys 2–1 alianza PLAYED',
    ]);
    const twice = [...boxes, box(9, 'Cristal', '1–0', 'Boys')];
    expect(words(bare([table(''), ...twice].join('\n')))).toContain('1: alianza x boys ABANDONED');
  });

  test('counts for nothing where it was never played out', () => {
    const { groups } = bare(`${table('')}\n${box(1, 'Alianza', '1–0 (abandoned)', 'Boys')}`);
    const [group] = groups;
    expect(group?.matches).toMatchObject([{ status: 'ABANDONED', homeGoals: null }]);
    expect(coverage(3, group?.matches ?? [])).toEqual({ expected: 3, recorded: 1, played: 0 });
  });

  test.each([
    ['3–0 (awarded)', 'AWARDED', 3],
    ['<s>1–1</s> 3–0', 'AWARDED', 3],
    ['cancelled', 'CANCELLED', null],
    ['<s>1–1</s>', 'CANCELLED', null],
    ['P–P', 'POSTPONED', null],
    ['w/o', 'AWARDED', null],
  ])('is told by the crosstable: %s', (cell, status, homeGoals) => {
    expect(bare(table(`|match_A_B=${cell}`)).matches).toMatchObject([{ status, homeGoals }]);
  });
});

test('a leg of a results template has its status', () => {
  const { matches } = bare(
    '== Semi-finals ==\n{{TwoLegResult|Alianza||3–1|Boys||3–0 (awarded)|cancelled|winner=1}}',
  );
  expect(matches).toMatchObject([
    { status: 'AWARDED', homeGoals: 3 },
    { status: 'CANCELLED', homeGoals: null },
  ]);
});
