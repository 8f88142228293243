import { readFileSync } from 'node:fs';
import pg from 'pg';
import { afterEach, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { InterruptedError } from '../../../../seed/cli/interrupt.js';
import { builtInSeasonFolder } from '../../../../seed/cli/load-built-in-season.js';
import { type CommandResult, importInProcess, temporaryFile } from '../../../support/seed/cli-context.js';
import { replaced } from '../../../support/seed/season-from-wikitext.js';
import { allRows, type Rows, rowChanges } from '../../../support/seed/write/rows.js';
import { countLockWaits, ownDatabase } from '../../../support/test-database.js';
import { execute } from '../../../support/test-server.js';

const page = readFileSync(`${builtInSeasonFolder}page.wikitext`, 'utf8');
const facts = ['--facts', `${builtInSeasonFolder}season.json`];
/** The page with a score corrected, so that there is something to write. */
const corrected = replaced('match_UDC_UDP=2—0', 'match_UDC_UDP=3—0')(page);

let url = '';
let before: Rows;

beforeAll(async () => {
  url = await ownDatabase('season');
});
beforeEach(async () => {
  before = await allRows(url);
});
// Whatever goes wrong, the graph is exactly as it was.
afterEach(async () => {
  expect(rowChanges(before, await allRows(url))).toEqual([]);
});

describe('a page that cannot be read as a season changes nothing, and every problem is printed with its position', () => {
  test.each<[string, string, RegExp]>([
    ['a page without results', '== Final ==\nTo be played.', /no results/],
    [
      'a page whose results cannot be read',
      '== Final ==\n{{Football box|team1=Alianza|score=2–1|team2=}}',
      /team2 .* missing/,
    ],
  ])('%s', async (_what, text, message) => {
    const path = await temporaryFile(text);
    const given = ['--competition', 'Copa', '--year', '2012'];
    const { status, output, errorOutput } = await importInProcess([path, ...given], { url });
    expect([status, output]).toEqual([3, '']);
    expect(errorOutput).toMatch(message);
    expect(errorOutput).toMatch(new RegExp(`^${path}:\\d+:\\d+\n\\d+ \\| `, 'm'));
    expect(errorOutput).toMatch(/\n\n[12] problems?; nothing was changed\.\n$/);
    const json = await importInProcess([path, ...given, '--json'], { url });
    expect(json.status).toBe(3);
    const { error } = JSON.parse(json.output);
    expect(error).toMatchObject({ code: 'PAGE', message: expect.stringMatching(message) });
    expect(error.problems).toContainEqual({
      document: expect.stringContaining('.wikitext'),
      line: expect.any(Number),
      column: expect.any(Number),
      message: expect.stringMatching(message),
    });
  });
});

describe('with --strict a page of which a part cannot be read changes nothing', () => {
  test.each<[string, (text: string) => string, RegExp]>([
    ['a template that is not closed', replaced('0–2 | 3–2 }}', '0–2 | 3–2'), /never closed/],
    ['a score that is none', replaced('match_UDC_UDP=2—0', 'match_UDC_UDP=2—x'), /2—x/],
    [
      'a team that meets itself',
      replaced('{{TwoLegResult| Unión Huaral || 3–4', '{{TwoLegResult| San Simón || 3–4'),
      /itself/,
    ],
    ['a match that stands there twice', doubled('{{OneLegResult| CNI || 1–2 | Sport Loreto }}'), /twice/],
  ])('%s', async (_what, change, message) => {
    const path = await temporaryFile(change(page));
    const { status, output, errorOutput } = await importInProcess([path, ...facts, '--strict'], { url });
    expect(status).toBe(4);
    expect(output).toMatch(message);
    expect(errorOutput).toMatch(/unread part/);
  });
});

test.each([
  ['a facts file that is not JSON', '{', /season\.json is not valid JSON/],
  ['a facts file of another kind', '[]', /season\.json is not a valid facts file/],
])('%s', async (_what, json, message) => {
  const path = await temporaryFile(json, 'season.json');
  const { status, errorOutput } = await importInProcess([await temporaryFile(page), '--facts', path], {
    url,
  });
  expect([status, errorOutput]).toEqual([3, expect.stringMatching(message)]);
});

describe('a database error is printed in words, and nothing is written', () => {
  test('its disk is full', async () => {
    await failing(
      `RAISE EXCEPTION 'could not extend file "base/1/2": No space left on device' USING ERRCODE = '53100'`,
    );
    expectFailure(
      await loading(),
      'The disk of the database is full: could not extend file "base/1/2": No space left on device (53100).',
    );
  });

  test('its disk is full at the very end', async () => {
    await failing(`RAISE EXCEPTION 'no space left' USING ERRCODE = '53100'`, 'AFTER UPDATE', true);
    expectFailure(await loading(), 'The disk of the database is full: no space left (53100).');
  });

  test('it refuses a row: neither statement nor rows are printed', async () => {
    await failing(`RAISE EXCEPTION 'not this one'`);
    expectFailure(await loading(), 'The database reported an error: not this one (P0001).');
  });

  test('it is gone in the middle', async () => {
    const release = await held();
    const ended = loading();
    await waiting();
    await terminate();
    await release();
    expectFailure(
      await ended,
      'The connection to the database was lost: terminating connection due to administrator command (57P01).',
      'The season is either unchanged or completely loaded. Run the same command again to see which.',
    );
  });

  test('it is not there', async () => {
    const away = await importInProcess([await temporaryFile(corrected), ...facts], {
      url: 'postgres://someone:secret@127.0.0.1:1/copa',
    });
    expectFailure(
      away,
      'The PostgreSQL of DATABASE_URL, at 127.0.0.1:1, cannot be used: connect ECONNREFUSED 127.0.0.1:1',
    );
    expect(away.errorOutput).not.toContain('secret');
  });
});

test('what is interrupted while it waits for another writer ends at once, and is rolled back', async () => {
  const release = await held();
  const leaving = new AbortController();
  const ended = importInProcess([await temporaryFile(corrected), ...facts], { url, signal: leaving.signal });
  await waiting();
  leaving.abort(new InterruptedError('SIGINT'));
  const { status, errorOutput } = await ended;
  await release();
  expect(status).toBe(130);
  expect(errorOutput).toMatch(/\nInterrupted by SIGINT\.\nNothing was changed\.\n$/);
});

test('what is interrupted before it has begun does not begin', async () => {
  const leaving = AbortSignal.abort(new InterruptedError('SIGTERM'));
  const { status } = await importInProcess([await temporaryFile(corrected), ...facts], {
    url,
    signal: leaving,
  });
  expect(status).toBe(143);
});

async function loading(): Promise<CommandResult> {
  return importInProcess([await temporaryFile(corrected), ...facts], { url });
}

function expectFailure(
  { status, errorOutput }: CommandResult,
  message: string,
  left = 'Nothing was changed.',
): void {
  expect(errorOutput).toMatch(/^Reading .*\n/);
  expect(errorOutput.replace(/^.* …\n/gm, '')).toBe(`${message}\n${left}\n`);
  expect(status).toBe(1);
}

/** Makes the season's document refuse to be written: at once, or as the transaction ends. */
async function failing(body: string, when = 'BEFORE UPDATE', atTheEnd = false): Promise<void> {
  await execute(url, `CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN ${body}; END $$`);
  const deferred = atTheEnd ? 'DEFERRABLE INITIALLY DEFERRED' : '';
  await execute(
    url,
    `CREATE ${atTheEnd ? 'CONSTRAINT' : ''} TRIGGER fails ${when} ON "Source" ${deferred} FOR EACH ROW EXECUTE FUNCTION fail()`,
  );
  onTestFinished(async () => void (await execute(url, 'DROP FUNCTION fail CASCADE')));
}

/** Keeps a row that every import has to write, as another writer would; gives what lets it go. */
async function held(): Promise<() => Promise<void>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('BEGIN; SELECT FROM "Source" FOR UPDATE');
  return () => client.end();
}

/** Waits until a statement of the import waits for that row. */
async function waiting(): Promise<void> {
  await expect.poll(() => countLockWaits(url)).toBe(1);
}

async function terminate(): Promise<void> {
  await execute(
    url,
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE datname = current_database() AND backend_type = 'client backend' AND wait_event_type = 'Lock'`,
  );
}

function doubled(part: string): (text: string) => string {
  return replaced(part, `${part}\n${part}`);
}
