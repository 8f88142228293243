import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { importing, run } from '../../../support/process.js';
import { importInProcess, temporaryFolder } from '../../../support/seed/cli-context.js';
import { allRows, rowChanges } from '../../../support/seed/write/rows.js';
import { ownDatabase, removeSeasons } from '../../../support/test-database.js';
import { execute } from '../../../support/test-server.js';

const url = await ownDatabase('season');

beforeEach(() => removeSeasons(url));

const final = (one: string, score: string, other: string) =>
  `== Final ==\n{{OneLegResult|${one}||${score}|${other}||}}\n`;

/** A list in a folder of its own, its pages in one beneath; lines are JSON unless they are text. */
async function list(lines: readonly (object | string)[], pages: Readonly<Record<string, string>> = {}) {
  const at = await temporaryFolder();
  await mkdir(join(at, 'pages'));
  for (const [name, text] of Object.entries(pages)) await writeFile(join(at, 'pages', name), text);
  const path = join(at, 'list.jsonl');
  await writeFile(
    path,
    lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'),
  );
  return path;
}

/** So many seasons of one cup, in which two teams play a final. */
function cups(count: number) {
  const years = Array.from({ length: count }, (_, index) => 1901 + index);
  return {
    lines: years.map((year) => ({ page: `pages/${year}`, competition: 'Copa', year, title: `${year}` })),
    pages: Object.fromEntries(years.map((year) => [`${year}`, final('Boys', '1–0', `Alianza ${year}`)])),
  };
}

async function seasons(): Promise<number> {
  return (await execute(url, 'SELECT FROM "Season"')).rowCount ?? 0;
}

test('the seasons of a list are loaded in its order, and the same command again writes nothing', async () => {
  const { lines, pages } = cups(3);
  const path = await list(['', ...lines, ''], pages);
  const first = await importInProcess(['--list', path], { url });
  expect([first.status, first.output.split('\n')]).toEqual([
    0,
    [
      '1901 Copa: new, 2 teams, 1 match.',
      '1902 Copa: new, 2 teams, 1 match.',
      '1903 Copa: new, 2 teams, 1 match.',
      '3 seasons loaded, 0 already loaded.',
      '',
    ],
  ]);
  const before = await allRows(url);
  const again = await importInProcess(['--list', path], { url });
  expect([again.status, again.output.trimEnd().split('\n').at(-1)]).toEqual([
    0,
    '0 seasons loaded, 3 already loaded.',
  ]);
  expect(rowChanges(before, await allRows(url))).toEqual([]);
});

test('of a list of which one page was changed, that season is written', async () => {
  const { lines, pages } = cups(3);
  await importInProcess(['--list', await list(lines, pages)], { url });
  const path = await list(lines, { ...pages, 1902: final('Boys', '2–0', 'Alianza 1902') });
  const { status, output } = await importInProcess(['--list', path, '--json'], { url });
  const none = { discrepancies: null, change: null };
  expect(status).toBe(0);
  expect(
    output
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toEqual([
    { season: { slug: 'copa-1901', name: '1901 Copa' }, ...none },
    {
      season: { slug: 'copa-1902', name: '1902 Copa' },
      discrepancies: 0,
      change: { created: false, written: true, teams: 0, matches: 1, ties: 1, standings: 0 },
    },
    { season: { slug: 'copa-1903', name: '1903 Copa' }, ...none },
  ]);
});

test('a dry run tells of all and writes none', async () => {
  const { lines, pages } = cups(2);
  const { status, output } = await importInProcess(['--list', await list(lines, pages), '--dry-run'], {
    url,
  });
  expect([status, output.trimEnd().split('\n').at(-1)]).toEqual([
    0,
    '2 seasons would be loaded, 0 already loaded.',
  ]);
  expect(await seasons()).toBe(0);
});

test('every line that is wrong is errorOutput, before any page is read', async () => {
  const { lines, pages } = cups(1);
  const path = await list([...lines, '{"page"', { paeg: 'x' }, { page: 'x', year: 12 }], pages);
  const { status, errorOutput } = await importInProcess(['--list', path], { url });
  expect(status).toBe(2);
  for (const line of [2, 3, 4]) expect(errorOutput).toContain(`${path}:${line}: `);
  expect(errorOutput).not.toContain(`${path}:1: `);
  expect(await seasons()).toBe(0);
});

describe('the first page that is no season ends it, and whole batches before it stay', () => {
  test.each<[string, string | null, string[], number, number]>([
    ['a page without results', 'To be played.', [], 3, 2],
    ['a page that is not there', null, [], 2, 1],
    [
      'a page that --strict refuses',
      `${final('Boys', '1–0', 'Alianza')}{{Standings|Boys=1|Alianza=2}}`,
      ['--strict'],
      4,
      1,
    ],
  ])('%s', async (_what, page, args, status, batches) => {
    const loaded = batches * 25;
    const { lines, pages } = cups(loaded + 5);
    const year = 1901 + loaded + 2;
    if (page === null) delete pages[year];
    else pages[year] = page;
    const path = await list(lines, pages);
    const ended = await importInProcess(['--list', path, ...args], { url });
    expect([ended.status, await seasons()]).toEqual([status, loaded]);
    expect(ended.errorOutput).toContain(`${path}:${loaded + 3}: `);
    expect(ended.errorOutput).toMatch(
      /\nThe seasons printed above are loaded, the others are unchanged\. Run the same command again to continue\.\n$/,
    );
  });
});

test('a page that takes more memory than there is ends it in the same way, and the rest goes on from there', async () => {
  const { lines, pages } = cups(30);
  const longPage = `${pages['1928']}== Notes ==\n${'{{a|b}}\n'.repeat(500_000)}`;
  const path = await list(lines, { ...pages, 1928: longPage });
  const [node = '', ...program] = importing;
  const command = [node, '--max-old-space-size=100', ...program, '--list', path];
  const importList = run(command, { DATABASE_URL: url });
  expect([await importList.ended, await seasons()]).toEqual([2, 25]);
  const page = join(dirname(path), 'pages/1928');
  expect(importList.printed()).toMatch(
    new RegExp(
      `\\n${path}:28: ${page} cannot be read in \\d+ MB of memory\\. Give Node more, as with NODE_OPTIONS=`,
    ),
  );
  const others = await list(lines.toSpliced(27, 1), pages);
  const { output } = await importInProcess(['--list', others], { url });
  expect(output).toContain('\n4 seasons loaded, 25 already loaded.\n');
});

test('a team that the facts name and that is not there: nothing of its batch is written', async () => {
  const { lines, pages } = cups(2);
  const facts = { teams: [{ name: 'Boys', is: 'nobody', reason: 'it is' }] };
  const path = await list([...lines, { ...lines[0], year: 1950, facts: 'pages/facts.json' }], {
    ...pages,
    'facts.json': JSON.stringify(facts),
  });
  const { status, errorOutput } = await importInProcess(['--list', path], { url });
  expect([status, await seasons()]).toEqual([3, 0]);
  expect(errorOutput).toContain('No team has the slug "nobody"');
});

test('a list goes with no page, and what is said of a page stands in its line', async () => {
  const { status, errorOutput } = await importInProcess(['page', '--list', 'x', '--year', '2012'], {
    url,
  });
  expect(status).toBe(2);
  expect(errorOutput).toContain(
    'PAGE and --list exclude each other; give one of them.\n--year cannot be given with --list; write "year" into the lines of the list.\n',
  );
});
