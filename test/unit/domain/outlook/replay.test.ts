import { expect, test } from 'vitest';
import type { SeasonRecord } from '../../../../seed/parse/season.js';
import { completeFigures, statedFigures } from '../../../../src/domain/group/figures.js';
import { groupBy } from '../../../../src/domain/group-by.js';
import { resultsOf } from '../../../../src/domain/match/result.js';
import { areFixturesKnown } from '../../../../src/domain/outlook/fixtures.js';
import { replay } from '../../../support/domain/replay.js';
import { league } from '../../../support/seed/league.js';
import { seasonOf } from '../../../support/seed/sample-pages.js';

/** Every closed group of a season whose matches are known, played again day by day. */
function replays({ groups, header: { rules } }: SeasonRecord) {
  return groups.flatMap(({ standings, matches }) => {
    const lines = standings.map((line) => ({
      ...completeFigures(line, resultsOf(line.team, matches), rules, line.adjustment),
      team: line.team,
      adjustment: line.adjustment,
      printedPosition: line.position,
      printed: statedFigures.filter((figure) => line[figure] !== null),
    }));
    if (matches.some(({ homeGoals }) => homeGoals === null)) return [];
    if (!areFixturesKnown(lines, matches, rules)) return [];
    const group = {
      lines,
      matches: matches.map((match) => ({ ...match, cancelled: false })),
      playOffs: [],
      zones: standings.map(({ mark }) => mark),
    };
    // Where the page tells no day, some matches at a time, in the order of the page.
    const days = groupBy([...matches.keys()], (index) => matches[index]?.date ?? `${Math.floor(index / 4)}`);
    const inOrder = [...days].sort(([one], [other]) => one.localeCompare(other, 'en', { numeric: true }));
    return [
      replay(
        group,
        inOrder.map(([, indices]) => indices),
        rules,
      ),
    ];
  });
}

test.each([
  ['fifa-world-cup-2014', 8],
  ['liga-costera-2016', 3],
  ['copa-andina-2022-full', 1],
  ['grupos-2011', 4],
])('%s: whatever was certain came true', (name, groups) => {
  const found = replays(seasonOf(name));
  expect(found).toHaveLength(groups);
  for (const { broken } of found) expect(broken).toEqual([]);
  expect(found.some(({ certain }) => certain > 0)).toBe(true);
});

test('a league of 20 teams: whatever was certain came true, and little is left to bounds', () => {
  const [found] = replays(league());
  expect(found?.broken).toEqual([]);
  expect(found?.claims).toBe(114 * 20);
  expect(found?.inexact).toBeLessThan(114 * 20 * 0.1);
  expect(found?.certain).toBeGreaterThan(0);
});
