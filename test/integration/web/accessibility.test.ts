import { expect } from 'vitest';
import { accessibilityViolations, layoutShift, test } from '../../support/web/site.js';

/** Every view of the season, and variants of it in other seasons. */
const addresses = [
  '/',
  '/copa-peru-2013',
  '/fifa-world-cup-2014',
  '/northern-league-1987',
  '/copa-andina-2022',
];

test.for(addresses)(
  '%s sends one query, has no layout shift, and passes axe at 1280 and 320 pixels, light and dark',
  async (address, { openView }) => {
    const { page, queries } = await openView(address);
    expect(queries).toHaveLength(1);
    // The button opens the same query in the playground, with its line breaks.
    const link = (await page.locator('a.query').getAttribute('href')) ?? '';
    const { searchParams } = new URL(link, page.url());
    expect(searchParams.get('query')?.replaceAll(/\s+/g, ' ')).toBe(queries[0]);
    expect(JSON.parse(searchParams.get('variables') ?? '')).toHaveProperty('season');
    expect(await layoutShift(page)).toBeLessThan(0.01);
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect(await accessibilityViolations(page)).toEqual([]);
  },
);
