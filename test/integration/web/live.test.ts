import { expect } from 'vitest';
import { writeSeason } from '../../../seed/write/write-seasons.js';
import { Changes } from '../../../src/changes/changes.js';
import { openDatabase } from '../../../src/db/client.js';
import { startServer } from '../../../src/http/start-server.js';
import { score } from '../../support/http/serving.js';
import { leagueSeason } from '../../support/seed/league-page.js';
import { ownDatabase } from '../../support/test-database.js';
import { test, texts } from '../../support/web/site.js';

const url = await ownDatabase('season');
const path = '/copa-peru-2013/stage/regional/region-i';
const cell = '[aria-labelledby="region-i-group-a"] .crosstable tbody tr:first-child td.changed';

/** Starts a server for this file, which can be closed and started again on the same port. */
async function serve(port = 0) {
  const database = openDatabase({ url, prepared: true });
  const server = await startServer(database, new Changes(url), { port, host: '127.0.0.1', cacheMb: 1 });
  return { serverUrl: server.url, close: () => server.close().finally(() => database.close()) };
}

test('changes appear as they happen; a lost connection is reported and opened again', async ({
  openView,
}) => {
  const first = await serve();
  const writer = openDatabase({ url, prepared: true });
  const { page } = await openView(path, { serverUrl: first.serverUrl, mayFail: true });
  await page.locator('.live').waitFor();
  expect(await texts(page, cell)).toEqual([]);

  await score(writer, 7);
  await page.locator(cell).waitFor();
  expect(await texts(page, cell)).toEqual(['7–0']);
  expect(await texts(page, '.change-notice p')).toEqual(['Changed just now: UD Chulucanas 7–0 UD Paita']);
  await page.getByRole('button', { name: 'Dismiss' }).press('Enter');
  expect(await page.locator('.changed, .change-notice p').count()).toBe(0);

  await first.close();
  await page.getByText('The connection to the server is lost.').waitFor();
  expect(await page.locator('.live').count()).toBe(0);
  // A change during the interruption appears after the reconnection.
  await score(writer, 3);
  const second = await serve(Number(new URL(first.serverUrl).port));
  await page.locator('.live').waitFor();
  await page.locator('.crosstable td', { hasText: '3–0' }).first().waitFor();
  expect(await page.getByText('The connection to the server is lost.').count()).toBe(0);
  await page.close();
  await writer.close();
  await second.close();
});

test('a league that is imported again moves: its new results and lines of its table are marked, and its lines grow', async ({
  openView,
}) => {
  const writer = openDatabase({ url, prepared: true });
  await writeSeason(writer, leagueSeason({ rounds: 3 }), 'league');
  const { serverUrl, close } = await serve();
  const { page, queries } = await openView('/coastal-league-2031/stage/league', { serverUrl });
  await page.locator('.live').waitFor();
  const days = () => page.locator('.positions .followed path').last().getAttribute('d');
  expect((await days())?.split('L')).toHaveLength(3);
  expect(await page.locator('.changed').count()).toBe(0);

  await writeSeason(writer, leagueSeason({ rounds: 4 }), 'league');
  await page.locator('.crosstable .changed').first().waitFor();
  expect((await days())?.split('L')).toHaveLength(4);
  expect(await page.locator('.crosstable .changed').count()).toBe(10);
  expect(await page.locator('.standings tr.changed').count()).toBe(20);
  expect(await texts(page, '.controls output')).toEqual(['2 September 2030, 40 matches played']);
  expect(queries).toHaveLength(2);
  // Whoever looks at a day of the past stays there.
  await page.getByRole('slider').press('Home');
  await page.waitForURL(/day=2030-08-10/);
  await writeSeason(writer, leagueSeason({ rounds: 5 }), 'league');
  await page.locator('.change-notice p', { hasText: '17 more matches' }).waitFor();
  expect(await texts(page, '.controls output')).toEqual(['10 August 2030, 4 matches played']);
  await page.close();
  await writer.close();
  await close();
});
