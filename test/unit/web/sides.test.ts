import { describe, expect, test } from 'vitest';
import { splitEvidence } from '../../../src/web/audit/sides.js';

/** Splits lines of the form `number text`; the result has marked text in brackets. */
function split(stated: string, computed: string, lines: string[], subjectLines: number[] = []) {
  const sources = lines.map((text) => ({ line: Number.parseInt(text, 10), text: text.replace(/^\d+ /, '') }));
  const sides = splitEvidence({ stated, computed, sources, subjectLines });
  const format = (side: typeof sides.stated) =>
    side.map(
      ({ line, pieces }) =>
        `${line} ${pieces.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('')}`,
    );
  return [format(sides.stated), format(sides.computed)];
}

describe('each line stands on the side of the value that it states', () => {
  test('the line of a table states one value, and its matches the other', () => {
    expect(split('9', '8', ['1 gf=9 ga=19', '2 match=4—1', '3 match=9—0'], [1])).toEqual([
      ['1 gf=[9] ga=19'],
      ['2 match=4—1', '3 match=9—0'],
    ]);
  });

  test('two spellings of which one is a prefix of the other', () => {
    expect(
      split('Unión Cayumba', 'Unión Cayumba Grande', ['1 |Unión Cayumba Grande', '2 name=Unión Cayumba']),
    ).toEqual([['2 name=[Unión Cayumba]'], ['1 |[Unión Cayumba Grande]']]);
  });

  test('a shoot-out that the bracket states in two lines', () => {
    expect(split('3–1', '4–1', ['1 agg=1 (1)', '2 agg=1 (3)', '3 1–1 (4–1 p)'])).toEqual([
      ['1 agg=[1] ([1])', '2 agg=[1] ([3])'],
      ['3 1–1 ([4–1] p)'],
    ]);
  });

  test('a score with another kind of dash', () => {
    expect(split('A 6–2 B', 'C 12–0 D', ['1 win = A 6–2 B', '2 match=12—0'], [1])).toEqual([
      ['1 win = [A 6–2 B]'],
      ['2 match=[12—0]'],
    ]);
  });

  test('data without a counterpart', () => {
    expect(split('X (Y)', 'no such team', ['7 name=X (Y)'])).toEqual([['7 name=[X (Y)]'], []]);
  });
});
