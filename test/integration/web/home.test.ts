import { expect } from 'vitest';
import { migrate } from '../../../src/db/migrate.js';
import { serve } from '../../support/http/serving.js';
import { ownDatabase } from '../../support/test-database.js';
import { tabTo, test, texts } from '../../support/web/site.js';

const oneSeason = await ownDatabase('season');
const noSeason = await ownDatabase('nothing');
await migrate(noSeason);

test('the front page lists the competitions with their seasons, newest first', async ({ openView }) => {
  const { page, queries } = await openView('/');
  expect(await page.title()).toBe('Copa Graph');
  expect(await texts(page, '.competitions h2')).toEqual([
    'Coastal League',
    'Copa Andina',
    'FIFA World Cup',
    'Copa Perú',
    'Northern League',
  ]);
  expect((await texts(page, '.competitions li')).slice(2, 4)).toEqual([
    '2014 FIFA World Cup Germany',
    '2013 Copa Perú San Simón',
  ]);
  expect(queries).toHaveLength(1);
});

test('a season is found by typing its country without accents, or its champion, and opened by keyboard', async ({
  openView,
}) => {
  const { page, queries } = await openView('/');
  await tabTo(page, /^Find a season/);
  await page.keyboard.type('2013 san simon');
  await page.locator('.filter [role=status]', { hasText: '1 season found' }).waitFor();
  expect(await texts(page, '.competitions h2')).toEqual(['Copa Perú']);
  expect(queries).toHaveLength(1);
  await tabTo(page, '2013 Copa Perú');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: '2013 Copa Perú' }).waitFor();
});

test('a text that no season has finds nothing, and says so', async ({ openView }) => {
  const { page } = await openView('/');
  await page.getByLabel('Find a season').fill('xyzzy');
  await page.locator('.filter [role=status]', { hasText: 'Nothing found' }).waitFor();
  expect(await page.locator('.competitions li').count()).toBe(0);
});

test('a season that is alone is opened at once', async ({ openView }) => {
  const { url: serverUrl } = await serve(oneSeason);
  const { page } = await openView('/', { serverUrl, until: 'h1:text-is("2013 Copa Perú")' });
  expect(new URL(page.url()).pathname).toBe('/copa-peru-2013');
});

test('without a season the front page says how to load one', async ({ openView }) => {
  const { url: serverUrl } = await serve(noSeason);
  const { page } = await openView('/', { serverUrl });
  expect(await texts(page, '.error h1, .error p')).toEqual([
    'No season is loaded yet',
    'Run npm run import to load one.',
  ]);
});
