import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { test as base, expect, onTestFinished } from 'vitest';
import { writeSeason } from '../../../seed/write/write-seasons.js';
import { Changes } from '../../../src/changes/changes.js';
import { openDatabase } from '../../../src/db/client.js';
import { startServer } from '../../../src/http/start-server.js';
import { launch } from '../chromium.js';
import { chromiumProgram } from '../chromium-program.js';
import { leagueSeason } from '../seed/league-page.js';
import { seasonOf } from '../seed/sample-pages.js';
import { createDatabase } from '../test-database.js';

/** A view that is open in a browser. */
interface View {
  readonly page: Page;
  /** The queries that it has sent, without subscriptions. */
  readonly queries: readonly string[];
}

interface ViewOptions {
  /** The URL of the server; the shared one by default. */
  readonly serverUrl?: string;
  /** Called before the view is opened, which then shares nothing with others. */
  readonly prepare?: (page: Page) => Promise<unknown>;
  /** A selector to wait for; that of a complete view by default. */
  readonly until?: string;
  /** Whether requests may fail: the browser writes each to its console. */
  readonly mayFail?: boolean;
}

const ready = 'main[aria-busy="false"] h1';

const withSite = base
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads from the pattern what a fixture needs
  .extend('site', { scope: 'worker' }, async ({}, { onCleanup }) => {
    const site = await startSite();
    onCleanup(site.close);
    return site;
  })
  .extend('openView', ({ site }) => (path: string, options: ViewOptions = {}) => {
    return openView(site, { serverUrl: site.url, ...options }, path);
  });

/**
 * A test with `openView(path, options)`, which opens a view and waits until it is complete. All test files of a worker
 * share one browser and one server, and the browser one process for all views: to start one for each took most of the
 * time. Skipped where no Chromium is installed.
 */
export const test = chromiumProgram === undefined ? (withSite.skip as typeof withSite) : withSite;

interface Site {
  readonly url: string;
  readonly browser: Browser;
  /** Opens a tab in the context of all views that need no changes of their own. */
  readonly openTab: () => Promise<Page>;
}

const contextOptions = {
  viewport: { width: 1280, height: 800 },
  // During a transition the colours are those of neither state.
  reducedMotion: 'reduce',
} as const;

/** Starts a server with five seasons, the last of which is under way, and a browser. */
async function startSite(): Promise<Site & { readonly close: () => Promise<void> }> {
  const url = await createDatabase('season');
  const database = openDatabase({ url, prepared: true });
  for (const page of ['fifa-world-cup-2014', 'league-1987', 'copa-andina-2022-half']) {
    await writeSeason(database, seasonOf(page), page);
  }
  await writeSeason(database, leagueSeason({ rounds: 30 }), 'league');
  const server = await startServer(database, new Changes(url), { port: 0, host: '127.0.0.1', cacheMb: 16 });
  // No view is open long enough to gain from optimized code.
  const browser = await launch(['--js-flags=--no-opt']);
  const context = await browser.newContext(contextOptions);
  // As long as it is open, the process that shows this site does not end. A response that is not the page has other
  // headers, and another process with them.
  const opener = await context.newPage();
  await opener.goto(server.url);
  // The browser starts a process for each tab that it opens itself, only to end it once the tab shows this site.
  const openTab = async () => {
    const [page] = await Promise.all([context.waitForEvent('page'), opener.evaluate(openBlankTab)]);
    return page;
  };
  const close = async () => {
    await browser.close();
    await server.close();
    await database.close();
  };
  return { url: server.url, browser, openTab, close };
}

function openBlankTab(): void {
  open('about:blank');
}

/** Opens a view. After the test, asserts that the view sent no request to another host and had no error. */
async function openView(
  { browser, openTab }: Site,
  { serverUrl, prepare, until = ready, mayFail = false }: ViewOptions & { readonly serverUrl: string },
  path: string,
): Promise<View> {
  const page = await (prepare === undefined ? openTab() : browser.newPage(contextOptions));
  page.setDefaultTimeout(60_000);
  const queries: string[] = [];
  const foreignRequests: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => {
    const { origin, pathname, searchParams } = new URL(request.url());
    if (origin !== serverUrl) foreignRequests.push(request.url());
    const query = searchParams.get('query') ?? '';
    if (pathname === '/graphql' && !query.startsWith('subscription')) queries.push(query);
  });
  page.on('console', (message) => {
    const expected = mayFail && message.text().startsWith('Failed to load resource');
    if (message.type() === 'error' && !expected) errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  onTestFinished(async () => {
    await page.close();
    expect({ foreignRequests, errors }).toEqual({ foreignRequests: [], errors: [] });
  });
  await page.addInitScript(observeLayoutShifts);
  await prepare?.(page);
  await page.goto(`${serverUrl}${path}`);
  await page.locator(until).first().waitFor();
  return { page, queries };
}

/** Waits until the view is complete. */
export async function viewReady(page: Page): Promise<void> {
  await page.locator(ready).waitFor();
}

/** The cumulative layout shift of the page. */
export function layoutShift(page: Page): Promise<number> {
  return page.evaluate(() => (globalThis as unknown as { layoutShift: number }).layoutShift);
}

function observeLayoutShifts(): void {
  const all = globalThis as unknown as { layoutShift: number };
  all.layoutShift = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) all.layoutShift += (entry as unknown as { value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** All rules of axe but the experimental ones and those of level AAA. */
export const allRules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The rules of axe whose result depends on the colours of a view. */
export const colorRules = ['color-contrast', 'link-in-text-block'];

/** The rules of axe whose result depends on the width of a view. */
export const widthRules = [...colorRules, 'scrollable-region-focusable', 'target-size'];

/** The violations that axe finds in a view, each with its element; of all rules by default. */
export async function accessibilityViolations(
  page: Page,
  rules: readonly string[] = allRules,
): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe);
  return page.evaluate(
    async (runOnly) => {
      const { axe } = globalThis as unknown as typeof import('axe-core') & { axe: typeof import('axe-core') };
      const { violations } = await axe.run(document, { runOnly, resultTypes: ['violations'] });
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id}: ${target} ${failureSummary}`),
      );
    },
    [...rules],
  );
}

/** The texts of all elements that match a selector, in one line each. */
export async function texts(page: Page, selector: string): Promise<string[]> {
  const found = await page.locator(selector).evaluateAll((elements) =>
    // In a drawing the text is not laid out in lines.
    elements.map((element) => (element instanceof HTMLElement ? element.innerText : element.textContent)),
  );
  // Text for screen readers only is separated by a space.
  return found.map((text) => text.replaceAll(/\s+/g, ' ').replaceAll(' ,', ',').trim());
}

/** Presses the tab key until the element with this name has the focus; fails if none has. */
export async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  for (let presses = 0; presses < 200; presses += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement as HTMLInputElement | null;
      const label = element?.labels?.[0]?.innerText;
      return (
        element?.getAttribute('aria-label') ??
        (label && /^(?:checkbox|range|search)$/.test(element.type) ? label : element?.innerText) ??
        ''
      );
    });
    if (typeof name === 'string' ? focused.trim() === name : name.test(focused)) return;
  }
  throw new Error(`The tab key does not reach ${name}.`);
}
