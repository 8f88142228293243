import { expect, test } from 'vitest';
import { problemsOf, season } from '../../../../support/seed/season-from-wikitext.js';

const to = { from: 'First Stage', to: 'Final Stage' };
const byMark = { ...to, by: 'MARK', mark: 'Final stage' };
const byTie = { ...to, by: 'TIE', round: 'SEMIFINAL' };

const page = [
  '== First Stage ==',
  '=== Region I ===',
  '{{#invoke:Sports table|main|team1=Boys|team2=Alianza|team3=Cristal',
  '|text_A=Final Stage|text_B=Relegation',
  '|result2=A',
  '|result3=B}}',
  '==== Semifinals ====',
  '{{OneLegResult|Alianza||1–0|Deportivo}}',
  '{{OneLegResult|Cristal||1–0|Boys}}',
  '== Final Stage ==',
  '=== Final ===',
];

test('teams enter a stage by a mark of their table, and by a tie that they won; the first way holds', () => {
  expect(season(page.join('\n'), { entries: [byMark, byTie] }).qualifications).toEqual([
    {
      team: 'alianza',
      from: 'first',
      to: 'final',
      region: 'region-i',
      via: { by: 'PLACE', group: 'region-i' },
      lines: [4, 5],
    },
    {
      team: 'cristal',
      from: 'first',
      to: 'final',
      region: 'region-i',
      via: { by: 'TIE', tie: 'first-region-i-semifinals-cristal-boys' },
      lines: [9],
    },
  ]);
});

test.each([
  ['by ties alone', [byTie], ['alianza by TIE', 'cristal by TIE']],
  ['by ties first', [byTie, byMark], ['alianza by TIE', 'cristal by TIE']],
  ['by another mark', [{ ...byMark, mark: 'Second stage' }], []],
  ['by the mark of those who go down', [{ ...byMark, mark: 'Relegation' }], []],
  ['by another round', [{ ...byTie, round: 'FINAL' }], []],
  ['without rules of entry', [], []],
])('who enters %s', (_how, entries, entrants) => {
  const { qualifications } = season(page.join('\n'), { entries });
  expect(qualifications.map(({ team, via }) => `${team} by ${via.by}`)).toEqual(entrants);
});

test('a department’s list brings its teams in, with their lines', () => {
  const entries = [{ from: 'Final Stage', to: 'First Stage', by: 'DEPARTMENT' }];
  expect(season('', { entries }).qualifications.map(({ team, via, lines }) => [team, via, lines])).toEqual(
    ['alianza', 'boys', 'cristal', 'deportivo'].map((team, index) => [
      team,
      { by: 'DEPARTMENT', department: 'lima' },
      [6 + 2 * index],
    ]),
  );
});

test('a team that plays in a stage which no rule brings it into is told', () => {
  const final = '{{OneLegResult|Alianza||1–0|Boys}}';
  expect(problemsOf([...page, final].join('\n'), { entries: [byMark, byTie] })).toEqual([
    '12:1 No rule under "entries" in the facts file brings "Boys" into this stage.',
  ]);
  expect(problemsOf([...page, final].join('\n'))).toEqual([]);
});

test('of the places that may go on, those whose teams play in a later stage do', () => {
  const table = (teams: string) =>
    `{{#invoke:Sports table|main|team_order=${teams}|result1=Q|result2=P|text_Q=Advance to final stage|text_P=Possible final stage}}`;
  const { groups, qualifications } = season(
    [
      '== First Stage ==\n=== Group A ===',
      table('Alianza, Boys'),
      `=== Group B ===\n${table('Cristal, Deportivo')}`,
      '== Final Stage ==\n=== Semifinals ===\n{{OneLegResult|Alianza||1–0|Boys}}',
    ].join('\n'),
  );
  expect(groups.map(({ standings }) => standings.map(({ qualified }) => qualified))).toEqual([
    [true, false],
    [true, false],
  ]);
  expect(qualifications.map(({ team, via }) => `${team} by ${via.by}`)).toEqual([
    'alianza by PLACE',
    'boys by PLACE',
  ]);
});
