import { expect, test } from 'vitest';
import { Problems } from '../../../../../seed/read/document-error.js';
import { readPage } from '../../../../../seed/read/page.js';
import { Source } from '../../../../../seed/read/source.js';
import type { Heading } from '../../../../../seed/read/wikitext/heading.js';

test.each([
  [
    'of each level',
    '=A=\n==B==\n===C===\n====D====\n=====E=====\n======F======',
    '1 A, 2 B, 3 C, 4 D, 5 E, 6 F',
  ],
  ['of more signs than there are levels', '=======A=======', '6 =A='],
  ['with blanks', '==  Group A\t== \t', '2 Group A'],
  ['with a comment behind it', '== Final == <!-- 2013 -->', '2 Final'],
  ['with a comment before it', '<!-- 2013 -->== Final ==', '2 Final'],
  ['with a comment over several lines behind it', '== Final == <!-- a\nb -->\nc', '2 Final'],
  ['with a comment inside', '== Fi<!-- x -->nal ==', '2 Final'],
  ['with a reference inside', '== Final<ref>[[RPP]]</ref> ==', '2 Final'],
  ['with markup', "== ''[[Copa Perú|The Cup]]''&nbsp;<small>2013</small> ==", '2 The Cup 2013'],
  ['with a template', '=== {{flagicon|PER}} [[Lima]] ===', '3 Lima'],
  ['with a template over several lines', '== {{nowrap|\nFinal\n}} ==', '2 Final'],
  ['with more signs on the right', '==Foo===', '2 Foo='],
  ['with more signs on the left', '===Foo==', '2 =Foo'],
  ['with signs inside', '== a = b ==', '2 a = b'],
  ['of signs alone', '=====', '2 ='],
  ['of three signs', '===', '1 ='],
  ['in the cell of a table', '{|\n|\n== A ==\n|}', '2 A'],
  ['after Windows newlines', '==A==\r\n==B==\r\n', '2 A, 2 B'],
])('a heading %s', (_why, text, expected) => {
  expect(
    headings(text)
      .map(({ level, text }) => `${level} ${text}`)
      .join(', '),
  ).toBe(expected);
});

test.each([
  ['with a blank before it', ' == A =='],
  ['with words behind it', '== A == b'],
  ['with a reference behind it', '== A == <ref>x</ref>'],
  ['with a reference before it', '<ref>x</ref>== A =='],
  ['without an end', '== A'],
  ['over two lines', '== A\n=='],
  ['of two signs', '=='],
  ['in a comment', '<!--\n== A ==\n-->'],
  ['in nowiki', '<nowiki>\n== A ==\n</nowiki>'],
  ['in preformatted text', '<pre>\n== A ==\n</pre>'],
  ['in a reference', '<ref>\n== A ==\n</ref>'],
  ['in a parameter', '{{T|\n== A ==\n}}'],
  ['in the name of a parameter', '{{T|a\n==b\n}}'],
])('no heading is what stands %s', (_why, text) => {
  expect(headings(text)).toEqual([]);
});

test('a heading knows its place and the end of its line', () => {
  const text = 'a\n<!-- x -->=== B === <!-- y -->\nc';
  const [heading] = headings(text);
  expect(heading).toEqual({ level: 3, text: 'B', offset: text.indexOf('==='), end: text.indexOf('\nc') });
});

function headings(text: string): readonly Heading[] {
  const source = new Source('page.wikitext', text);
  return readPage(source, new Problems(source)).headings;
}
