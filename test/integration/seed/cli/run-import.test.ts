import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, test } from 'vitest';
import { help } from '../../../../seed/cli/import-options.js';
import {
  type CommandResult,
  importInProcess,
  temporaryFile,
  temporaryFolder,
} from '../../../support/seed/cli-context.js';
import { startFakeWiki } from '../../../support/seed/fake-wiki.js';
import { allRows, rowChanges } from '../../../support/seed/write/rows.js';
import { ownDatabase, removeSeasons } from '../../../support/test-database.js';
import { execute } from '../../../support/test-server.js';

const half = path('copa-andina-2022-half');
const full = path('copa-andina-2022-full');
/** The cup's final, as a page of its own. */
const final =
  '{{Infobox football tournament season|title=Copa Sur|year=2001}}\n==Final==\n{{OneLegResult|Boys||1–0|Alianza}}\n';

const url = await ownDatabase('season');

beforeEach(async () => {
  await removeSeasons(url);
});

test("of a country's year, the section that --section names is imported alone", async () => {
  const page = await temporaryFile(
    [
      '{{DISPLAYTITLE:2020 in Lakeland football}}\n== Leagues ==',
      '=== Lake League 2020 ===\n==== Final ====\n{{Football box|team1=Alianza|score=2–1|team2=Boys}}',
      '=== Lake League Two ===\n==== Final ====\n{{Football box|team1=Cristal|score=3–0|team2=Deportivo}}',
    ].join('\n'),
    'page.wikitext',
  );
  const refused = await importInProcess([page], { url });
  expect([refused.status, refused.errorOutput]).toEqual([
    3,
    expect.stringContaining('--section "Lake League 2020"'),
  ]);
  const { status, output } = await importInProcess([page, '--section', 'League Two'], { url });
  expect([status, output]).toEqual([0, expect.stringMatching(/^2020 Lake League Two: 2 teams, /)]);
  const { rows } = await execute(url, 'SELECT name FROM "Team" ORDER BY name');
  expect(rows.map(({ name }) => name)).toEqual(['Cristal', 'Deportivo']);
});

describe('a season under way', () => {
  test('it is loaded, told to be loaded already, and brought up to date', async () => {
    const first = await importInProcess([half], { url });
    expect(first.status).toBe(0);
    expect(first.output).toMatch(/^2022 Copa Andina: 8 teams, 2 groups, /);
    expect(first.output).toMatch(/\nOpen places of a draw \(\d+\):\n/);
    expect(first.output).toMatch(/\nThe season was added\.\n$/);
    expect(first.errorOutput).toBe(`Reading ${half} …\nAuditing …\nConnecting …\nWriting …\n`);

    const before = await allRows(url);
    const again = await importInProcess([half], { url });
    expect([again.status, last(again)]).toEqual([0, 'Already loaded from the same page.']);
    expect(rowChanges(before, await allRows(url))).toEqual([]);

    const trial = await importInProcess([full, '--dry-run'], { url });
    expect([trial.status, last(trial)]).toEqual([0, 'Dry run: nothing was written.']);
    expect(trial.output).toMatch(/\nThis would change:\n/);
    expect(trial.errorOutput).toMatch(/\nComparing …\n$/);
    expect(rowChanges(before, await allRows(url))).toEqual([]);

    const newer = await importInProcess([full], { url });
    expect(newer.status).toBe(0);
    expect(newer.output).toMatch(/\nChanged:\nNew matches \(3\):\n(.*\n)*New results \(12\):\n/);
    expect(newer.output).toMatch(/\nChanged matches \(1\):\n {2}Volcán – Laguna Azul: 4–2 → 4–1.*\n/);
    expect(newer.output).toMatch(/\nRemoved matches \(1\):\n {2}Páramo Unido 1–1 Sendero\n/);
    expect(sections(newer)).toEqual(sections(trial));
  });

  test('the same as JSON has all of it, and nothing beside it', async () => {
    await importInProcess([half], { url });
    const { season, found, notes, discrepancies, dryRun, change } = json(
      await importInProcess([full, '--json'], { url }),
    );
    expect(season).toEqual({ slug: 'copa-andina-2022', name: '2022 Copa Andina' });
    expect(found).toMatchObject({ teams: 8, groups: 2, stages: expect.any(Array) });
    expect([notes, dryRun]).toEqual([[], false]);
    expect(discrepancies).toContainEqual(
      expect.objectContaining({
        kind: 'MISSING_MATCH',
        places: [{ document: expect.stringContaining('.wikitext'), lines: [84] }],
      }),
    );
    expect(change.matches).toContainEqual({
      what: 'CHANGED',
      slug: expect.any(String),
      home: 'Volcán',
      away: 'Laguna Azul',
      before: '4–2',
      after: '4–1',
      fields: ['score'],
    });
    const again = json(await importInProcess([full, '--json', '--dry-run'], { url }));
    expect([again.dryRun, again.change]).toEqual([true, null]);
  });
});

test('a page from standard input is cited by the title and the address that are given', async () => {
  const args = ['-', '--title', 'A final', '--url', 'https://example.org/final'];
  expect((await importInProcess(args, { url, input: final })).status).toBe(0);
  const { rows } = await execute(url, 'SELECT document, url FROM "Source"');
  expect(rows).toEqual([{ document: 'A final', url: 'https://example.org/final' }]);
});

test('a page from an address is cited by its revision, and the same revision is neither fetched nor loaded again', async () => {
  const html = `<div class="mw-parser-output"><p>The <b>2001 Copa Sur</b>.</p><h2 id="Final">Final</h2>
    <div class="footballbox"><div class="fdate">1 May 2001</div><table class="fevent"><tr><th class="fhome">Boys</th>
    <th class="fscore">1–0</th><th class="faway"><a href="/wiki/Alianza" title="Alianza">Alianza</a></th></tr></table></div></div>`;
  const wiki = await startFakeWiki({ '2001 Copa Sur': { html, revision: 12 } });
  const at = { url, cache: await temporaryFolder() };
  const args = [`${wiki.origin}/wiki/2001_Copa_Sur`, '--host', wiki.origin];
  expect(await importInProcess(args, at)).toMatchObject({
    status: 0,
    output: expect.stringMatching(/^2001 Copa Sur: 2 teams, /),
  });
  const { rows } = await execute(url, 'SELECT document, url FROM "Source"');
  const permanent = `${wiki.origin}/w/index.php?title=2001_Copa_Sur&oldid=12`;
  expect(rows).toEqual([{ document: '2001 Copa Sur', url: permanent }]);
  expect(last(await importInProcess(args, at))).toBe('Already loaded from the same page.');
  expect(wiki.contentRequests).toEqual(['12']);
});

test('what is given goes before what the page says, and is another document', async () => {
  expect((await importInProcess(['-'], { url, input: final })).output).toMatch(/^2001 Copa Sur: /);
  const given = ['-', '--competition', 'Copa Norte', '--year', '2002'];
  expect((await importInProcess(given, { url, input: final })).output).toMatch(/^2002 Copa Norte: /);
  expect(last(await importInProcess(given, { url, input: final }))).toBe(
    'Already loaded from the same page.',
  );
});

test('the lines may end as on another system', async () => {
  await importInProcess(['-'], { url, input: final });
  const other = `\uFEFF${final.replaceAll('\n', '\r\n')}`;
  expect(last(await importInProcess(['-'], { url, input: other }))).toBe(
    'Already loaded from the same page.',
  );
});

describe('--strict', () => {
  test('a page that agrees with itself is loaded', async () => {
    expect((await importInProcess(['-', '--strict'], { url, input: final })).status).toBe(0);
  });

  test('one that contradicts itself is refused with all that was found, and nothing is written', async () => {
    const page = final.replace('|title', '|winners=Alianza|title');
    const before = await allRows(url);
    const refused = await importInProcess(['-', '--strict'], { url, input: page });
    expect(refused.status).toBe(4);
    expect(refused.output).toMatch(/\nThe page has 1 discrepancy:\n/);
    expect(refused.errorOutput).toMatch(
      /\n--strict rejects the page: it has 1 discrepancy\.\nNothing was changed\.\n$/,
    );
    const { season, discrepancies, error, change } = json(
      await importInProcess(['-', '--strict', '--json'], { url, input: page }),
    );
    expect([season.slug, discrepancies.length, error.code, change]).toEqual([
      'copa-sur-2001',
      1,
      'STRICT',
      undefined,
    ]);
    expect(rowChanges(before, await allRows(url))).toEqual([]);
  });

  test('one with a place that was not read is refused', async () => {
    const page = `${final}{{Football results|Boys|1–0|Alianza}}\n`;
    const refused = await importInProcess(['-', '--strict'], { url, input: page });
    expect(refused.errorOutput).toMatch(/\n--strict rejects the page: it has 1 unread part\.\n/);
  });
});

test('help is printed, and nothing else is done', async () => {
  expect(await importInProcess(['--help', '--json'], { url: 'postgres://127.0.0.1:1/none' })).toEqual({
    status: 0,
    output: `${help}\n`,
    errorOutput: '',
  });
});

test.each([
  ['arguments', ['--yaer'], 'USAGE', 'Unknown option --yaer. Did you mean --year?'],
  ['a file', ['nowhere'], 'FILE', 'File not found: nowhere.'],
])('what is wrong with %s is told beside the results, or as JSON', async (_what, args, code, message) => {
  const { status, output, errorOutput } = await importInProcess(args, { url });
  expect([status, output, errorOutput.split('\n')[0]]).toEqual([2, '', message]);
  const answer = await importInProcess([...args, '--json'], { url });
  expect([answer.status, answer.errorOutput]).toEqual([2, '']);
  expect(json(answer)).toEqual({ error: { code, message: expect.stringContaining(message), problems: [] } });
});

test('settings that are wrong are told', async () => {
  const { status, errorOutput } = await importInProcess([await temporaryFile(final)], {
    url: 'mysql://someone:secret@host/copa',
  });
  expect([status, errorOutput]).toEqual([2, expect.stringMatching(/Invalid settings:\n {2}DATABASE_URL: /)]);
  expect(errorOutput).not.toContain('secret');
});

function path(name: string): string {
  return fileURLToPath(new URL(`../../../support/seed/pages/${name}/page.wikitext`, import.meta.url));
}

function json({ output }: CommandResult) {
  return JSON.parse(output);
}

function last({ output }: CommandResult): string | undefined {
  return output.trimEnd().split('\n').at(-1);
}

/** What is told of changes, without the words that a dry run says otherwise. */
function sections({ output }: CommandResult): string {
  return output
    .replace(/^.*\n(Changed|This would change):\n/s, '')
    .replace('Dry run: nothing was written.\n', '');
}
