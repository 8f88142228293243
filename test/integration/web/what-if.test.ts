import { expect } from 'vitest';
import { shown, tabTo, test, texts } from '../../support/web/site.js';

const lit = 'tr.lit th';

test('by its own rules nothing lights up', async ({ openView }) => {
  const { page } = await openView('/copa-peru-2013/what-if');
  expect(await texts(page, '.changes')).toEqual(['Every table and every tie is as it was.']);
  expect(await page.locator('.lit').count()).toBe(0);
  expect(await page.locator('.table-if').count()).toBe(14);
  expect(await page.locator('.ties-if li').count()).toBe(26);
});

test('without away goals one tie lights up, by keyboard, and its address can be shared', async ({
  openView,
}) => {
  const { page, queries } = await openView('/copa-peru-2013/what-if');
  await tabTo(page, 'Away goals decide');
  await page.keyboard.press('Space');
  await page.locator('li.lit').waitFor();
  expect(new URL(page.url()).search).toBe('?away=false');
  expect(await texts(page, '.changes')).toEqual(['1 of 26 ties would end otherwise.']);
  expect(await texts(page, 'li.lit')).toEqual([
    'Round of 16 Alipio Ponce – Deportivo Municipal (Santillana) no longer Alipio Ponce, 3–3 on aggregate, 2–0 on away goals nobody: 3–3 on aggregate, no shoot-out to settle it',
  ]);
  expect(await page.locator(lit).count()).toBe(0);
  expect(queries).toHaveLength(2);
  await page.reload();
  await shown(page);
  expect(await page.locator('li.lit').count()).toBe(1);
});

test('two points for a win and goals scored before all else move lines of three tables, and those alone', async ({
  openView,
}) => {
  const { page } = await openView('/copa-peru-2013/what-if?win=2&by=POINTS+GOALS_FOR');
  expect(await texts(page, '.changes')).toEqual(['3 of 14 tables would be in another order.']);
  expect(await texts(page, lit)).toEqual([
    'Universidad Señor de Sipán',
    'Unión César Vallejo',
    'Universidad San Pedro',
    'Real Municipal',
    'José María Arguedas',
  ]);
  expect((await texts(page, 'tr.lit'))[1]).toBe('2 Unión César Vallejo ▲1 up from 3 8 points, now → 6');
});

test('the order of the criteria is changed by keyboard', async ({ openView }) => {
  const { page } = await openView('/copa-peru-2013/what-if');
  await tabTo(page, 'goal difference up');
  await page.keyboard.press('Enter');
  await page.waitForURL(/by=/);
  expect((await texts(page, '.criteria li > span')).slice(0, 3)).toEqual([
    'Points',
    'Goal difference',
    'Play-off',
  ]);
  // Who pressed it can press it again.
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
    'goal difference up',
  );
});

test('rules that are none are refused in words, over what was there', async ({ openView }) => {
  const { page } = await openView('/copa-peru-2013/what-if');
  await page.getByLabel('for a draw').fill('4');
  await page.getByRole('alert').waitFor();
  expect((await texts(page, '[role=alert]'))[0]).toMatch(
    /^A win cannot be worth less than a draw: 3 and 4 points\./,
  );
  expect(await page.locator('.table-if').count()).toBe(14);
});
