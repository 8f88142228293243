import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { documentManifest } from '../../../scripts/write-documents.js';
import committed from '../../../src/documents.json' with { type: 'json' };
import { readManifest } from '../../../src/http/persisted-documents/manifest.js';
import { sha256, TrustedDocuments } from '../../../src/http/persisted-documents/trusted-documents.js';
import { SettingsError } from '../../../src/settings.js';

const folder = mkdtempSync(join(tmpdir(), 'copa-graph-manifest-'));
afterAll(() => rmSync(folder, { recursive: true }));

function write(content: unknown): string {
  const path = join(folder, 'manifest.json');
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

const served = { introspection: true };
const query = '{ season { name } }';
const operation = { id: 'a', name: 'A', type: 'query', body: query };
const apollo = (...operations: unknown[]) => ({
  format: 'apollo-persisted-query-manifest',
  version: 1,
  operations,
});

test('the manifest of the page and the examples is up to date: `npm run documents`', async () => {
  const expected = await documentManifest();
  expect(`${JSON.stringify(committed, null, 2)}\n`).toBe(expected);
  expect(readManifest(write(expected), { introspection: false }).size).toBeGreaterThan(20);
});

test.each([
  [
    'of relay-compiler and graphql-codegen',
    { '5f4dcc3b5aa765d61d8327deb882cf99': query, b: '{ __typename }' },
  ],
  [
    'of Apollo',
    apollo(
      { ...operation, id: '5f4dcc3b5aa765d61d8327deb882cf99' },
      { ...operation, id: 'b', body: '{ __typename }', clientName: 'web' },
    ),
  ],
])('the format %s is read', (_format, content) => {
  expect([...readManifest(write(content), served)]).toEqual([
    ['5f4dcc3b5aa765d61d8327deb882cf99', query],
    ['b', '{ __typename }'],
  ]);
});

test('an operation of Apollo that several clients have is one document', () => {
  const twice = apollo({ ...operation, clientName: 'web' }, { ...operation, clientName: 'ios' });
  expect([...readManifest(write(twice), served)]).toEqual([['a', query]]);
});

test.each<[what: string, content: unknown, faults: readonly (string | RegExp)[]]>([
  ['is not JSON', '{', [/JSON/]],
  ['is a list', [query], [/expected record/]],
  ['has a text that is none', { a: query, b: 5, c: null }, [/b: .*expected string/, /c: .*expected string/]],
  [
    'has another format',
    { format: 'x', operations: [] },
    [/format: .*apollo-persisted-query-manifest/, /version/],
  ],
  ['lacks the body of an operation', apollo({ ...operation, body: undefined }), [/operations\.0\.body/]],
  [
    'has an id twice',
    apollo(operation, { ...operation, body: '{ __typename }' }),
    ['a: two documents have this id.'],
  ],
  ['has an empty id', { '': query }, [': An id must not be empty.']],
  [
    'has a wrong hash',
    { [`sha256:${'0'.repeat(64)}`]: query, 'sha256:x': query },
    [
      `sha256:${'0'.repeat(64)}: The id is not the hash of the text, sha256:${sha256(query)}.`,
      `sha256:x: The id is not the hash of the text, sha256:${sha256(query)}.`,
    ],
  ],
  [
    'has several invalid documents',
    { a: '{', b: '{ nothing\n none }', c: query, d: `{ ${'season { name } '.repeat(30)} }` },
    [
      'a: Syntax Error: Expected Name, found <EOF>. (line 1, column 2)',
      'b: Cannot query field "nothing" on type "Query". (line 1, column 3)',
      /^b: Cannot query field "none" on type "Query"\..* \(line 2, column 2\)$/,
      /^d: .*20/,
    ],
  ],
  ['has a document without an operation', { a: 'fragment F on Team { name }' }, [/^a: /]],
  [
    'has introspection where that is forbidden',
    { a: '{ __schema { __typename } }' },
    [/^a: .*introspection/],
  ],
])('a manifest that %s is rejected with all its faults', (_what, content, faults) => {
  const path = write(content);
  const read = () => readManifest(path, { introspection: false });
  expect(read).toThrow(SettingsError);
  const [heading, ...lines] = messageOf(read).split('\n  ');
  expect(heading).toBe(`PERSISTED_DOCUMENTS: the manifest ${path} is invalid:`);
  expect(lines).toEqual(
    faults.map((fault) => (typeof fault === 'string' ? fault : expect.stringMatching(fault))),
  );
});

test('a manifest that is not there is rejected', () => {
  expect(() => readManifest(join(folder, 'none.json'), served)).toThrow(/ENOENT.*none\.json/);
});

test('a document is found by its id and by its hash, with the prefix that clients give it', () => {
  const hash = 'f'.repeat(64);
  const documents = new TrustedDocuments(
    new Map([
      ['a', query],
      [hash, '{ __typename }'],
    ]),
  );
  expect(['a', `sha256:${sha256(query)}`, hash, `sha256:${hash}`].map((id) => documents.get(id))).toEqual([
    query,
    query,
    '{ __typename }',
    '{ __typename }',
  ]);
  expect(['b', 'constructor', '__proto__'].map((id) => documents.get(id))).toEqual(Array(3).fill(undefined));
});

test.each([
  ['as it is', query, true],
  ['with other spaces', '{season\n{ name,} }', true],
  ['with a comment', `# the season\n${query}`, true],
  ['with one field more', '{ season { name year } }', false],
  ['with another argument', '{ season(slug: "a") { name } }', false],
  ['with a syntax error', '{ season { name } "', false],
])('a trusted text is recognized: one %s', (_how, text, included) => {
  expect(new TrustedDocuments(new Map([['a', query]])).includes(text)).toBe(included);
});

function messageOf(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    return (error as Error).message;
  }
  return '';
}
