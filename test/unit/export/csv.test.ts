import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { toCsv } from '../../../src/export/csv.js';
import { toJson } from '../../../src/export/json.js';
import type { SeasonReader } from '../../../src/export/season-reader.js';
import { defineTable } from '../../../src/export/tables/table.js';

interface Row {
  readonly text: string | null;
  readonly number: number | null;
  readonly flag: boolean | null;
  readonly day: Date | null;
}

const empty: Row = { text: null, number: null, flag: null, day: null };

const reader = {} as SeasonReader; // the rows of these tables come from the test

function tableOf(...pages: readonly Row[][]) {
  return defineTable<Row>(
    'teams',
    'A row of a test.',
    [
      { name: 'text', type: 'text', description: 'A text.', value: ({ text }) => text },
      { name: 'number', type: 'integer', description: 'A number.', value: ({ number }) => number },
      { name: 'flag', type: 'boolean', description: 'A flag.', value: ({ flag }) => flag },
      { name: 'day', type: 'date', description: 'A day.', value: ({ day }) => day },
    ],
    async function* () {
      yield* pages;
    },
  );
}

async function joined(chunks: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const chunk of chunks) text += chunk;
  return text;
}

test('a line is a row and ends with CR LF; what is not known is empty, and no page loses its rows', async () => {
  const day = new Date('2013-12-15T00:00:00Z');
  const table = tableOf([{ text: 'Unión', number: 0, flag: false, day }], [], [empty]);
  expect(await joined(toCsv(table, reader))).toBe(
    'text,number,flag,day\r\nUnión,0,false,2013-12-15\r\n,,,\r\n',
  );
});

test.each([
  ['=1+1'],
  ['+1'],
  ['-1'],
  ['@SUM(A1)'],
  ['\t=1'],
  ['\r=1'],
  ['＝1+1'],
  ['=HYPERLINK("https://example.org")'],
])('a text that a spreadsheet would run as a formula is only a text: %j', async (text) => {
  const csv = await joined(toCsv(tableOf([{ ...empty, text }]), reader));
  const [row] = parse(csv, { columns: true, record_delimiter: '\r\n' }) as { text: string }[];
  expect(row?.text).toBe(`'${text}`);
});

test('a negative number stays a number', async () => {
  expect(await joined(toCsv(tableOf([{ ...empty, number: -3 }]), reader))).toContain('\r\n,-3,,\r\n');
});

test.each([['a "b", c'], ['two\nlines'], ['two\r\nlines'], ['"'], ['a,b'], ['Ño – ó']])(
  'a text is read as it was written: %j',
  async (text) => {
    const csv = await joined(toCsv(tableOf([{ ...empty, text }]), reader));
    expect(parse(csv, { columns: true, record_delimiter: '\r\n' })).toEqual([
      { text, number: '', flag: '', day: '' },
    ]);
  },
);

test('only a file for Excel begins with a byte order mark', async () => {
  expect((await joined(toCsv(tableOf(), reader, { bom: true }))).startsWith('\uFEFFtext,')).toBe(true);
  expect((await joined(toCsv(tableOf(), reader))).startsWith('text,')).toBe(true);
});

test.each([
  ['no rows', [[]], []],
  ['no pages', [], []],
  [
    'two pages and an empty one',
    [[empty], [], [{ ...empty, number: -1 }]],
    [empty, { ...empty, number: -1 }],
  ],
] as const)('JSON is valid with %s', async (_what, pages, expected) => {
  expect(JSON.parse(await joined(toJson(tableOf(...pages.map((page) => [...page])), reader)))).toEqual(
    expected,
  );
});
