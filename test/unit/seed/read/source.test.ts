import { expect, test } from 'vitest';
import { Source } from '../../../../seed/read/source.js';

test.each([
  ['Windows', 'one\r\ntwo\r\n'],
  ['old Macs', 'one\rtwo\r'],
  ['a byte order mark', '\uFEFFone\ntwo\n'],
])('a document of %s reads as any other', (_whose, written) => {
  expect(new Source('x', written).text).toBe('one\ntwo\n');
});

test.each([
  ['the first character', 0, 1, 1],
  ['the end of a line', 3, 1, 4],
  ['the start of the next', 4, 2, 1],
  ['an empty line', 7, 3, 1],
  ['the last character', 9, 4, 2],
  ['the end of the document', 10, 4, 3],
  ['a place before the document', -5, 1, 1],
  ['a place behind it', 99, 4, 3],
])('%s has a line and a column', (_what, offset, line, column) => {
  expect(new Source('x', 'one\ntw\n\nab').positionAt(offset)).toEqual({ line, column });
});

test('every offset is in the line that its place names', () => {
  const source = new Source('x', 'a\n\nbcd\n\n\nef\n');
  for (let offset = 0; offset <= source.text.length; offset += 1) {
    const { line, column } = source.positionAt(offset);
    const behind = source.lineAt(line).slice(column - 1);
    expect(source.text.slice(offset, offset + behind.length)).toBe(behind);
    expect(source.text[offset + behind.length] ?? '\n').toBe('\n');
  }
});

test.each([
  ['', ['']],
  ['one', ['one']],
  ['one\n', ['one', '']],
  ['one\n\nthree', ['one', '', 'three']],
])('the lines of %j are counted and given without newlines', (text, lines) => {
  const source = new Source('x', text);
  expect(source.lineCount).toBe(lines.length);
  expect(lines.map((_, index) => source.lineAt(index + 1))).toEqual(lines);
  expect([source.lineAt(0), source.lineAt(lines.length + 1)]).toEqual(['', '']);
});
