import { expect, test } from 'vitest';
import { zoneClass, zonesOfTable, zoneWords } from '../../../src/web/group/zones.js';

const cup = { kind: 'QUALIFICATION', text: 'Qualification for the cup', certain: true } as const;
const down = { kind: 'RELEGATION', text: 'Relegation', certain: true } as const;
const possible = { kind: 'QUALIFICATION', text: 'Possible knockout stage', certain: false } as const;

test('places that are worth the same are one, whether they follow one another or not', () => {
  const lines = [cup, cup, possible, cup, null, down, down].map((zone, index) => ({
    position: index + 1,
    zone,
  }));
  expect(zonesOfTable(lines)).toEqual([
    { places: '1–2, 4', zone: cup },
    { places: '3', zone: possible },
    { places: '6–7', zone: down },
  ]);
});

test('teams that share a place are one place', () => {
  expect(zonesOfTable([1, 1, 3].map((position) => ({ position, zone: down })))).toEqual([
    { places: '1, 3', zone: down },
  ]);
});

test.each([
  [null, ''],
  [down, 'zone relegation'],
  [possible, 'zone qualification open'],
])('%o has the class %j', (zone, name) => {
  expect(zoneClass(zone)).toBe(name);
});

test.each([
  [down, 'Relegation'],
  [{ kind: 'CHAMPION', text: 'C', certain: true }, 'Champion'],
  [{ kind: 'OTHER', text: 'X', certain: true }, 'X'],
] as const)('%o is called %j', (zone, words) => {
  expect(zoneWords(zone)).toBe(words);
});
