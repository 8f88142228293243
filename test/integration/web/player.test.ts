import { expect } from 'vitest';
import { test, texts } from '../../support/web/site.js';

test('a player is found by name, and shows the goals of each season by match', async ({ openView }) => {
  const { page } = await openView('/fifa-world-cup-2014');
  await page.getByRole('combobox', { name: 'Search' }).fill('neymar');
  await page.getByRole('option', { name: 'Neymar Brazil' }).click();
  await page.getByRole('heading', { level: 1, name: 'Neymar' }).waitFor();
  expect(await texts(page, '.numbers dl > div')).toEqual([
    'goals 2',
    'penalty 1',
    'match with a goal 1',
    'season 1',
  ]);
  expect(await texts(page, '.meetings li')).toEqual([
    'Brazil 3–1 Croatia 29′, 71′ (pen.) 12 June 2014 · Group stage, Group A',
  ]);
});

test('an own goal does not count for the player', async ({ openView }) => {
  const { page } = await openView('/fifa-world-cup-2014');
  await page.getByRole('combobox', { name: 'Search' }).fill('marcelo');
  await page
    .getByRole('option', { name: /^Marcelo/ })
    .first()
    .click();
  await page.getByRole('heading', { level: 1, name: 'Marcelo' }).waitFor();
  expect(await texts(page, '.numbers dl > div')).toEqual(['own goal 1', 'match with a goal 1', 'season 1']);
});

test('an unknown player says so', async ({ openView }) => {
  const { page } = await openView('/fifa-world-cup-2014/player/nobody-at-all');
  expect(await texts(page, '.error h1')).toEqual(['Player not found']);
});
