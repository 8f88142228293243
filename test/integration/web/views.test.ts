import { describe, expect, test } from 'vitest';
import { installed, shift, violations, visit } from '../../support/web/site.js';

/** Every view of the season, and its shapes in others. */
const addresses = [
  '/',
  '/copa-peru-2013',
  '/fifa-world-cup-2014',
  '/northern-league-1987',
  '/copa-andina-2022',
];

// One browser and one server serve all of these.
describe.skipIf(!installed)('in a browser', () => {
  describe.each(addresses)('%s', (address) => {
    test('is one question, nothing that moves, and right for axe at 1280 and at 320 pixels, light and dark', async () => {
      const { page, asked } = await visit(address);
      expect(asked).toHaveLength(1);
      // The button opens just this question, laid out to be read.
      const link = (await page.locator('a.query').getAttribute('href')) ?? '';
      const { searchParams } = new URL(link, page.url());
      expect(searchParams.get('query')?.replaceAll(/\s+/g, ' ')).toBe(asked[0]);
      expect(JSON.parse(searchParams.get('variables') ?? '')).toHaveProperty('season');
      expect(await shift(page)).toBeLessThan(0.01);
      expect(await violations(page)).toEqual([]);
      await page.setViewportSize({ width: 320, height: 640 });
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      expect(await violations(page)).toEqual([]);
    });
  });
  describe('Region', async () => void (await import('../../support/web/stage.js')));
  describe('Bracket', async () => void (await import('../../support/web/knockout.js')));
  describe('Team', async () => void (await import('../../support/web/team.js')));
  describe('Audit', async () => void (await import('../../support/web/audit.js')));
  describe('What if', async () => void (await import('../../support/web/what-if.js')));
  describe('Search', async () => void (await import('../../support/web/search.js')));
  describe('Live', async () => void (await import('../../support/web/live.js')));
  describe('States', async () => void (await import('../../support/web/states.js')));
  describe('Season', async () => void (await import('../../support/web/season.js')));
});
