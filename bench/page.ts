import { type Browser, chromium } from 'playwright-core';
import { chromiumProgram } from '../test/support/chromium-program.js';

/** The views that are opened, by their addresses in the season that comes with the project. */
const views = [
  '',
  '/stage/regional/region-i',
  '/bracket/national',
  '/match/national-final-union-huaral-san-simon-2',
  '/team/san-simon',
  '/audit',
  '/what-if',
];

/** How often each is opened, after once that does not count. */
const times = 7;

/**
 * Measures how long a view of a server that runs already takes from the request to the first picture of it, by a
 * browser that has nothing of the page yet: `npm run bench:page -- http://localhost:4000`.
 */
const [server = 'http://localhost:4000'] = process.argv.slice(2);
if (chromiumProgram === undefined) throw new Error('No Chromium is installed.');
const browser = await chromium.launch({ executablePath: chromiumProgram, args: ['--disable-gpu'] });
try {
  for (const view of views) {
    const address = `${server}/copa-peru-2013${view}`;
    await drawn(browser, address);
    const taken: number[] = [];
    for (let time = 0; time < times; time += 1) taken.push(await drawn(browser, address));
    taken.sort((one, other) => one - other);
    const [best, middle, worst] = [taken[0], taken[Math.floor(times / 2)], taken[times - 1]];
    console.log(`${view || '/'}: drawn after ${middle} ms (${best} to ${worst})`);
  }
} finally {
  await browser.close();
}

/** Milliseconds until the view is there and painted. */
async function drawn(browser: Browser, address: string): Promise<number> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  try {
    await page.goto(address, { waitUntil: 'commit' });
    await page.locator('main[aria-busy="false"] h1').waitFor();
    return await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          // The picture is there once the frame after the next begins.
          requestAnimationFrame(() => requestAnimationFrame(() => resolve(Math.round(performance.now()))));
        }),
    );
  } finally {
    await page.close();
  }
}
