import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { chromiumProgram } from './chromium-program.js';

/** Starts a Chromium that reaches no host but this one, to be closed by the caller. */
export async function launch(args: readonly string[] = []): Promise<Browser> {
  if (chromiumProgram === undefined) throw new Error('No Chromium is installed.');
  // For what the browser writes beside its profile.
  const home = await mkdtemp(join(tmpdir(), 'copa-graph-'));
  const browser = await chromium.launch({
    executablePath: chromiumProgram,
    args: [
      '--disable-gpu',
      '--disable-quic',
      '--process-per-site',
      // Chromium's own calls home are not the page's.
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost',
      ...args,
    ],
    env: { ...process.env, HOME: home, TMPDIR: home, XDG_CONFIG_HOME: home, XDG_CACHE_HOME: home },
  });
  browser.on('disconnected', () => rm(home, { recursive: true, force: true, maxRetries: 10 }));
  return browser;
}
