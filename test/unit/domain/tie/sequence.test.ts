import { expect, test } from 'vitest';
import { tieSequence } from '../../../../src/domain/tie/sequence.js';

/** `Boys-Cristal` is won by the first named, `Boys=Cristal` by nobody yet. */
function course(...ties: readonly string[]) {
  const records = ties.map((name) => {
    const [team1 = '', team2 = ''] = name.split(/[-=]/);
    return { name, team1, team2, winner: name.includes('-') ? team1 : null };
  });
  const { next, previous } = tieSequence<string, (typeof records)[number]>(records);
  return Object.fromEntries(
    records.map((tie) => [
      tie.name,
      { next: next.get(tie)?.name, previous: previous.get(tie)?.map(({ name }) => name) },
    ]),
  );
}

test('a tie leads to the winner’s next one, and comes from the last of each side', () => {
  expect(course('Alianza-Boys', 'Cristal-Deportivo', 'Cristal-Alianza')).toEqual({
    'Alianza-Boys': { next: 'Cristal-Alianza', previous: [] },
    'Cristal-Deportivo': { next: 'Cristal-Alianza', previous: [] },
    'Cristal-Alianza': { next: undefined, previous: ['Cristal-Deportivo', 'Alianza-Boys'] },
  });
});

test('who lost a regional final and went on all the same comes from it, though it leads to the winner’s next', () => {
  const walk = course('Huaral-AIPSA', 'Loreto-AIPSA', 'Huaral-CNI');
  expect(walk['Loreto-AIPSA']).toEqual({ next: undefined, previous: ['Huaral-AIPSA'] });
  expect(walk['Huaral-AIPSA']).toEqual({ next: 'Huaral-CNI', previous: [] });
  expect(walk['Huaral-CNI']).toEqual({ next: undefined, previous: ['Huaral-AIPSA'] });
});

test('two sides that met just before come from one tie', () => {
  expect(course('Alianza-Boys', 'Boys-Alianza')).toEqual({
    'Alianza-Boys': { next: 'Boys-Alianza', previous: [] },
    'Boys-Alianza': { next: undefined, previous: ['Alianza-Boys'] },
  });
});

test('a tiebreaker among three is followed match by match, and into the semifinal', () => {
  expect(course('Bocana-Sipán', 'Bocana-San Martín', 'Serrato-Bocana')).toEqual({
    'Bocana-Sipán': { next: 'Bocana-San Martín', previous: [] },
    'Bocana-San Martín': { next: 'Serrato-Bocana', previous: ['Bocana-Sipán'] },
    'Serrato-Bocana': { next: undefined, previous: ['Bocana-San Martín'] },
  });
});

test('an undecided tie leads nowhere, whoever plays next', () => {
  expect(course('Alianza=Boys', 'Alianza-Cristal')).toEqual({
    'Alianza=Boys': { next: undefined, previous: [] },
    'Alianza-Cristal': { next: undefined, previous: ['Alianza=Boys'] },
  });
});

test('without ties there is nothing to follow', () => {
  expect(course()).toEqual({});
});
