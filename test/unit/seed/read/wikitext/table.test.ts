import { expect, test } from 'vitest';
import { Problems } from '../../../../../seed/read/document-error.js';
import { readPage } from '../../../../../seed/read/page.js';
import { Source } from '../../../../../seed/read/source.js';
import { type Cell, expandSpans, type Table } from '../../../../../seed/read/wikitext/table.js';

test.each([
  ['rows and cells', '|a\n|b\n|-\n|c\n|d', 'a b / c d'],
  ['cells on one line', '| a || b\n|-\n| c||d', 'a b / c d'],
  ['empty cells', '|\n|a||||b', '_ a _ b'],
  ['headers', '!a\n!b\n|-\n!c\n|d', '!a !b / !c d'],
  ['headers on one line', '! a !! b || c\n|-\n| d !! e', '!a !b !c / d !! e'],
  ['a caption', '|+ x || y\nz\n|-\n|a', 'a'],
  ['attributes of rows', '|- style="x" | y\n|a', 'a'],
  ['rows of many dashes', '|a\n|-----\n|b', 'a / b'],
  ['empty rows', '|-\n|-\n|a\n|-\n|-\n|b\n|-', 'a / b'],
  ['attributes of cells', '| style="x"| a || id=y | b\n! scope=row | c', 'a b !c'],
  ['no attributes but an empty bar', '|| a\n| | b', 'a b'],
  ['a bar in a link', '| [[A|B]] || x | [[C|D]]', '[[A|B]] [[C|D]]'],
  ['a bar in a template', '| {{T|a||b}} || c', '{{T|a||b}} c'],
  ['a bar in nowiki', '| <nowiki>||</nowiki> || c', '<nowiki>||</nowiki> c'],
  ['a bar in a reference', '| a<ref>\n| {{x|y}} || z\n</ref> || c', 'a<ref>\n| {{x|y}} || z\n</ref> c'],
  ['a template over several lines', '| {{T\n|a\n|-\n|}} || b', '{{T\n|a\n|-\n|}} b'],
  ['cells of several lines', '| a\nb\n\n* c\n|-\n|d', 'a\nb\n\n* c / d'],
  ['a second bar in a cell', '| x | a | b', 'a | b'],
  ['bars within a line of a cell', '| a\nb || c\n| d', 'a\nb || c d'],
  ['lines that begin with blanks', ' | a\n |-\n\t| b', 'a / b'],
  ['a comment between rows', '|a\n<!-- | x -->\n|-\n<!-- y -->\n|b', 'a\n<!-- | x --> / b'],
  ['a comment over a row', '|a\n<!--\n|-\n|x\n-->\n|b', 'a\n<!--\n|-\n|x\n--> b'],
  ['words before the first cell', 'x\n|-\ny\n|a', 'a'],
  ['a nested table, which ends its cell', '|a\n{|\n|x\n|-\n|y\n|}\nb\n|c', 'a c'],
  ['a heading in a cell, which ends it', '|a\n== B ==\nb\n|c', 'a c'],
  ['tags', '<tr><td>a</td><th>b</th></tr>\n<tr><td colspan=2>c', 'a !b / c'],
  ['Windows newlines', '|a\r\n|-\r\n|b', 'a / b'],
])('a table is read with %s', (_why, inside, expected) => {
  const [table] = page(`{| class="wikitable"\n${inside}\n|}`).tables;
  expect(table && written(table)).toBe(expected);
});

test.each([
  ['indented', ':{|\n|a\n|}', 'a'],
  ['after blanks', ' {|\n|a\n|}', 'a'],
  ['one after the other', '{|\n|a\n|}\n\n{|\n|b\n|}', 'a; b'],
  [
    'between templates',
    '{{col-float}}\n{|\n|a\n|}\n{{col-float-break}}\n{|\n|b\n|}\n{{col-float-end}}',
    'a; b',
  ],
  ['beside an end without a start', '{{TwoLeg start}}\n{{TwoLegResult|A}}\n|-\n|}\n{|\n|a\n|}\n|}', 'a'],
  ['before words on its last line', '{|\n|a\n|} b', 'a'],
])('tables are found %s', (_where, text, expected) => {
  const { tables, problems } = page(text);
  expect(tables.map(written).join('; ')).toBe(expected);
  expect(problems.all).toEqual([]);
});

test.each([
  ['a comment', '<!--\n{|\n|a\n|}\n-->'],
  ['nowiki', '<nowiki>\n{|\n|a\n|}\n</nowiki>'],
  ['a parameter', '{{T|a=\n{|\n|b\n|}\n}}'],
  ['a line', 'a {|\n|b\n|}'],
])('no table is found in %s', (_where, text) => {
  expect(page(text).tables).toEqual([]);
});

test('tables, rows and cells stand in the page where they say', () => {
  const text = '==A==\n:{| class="x"\n|a\n|- \n! b || style="y" | {{C}} d\n|}\n';
  const [table] = page(text).tables;
  expect(table && text.slice(table.offset, table.end)).toBe(text.slice(7, -1));
  expect(table?.rows.map(({ offset }) => offset)).toEqual([text.indexOf('a\n'), text.indexOf('|-')]);
  for (const cell of table?.rows.flatMap(({ cells }) => cells) ?? []) {
    const { text: words, offset } = cell.value;
    expect(text.slice(offset, offset + words.length)).toBe(words);
  }
});

test('a cell lists its templates', () => {
  const [table] = page('{|\n{{A}}\n| {{B}} || x{{C|{{D}}}} [[e|{{F}}]]\n{{G}}\n|-\n|\n{{H}}\n|}').tables;
  const lists = table?.rows.flatMap(({ cells }) => cells.map(names));
  expect(lists).toEqual([['B'], ['C', 'F', 'G'], ['H']]);
});

test.each([
  ['rows', '| rowspan="2"|a\n|b\n|-\n|c', 'a b / a c'],
  ['rows, without quotes', '|rowspan=2|a\n|b\n|-\n|c', 'a b / a c'],
  ['rows, in single quotes', "| ROWSPAN = '2' style=x|a\n|b\n|-\n|c", 'a b / a c'],
  ['columns', '! colspan=2|a\n|-\n|b\n|c', '!a !a / b c'],
  ['both', '| rowspan=2 colspan=2|a\n|b\n|-\n|c\n|-\n|d\n|e\n|f', 'a a b / a a c / d e f'],
  ['rows beside one another', '|rowspan=3|a\n|rowspan=2|b\n|c\n|-\n|d\n|-\n|e\n|f', 'a b c / a b d / a e f'],
  ['the last column', '|a\n|rowspan=2|b\n|-\n|c', 'a b / c b'],
  ['into a row that is too short', '|a\n|b\n|rowspan=2|c\n|-\n|d', 'a b c / d - c'],
  ['more rows than there are', '| rowspan=99999|a\n|b\n|-\n|c', 'a b / a c'],
  ['more columns than there are', '! colspan=99999|a\n|-\n|b\n|c', '!a !a / b c'],
  ['nought rows, which are all', '|rowspan=0|a\n|b\n|-\n|c\n|-\n|d', 'a b / a c / a d'],
  ['nought columns, which are one', '|colspan=0|a\n|b', 'a b'],
  ['what is no number', '|rowspan=x colspan="-2"|a\n|b\n|-\n|c', 'a b / c'],
  ['something else of that name', '|data-rowspan=2|a\n|b\n|-\n|c', 'a b / c'],
  ['nothing', '|a\n|-\n|b\n|c', 'a / b c'],
])('the expandSpans unfolds a cell that spans %s', (_what, inside, expected) => {
  const [table] = page(`{|\n${inside}\n|}`).tables;
  const rows = table && expandSpans(table);
  expect(rows?.map((row) => Array.from(row, cell).join(' ')).join(' / ')).toBe(expected);
});

test('a cell that spans is the same cell everywhere, and its span is what there is', () => {
  const [table] = page('{|\n|rowspan=9|a\n|b\n|-\n|c\n|}').tables;
  const [first, second] = table ? expandSpans(table) : [];
  expect(first?.[0]).toBe(second?.[0]);
  expect(first?.[0]).toMatchObject({ rowspan: 2, colspan: 1, header: false });
});

test.each([
  ['at the end of the page', '{|\n|a\n', ['a'], 1],
  ['at a heading', '{|\n|a\n\n== B ==\nb\n{|\n|c\n|}', ['a', 'c'], 1],
  [
    'until the end of a table that a template opens',
    '{|\n|a\n\n== B ==\n{{TwoLeg start}}\n|-\n|}\n{|\n|c\n|}',
    ['a', 'c'],
    0,
  ],
  ['inside another', '{|\n|a\n{|\n|b\n', ['a', 'b'], 2],
  ['inside one that is closed', '<table><tr><td>a\n{|\n|b\n</table>\n{|\n|c\n|}', ['a', 'b', 'c'], 1],
  ['of tags', '<table><tr><td>a\n== B ==\n{|\n|b\n|}', ['a', 'b'], 1],
])('a table that is open %s is read, and noted', (_where, text, tables, notes) => {
  const read = page(text);
  expect(read.problems.all).toEqual([]);
  expect(read.tables.map(written)).toEqual(tables);
  expect(read.problems.notes.map(({ message }) => message.slice(0, 26))).toEqual(
    Array.from({ length: notes }, () => 'This table is never closed'),
  );
});

test.each([
  [
    'tables of tags',
    '<table class="x"><tr><td>[[a|b]] <th> c</th><tr>\n<td>d</td></tr></table>',
    '[[a|b]] !c / d',
  ],
  ['tables in the cells of a layout', '{|\n|\n{|\n|a\n|}\n|\n{|\n|b\n|-\n|c\n|}\n|}', '_ _; a; b / c'],
  ['tables of tags in a cell', '{|\n| a <table><tr><td>b</td></tr></table>\n| c\n|}', 'a c; b'],
  ['tables of wikitext in tags', '<table><tr><td>\n{|\n| a || b\n|}\n</td></tr></table>', '_; a b'],
  ['rows of tags in a table of wikitext', '{|\n<tr><td>a</td><td>b</td></tr>\n|-\n|c\n|}', 'a b / c'],
  ['no tables of words that look like tags', '<tables><tr><td>a</table><td-x>', ''],
  [
    'no navigation',
    '<table class="navbox x"><tr><td><table><tr><td>a</td></tr></table></td></tr></table>',
    '',
  ],
])('there are %s', (_what, text, expected) => {
  expect(page(text).tables.map(written).join('; ')).toBe(expected);
});

test('a table has its classes', () => {
  const classes = page(
    '{| border=1 class="Wikitable  vevent"\n|a\n|}\n<table class=plain><tr><td>b</table>',
  ).tables;
  expect(classes.map((table) => table.classes)).toEqual([['wikitable', 'vevent'], ['plain']]);
});

function page(text: string) {
  const source = new Source('page.wikitext', text);
  const problems = new Problems(source);
  return { ...readPage(source, problems), problems };
}

function written({ rows }: Table): string {
  return rows.map(({ cells }) => cells.map(cell).join(' ')).join(' / ');
}

function cell(cell: Cell | undefined): string {
  return cell === undefined ? '-' : (cell.header ? '!' : '') + (cell.value.text || '_');
}

function names({ value }: Cell): string[] {
  return value.templates.map(({ name }) => name);
}

test('rows and cells have their backgrounds', () => {
  const [table] = page(
    '{|\n|- style="text-align:left; background-color:#D0F0C0"\n|a\n| bgcolor=CCCCCC | b\n|-\n|style="background:Gold"|c\n| style="color:red" | d\n|}',
  ).tables;
  expect(table?.rows.map(({ color, cells }) => [color, ...cells.map((cell) => cell.color)])).toEqual([
    ['#d0f0c0', undefined, 'cccccc'],
    [undefined, 'gold', undefined],
  ]);
});
