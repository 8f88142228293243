import { expect } from 'vitest';
import { tabTo, test, texts, viewReady } from '../../support/web/site.js';

const highlightedTeams = 'tr.highlighted th';

test('nothing is highlighted under the rules of the season', async ({ openView }) => {
  const { page } = await openView('/copa-peru-2013/what-if');
  expect(await texts(page, '.changes')).toEqual(['All tables and ties are unchanged.']);
  expect(await page.locator('.highlighted').count()).toBe(0);
  expect(await page.locator('.table-if').count()).toBe(14);
  expect(await page.locator('.ties-if li').count()).toBe(26);
});

test('without away goals one tie is highlighted, by keyboard, and its address can be shared', async ({
  openView,
}) => {
  const { page, queries } = await openView('/copa-peru-2013/what-if');
  await tabTo(page, 'Away goals decide');
  await page.keyboard.press('Space');
  await page.locator('li.highlighted').waitFor();
  expect(new URL(page.url()).search).toBe('?away=false');
  expect(await texts(page, '.changes')).toEqual(['1 of 26 ties would end differently.']);
  expect(await texts(page, 'li.highlighted')).toEqual([
    'Round of 16 Alipio Ponce – Deportivo Municipal (Santillana) no longer Alipio Ponce, 3–3 on aggregate, 2–0 on away goals no winner: 3–3 on aggregate, no shoot-out to settle it',
  ]);
  expect(await page.locator(highlightedTeams).count()).toBe(0);
  expect(queries).toHaveLength(2);
  await page.reload();
  await viewReady(page);
  expect(await page.locator('li.highlighted').count()).toBe(1);
});

test('two points for a win, and goals scored as the first tie-breaker, change the order of three tables', async ({
  openView,
}) => {
  const { page } = await openView('/copa-peru-2013/what-if?win=2&by=POINTS+GOALS_FOR');
  expect(await texts(page, '.changes')).toEqual(['3 of 14 tables would have a different order.']);
  expect(await texts(page, highlightedTeams)).toEqual([
    'Universidad Señor de Sipán',
    'Unión César Vallejo',
    'Universidad San Pedro',
    'Real Municipal',
    'José María Arguedas',
  ]);
  expect((await texts(page, 'tr.highlighted'))[1]).toBe(
    '2 Unión César Vallejo ▲1 up from 3 8 points, now → 6',
  );
});

test('the keyboard can change the order of the tie-breakers', async ({ openView }) => {
  const { page } = await openView('/copa-peru-2013/what-if');
  await tabTo(page, 'goal difference up');
  await page.keyboard.press('Enter');
  await page.waitForURL(/by=/);
  expect((await texts(page, '.criteria li > span')).slice(0, 3)).toEqual([
    'Points',
    'Goal difference',
    'Play-off',
  ]);
  // The button keeps the focus.
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
    'goal difference up',
  );
});

test('invalid rules show an error above the previous tables', async ({ openView }) => {
  const { page } = await openView('/copa-peru-2013/what-if');
  await page.getByLabel('for a draw').fill('4');
  await page.getByRole('alert').waitFor();
  expect((await texts(page, '[role=alert]'))[0]).toMatch(
    /^A win cannot be worth less than a draw: 3 and 4 points\./,
  );
  expect(await page.locator('.table-if').count()).toBe(14);
});
