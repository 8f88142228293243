import { expect } from 'vitest';
import { shift, test, violations } from '../../support/web/site.js';

/** Every view of the season, and its shapes in others. */
const addresses = [
  '/',
  '/copa-peru-2013',
  '/fifa-world-cup-2014',
  '/northern-league-1987',
  '/copa-andina-2022',
];

test.for(addresses)(
  '%s is one query, nothing that moves, and right for axe at 1280 and at 320 pixels, light and dark',
  async (address, { openView }) => {
    const { page, queries } = await openView(address);
    expect(queries).toHaveLength(1);
    // The button opens just this query, laid out to be read.
    const link = (await page.locator('a.query').getAttribute('href')) ?? '';
    const { searchParams } = new URL(link, page.url());
    expect(searchParams.get('query')?.replaceAll(/\s+/g, ' ')).toBe(queries[0]);
    expect(JSON.parse(searchParams.get('variables') ?? '')).toHaveProperty('season');
    expect(await shift(page)).toBeLessThan(0.01);
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect(await violations(page)).toEqual([]);
  },
);
