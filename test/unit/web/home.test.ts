import { expect, test } from 'vitest';
import { competitionsOf } from '../../../src/web/home/competitions.js';

const season = (slug: string, year: number, competition: string, champion: string | null = null) => ({
  slug: `${slug}-${year}`,
  name: `${year} ${competition}`,
  year,
  champion: champion === null ? null : { name: champion },
  competition: { slug, name: competition, country: slug === 'copa-peru' ? 'Perú' : null },
});

const seasons = [
  season('copa-peru', 2014, 'Copa Perú'),
  season('world-cup', 2014, 'World Cup', 'Germany'),
  season('copa-peru', 2013, 'Copa Perú', 'San Simón'),
];

test.each([
  ['', ['copa-peru: 2014, 2013', 'world-cup: 2014']],
  ['2014', ['copa-peru: 2014', 'world-cup: 2014']],
  ['PERU 13', ['copa-peru: 2013']],
  ['san simon', ['copa-peru: 2013']],
  ['germ  cup', ['world-cup: 2014']],
  ['italy', []],
])('%j finds %j', (text, found) => {
  const listed = competitionsOf(seasons, text);
  expect(listed.map(({ slug, seasons }) => `${slug}: ${seasons.map(({ year }) => year).join(', ')}`)).toEqual(
    found,
  );
});
