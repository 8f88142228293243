import { describe, expect, test } from 'vitest';
import { combineDocuments } from '../../../../../seed/read/documents/combine-documents.js';
import { titleOf } from '../../../../../seed/read/documents/document-index.js';
import { Source } from '../../../../../seed/read/source.js';

/** A document of a file, `name.wikitext`. */
function file(name: string, text: string): Source {
  return new Source(`${name}.wikitext`, text);
}

/** A page with a title of its own. */
function page(title: string, text: string): Source {
  const identity = { title, url: null, language: null, revision: null };
  return new Source('export.xml', text, undefined, identity);
}

function combine(...sources: Source[]) {
  return combineDocuments(
    sources.map((source) => ({ source })),
    (source) => (source === sources[0] ? '' : titleOf(source).replace('2020 Cup ', '')),
  );
}

function textOf(...sources: Source[]): string {
  return combine(...sources).source.text;
}

test('one document stays as it is', () => {
  const main = file('2020 Cup', '== Group A ==\n{{2020 Cup table}} {{:2020 Cup final}}\n');
  expect(combine(main)).toEqual({ source: main, documents: [main], notes: [], redirects: new Map() });
});

describe('what a page takes in', () => {
  test.each([
    ['a page', '{{:2020 Cup table}}', 'the table'],
    ['a template', '{{2020 Cup table}}', 'the table'],
    ['a template by its whole name', '{{Template:2020 Cup table}}', 'the table'],
    ['a template with parameters', '{{2020_Cup  table|show=yes}}', 'the table'],
    ['a template in a template', '{{hidden|title|{{2020 Cup table}}}}', '{{hidden|title|the table}}'],
    ['a template with another kind of dash and case', '{{2020 cup Table}}', 'the table'],
    ['a page without a section of a name', '{{#lst:2020 Cup table}}', 'the table'],
    ['in a comment, nothing', '<!-- {{2020 Cup table}} -->', '<!-- {{2020 Cup table}} -->'],
    [
      'as literal text, nothing',
      '<nowiki>{{2020 Cup table}}</nowiki>',
      '<nowiki>{{2020 Cup table}}</nowiki>',
    ],
    ['what is not given', '{{2020 Cup results}}', '{{2020 Cup results}}'],
  ])('%s', (_what, written, read) => {
    const text = textOf(file('2020 Cup', `a ${written} b`), file('2020_Cup_table', 'the table'));
    expect(text.split('\n')[0]).toBe(`a ${read} b`);
  });

  test.each([
    ['all but <noinclude>', 'a<noinclude>b</noinclude>c', 'ac'],
    ['<includeonly> as well', 'a<includeonly>b</includeonly>c', 'abc'],
    ['<onlyinclude> alone', 'a<onlyinclude>b</onlyinclude>c<onlyinclude>d</onlyinclude>', 'bd'],
    ['<onlyinclude> without <noinclude>', '<onlyinclude>a<noinclude>b</noinclude>c</onlyinclude>d', 'ac'],
    ['a tag that is never closed to the end', 'a<noinclude>b', 'a'],
    ['tags in comments as text', 'a<!--<noinclude>-->b', 'a<!--<noinclude>-->b'],
    ['tags without content', 'a<noinclude/>b', 'ab'],
  ])('is %s', (_what, written, read) => {
    expect(textOf(page('2020 Cup', '{{2020 Cup table}}'), page('Template:2020 Cup table', written))).toBe(
      read,
    );
  });

  test.each([
    ['{{#lst:Other|one}}', 'first'],
    ['{{#section:Other|ONE}}', 'first'],
    ['{{#lst:Other|two}}', ' second third'],
    ['{{#lst:Other|open}}', ' rest\n== Two ==\nunder two\n=== Three ===\nunder three\n'],
    ['{{#lsth:Other|Two}}', '\nunder two\n=== Three ===\nunder three\n'],
    ['{{#lsth:Other|Three}}', '\nunder three\n'],
  ])('%s', (written, read) => {
    const other = `<section begin="one" />first<section end="one" /><section begin=two/> second<section end=two/> x
<section begin='two'/> third<section end='two'/><section begin=open /> rest
== Two ==
under two
=== Three ===
under three
`;
    const { text } = combine(page('Main', `${written}|`), page('Other', other)).source;
    expect(text.split('|')[0]).toBe(read);
  });

  test('a section that is not there is noted', () => {
    const { notes, source } = combine(page('Main', 'a\n{{#lst:Other|two}}\n'), page('Other', 'text'));
    expect(notes).toEqual([{ message: '"Other" has no section "two"; it was not read.', offset: 2 }]);
    expect(source.text).not.toContain('#lst');
  });

  test('a part is written once, and what is left of its page at the end', () => {
    const group = page(
      '2020 Cup Group A',
      'lead <section begin=t/>the table<section end=t/> matches {{2020 Cup x}}\n',
    );
    const main = page('2020 Cup', '{{#lst:2020 Cup Group A|t}}{{#lst:2020 Cup Group A|t}}\n');
    expect(textOf(main, group)).toBe(
      'the table\n== Group A ==\nlead <section begin=t/><section end=t/> matches {{2020 Cup x}}\n',
    );
  });

  test('a template of an export is taken in only where it holds one edition', () => {
    const auxiliary = [
      page('Template:Flag', 'a flag'),
      page('Template:2020 Cup', '{{Navbox|…}}'),
      page('Template:2020 Cup table', 'the table'),
      page('Template:2020 Cup unused', 'unused'),
    ].map((source) => ({ source, isAuxiliary: true }));
    const main = { source: page('2020 Cup', '{{Flag}} {{2020 Cup table}} {{2020 Cup}}') };
    expect(combineDocuments([main, ...auxiliary], () => '').source.text).toBe(
      '{{Flag}} the table {{2020 Cup}}',
    );
  });

  test('a redirect leads to what is taken in', () => {
    const sources = [page('Main', '{{:Old}}'), page('Old', '#REDIRECT [[New#History]]'), page('New', 'text')];
    expect(textOf(...sources)).toBe('text');
    expect(combine(...sources).redirects).toEqual(new Map([['Old', 'New']]));
  });

  test.each([
    ['with the words of the title but one', 'en-2020-cup-qualification-north_table0', true],
    ['of another page', 'en-2020-cup-qualification-south-table', false],
    ['without a word for what it is', 'en-2020-cup', false],
  ])('a file whose name is %s', (_what, name, isTakenIn) => {
    const text = textOf(
      file('main', '{{2020 FIFA Cup qualification – North table}}'),
      file(name, 'the table'),
    );
    expect(text.startsWith('the table')).toBe(isTakenIn);
  });
});

describe('where a document stands', () => {
  const main = file(
    '2020 Cup',
    `Lead {{main|2020 Cup Group B}}
== Groups ==
=== Group A ===
{{main|2020 Cup Group A|Elsewhere}}
Table A
==== Play-off ====
Match
=== Group B ===
Table B
`,
  );
  const group = (name: string) =>
    file(`2020 Cup Group ${name}`, `Of ${name}\n== Matches ==\nmatches of ${name}`);

  test('under the heading that names it as its main article, its headings below', () => {
    expect(textOf(main, group('A'))).toBe(
      main.text.replace('==== Play-off', 'Of A\n==== Matches ====\nmatches of A\n==== Play-off'),
    );
  });

  test('else under its own heading of the main one', () => {
    expect(textOf(main, group('B'))).toBe(`${main.text}Of B\n==== Matches ====\nmatches of B\n`);
  });

  test('else at the end, under a heading of its own', () => {
    expect(textOf(main, group('C'))).toBe(`${main.text}== Group C ==\nOf C\n=== Matches ===\nmatches of C`);
  });

  test('in the last section that names it, and in no page that stands in it', () => {
    const a = page('A', 'a\n== Up ==\n{{main|Main}}\n{{main|B}}\n');
    const b = page('B', 'b\n== A ==\n{{main|A}}\n');
    const text = textOf(page('Main', '== One ==\n{{main|A}}\n== Two ==\n{{main|A}}\n'), b, a);
    expect(text).toBe(
      '== One ==\n{{main|A}}\n== Two ==\n{{main|A}}\na\n=== Up ===\n{{main|Main}}\n{{main|B}}\nb\n==== A ====\n{{main|A}}\n',
    );
  });

  test('every line leads to its document and its line', () => {
    const { source, documents } = combine(main, group('A'));
    const lines = source.text.split('\n').map((_, index) => source.locate(index + 1));
    expect(lines.slice(4, 9).map(({ document, line, text }) => [document.name, line, text])).toEqual([
      ['2020 Cup.wikitext', 5, 'Table A'],
      ['2020 Cup Group A.wikitext', 1, 'Of A'],
      ['2020 Cup Group A.wikitext', 2, '== Matches =='],
      ['2020 Cup Group A.wikitext', 3, 'matches of A'],
      ['2020 Cup.wikitext', 6, '==== Play-off ===='],
    ]);
    expect(documents.map(({ name }) => name)).toEqual(['2020 Cup.wikitext', '2020 Cup Group A.wikitext']);
  });

  test('a heading keeps its text, and what stands behind it', () => {
    const sub = page('Sub', '== a = b == <!-- = -->\n=====Deep=====\n======Deeper======\n');
    expect(textOf(page('Main', '=== Top ===\n{{main|Sub}}\n'), sub)).toContain(
      '\n==== a = b ==== <!-- = -->\n======Deep======\n======Deeper======\n',
    );
  });
});

describe('documents that take in each other', () => {
  test('are read once', () => {
    const { source, notes } = combine(page('A', 'a{{:B}}'), page('B', 'b{{:A}}{{:B}}'));
    expect(source.text).toBe('ab');
    expect(notes.map(({ message }) => message)).toEqual([
      '"A" takes itself in; it was read once.',
      '"B" takes itself in; it was read once.',
    ]);
  });

  test.each([
    ['text', 'x'.repeat(2_000)],
    ['nothing', ''],
  ])('beyond all measure, with %s, are refused', (_what, text) => {
    const levels = Array.from({ length: 6 }, (_, index) =>
      page(`Template:2020 ${index + 1}`, index === 5 ? text : `{{2020 ${index + 2}}}`.repeat(60)),
    );
    const start = performance.now();
    expect(() => combine(page('Main', 'a\n{{2020 1}}'), ...levels)).toThrow(
      expect.objectContaining({ name: 'DocumentError', message: expect.stringContaining('10000 times') }),
    );
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});
