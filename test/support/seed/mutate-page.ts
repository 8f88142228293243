import fc from 'fast-check';

/** A piece of a page, as parts of its length: where it begins, and how much of it there is. */
interface Piece {
  readonly at: number;
  readonly length: number;
}

type Change =
  | { readonly does: 'CUT' | 'DOUBLE'; readonly piece: Piece }
  | { readonly does: 'SWAP'; readonly piece: Piece; readonly other: Piece }
  | { readonly does: 'CORRUPT'; readonly piece: Piece; readonly by: string };

/** What breaks wikitext at the places where its meaning hangs on a character. */
const wikitextCorruptions = [
  '{{',
  '}}',
  '[[',
  ']]',
  '|',
  '||',
  '=',
  '==',
  '\n',
  '\n|}',
  '<ref>',
  '<!--',
  '–',
  '2–x',
  '0',
  "'''",
  '\0',
  '\u{1F3C6}',
  '',
];

/** What breaks HTML. */
const htmlCorruptions = [
  '<table>',
  '</table>',
  '<table class="wikitable"><tr><td>',
  '<tr>',
  '</tr>',
  '<td rowspan="65534" colspan="1000">',
  '<td rowspan=2>',
  '<th>',
  '<div class="footballbox">',
  '</div>',
  '<h2>',
  '<a href="/wiki/',
  '<li>',
  '<style>',
  '<svg><title>',
  '<template>',
  '<!--',
  '<![CDATA[',
  '&#',
  '&lt;',
  '"',
  "'",
  '>',
  '<',
  '{{',
  '[[',
  '|',
  '–',
  '0',
  '\0',
  '\u{1F3C6}',
  '',
];

const part = fc.integer({ min: 0, max: 99_999 }).map((number) => number / 100_000);
const piece = fc.record({
  at: part,
  length: fc.oneof(
    part.map((length) => length / 500),
    part.map((length) => length / 5),
  ),
});

/** Copies of a page in which pieces are cut out, doubled, swapped and corrupted, one to four times. */
export function mutated(page: string, format: 'WIKITEXT' | 'HTML' = 'WIKITEXT'): fc.Arbitrary<string> {
  const corruptions = format === 'HTML' ? htmlCorruptions : wikitextCorruptions;
  const change: fc.Arbitrary<Change> = fc.oneof(
    fc.record({ does: fc.constantFrom('CUT' as const, 'DOUBLE' as const), piece }),
    fc.record({ does: fc.constant('SWAP' as const), piece, other: piece }),
    fc.record({
      does: fc.constant('CORRUPT' as const),
      piece,
      by: fc.oneof(fc.constantFrom(...corruptions), fc.string({ maxLength: 5 })),
    }),
  );
  return fc.array(change, { minLength: 1, maxLength: 4 }).map((changes) => changes.reduce(apply, page));
}

function apply(page: string, change: Change): string {
  const [from, to] = ends(page, change.piece);
  const piece = page.slice(from, to);
  switch (change.does) {
    case 'CUT':
      return page.slice(0, from) + page.slice(to);
    case 'DOUBLE':
      return page.slice(0, to) + piece + page.slice(to);
    case 'CORRUPT':
      return page.slice(0, from) + change.by + page.slice(from + change.by.length);
    case 'SWAP': {
      const [start, end] = ends(page, change.other);
      if (start < to) return page;
      return page.slice(0, from) + page.slice(start, end) + page.slice(to, start) + piece + page.slice(end);
    }
  }
}

function ends(page: string, { at, length }: Piece): [from: number, to: number] {
  const from = Math.floor(at * page.length);
  return [from, Math.min(page.length, from + 1 + Math.floor(length * page.length))];
}
