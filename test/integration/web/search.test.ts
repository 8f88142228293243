import { expect } from 'vitest';
import { test, texts } from '../../support/web/site.js';

test('the search works by keyboard alone, from its shortcut to the hit, and in spite of a typing error', async ({
  openView,
}) => {
  const { page } = await openView('/copa-peru-2013/audit');
  await page.keyboard.press('/');
  await page.keyboard.type('saetas de oor');
  await page.locator('#hits [role=option]').first().waitFor();
  expect((await texts(page, '#hits [role=option]'))[0]).toBe('Saetas de Oro Arequipa');
  await page.keyboard.press('ArrowDown');
  expect(await page.locator('[aria-selected=true]').count()).toBe(1);
  expect(await page.getByRole('combobox', { name: 'Search' }).getAttribute('aria-activedescendant')).toBe(
    'hit-0',
  );
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Saetas de Oro' }).waitFor();
  expect(new URL(page.url()).pathname).toBe('/copa-peru-2013/team/saetas-de-oro');
});

test('each hit leads to its view', async ({ openView }) => {
  const { page } = await openView('/copa-peru-2013');
  const search = page.getByRole('combobox', { name: 'Search' });
  const found = [
    ['region vii', 'Region VII Regional Stage, 2013 Copa Perú', '/copa-peru-2013/stage/regional/region-vii'],
    ['national stage', 'National Stage 2013 Copa Perú', '/copa-peru-2013/bracket/national'],
    ['fifa world cup', '2014 FIFA World Cup Season', '/fifa-world-cup-2014'],
  ] as const;
  for (const [text, option, path] of found) {
    await search.fill(text);
    await page.locator('#hits').getByRole('option', { name: option, exact: true }).click();
    await page.waitForURL((url) => url.pathname === path);
  }
});

test('a text without a hit says so, and Escape closes the list', async ({ openView }) => {
  const { page } = await openView('/copa-peru-2013');
  const search = page.getByRole('combobox', { name: 'Search' });
  await search.fill('xyzzyqwv');
  await page.locator('.search [role=status]', { hasText: 'Nothing found' }).waitFor();
  await search.press('Escape');
  expect(await page.locator('.search p.hits').count()).toBe(0);
});
