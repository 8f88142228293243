import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { builtInSeasonFolder } from '../../../../seed/cli/load-built-in-season.js';
import { importInProcess, temporaryFile } from '../../../support/seed/cli-context.js';
import { replaced } from '../../../support/seed/season-from-wikitext.js';
import { ownDatabase } from '../../../support/test-database.js';
import { execute } from '../../../support/test-server.js';

const facts = `${builtInSeasonFolder}season.json`;
const season = ['--competition', 'Copa Perú', '--year', '2013'];

/** A newer copy of the built-in page, with other home goals in one match. */
async function newerPage(goals: number): Promise<string> {
  const page = await readFile(`${builtInSeasonFolder}page.wikitext`, 'utf8');
  return temporaryFile(replaced('match_UDC_UDP=2—0', `match_UDC_UDP=${goals}—0`)(page));
}

test('an import can use the facts file of the last import of its season', async () => {
  const url = await ownDatabase('season');
  const stored = await execute(url, 'SELECT "text" FROM "FactsFile"');
  expect(stored.rows).toEqual([{ text: await readFile(facts, 'utf8') }]);

  // The facts give the regions and the departments: the difference is the one result.
  const { status, output } = await importInProcess([await newerPage(3), '--facts', 'last', ...season], {
    url,
  });
  expect([status, output]).toEqual([0, expect.stringMatching(/Changed matches \(1\):\n.*2–0 → 3–0/)]);

  const own = await temporaryFile('{ "champion": "San Simón" }', 'own.json');
  await importInProcess([await newerPage(4), '--facts', own, ...season], { url });
  await importInProcess([await newerPage(4), '--facts', 'last', ...season, '--dry-run'], { url });
  expect((await execute(url, 'SELECT "text" FROM "FactsFile"')).rows).toEqual([
    { text: '{ "champion": "San Simón" }' },
  ]);
});

test('an import without facts says that there are some, and keeps them', async () => {
  const url = await ownDatabase('season');
  const page = await newerPage(5);
  const without = await importInProcess([page, ...season], { url });
  expect(without.errorOutput).toContain('--facts last uses it again');
  const again = await importInProcess([page, '--facts', 'last', ...season], { url });
  expect([again.status, again.errorOutput]).toEqual([0, expect.not.stringContaining('uses it again')]);
});

test('a facts file is stored although its season is loaded from it already', async () => {
  const url = await ownDatabase('structure');
  const page = await newerPage(6);
  await importInProcess([page, '--facts', facts], { url });
  await execute(url, 'DELETE FROM "FactsFile"');
  const { output } = await importInProcess([page, '--facts', facts], { url });
  expect(output).toContain('Already loaded');
  expect((await execute(url, 'SELECT FROM "FactsFile"')).rowCount).toBe(1);
  // It goes with its season.
  await execute(url, 'UPDATE "Season" SET "finalId" = NULL; DELETE FROM "Season"');
  expect((await execute(url, 'SELECT FROM "FactsFile"')).rowCount).toBe(0);
});

test('a list can use them too', async () => {
  const url = await ownDatabase('season');
  const line = { page: await newerPage(7), facts: 'last', competition: 'Copa Perú', year: 2013 };
  const list = await temporaryFile(JSON.stringify(line), 'list.jsonl');
  const { status, output } = await importInProcess(['--list', list], { url });
  expect([status, output]).toEqual([0, expect.stringContaining('2013 Copa Perú: changed')]);
});

test.each([
  [
    'no season is loaded',
    ['--competition', 'Copa Perú', '--year', '1999'],
    'no facts file of copa-peru-1999 is stored',
  ],
  ['the page does not tell its season', [], 'Give --competition and --year.'],
])('where %s, the error says what to do', async (_what, options, message) => {
  const url = await ownDatabase('season');
  const page = await temporaryFile('== Final ==\n{{OneLegResult|Boys||1–0|Lions}}');
  const { status, errorOutput } = await importInProcess([page, '--facts', 'last', ...options], { url });
  expect([status, errorOutput]).toEqual([3, expect.stringContaining(message)]);
});
