import { expect } from 'vitest';
import { accessibilityViolations, layoutShift, test, texts, viewReady } from '../../support/web/site.js';

const queryPattern = '**/graphql?query=query*';

test('a skeleton is shown while the query loads, and the view replaces it without a layout shift', async ({
  openView,
}) => {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const { page } = await openView('/copa-peru-2013', {
    until: '.skeleton-line',
    prepare: (page) => page.route(queryPattern, (route) => released.then(() => route.continue())),
  });
  expect(await page.locator('.skeleton-line').count()).toBeGreaterThan(4);
  expect(await page.locator('main').getAttribute('aria-busy')).toBe('true');
  expect(await accessibilityViolations(page)).toEqual([]);
  release();
  await viewReady(page);
  expect(await page.locator('.skeleton-line').count()).toBe(0);
  expect(await layoutShift(page)).toBeLessThan(0.01);
});

test('a slow query shows a notice above the skeleton', async ({ openView }) => {
  const { page } = await openView('/copa-peru-2013/audit', {
    until: '.skeleton-line',
    prepare: async (page) => {
      await page.clock.install();
      await page.route(queryPattern, () => {}, { times: 1 });
    },
  });
  await page.clock.fastForward(5_000);
  expect(await texts(page, '.slow')).toEqual(['The server is taking longer than usual. Try again']);
  await page.getByRole('button', { name: 'Try again' }).press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Audit' }).waitFor();
});

test('an unreachable server shows an error, and the keyboard can try again', async ({ openView }) => {
  const { page } = await openView('/copa-peru-2013/audit', {
    until: '.error',
    mayFail: true,
    prepare: (page) => page.route(queryPattern, (route) => route.abort(), { times: 1 }),
  });
  expect(await texts(page, '.error h1, .error p:first-of-type')).toEqual([
    'The data could not be loaded',
    'The server cannot be reached.',
  ]);
  expect(await accessibilityViolations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Try again' }).press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Audit' }).waitFor();
});

test('an error of the graph is shown with its message', async ({ openView }) => {
  const { page } = await openView('/copa-peru-2013/what-if?by=LUCK', { until: '.error', mayFail: true });
  expect((await texts(page, '.error p'))[0]).toMatch(/Value "LUCK" does not exist in "TieBreaker" enum/);
});

test('a response that is not GraphQL is shown with its status', async ({ openView }) => {
  const { page } = await openView('/copa-peru-2013/audit', {
    until: '.error',
    mayFail: true,
    prepare: (page) =>
      page.route(queryPattern, (route) => route.fulfill({ status: 502, body: '<h1>Bad Gateway</h1>' }), {
        times: 1,
      }),
  });
  expect((await texts(page, '.error p'))[0]).toBe(
    'The server answered 502 Bad Gateway without a GraphQL response.',
  );
});

test.for([
  ['/copa-peru-1913', 'Season not found', /^Available seasons: .*2013 Copa Perú/],
  ['/copa-peru-2013/stage/lunar', 'Stage not found', /^The 2013 Copa Perú has no such stage/],
  ['/copa-peru-2013/stage/regional/region-ix', 'Region not found', /^The Regional Stage has no such region/],
  ['/copa-peru-2013/nothing', 'Page not found', /^Go to all seasons/],
] as const)('%s: %s', async ([path, title, message], { openView }) => {
  const { page } = await openView(path, { until: '.error' });
  expect(await texts(page, 'h1')).toEqual([title]);
  expect((await texts(page, '.error p'))[0]).toMatch(message);
});

test('a season without a knockout has no diagram, and one without a champion says so', async ({
  openView,
}) => {
  const league = await openView('/northern-league-1987');
  expect(await texts(league.page, 'nav.views a')).toEqual(['Season', 'League', 'What if', 'Audit']);
  expect(await texts(league.page, '.lead')).toEqual([expect.stringMatching(/^Champion: Eskdale Rovers/)]);
  expect(await league.page.locator('.alluvial').count()).toBe(0);
  expect(await texts(league.page, '.title .aside')).toEqual([expect.stringMatching(/^Relegated: /)]);
  const half = await openView('/copa-andina-2022');
  expect(await texts(half.page, '.lead')).toEqual(['The champion is not known.']);
});
