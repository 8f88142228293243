import { expect } from 'vitest';
import { Changes } from '../../../src/changes/changes.js';
import { openDatabase } from '../../../src/db/client.js';
import { startServer } from '../../../src/http/start-server.js';
import { score } from '../../support/http/serving.js';
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
