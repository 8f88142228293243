import { getOperationAST, parse } from 'graphql';
import type { Page } from 'playwright-core';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { Changes } from '../../../src/changes/changes.js';
import { openDatabase } from '../../../src/db/client.js';
import { examples } from '../../../src/http/examples.js';
import { startServer } from '../../../src/http/start-server.js';
import { launch } from '../../support/chromium.js';
import { chromiumProgram } from '../../support/chromium-program.js';
import { ownDatabase } from '../../support/test-database.js';

const url = await ownDatabase('season');
const database = openDatabase({ url, prepared: true });
const server = await startServer(database, new Changes(url), { port: 0, host: '127.0.0.1', cacheMb: 1 });
const titles = examples().map(({ query }) => getOperationAST(parse(query))?.name?.value ?? '');

afterAll(async () => {
  await server.close();
  await database.close();
});

test.skipIf(chromiumProgram === undefined)(
  'a browser shows every example in a tab, runs it, and sends no request to another host',
  async () => {
    const browser = await launch();
    onTestFinished(() => browser.close());
    const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
    page.setDefaultTimeout(60_000);
    const hosts = new Set<string>();
    const errors: string[] = [];
    page.on('request', (request) => hosts.add(new URL(request.url()).host));
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    page.on('pageerror', (error) => errors.push(error.message));

    await page.goto(`${server.url}/graphql`);
    expect(await page.title()).toBe('Copa Graph');
    await page.locator('.graphiql-execute-button').waitFor();
    expect(await page.locator('.graphiql-tab-button').allTextContents()).toEqual(titles);

    await execute(page);
    await resultShown(page, '"name": "San Simón"');
    await resultShown(page, '"name": "Region VII"');
    for (const title of titles.slice(1)) {
      await page.getByRole('button', { name: title, exact: true }).click();
      await page.locator('.graphiql-query-editor').getByText(title).first().waitFor();
      expect(await execute(page), title).toEqual({ data: expect.anything(), extensions: expect.anything() });
      await resultShown(page, '"data"');
    }

    // A query in the URL is opened in a tab.
    const parameters = {
      query: 'query Of($name: String!) { champion: team(name: $name) { slug } }',
      variables: '{"name": "san simon"}',
    };
    await page.goto(`${server.url}/graphql?${new URLSearchParams(parameters)}`);
    await page.getByText('champion:').waitFor();
    expect(await execute(page)).toMatchObject({ data: { champion: { slug: 'san-simon' } } });

    expect([...hosts].filter(Boolean)).toEqual([new URL(server.url).host]); // data: and blob: have none
    expect(errors).toEqual([]);
  },
);

/** Presses the button and returns the response; presses it again while GraphiQL, which has not read the tab yet, ignores it. */
async function execute(page: Page): Promise<unknown> {
  let sent = false;
  const isSent = page
    .waitForRequest((request) => request.method() === 'POST')
    .then((request) => {
      sent = true;
      return request.response();
    });
  // While a query runs, the button stops it.
  const button = page.getByRole('button', { name: /^Execute query/ });
  await expect
    .poll(async () => {
      if (!sent) await button.click();
      return sent;
    })
    .toBe(true);
  const response = await isSent;
  return response?.json();
}

/** Waits until the result pane shows a line. */
async function resultShown(page: Page, line: string): Promise<void> {
  await page.locator('.result-window .view-line').filter({ hasText: line }).first().waitFor();
}
