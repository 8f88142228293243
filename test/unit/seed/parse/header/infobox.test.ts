import { expect, test } from 'vitest';
import { season, season2013 } from '../../../../support/seed/season-from-wikitext.js';

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
  [
    'a tournament of nations',
    '{{Infobox international football competition\n| tourney_name = Copa\n| year = 2020\n| champion_other = {{fb|PER}}\n}}',
    [2, 3, 4],
  ],
  [
    'a competition in Spanish',
    '{{Ficha de competición deportiva\n| nombre = Copa\n| año = 2020\n| campeón = [[Boys]] {{small|(1.º título)}}\n}}',
    [2, 3, 4],
  ],
])('the infobox of %s names its season on these lines', (_what, page, lines) => {
  expect(season(page).infobox?.lines).toEqual(lines);
});

test.each([
  ['a company', '{{Infobox company|name=Copa}}'],
  ['a person', '{{Infobox football biography|name=Boys}}'],
])('the infobox of %s is none of a season', (_what, page) => {
  expect(season(page).infobox).toBeUndefined();
});

test('in 2013 the infobox names the season and San Simón', () => {
  expect(season2013().infobox?.lines).toEqual([2, 3, 4]);
});
