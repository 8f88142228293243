import { getOperationAST, parse } from 'graphql';
import type { Browser, BrowserContextOptions, Page, Request } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { writeSeason } from '../../../seed/write/write-seasons.js';
import { Changes } from '../../../src/changes/changes.js';
import { openDatabase } from '../../../src/db/client.js';
import { exampleOperations, examples } from '../../../src/http/examples.js';
import { startServer } from '../../../src/http/start-server.js';
import { launch } from '../../support/chromium.js';
import { chromiumProgram } from '../../support/chromium-program.js';
import { replaced, season2013 } from '../../support/seed/season-from-wikitext.js';
import { ownDatabase } from '../../support/test-database.js';

const url = await ownDatabase('season');
const database = openDatabase({ url, prepared: true });
const server = await startServer(database, new Changes(url), { port: 0, host: '127.0.0.1', cacheMb: 1 });
const nameOf = ({ query }: { query: string }) => getOperationAST(parse(query))?.name?.value ?? '';
const titles = exampleOperations().map(nameOf);

/** A link to a query with a variable. */
const link = {
  query: 'query Of($name: String!) { champion: team(name: $name) { slug } }',
  variables: '{"name": "san simon"}',
};

afterAll(async () => {
  await server.close();
  await database.close();
});

describe.skipIf(chromiumProgram === undefined)('in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    // No tab is open long enough to gain from optimized code.
    browser = await launch(['--js-flags=--no-opt --no-maglev']);
  });
  afterAll(() => browser?.close());

  test('every example has a tab and runs with its variables; no request goes to another host', async () => {
    const page = await openPage(browser);
    const hosts = new Set<string>();
    const errors: string[] = [];
    page.on('request', (request) => hosts.add(new URL(request.url()).host));
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    page.on('pageerror', (error) => errors.push(error.message));

    await openPlayground(page);
    expect(await page.title()).toBe('Copa Graph');
    expect(await tabTitles(page)).toEqual(titles);

    for (const { query, variables } of examples()) {
      const title = nameOf({ query });
      await openTab(page, title);
      const request = await execute(page);
      expect(request.postDataJSON().variables ?? {}, title).toEqual(JSON.parse(variables ?? '{}'));
      const answer = { data: expect.anything(), extensions: expect.anything() };
      expect(await (await request.response())?.json(), title).toEqual(answer);
      await resultShown(page, '"data"');
    }
    await openTab(page, 'Walk');
    await execute(page);
    await resultShown(page, '"name": "Region VII"');

    await openTab(page, 'Search');
    await page.getByRole('button', { name: 'Variables' }).click();
    await page.locator('.graphiql-editor-tool').getByText('union huaral').first().waitFor();

    expect([...hosts].filter(Boolean)).toEqual([new URL(server.url).host]); // data: and blob: have none
    expect(errors).toEqual([]);
  });

  test('the subscription shows what an import changes', async () => {
    const page = await openPage(browser);
    await openPlayground(page);
    await openTab(page, 'SeasonChanged');
    const request = await execute(page);
    expect((await request.response())?.headers()['content-type']).toContain('text/event-stream');
    const changed = season2013({ page: replaced('match_UDC_UDP=2—0', 'match_UDC_UDP=3—0') });
    await writeSeason(database, changed, 'the page');
    await resultShown(page, '"name": "UD Chulucanas"');
    await page.getByRole('button', { name: /^Stop query/ }).click();
    await page.getByRole('button', { name: /^Execute query/ }).waitFor();
  });

  test('the history brings back a query that was run', async () => {
    const page = await openPage(browser);
    await openPlayground(page);
    await (await execute(page)).response();
    await openTab(page, 'Walk');
    await page.getByRole('button', { name: 'Show History' }).click();
    const history = page.getByRole('region', { name: 'History' });
    await history.getByText('Start', { exact: true }).click();
    await editorShown(page, 'query Start');
  });

  test('a link has a tab of its own, on the first visit and later, and keeps it when it is reloaded', async () => {
    const page = await openPage(browser);
    await openPlayground(page, link);
    expect(await tabTitles(page)).toEqual(['Of', ...titles]);
    await page.locator('.graphiql-editor-tool').getByText('san simon').first().waitFor();
    const request = await execute(page);
    expect(await (await request.response())?.json()).toMatchObject({
      data: { champion: { slug: 'san-simon' } },
    });
    await openTab(page, 'Start');
    await expect.poll(() => new URL(page.url()).searchParams.get('query')).toContain('query Start');
    expect(new URL(page.url()).searchParams.has('variables')).toBe(false);
    await expect.poll(() => storedTabs(page)).toEqual(['Of', ...titles]);

    await page.reload();
    await editorShown(page, 'query Start');
    expect(await tabTitles(page)).toEqual(['Of', ...titles]);

    await openPlayground(page, { query: 'query Other { seasons { totalCount } }' });
    await editorShown(page, 'query Other');
    expect(await tabTitles(page)).toEqual(['Of', ...titles, 'Other']);
  });

  test('on a telephone the tabs scroll sideways in one line, and leave room for the query', async () => {
    const page = await openPage(browser, {
      viewport: { width: 320, height: 640 },
      isMobile: true,
      hasTouch: true,
    });
    await openPlayground(page);
    expect(await page.evaluate('innerWidth')).toBe(320);
    const boxes = await Promise.all(
      (await page.locator('.graphiql-tab').all()).map((tab) => tab.boundingBox()),
    );
    expect(boxes).toHaveLength(titles.length);
    expect(new Set(boxes.map((box) => box?.y)).size).toBe(1);
    expect((await page.locator('.graphiql-tabs').boundingBox())?.width).toBeGreaterThan(200);
    await openTab(page, titles.at(-1) ?? '');
    await execute(page);
    await resultShown(page, '"data"');
    for (const pane of ['.graphiql-query-editor', '.graphiql-response']) {
      const box = await page.locator(pane).boundingBox();
      expect(box?.width, pane).toBeGreaterThan(200);
      expect(box?.height, pane).toBeGreaterThan(150);
    }
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
  });
});

/** Opens a page of a browser that has not visited the playground. */
async function openPage(browser: Browser, options?: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 }, ...options });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  return page;
}

async function openPlayground(page: Page, parameters: Record<string, string> = {}): Promise<void> {
  await page.goto(`${server.url}/graphql?${new URLSearchParams(parameters)}`);
  await page.locator('.graphiql-execute-button').waitFor();
}

function tabTitles(page: Page): Promise<string[]> {
  return page.locator('.graphiql-tab-button').allTextContents();
}

/** The titles of the tabs that GraphiQL finds on the next visit; it stores them a moment after they change. */
async function storedTabs(page: Page): Promise<string[]> {
  const stored = await page.evaluate("localStorage.getItem('graphiql:tabState')");
  return JSON.parse(`${stored}`)?.tabs.map(({ title }: { title: string }) => title) ?? [];
}

async function openTab(page: Page, title: string): Promise<void> {
  await page.locator('.graphiql-tab-button').getByText(title, { exact: true }).click();
  await editorShown(page, title);
}

async function editorShown(page: Page, text: string): Promise<void> {
  await page.locator('.graphiql-query-editor .view-line').filter({ hasText: text }).first().waitFor();
}

/** Presses the button and returns the request; presses it again while GraphiQL, which has not read the tab yet, ignores it. */
async function execute(page: Page): Promise<Request> {
  let sent = false;
  const isSent = page
    .waitForRequest((request) => /\bgraphql$|subscription/.test(request.url()) && !isIntrospection(request))
    .then((request) => {
      sent = true;
      return request;
    });
  // While a query runs, the button stops it.
  const button = page.getByRole('button', { name: /^Execute query/ });
  await expect
    .poll(async () => {
      if (!sent) await button.click();
      return sent;
    })
    .toBe(true);
  return isSent;
}

function isIntrospection(request: Request): boolean {
  return request.postData()?.includes('IntrospectionQuery') ?? false;
}

/** Waits until the result pane shows a line. */
async function resultShown(page: Page, line: string): Promise<void> {
  await page.locator('.result-window .view-line').filter({ hasText: line }).first().waitFor();
}
