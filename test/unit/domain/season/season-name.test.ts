import { expect, test } from 'vitest';
import {
  formatSeasonSpan,
  seasonKeys,
  seasonName,
  seasonSlug,
} from '../../../../src/domain/season/season-name.js';
import { slugify } from '../../../../src/domain/slugify.js';

test.each([
  ['within one year', 2013, 2013, '2013 Copa Perú', 'copa-peru-2013'],
  ['over two years', 2019, 2020, '2019–20 Copa Perú', 'copa-peru-2019-20'],
  ['whose last year ends in 0 and a digit', 2008, 2009, '2008–09 Copa Perú', 'copa-peru-2008-09'],
  ['over the turn of a century', 1999, 2000, '1999–2000 Copa Perú', 'copa-peru-1999-2000'],
])('a season %s is named as people name it', (_what, startYear, year, name, slug) => {
  const span = { startYear, year };
  expect(seasonName('Copa Perú', span)).toBe(name);
  expect(seasonSlug('Copa Perú', span)).toBe(slug);
  expect(name.startsWith(`${formatSeasonSpan(span)} `)).toBe(true);
  expect(seasonKeys('Copa Perú', span, { ofYear: true }).slice(0, 2)).toEqual([slug, slugify(name)]);
});

test.each([
  [{ startYear: 2019, year: 2020 }, ['2019–20', '2019-20', '2019/20', '2019–2020', '2020']],
  [{ startYear: 1999, year: 2000 }, ['1999–2000', '1999/2000', '1999-00', '2000']],
  [{ startYear: 2013, year: 2013 }, ['2013']],
])('%o is found by each way of writing it', (span, written) => {
  const keys = seasonKeys('Bundesliga', span, { ofYear: true });
  for (const years of written) {
    expect(keys).toContain(slugify(`${years} Bundesliga`));
    expect(keys).toContain(slugify(`Bundesliga ${years}`));
  }
});

test('a season over two years is not found by the name of another', () => {
  const keys = seasonKeys('League', { startYear: 2002, year: 2003 }, { ofYear: false });
  expect(keys).toEqual(['league-2002-03', '2002-03-league', 'league-2002-2003', '2002-2003-league']);
});
