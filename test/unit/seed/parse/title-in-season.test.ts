import { expect, test } from 'vitest';
import type { SeasonHeader } from '../../../../seed/parse/header/season-header.js';
import { titleInSeason } from '../../../../seed/parse/title-in-season.js';

test.each([
  ['1954 National Cup Group 1', 'National Cup', 1954, 'Group 1'],
  ['1954 National Cup knockout stage', 'National Cup', 1954, 'Knockout stage'],
  ['1954 National Cup – Group 1', 'National Cup', 1954, 'Group 1'],
  ['1954 National Cup', 'National Cup', 1954, ''],
  ['National Cup 1954', 'National Cup', 1954, ''],
  ['Group B of the 1954 National Cup', 'National Cup', 1954, 'Group B'],
  ['Grupo A de la Copa Nacional 1954', 'Copa Nacional', 1954, 'Grupo A'],
  ['Copa Nacional 1954 (fase final)', 'Copa Nacional', 1954, 'Fase final'],
  ['1954-cup-group-A', 'National Cup', 1954, 'Group A'],
  ['2012–13 Northern League table', 'Northern League', 2013, 'Table'],
  ['2012–13 Northern League Group 13', 'Northern League', 2013, 'Group 13'],
  ['2011–12 Northern League', 'Northern League', 2013, '2011–12'],
  ['Fußball-Pokal 1954/Gruppe 1', 'Fußball-Pokal', 1954, 'Gruppe 1'],
])('%s of the %s in %i: "%s"', (title, name, year, rest) => {
  const header = { competition: { name }, year, startYear: year === 2013 ? 2012 : year } as SeasonHeader;
  expect(titleInSeason(title, header)).toBe(rest);
});
