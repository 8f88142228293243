import { expect } from 'vitest';
import { shift, shown, test, texts, violations } from '../../support/web/site.js';

const question = '**/graphql?query=query*';

test('while the answer comes, the shape of the view is there, and nothing moves when it does', async ({
  openView,
}) => {
  let tell = () => {};
  const told = new Promise<void>((resolve) => {
    tell = resolve;
  });
  const { page } = await openView('/copa-peru-2013', {
    until: '.bone',
    prepare: (page) => page.route(question, (route) => told.then(() => route.continue())),
  });
  expect(await page.locator('.bone').count()).toBeGreaterThan(4);
  expect(await page.locator('main').getAttribute('aria-busy')).toBe('true');
  expect(await violations(page)).toEqual([]);
  tell();
  await shown(page);
  expect(await page.locator('.bone').count()).toBe(0);
  expect(await shift(page)).toBeLessThan(0.01);
});

test('an answer that takes its time is told so, over the shape of what is waited for', async ({
  openView,
}) => {
  const { page } = await openView('/copa-peru-2013/audit', {
    until: '.bone',
    prepare: async (page) => {
      await page.clock.install();
      await page.route(question, () => {}, { times: 1 });
    },
  });
  await page.clock.fastForward(5_000);
  expect(await texts(page, '.slow')).toEqual(['The server is taking longer than usual. Try again']);
  await page.getByRole('button', { name: 'Try again' }).press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Audit' }).waitFor();
});

test('a server that cannot be reached is told, and asked again by keyboard', async ({ openView }) => {
  const { page } = await openView('/copa-peru-2013/audit', {
    until: '.trouble',
    mayFail: true,
    prepare: (page) => page.route(question, (route) => route.abort(), { times: 1 }),
  });
  expect(await texts(page, '.trouble h1, .trouble p:first-of-type')).toEqual([
    'There is no answer',
    'The server cannot be reached.',
  ]);
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Try again' }).press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Audit' }).waitFor();
});

test('what the graph refuses is told in its own words', async ({ openView }) => {
  const { page } = await openView('/copa-peru-2013/what-if?by=LUCK', { until: '.trouble', mayFail: true });
  expect((await texts(page, '.trouble p'))[0]).toMatch(/Value "LUCK" does not exist in "TieBreaker" enum/);
});

test('an answer that is none is told as what it is', async ({ openView }) => {
  const { page } = await openView('/copa-peru-2013/audit', {
    until: '.trouble',
    mayFail: true,
    prepare: (page) =>
      page.route(question, (route) => route.fulfill({ status: 502, body: '<h1>Bad Gateway</h1>' }), {
        times: 1,
      }),
  });
  expect((await texts(page, '.trouble p'))[0]).toBe('The server answered 502 Bad Gateway, and no more.');
});

test.for([
  ['/copa-peru-1913', 'There is no such season', /^Those that there are: .*2013 Copa Perú/],
  ['/copa-peru-2013/stage/lunar', 'There is no such stage', /2013 Copa Perú was not played in it/],
  [
    '/copa-peru-2013/stage/regional/region-ix',
    'There is no such region',
    /Regional Stage was not played in it/,
  ],
  ['/copa-peru-2013/nothing', 'There is nothing at this address', /Begin with the newest season/],
] as const)('%s: %s', async ([path, title, way], { openView }) => {
  const { page } = await openView(path, { until: '.trouble' });
  expect(await texts(page, 'h1')).toEqual([title]);
  expect((await texts(page, '.trouble p'))[0]).toMatch(way);
});

test('a season without a knockout, and one without a result, look right', async ({ openView }) => {
  const league = await openView('/northern-league-1987');
  expect(await texts(league.page, 'nav.views a')).toEqual(['Season', 'League', 'What if', 'Audit']);
  expect(await texts(league.page, '.lead')).toEqual([expect.stringMatching(/^Champion: Eskdale Rovers/)]);
  expect(await league.page.locator('.alluvial').count()).toBe(0);
  const half = await openView('/copa-andina-2022');
  expect(await texts(half.page, '.lead')).toEqual(['Its champion is not known.']);
});
