import { describe, expect, test } from 'vitest';
import { isSportsSeries, readSportsSeries } from '../../../../../seed/parse/tie/sports-series.js';
import { reading } from '../../../../support/seed/parse/read-templates.js';

const first = '\n|[[Alianza]]|PER|3–2|Boys|PER|2–1|1–1';
const second = "\n|'''Cristal'''||2–2 (a)|Deportivo||[[2020 Copa#Match 3|1–2]]|1–0";

const leg = { status: 'PLAYED', abandonedAt: null, halfTime: null };

test('each row is a tie, both legs written team 1 first', () => {
  const [ties] = reading(
    `{{#invoke:Sports series|main|caption=Semifinals${first}${second}\n}}`,
    readSportsSeries,
  ).told;
  expect(ties).toEqual([
    {
      team1: 'alianza',
      team2: 'boys',
      legs: [
        { homeGoals: 2, awayGoals: 1, line: 2, ...leg },
        { homeGoals: 1, awayGoals: 1, line: 2, ...leg },
      ],
      aggregate: { team1: 3, team2: 2 },
      inPoints: false,
      penalties: null,
      extraTime: false,
      awayGoalsMarked: false,
      lotMarked: false,
      series: false,
      walkover: null,
      stated: null,
      line: 2,
      offset: 49,
    },
    expect.objectContaining({
      team1: 'cristal',
      legs: [
        { homeGoals: 1, awayGoals: 2, line: 3, ...leg },
        { homeGoals: 0, awayGoals: 1, line: 3, ...leg },
      ],
      awayGoalsMarked: true,
      stated: 1,
      line: 3,
    }),
  ]);
});

describe('a row', () => {
  test.each([
    [
      'of one match',
      'legs=1|Alianza|PER|2–1|Boys|PER|Cristal||0–0 (4–3 p)|Deportivo|',
      'alianza 2-1 boys, cristal 0-0 deportivo',
    ],
    ['of one match, said otherwise', 'legs=0|Alianza||2–1|Boys||', 'alianza 2-1 boys'],
    ['without flags', 'flag=no|Alianza|2–1|Boys|1–1|1–0', 'alianza 1-1 0-1 boys'],
    [
      'without flags, of one match',
      'legs=1|flag=n|Alianza|2–1|Boys|Cristal|0–3|Deportivo',
      'alianza 2-1 boys, cristal 0-3 deportivo',
    ],
    ['without flags, though it does not say so', 'Alianza|2–1|Boys|1–1|1–0', 'alianza 1-1 0-1 boys'],
    ['without flags, not drawn up yet', 'flag=no|Alianza||Boys|6 Aug|13 Aug', 'alianza x x boys'],
    ['with empty flags, though none are shown', 'flag=no|Alianza||2–1|Boys||1–1|1–0', 'alianza 1-1 0-1 boys'],
    ['not played', 'Alianza|PER|Match 9|Boys|PER|6 Aug|{{small|16–18 Oct}}', 'alianza x x boys'],
    ['whose last cells are left out', 'Alianza|PER||Boys', 'alianza x x boys'],
    [
      'with parameters between',
      'heading1=A|Alianza||2–1|Boys||1–1|1–0|heading2=B|h_a=y|Cristal||1–0|Deportivo||1–0|–',
      'alianza 1-1 0-1 boys, cristal 1-0 x deportivo',
    ],
    [
      'with numbered legs of a longer series',
      'legs=3|Alianza||2–1|Boys||1–1|1–0||Cristal||1–0|Deportivo||1–0|–|',
      'alianza 1-1 0-1 boys, cristal 1-0 x deportivo',
    ],
    ['that is empty', 'Alianza||2–1|Boys||1–1|1–0|||||||', 'alianza 1-1 0-1 boys'],
    ['of nobody', '', ''],
    ['of a bye', 'Alianza||bye||||', ''],
  ])('%s', (_what, cells, ties) => {
    const { told, problems } = reading(`{{#invoke:Sports series|main|${cells}}}`, readSportsSeries);
    const shown = told[0]?.map(({ team1, team2, legs }) =>
      [
        team1,
        ...legs.map(({ homeGoals, awayGoals }) => (homeGoals === null ? 'x' : `${homeGoals}-${awayGoals}`)),
        team2,
      ].join(' '),
    );
    expect(shown?.join(', ')).toBe(ties);
    expect(problems).toEqual([]);
  });

  test('whose team is not known yet is left out', () => {
    const open =
      '\n|FR6 winner||SR4|Boys||6 Aug|13 Aug\n|Winner of [[2020 Copa#A|match 10]]||Match 9|TBD||6 Aug|';
    const { told, ...rest } = reading(`{{#invoke:Sports series|main${first}${open}}}`, readSportsSeries);
    expect(told[0]?.map(({ team1 }) => team1)).toEqual(['alianza']);
    expect(rest).toEqual({ problems: [], open: ['FR6 winner', 'Winner of match 10', 'TBD'] });
  });

  test.each([
    ['of a team that meets itself', 'Boys||1–0|[[Boys]]||1–0|', ['1:30 A team cannot play against itself.']],
    ['with a score that is none', 'Boys||2–x|Cristal||1–0|', ['1:36 "2–x" is not a score such as "2–1".']],
    ['with half its cells', 'Boys||1–0', ['1:30 Team 2 of this row is missing.']],
    [
      'with a fourth leg',
      'legs=4|Boys||1–1|Cristal||1–0|0–1|2–0|1–0',
      ['1:68 A tie has at most three matches; this is the fourth. The tie was not read.'],
    ],
  ])('%s is told', (_what, cells, problems) => {
    expect(reading(`{{#invoke:Sports series|main|${cells}}}`, readSportsSeries).problems).toEqual(problems);
  });
});

test.each([
  ['#invoke:Sports series', true],
  ['#invoke: sports_series', true],
  ['Sports series', true],
  ['#invoke:Sports results', false],
  ['TwoLegResult', false],
])('{{%s}} is a series: %j', (name, is) => {
  expect(reading(`{{${name}|main}}`, isSportsSeries).told).toEqual([is]);
});
