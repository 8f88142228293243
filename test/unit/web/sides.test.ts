import { describe, expect, test } from 'vitest';
import { splitEvidence } from '../../../src/web/audit/sides.js';

/** Lines as `number text`, what is marked in brackets. */
function split(stated: string, computed: string, lines: string[], own: number[] = []) {
  const sources = lines.map((text) => ({ line: Number.parseInt(text, 10), text: text.replace(/^\d+ /, '') }));
  const shown = splitEvidence({ stated, computed, sources, subjectLines: own });
  const told = (side: typeof shown.stated) =>
    side.map(
      ({ line, pieces }) =>
        `${line} ${pieces.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('')}`,
    );
  return [told(shown.stated), told(shown.computed)];
}

describe('lines stand on the side of what they state', () => {
  test('a line of a table is known; its matches are the rest', () => {
    expect(split('9', '8', ['1 gf=9 ga=19', '2 match=4—1', '3 match=9—0'], [1])).toEqual([
      ['1 gf=[9] ga=19'],
      ['2 match=4—1', '3 match=9—0'],
    ]);
  });

  test('two spellings, one of which is the beginning of the other', () => {
    expect(
      split('Unión Cayumba', 'Unión Cayumba Grande', ['1 |Unión Cayumba Grande', '2 name=Unión Cayumba']),
    ).toEqual([['2 name=[Unión Cayumba]'], ['1 |[Unión Cayumba Grande]']]);
  });

  test('a shoot-out that the bracket tells in two lines', () => {
    expect(split('3–1', '4–1', ['1 agg=1 (1)', '2 agg=1 (3)', '3 1–1 (4–1 p)'])).toEqual([
      ['1 agg=[1] ([1])', '2 agg=[1] ([3])'],
      ['3 1–1 ([4–1] p)'],
    ]);
  });

  test('a record with another dash', () => {
    expect(split('A 6–2 B', 'C 12–0 D', ['1 win = A 6–2 B', '2 match=12—0'], [1])).toEqual([
      ['1 win = [A 6–2 B]'],
      ['2 match=[12—0]'],
    ]);
  });

  test('data that stand against nothing', () => {
    expect(split('X (Y)', 'no such team', ['7 name=X (Y)'])).toEqual([['7 name=[X (Y)]'], []]);
  });
});
