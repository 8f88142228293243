import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, expect, onTestFinished } from 'vitest';
import { writeSeason } from '../../../seed/write/write-seasons.js';
import { Changes } from '../../../src/changes/changes.js';
import { openDatabase } from '../../../src/db/client.js';
import { startServer } from '../../../src/http/server.js';
import { launch } from '../chromium.js';
import { seasonOf } from '../seed/sample-pages.js';
import { ownDatabase } from '../test-database.js';

const url = await ownDatabase('season');

/** The database that the server asks. */
export const database = openDatabase({ url, prepared: true });
for (const page of ['fifa-world-cup-2014', 'league-1987', 'copa-andina-2022-half']) {
  await writeSeason(database, seasonOf(page), page);
}
const server = await startServer(database, new Changes(url), { port: 0, host: '127.0.0.1', cacheMb: 16 });
const browser: Browser | null = await launch();
afterAll(async () => {
  await browser?.close();
  await server.close();
  await database.close();
});

/** Whether there is a browser to look with. */
export const installed = browser !== null;

/** A view as a visitor has it. */
export interface Visit {
  readonly page: Page;
  /** What it asked the graph, subscriptions apart. */
  readonly asked: readonly string[];
}

/** How a visitor comes. */
export interface Visitor {
  /** Another server than the one that all share. */
  readonly at?: string;
  /** Before the view is opened. */
  readonly prepare?: (page: Page) => Promise<unknown>;
  /** What is to be waited for; the view as it should be, when left out. */
  readonly until?: string;
  /** Whether requests fail that are meant to: a browser complains of each. */
  readonly mayFail?: boolean;
  readonly width?: number;
  readonly scheme?: 'light' | 'dark';
}

const ready = 'main[aria-busy="false"] h1';

/**
 * Opens a view and waits until it is there. When the test is over, the view must have asked no other host, and no
 * fault may have come up.
 */
export async function visit(
  path: string,
  { at = server.url, prepare, until = ready, mayFail = false, width = 1280, scheme = 'light' }: Visitor = {},
): Promise<Visit> {
  if (browser === null) throw new Error('no Chromium is installed');
  const page = await browser.newPage({
    viewport: { width, height: 800 },
    colorScheme: scheme,
    // What is on its way from one state to another has the colours of neither.
    reducedMotion: 'reduce',
  });
  page.setDefaultTimeout(60_000);
  const asked: string[] = [];
  const elsewhere: string[] = [];
  const faults: string[] = [];
  page.on('request', (request) => {
    const { origin, pathname, searchParams } = new URL(request.url());
    if (origin !== at) elsewhere.push(request.url());
    const query = searchParams.get('query') ?? '';
    if (pathname === '/graphql' && !query.startsWith('subscription')) asked.push(query);
  });
  page.on('console', (message) => {
    const expected = mayFail && message.text().startsWith('Failed to load resource');
    if (message.type() === 'error' && !expected) faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  onTestFinished(async () => {
    await page.close();
    expect({ elsewhere, faults }).toEqual({ elsewhere: [], faults: [] });
  });
  await page.addInitScript(observeShifts);
  await prepare?.(page);
  await page.goto(`${at}${path}`);
  await page.locator(until).first().waitFor();
  return { page, asked };
}

/** Waits until the view shows what it asked for. */
export async function shown(page: Page): Promise<void> {
  await page.locator(ready).waitFor();
}

/** How far what a visitor saw was pushed about, as browsers measure it. */
export function shift(page: Page): Promise<number> {
  return page.evaluate(() => (globalThis as unknown as { shifted: number }).shifted);
}

function observeShifts(): void {
  const all = globalThis as unknown as { shifted: number };
  all.shifted = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) all.shifted += (entry as unknown as { value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong with a view, each with where. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as typeof import('axe-core') & { axe: typeof import('axe-core') };
    const { violations } = await axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target} ${failureSummary}`),
    );
  });
}

/** The texts of all elements that a selector finds, in one line each. */
export async function texts(page: Page, selector: string): Promise<string[]> {
  const found = await page.locator(selector).allInnerTexts();
  // What only a screen reader tells stands apart.
  return found.map((text) => text.replaceAll(/\s+/g, ' ').replaceAll(' ,', ',').trim());
}

/** Presses the tab key until the focus is on what has this name; fails when it is nowhere. */
export async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  for (let presses = 0; presses < 200; presses += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement as HTMLInputElement | null;
      const label = element?.labels?.[0]?.innerText;
      return (
        element?.getAttribute('aria-label') ??
        (element?.type === 'checkbox' && label ? label : element?.innerText) ??
        ''
      );
    });
    if (typeof name === 'string' ? focused.trim() === name : name.test(focused)) return;
  }
  throw new Error(`The tab key does not lead to ${name}.`);
}
