import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { runPages } from '../../../../../seed/cli/pages/run-pages.js';
import { CapturedOutput, temporaryFolder } from '../../../../support/seed/cli-context.js';

const page = `{{Infobox football league season|competition=Copa|season=2020}}
== Final ==
{{Football box|date=1 May 2020|team1=Alianza|score=2–1|team2=Boys}}
`;
const truth = {
  matches: [{ date: '2020-05-01', home: 'Alianza', away: 'Boys', homeGoals: 2, awayGoals: 1 }],
};
const entry = {
  name: 'copa-2020',
  documents: ['page.wikitext'],
  season: '2020 Copa',
  truth: 'truth.json',
  complete: true,
};

test('a page that is read as its truth says is as expected', async () => {
  const { status, output } = await run(await folder([entry]));
  expect(output).toMatch(/^copa-2020 +1\/0\/0\/0 .* as expected$/m);
  expect(output).toContain('Every entry is as it is to be.');
  expect(status).toBe(0);
});

test.each([
  ['a wrong match', entry, { matches: [{ ...truth.matches[0], homeGoals: 3 }] }, 'matches wrong: 1'],
  [
    'a page to refuse that is read',
    { ...entry, refuse: true, truth: null },
    truth,
    'read, but is to be refused',
  ],
  ['a season that is refused', { ...entry, documents: ['prose.wikitext'] }, truth, 'refused'],
  ['a season of another year', { ...entry, season: '2021 Copa' }, truth, 'read as 2020–2020'],
])('%s is a fault', async (_what, faulty, expected, fault) => {
  const { status, output } = await run(await folder([faulty, { ...entry, name: 'other' }], expected));
  expect(output).toMatch(new RegExp(`^copa-2020 .*${fault}$`, 'm'));
  expect(status).toBe(1);
});

test('a page that is to be refused and is, is as expected', async () => {
  const refused = { name: 'prose', documents: ['prose.wikitext'], truth: null, refuse: true };
  const { status, output } = await run(await folder([refused]));
  expect(output).toMatch(/^prose .* refused as expected$/m);
  expect(status).toBe(0);
});

test('less than the record says is a fault', async () => {
  const path = await folder([{ ...entry, truth: null }]);
  const record = join(path, 'elsewhere.json');
  expect((await run(path, '--record', '--record-file', record)).status).toBe(0);
  const recorded = JSON.parse(await readFile(record, 'utf8'));
  expect(recorded).toEqual({ 'copa-2020': { matches: 1, dated: 1, goals: 0, scorers: 0, tables: 0 } });
  expect((await run(path, '--record-file', record)).status).toBe(0);
  await writeFile(record, JSON.stringify({ 'copa-2020': { ...recorded['copa-2020'], matches: 2 } }));
  const { status, output } = await run(path, '--record-file', record);
  expect(output).toContain('matches 1, recorded 2');
  expect(status).toBe(1);
});

test('only the entries that are asked for are read, and told in full', async () => {
  const wrong = { matches: [{ ...truth.matches[0], date: '2020-05-02' }] };
  const path = await folder([entry, { ...entry, name: 'another' }], wrong);
  const { output } = await run(path, '--only', 'copa', '--verbose');
  expect(output).toContain('matches wrong: 2020-05-02 Alianza 2–1 Boys: day 2020-05-01 (line 3)');
  expect(output).not.toContain('another');
  const reports = JSON.parse((await run(path, '--json')).output);
  expect(reports).toMatchObject([{ name: 'copa-2020' }, { name: 'another', season: '2020 Copa' }]);
});

test.each([
  ['no folder', [], 'Give one FOLDER.'],
  ['a folder without a manifest', ['/nowhere'], '/nowhere/manifest.json cannot be read'],
])('%s is said', async (_what, args, message) => {
  const { status, errorOutput } = await runWith(args);
  expect(errorOutput).toContain(message);
  expect(status).toBe(2);
});

test('an entry of the manifest that is not valid is named', async () => {
  const { status, errorOutput } = await run(await folder([{ ...entry, documents: [] }, entry, entry]));
  expect(errorOutput).toContain('at [0].documents');
  expect(status).toBe(2);
});

/** A folder with such a manifest, a page of one match, and a page without any. */
async function folder(entries: readonly object[], truthOfPage: object = truth): Promise<string> {
  const path = await temporaryFolder();
  const files = {
    'manifest.json': JSON.stringify(entries),
    'truth.json': JSON.stringify(truthOfPage),
    'page.wikitext': page,
    'prose.wikitext': "The '''2020 Copa''' was not played.\n",
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(path, name), text);
  return path;
}

function run(path: string, ...options: readonly string[]) {
  return runWith([path, ...options]);
}

async function runWith(args: readonly string[]) {
  const [output, screen] = [new CapturedOutput(), new CapturedOutput()];
  const status = await runPages(args, {
    environment: {},
    stdin: Readable.from([]),
    stdout: output,
    stderr: screen,
    signal: new AbortController().signal,
  });
  return { status, output: output.text, errorOutput: screen.text };
}
