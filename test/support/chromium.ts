import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { afterAll } from 'vitest';
import { chromiumProgram } from './chromium-program.js';

const closing: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const close of closing.splice(0)) await close();
});

/** Starts a Chromium that reaches no host but this one, closed after the test file; null where none is installed. */
export async function launch(): Promise<Browser | null> {
  if (chromiumProgram === undefined) return null;
  // For what the browser writes beside its profile.
  const home = await mkdtemp(join(tmpdir(), 'copa-graph-'));
  const browser = await chromium.launch({
    executablePath: chromiumProgram,
    args: [
      '--disable-gpu',
      '--disable-quic',
      // Chromium's own calls home are not the page's.
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost',
    ],
    env: { ...process.env, HOME: home, TMPDIR: home, XDG_CONFIG_HOME: home, XDG_CACHE_HOME: home },
  });
  closing.push(async () => {
    await browser.close();
    await rm(home, { recursive: true, maxRetries: 10 });
  });
  return browser;
}
