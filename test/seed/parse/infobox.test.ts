import { expect, test } from 'vitest';
import { season, season2013 } from '../page.js';

test.each([
  [
    'a league season',
    '{{Infobox football league season\n| competition = Copa\n| season = 2020\n| winners = [[Boys]] (1st)\n}}',
    [2, 3, 4],
  ],
  [
    'a tournament',
    '{{Infobox football tournament season\n| year = 2019–20\n| champions = {{nowrap|Boys}}\n}}',
    [2, 3],
  ],
  ['no winner yet', '{{Infobox sports season\n| season = 2020\n| winners =\n}}', [2]],
  ['a person', '{{Infobox football biography\n| name = Boys\n}}', []],
])('the infobox of %s names its season on these lines', (_what, page, lines) => {
  expect(season(page).infobox?.lines).toEqual(lines);
});

test('a page without an infobox has none', () => {
  expect(season('{{Infobox company|name=Copa}}').infobox).toBeUndefined();
});

test('in 2013 the infobox names the season and San Simón', () => {
  expect(season2013().infobox?.lines).toEqual([2, 3, 4]);
});
