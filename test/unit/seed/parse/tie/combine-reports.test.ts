import { describe, expect, test } from 'vitest';
import { auditSeason } from '../../../../../seed/audit/audit.js';
import type { SeasonRecord } from '../../../../../seed/parse/season.js';
import { bare, problemsOfUnlisted } from '../../../../support/seed/season-from-wikitext.js';

const box = (date: string, home: string, score: string, away: string, more = '') =>
  `{{Football box|date=${date}|team1=${home}|score=${score}|team2=${away}|stadium=[[Estadio ${home}]]${more}}}`;
const final = (...rows: string[]) => `== Knockout stage ==\n=== Final ===\n${rows.join('\n')}`;

/** The ties of a season: its legs with their days, and how it was decided. */
function ties({ ties }: SeasonRecord): string[] {
  return ties.map(({ legs, penalties, decision, winner }) => {
    const played = legs.map(
      ({ home, away, homeGoals, awayGoals, date }) =>
        `${home} ${homeGoals}-${awayGoals} ${away} ${date ?? '?'}`,
    );
    const shootOut = penalties === null ? '' : ` p${penalties.team1}-${penalties.team2}`;
    return `${played.join(', ')}${shootOut}: ${decision.by} ${winner}`;
  });
}

describe('matches of their own under a round', () => {
  test.each([
    [
      'one match',
      [box('2020-05-01', 'Boys', '2–1', 'Alianza')],
      'boys 2-1 alianza 2020-05-01: SINGLE_MATCH boys',
    ],
    [
      'two legs, in whichever order the page has them',
      [box('2020-05-08', 'Alianza', '0–0', 'Boys'), box('2020-05-01', 'Boys', '2–1', 'Alianza')],
      'boys 2-1 alianza 2020-05-01, alianza 0-0 boys 2020-05-08: AGGREGATE boys',
    ],
    [
      'a shoot-out after the second leg, its home side first',
      [
        box('2020-05-01', 'Boys', '1–0', 'Alianza'),
        box('2020-05-08', 'Alianza', '1–0', 'Boys', '|aet=yes|penaltyscore=4–2'),
      ],
      'boys 1-0 alianza 2020-05-01, alianza 1-0 boys 2020-05-08 p2-4: PENALTIES alianza',
    ],
    [
      'a match to come',
      [box('2020-05-01', 'Boys', '', 'Alianza')],
      'boys null-null alianza 2020-05-01: UNDECIDED null',
    ],
  ])('make a tie: %s', (_what, rows, tie) => {
    expect(ties(bare(final(...rows)))).toEqual([tie]);
  });

  test.each([
    [
      'a third match after two legs, on neutral ground',
      [
        box('2020-05-01', 'Boys', '2–1', 'Alianza'),
        box('2020-05-08', 'Alianza', '2–1', 'Boys'),
        box('2020-05-15', 'Alianza', '1–1', 'Boys', '|penaltyscore=3–5'),
      ],
      'boys 2-1 alianza 2020-05-01, alianza 2-1 boys 2020-05-08, alianza 1-1 boys 2020-05-15 p5-3: PENALTIES boys',
    ],
    [
      'a replay, where the round is of single matches',
      [
        box('2020-05-01', 'Boys', '1–1', 'Alianza'),
        box('2020-05-01', 'Cristal', '1–0', 'Deportivo'),
        box('2020-05-08', 'Alianza', '0–2', 'Boys'),
      ],
      'boys 1-1 alianza 2020-05-01, alianza 0-2 boys 2020-05-08: REPLAY boys',
    ],
    [
      'a replay that results templates tell',
      ['{{OneLegResult|Boys||0–0|Alianza||}}', "{{OneLegResult|'''Alianza'''||2–1|Boys||}}"],
      'boys 0-0 alianza ?, alianza 2-1 boys ?: REPLAY alianza',
    ],
  ])('make one tie with what was played again: %s', (_what, rows, tie) => {
    expect(ties(bare(final(...rows)))[0]).toBe(tie);
  });

  test('add day and place to the legs of a tie that a results template states', () => {
    const season = bare(
      final(
        '{{TwoLegResult|Boys||2–1|Alianza||2–1|0–0}}',
        box('2020-05-08', 'Alianza', '0–0', 'Boys'),
        box('2020-05-01', 'Boys', '2–1', 'Alianza'),
      ),
    );
    expect(ties(season)).toEqual([
      'boys 2-1 alianza 2020-05-01, alianza 0-0 boys 2020-05-08: AGGREGATE boys',
    ]);
    expect(season.matches.map(({ venue }) => venue)).toEqual(['Estadio Boys', 'Estadio Alianza']);
    expect(auditSeason(season)).toEqual([]);
  });

  test('say who was at home in a single match, whatever the results template has first', () => {
    const season = bare(
      final('{{OneLegResult|Boys||1–2|Alianza||}}', box('2020-05-01', 'Alianza', '2–1', 'Boys')),
    );
    expect(ties(season)).toEqual(['alianza 2-1 boys 2020-05-01: SINGLE_MATCH alianza']);
  });

  test('that tell another score are a finding with both lines', () => {
    const season = bare(
      final('{{OneLegResult|Boys||1–2|Alianza||}}', box('2020-05-01', 'Boys', '1–3', 'Alianza')),
    );
    expect(auditSeason(season)).toMatchObject([
      {
        kind: 'MATCH_SCORE',
        stated: '1–3',
        computed: '1–2',
        message: 'Boys – Alianza is told as 1–2 and as 1–3.',
        lines: [3, 4],
      },
    ]);
  });

  test.each([
    [
      'two legs at one side’s',
      [box('2020-05-01', 'Boys', '1–1', 'Alianza'), box('2020-05-08', 'Boys', '1–1', 'Alianza')],
      ['4:1 Both legs of this tie have the same home team; who was at home in the second was not read.'],
    ],
    [
      'a leg told twice',
      [
        '{{TwoLegResult|Boys||2–1|Alianza||2–1|0–0}}',
        box('2020-05-01', 'Boys', '2–1', 'Alianza'),
        box('', 'Boys', '2–1', 'Alianza'),
      ],
      ['5:1 This match is on the page twice; the second was not read.'],
    ],
  ])('are told where they do not fit: %s', (_what, rows, problems) => {
    expect(problemsOfUnlisted(final(...rows))).toEqual(problems);
  });
});

describe('a bracket that nothing else tells', () => {
  test('makes its ties, round by round, without saying who was at home', () => {
    const season = bare(
      '== Knockout stage ==\n{{4TeamBracket|RD1=Semi-finals|RD2=Final|RD1-team01=Boys|RD1-score01=2|RD1-team02=Alianza|RD1-score02=1|RD1-team03=Cristal|RD1-score03=1 (3)|RD1-team04=Deportivo|RD1-score04=1 (4)|RD2-team01=Boys|RD2-score01=|RD2-team02=Deportivo|RD2-score02=}}',
    );
    expect(season.rounds.map(({ name, kind }) => `${name} ${kind}`)).toEqual([
      'Semi-finals SEMIFINAL',
      'Final FINAL',
    ]);
    expect(ties(season)).toEqual([
      'boys 2-1 alianza ?: SINGLE_MATCH boys',
      'cristal 1-1 deportivo ? p3-4: PENALTIES deportivo',
      'boys null-null deportivo ?: UNDECIDED null',
    ]);
    expect(season.matches.map(({ homeStated }) => homeStated)).toEqual([false, false, false]);
    expect(auditSeason(season)).toEqual([]);
  });

  const twoLegs = (one: string, other: string) =>
    bare(
      `== Knockout stage ==\n{{4TeamBracket-2legs|RD1-team01=${one}|RD1-score01-1=1|RD1-score01-2=1|RD1-score01-agg=2|RD1-team02=Alianza|RD1-score02-1=0|RD1-score02-2=2|RD1-score02-agg=2${other}}}`,
    );

  test.each([
    ['the side in bold', "'''Boys'''", '', 'STATED boys'],
    ['the side that plays on', 'Boys', '|RD2-team01=Alianza|RD2-team02=Cristal', 'STATED alianza'],
    ['nobody', 'Boys', '', 'UNDECIDED null'],
  ])('knows no away goals: a level tie goes to %s', (_whom, one, other, decision) => {
    expect(ties(twoLegs(one, other))[0]).toBe(`boys 1-0 alianza ?, alianza 2-1 boys ?: ${decision}`);
  });
});

test('a bracket beside results adds the ties that they do not tell, and no tie of a team that has one', () => {
  const bracket =
    '{{4TeamBracket|RD1-team01=Boys|RD1-score01=2|RD1-team02=Alianza|RD1-score02=1|RD1-team03=Cristal|RD1-score03=0|RD1-team04=Deportivo|RD1-score04=3|RD2-team01=Boys|RD2-score01=1|RD2-team02=Alianza|RD2-score02=0}}';
  const season = bare(
    `== Knockout stage ==\n${bracket}\n=== Semifinals ===\n{{OneLegResult|Boys||2–1|Alianza||}}\n=== Final ===\n{{OneLegResult|Boys||1–0|Deportivo||}}`,
  );
  expect(ties(season)).toEqual([
    'cristal 0-3 deportivo ?: SINGLE_MATCH deportivo',
    'boys 2-1 alianza ?: SINGLE_MATCH boys',
    'boys 1-0 deportivo ?: SINGLE_MATCH boys',
  ]);
  expect(auditSeason(season).map(({ message }) => message)).toEqual([
    'The bracket has Boys – Alianza, which the results do not.',
  ]);
});
