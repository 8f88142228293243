import { expect, test } from 'vitest';
import { CombinedSource } from '../../../../seed/read/combined-source.js';
import { DocumentError } from '../../../../seed/read/document-error.js';
import { Source } from '../../../../seed/read/source.js';

const main = new Source('main.wikitext', 'one\ntwo {{x}} three\nfour\n');
const other = new Source('other.wikitext', 'alpha\nbeta\n');

/** The other document in the place of `{{x}}` of the main one. */
const combined = new CombinedSource('main.wikitext', [
  { source: main, offset: 0, end: 8 },
  { source: other, offset: 0, end: 10 },
  { source: main, offset: 13, end: main.text.length },
]);

test('the text of a combination runs on over its parts', () => {
  expect(combined.text).toBe('one\ntwo alpha\nbeta three\nfour\n');
});

test.each([
  [1, 'main.wikitext', 1, 'one'],
  [2, 'other.wikitext', 1, 'alpha'],
  [3, 'main.wikitext', 2, 'two {{x}} three'],
  [4, 'main.wikitext', 3, 'four'],
  [5, 'main.wikitext', 4, ''],
])('line %i leads to the document that has most of it', (line, name, own, text) => {
  const found = combined.locate(line);
  expect([found.document.name, found.line, found.text]).toEqual([name, own, text]);
});

test.each([
  ['two', 'main.wikitext', 2, 1],
  ['alpha', 'other.wikitext', 1, 1],
  ['beta', 'other.wikitext', 2, 1],
  ['three', 'main.wikitext', 2, 11],
  ['four', 'main.wikitext', 3, 1],
])('the offset of "%s" leads to its own line and column', (word, name, line, column) => {
  const found = combined.locateOffset(combined.text.indexOf(word));
  expect([found.document.name, found.line, found.column]).toEqual([name, line, column]);
});

test('a substitute is located where its part begins', () => {
  const headed = new CombinedSource('main', [
    { source: main, offset: 0, end: 4 },
    { source: other, offset: 6, end: 6, substitute: '== Other ==\n' },
    { source: other, offset: 0, end: 6 },
  ]);
  expect(headed.text).toBe('one\n== Other ==\nalpha\n');
  expect(headed.locate(2)).toMatchObject({ document: other, line: 2, text: 'beta' });
  expect(headed.locateOffset(headed.text.length)).toMatchObject({ document: other, line: 2, column: 1 });
});

test('a combination of combinations, and of a text made of a document, leads to the document', () => {
  const made = new Source('page.html', 'a\nb\n', { lines: [7, 30], anchors: [null, 'Group_A'] });
  const inner = new CombinedSource('inner', [
    { source: other, offset: 0, end: 6 },
    { source: made, offset: 2, end: 4 },
  ]);
  const outer = new CombinedSource('outer', [{ source: inner, offset: 0, end: inner.text.length }]);
  expect(outer.locate(2)).toEqual({ document: made, line: 30, text: 'b', anchor: 'Group_A' });
  expect(outer.locateOffset(0)).toMatchObject({ document: other, line: 1, column: 1, anchor: null });
});

test('an error names the document of its offset', () => {
  const error = new DocumentError(combined, [{ message: 'Wrong.', offset: combined.text.indexOf('beta') }]);
  expect(error.message).toBe('Wrong.\n\nother.wikitext:2:1\n2 | beta\n  | ^');
});

test('a combination of nothing has one empty line', () => {
  const empty = new CombinedSource('empty', []);
  expect(empty.locate(1)).toMatchObject({ line: 1, text: '', anchor: null });
  expect(empty.lineCount).toBe(1);
});
