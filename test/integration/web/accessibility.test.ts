import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import {
  accessibilityViolations,
  allRules,
  colorRules,
  layoutShift,
  test,
  widthRules,
} from '../../support/web/site.js';

/** Every view, and variants of it in other seasons. */
const addresses = [
  '/',
  '/copa-peru-2013',
  '/copa-peru-2013/stage/regional',
  '/copa-peru-2013/stage/regional/region-i?follow=ud-chulucanas',
  '/copa-peru-2013/bracket/national',
  '/copa-peru-2013/team/san-simon?against=union-huaral',
  '/copa-peru-2013/match/national-final-union-huaral-san-simon-2',
  '/copa-peru-2013/audit',
  '/copa-peru-2013/what-if?win=2',
  '/fifa-world-cup-2014',
  '/fifa-world-cup-2014/stage/group',
  '/fifa-world-cup-2014/bracket/knockout',
  '/fifa-world-cup-2014/match/group-group-a-brazil-croatia',
  '/fifa-world-cup-2014/player/neymar',
  '/northern-league-1987',
  '/northern-league-1987/stage/league',
  '/copa-andina-2022',
  '/copa-andina-2022/stage/group',
  '/copa-andina-2022/bracket/knockout',
  '/coastal-league-2031',
  '/coastal-league-2031/stage/league',
  '/coastal-league-2031/stage/league?day=2030-11-20&side=home&follow=carrow',
];

const widths = [1280, 320, 768, 1920];

/** Those at which the dark colours are checked too: no colour depends on the width, as `colors.test.ts` asserts. */
const darkWidths = [320, 1920];

const schemes = ['light', 'dark'] as const;

test.for(addresses)(
  '%s sends one query, has no layout shift, and passes axe at every width, light, and at the outermost ones, dark',
  async (address, { openView }) => {
    const { page, queries } = await openView(address);
    expect(queries).toHaveLength(1);
    // The button opens the same query in the playground, with its line breaks.
    const link = (await page.locator('a.query').getAttribute('href')) ?? '';
    const { searchParams } = new URL(link, page.url());
    expect(searchParams.get('query')?.replaceAll(/\s+/g, ' ')).toBe(queries[0]);
    expect(await layoutShift(page)).toBeLessThan(0.01);
    for (const [index, width] of widths.entries()) {
      await page.setViewportSize({ width, height: 800 });
      for (const colorScheme of darkWidths.includes(width) ? schemes : schemes.slice(0, 1)) {
        await page.emulateMedia({ colorScheme });
        const where = `${width} pixels, ${colorScheme}`;
        expect(await sidewaysOverflow(page), where).toBe(0);
        const rules = colorScheme === 'dark' ? colorRules : index === 0 ? allRules : widthRules;
        expect(await accessibilityViolations(page, rules), where).toEqual([]);
      }
    }
  },
);

/** How far a view is wider than its body, for which the scroll bar leaves room, in pixels. */
function sidewaysOverflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.body.offsetWidth);
}
