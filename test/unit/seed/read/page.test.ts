import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { DocumentError, Problems } from '../../../../seed/read/document-error.js';
import { readPage } from '../../../../seed/read/page.js';
import { Source } from '../../../../seed/read/source.js';
import { plainText } from '../../../../seed/read/wikitext/plain-text.js';
import { expandSpans } from '../../../../seed/read/wikitext/table.js';
import { parameter } from '../../../../seed/read/wikitext/template.js';

const season = readFileSync(
  new URL('../../../../seed/pages/copa-peru-2013/page.wikitext', import.meta.url),
  'utf8',
);

describe('the page of a season', () => {
  const { headings, templates, tables, problems, source } = page(season);

  test('has no error', () => {
    expect(problems.all).toEqual([]);
  });

  test('has headings of four levels', () => {
    expect(headings).toHaveLength(season.match(/^==/gm)?.length ?? 0);
    expect(headings.filter(({ level }) => level === 2).map(({ text }) => text)).toEqual([
      'Departmental Stage',
      'Regional Stage',
      'National Stage',
    ]);
    expect(headings.filter(({ level }) => level === 3).map(({ text }) => text)).toEqual([
      ...['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII'].map((number) => `Region ${number}`),
      'Round of 16',
      'Quarterfinals',
      'Semifinals',
      'Final',
    ]);
    expect(headings.filter(({ level }) => level === 5).map(({ text }) => text)).toEqual(['Tiebreaker']);
  });

  test('has each of its templates', () => {
    const count: Record<string, number> = {};
    for (const { name } of templates) count[name] = (count[name] ?? 0) + 1;
    expect(count).toEqual({
      'Infobox football league season': 1,
      'col-float': 1,
      'col-float-break': 1,
      'col-float-end': 1,
      '#invoke:sports table': 14,
      OneLegStart: 3,
      OneLegResult: 4,
      'TwoLeg start': 8,
      TwoLegResult: 22,
      '16TeamBracket': 1,
    });
  });

  test('has two tables, whose first column spans', () => {
    const rows = tables.map((table) =>
      expandSpans(table).map((row) => row.map((cell) => cell && plainText(cell.value))),
    );
    expect(tables.map((table) => source.positionAt(table.offset).line)).toEqual([22, 120]);
    expect(rows.map((table) => table.length)).toEqual([27, 27]);
    expect(rows[0]?.[0]).toEqual(['Department', 'Team', 'Location']);
    expect(rows[0]?.slice(-2)).toEqual([
      ['La Libertad', 'Carlos A. Mannucci', 'Trujillo'],
      ['La Libertad', 'Deportivo Municipal (Huamachuco)', 'Huamachuco'],
    ]);
    expect(rows[1]?.filter(([department]) => department === 'Puno').map(([, team]) => team)).toEqual([
      'Unión Fuerza Minera',
      'Binacional',
      'Franciscano San Román',
    ]);
    expect(rows.flat().every((row) => row.length === 3 && !row.includes(undefined))).toBe(true);
  });

  test('has every value in its place', () => {
    const final = templates.at(-1);
    expect(final?.parameters.map(({ name, value }) => `${name} ${value.text}`)).toEqual([
      '1 Unión Huaral',
      '2 ',
      '3 3–4',
      '4 San Simón',
      '5 ',
      '6 0–2',
      '7 3–2',
    ]);
    const group = templates.find((template) => parameter(template, 'name_UCA'));
    const name = group && parameter(group, 'name_UCA')?.value;
    expect(name && source.positionAt(name.offset)).toEqual({
      line: lineOf('|name_UCA=Unión Cayumba'),
      column: 11,
    });
  });

  test('reads the same with the newlines of Windows', () => {
    const other = page(season.replaceAll('\n', '\r\n'));
    expect(other.templates).toEqual(templates);
    expect(other.tables).toEqual(tables);
    expect(other.headings).toEqual(headings);
  });
});

test.each([
  ['20,000 opening braces', '{{'.repeat(20_000)],
  ['20,000 templates that nothing closes', '{{a|'.repeat(20_000)],
  ['5,000 templates in one another', '{{a|b='.repeat(5_000) + '}}'.repeat(5_000)],
  ['5,000 templates in the names of others', '{{a'.repeat(5_000) + '}}'.repeat(5_000)],
  ['5,000 arguments in one another', '{{{'.repeat(5_000) + '}}}'.repeat(5_000)],
  ['20,000 links in one another', '[[a|'.repeat(20_000) + ']]'.repeat(20_000)],
  ['links that nothing closes', '{{T'.concat('|=[[a|'.repeat(50_000), '}}')],
  ['references that nothing closes', '<ref name="a" '.repeat(50_000)],
  ['references that nothing closes but the last', `${'<ref>'.repeat(50_000)}</ref>`],
  ['comments that nothing closes', '<!--'.repeat(50_000)],
  ['tables that nothing closes', '{|\n|a\n'.repeat(50_000)],
  ['tables of absurd spans', `{|\n${'|-\n|rowspan=99999 colspan=999|a||colspan=999|b\n'.repeat(20_000)}|}`],
  ['tags that nothing closes', '<a [//b '.repeat(100_000)],
  ['a line of equals signs', '= '.repeat(200_000)],
  ['a line of apostrophes', "'".repeat(200_000)],
  ['blanks', `{{T|a=${' '.repeat(500_000)}}} == ${'\t'.repeat(500_000)}==`],
  ['a page of two megabytes', season.repeat(120)],
])('%s are read to the end', (_what, text) => {
  const { tables, headings } = page(text);
  // One `expect` for all: for each of 50,000 tables it would take longer than to read them.
  expect(tables.filter((table) => expandSpans(table).length !== table.rows.length)).toEqual([]);
  expect(headings.length).toBeLessThanOrEqual(text.length);
  expect(typeof plainText(text)).toBe('string');
});

test('a page that was cut, doubled and mixed up is read, or is faulty', () => {
  const random = generator(2013);
  const marks = [
    '{{',
    '}}',
    '[[',
    ']]',
    '|',
    '||',
    '{|',
    '|}',
    '|-',
    '<!--',
    '-->',
    '<ref>',
    '</ref>',
    '\n==',
    "'''",
  ];
  for (let round = 0; round < 200; round += 1) {
    let text = season;
    for (let change = 0; change < 4; change += 1) {
      const [from, to] = [random(text.length), random(text.length)].sort((a, b) => a - b) as [number, number];
      const end = Math.min(to, from + 2_000);
      const mark = marks[random(marks.length)] ?? '';
      text =
        [
          () => text.slice(0, from) + text.slice(end),
          () => text.slice(0, end) + text.slice(from),
          () => text.slice(0, from) + mark + text.slice(from),
          () => text.slice(end) + text.slice(0, from),
        ][random(4)]?.() ?? text;
    }
    const { tables, templates, headings, problems, source } = page(text);
    tables.forEach(expandSpans);
    for (const { parameters } of templates) for (const { value } of parameters) plainText(value);
    const offsets = [...headings, ...templates, ...tables, ...problems.all].map(({ offset }) => offset);
    expect(offsets.every((offset) => offset >= 0 && offset < source.text.length)).toBe(true);
    if (problems.all.length > 0) expect(() => problems.throwIfAny()).toThrow(DocumentError);
  }
});

function page(text: string) {
  const source = new Source('page.wikitext', text);
  const problems = new Problems(source);
  return { ...readPage(source, problems), problems };
}

function lineOf(line: string): number {
  return season.split('\n').indexOf(line) + 1;
}

/** Whole numbers below a limit, always the same ones for a seed. */
function generator(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

test.each([
  ['the null character', 'a\0b'],
  ['half a character', 'a\uD83Cb'],
])('%s is an error at its place, for it is part of no text', (_what, text) => {
  const source = new Source('page.wikitext', text);
  const problems = new Problems(source);
  readPage(source, problems);
  expect(problems.all).toEqual([
    { message: 'Invalid character: a null character or half of a surrogate pair. Delete it.', offset: 1 },
  ]);
});
