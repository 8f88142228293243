import { expect, test } from 'vitest';
import { season } from '../../../../support/seed/season-from-wikitext.js';

const tie = (team1: string, team2: string) => `{{OneLegResult|${team1}||1–0|${team2}}}`;

test('rounds are numbered within their region, and ties know theirs', () => {
  const { rounds, ties } = season(
    [
      '== First Stage ==',
      '=== Region I ===',
      '==== Semi-finals ====',
      tie('Alianza', 'Boys'),
      '==== Regional Final ====',
      tie('Alianza', 'Cristal'),
      '=== Region II ===',
      '==== Regional Final ====',
      tie('Deportivo', 'Boys'),
    ].join('\n'),
  );
  expect(rounds.map(({ slug, name, kind, region, order }) => [slug, name, kind, region, order])).toEqual([
    ['region-i-semi-finals', 'Semi-finals', 'SEMIFINAL', 'region-i', 1],
    ['region-i-regional-final', 'Regional Final', 'FINAL', 'region-i', 2],
    ['region-ii-regional-final', 'Regional Final', 'FINAL', 'region-ii', 1],
  ]);
  expect(ties.map(({ slug, round }) => [slug, round])).toEqual([
    ['first-region-i-semi-finals-alianza-boys', 'region-i-semi-finals'],
    ['first-region-i-regional-final-alianza-cristal', 'region-i-regional-final'],
    ['first-region-ii-regional-final-deportivo-boys', 'region-ii-regional-final'],
  ]);
});

test('ties are in the order played: by stage, by round across the regions, then as the page lists them', () => {
  const page = [
    '== Final Stage ==',
    '=== Final ===',
    tie('Cristal', 'Alianza'),
    '=== Third place ===',
    tie('Boys', 'Deportivo'),
    '== First Stage ==',
    '=== Region I ===',
    '==== Final ====',
    tie('Alianza', 'Boys'),
    '==== Group A ====',
    '===== Tiebreaker =====',
    tie('Boys', 'Cristal'),
    '=== Region II ===',
    '==== Semifinal ====',
    tie('Deportivo', 'Alianza'),
    tie('Boys', 'Alianza'),
    '==== Play-off ====',
    tie('Cristal', 'Deportivo'),
    '==== Final ====',
    tie('Deportivo', 'Boys'),
  ];
  expect(season(page.join('\n')).ties.map(({ slug }) => slug)).toEqual([
    'first-region-i-group-a-tiebreaker-boys-cristal',
    'first-region-ii-semifinal-deportivo-alianza',
    'first-region-ii-semifinal-boys-alianza',
    'first-region-ii-play-off-cristal-deportivo',
    'first-region-i-final-alianza-boys',
    'first-region-ii-final-deportivo-boys',
    'final-third-place-boys-deportivo',
    'final-final-cristal-alianza',
  ]);
});

test('matches are in the order played: groups before ties, the legs of a tie one after the other', () => {
  const page = [
    '== First Stage ==',
    '=== Final ===',
    '{{TwoLegResult|Alianza||3–1|Boys||1–0|2–1}}',
    '=== Group A ===',
    '{{#invoke:Sports table|main|team1=Boys|team2=Alianza|match_Alianza_Boys=1–1|match_Boys_Alianza=–}}',
  ];
  const { matches } = season(page.join('\n'));
  expect(
    matches.map(({ slug, leg, home, homeGoals, awayGoals, line }) => [
      slug,
      leg,
      home,
      homeGoals,
      awayGoals,
      line,
    ]),
  ).toEqual([
    ['first-group-a-alianza-boys', null, 'alianza', 1, 1, 5],
    ['first-group-a-boys-alianza', null, 'boys', null, null, 5],
    ['first-final-alianza-boys-1', 1, 'alianza', 1, 0, 3],
    ['first-final-alianza-boys-2', 2, 'boys', 1, 2, 3],
  ]);
});

test('a tiebreaker belongs to its group, and its match to no group', () => {
  const table = '{{#invoke:Sports table|main|team1=Boys|team2=Alianza}}';
  const page = `== First Stage ==\n=== Group A ===\n${table}\n==== Tiebreaker ====\n${tie('Boys', 'Alianza')}`;
  const { rounds, ties, matches } = season(page);
  expect([rounds[0]?.group, ties[0]?.group, matches[0]?.group]).toEqual(['group-a', 'group-a', null]);
});
