import { expect, test } from 'vitest';
import { problemsOf, season, season2013 } from '../../../../support/seed/season-from-wikitext.js';

const own = ['alianza', 'boys', 'cristal', 'deportivo'];

test('a list of departments enters their teams, with towns and lines', () => {
  const { departments, teams } = season(
    [
      '{| class="wikitable"',
      '! Departamento !! Equipo !! Localidad',
      '|-',
      '| rowspan="2" | [[Áncash]]',
      '| [[Deportivo Real|Real]] <ref>A note.</ref> || Santa',
      '|-',
      '| Obrero ||',
      '|}',
    ].join('\n'),
  );
  expect(departments).toEqual([
    { name: 'Áncash', slug: 'ancash' },
    { name: 'Lima', slug: 'lima' },
  ]);
  const entered = { department: 'ancash', aliases: [] };
  expect(teams.slice(0, 2)).toEqual([
    {
      ...entered,
      name: 'Real',
      slug: 'real',
      key: 'real',
      urls: ['https://en.wikipedia.org/wiki/Deportivo_Real'],
      location: 'Santa',
      line: 5,
      sameAs: null,
    },
    {
      ...entered,
      name: 'Obrero',
      slug: 'obrero',
      key: 'obrero',
      urls: [],
      location: null,
      line: 7,
      sameAs: null,
    },
  ]);
});

test('a department in two tables is one', () => {
  const { departments, teams } = season('{|\n!Department!!Team\n|-\n|Lima||Real\n|}');
  expect(departments).toEqual([{ name: 'Lima', slug: 'lima' }]);
  expect(teams.map(({ slug }) => slug)).toEqual(['real', ...own]);
});

test('other tables enter nobody', () => {
  const { teams } = season(
    '{|\n!Team!!Stadium\n|-\n|Real||Monumental\n|}\n{|\n|Department||Team\n|-\n|Lima||Unido\n|}',
  );
  expect(teams.map(({ slug }) => slug)).toEqual(own);
});

test('a row without a team, or without a department, is not read', () => {
  const rows = ['|Lima', '|Lima||', '|Lima||–', '|||Real', '|Lima||Real'];
  expect(problemsOf(`{|\n!Department!!Team\n|-\n${rows.join('\n|-\n')}\n|}`)).toEqual([
    '4:2 The department or the team is missing in this row.',
    '6:2 The department or the team is missing in this row.',
    '8:2 The department or the team is missing in this row.',
    '10:2 The department or the team is missing in this row.',
  ]);
});

test('in 2013 two departments had three teams, and all others two', () => {
  const { departments, teams } = season2013();
  const counts = departments.map(({ slug, name }) => ({
    name,
    teams: teams.filter(({ department }) => department === slug).length,
  }));
  expect(counts.filter((one) => one.teams !== 2)).toEqual([
    { name: 'Piura', teams: 3 },
    { name: 'Puno', teams: 3 },
  ]);
  expect(teams.find(({ slug }) => slug === 'san-simon')).toEqual({
    name: 'San Simón',
    slug: 'san-simon',
    key: 'san-simon',
    urls: [],
    department: 'moquegua',
    location: 'Moquegua',
    aliases: [],
    line: 157,
    sameAs: null,
  });
});
