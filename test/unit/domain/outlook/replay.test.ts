import { expect, test } from 'vitest';
import type { SeasonRecord } from '../../../../seed/parse/season.js';
import { completeFigures, statedFigures } from '../../../../src/domain/group/figures.js';
import { groupBy } from '../../../../src/domain/group-by.js';
import { resultsOf } from '../../../../src/domain/match/result.js';
import { areFixturesKnown } from '../../../../src/domain/outlook/fixtures.js';
import { replay } from '../../../support/domain/replay.js';
import { league } from '../../../support/seed/league.js';
import { seasonOf } from '../../../support/seed/sample-pages.js';

/** Which of a group's matches are played again at a time, those of one name; in the order of the names. */
type Step = (match: { readonly date: string | null }, index: number) => string;

/** Where the page tells no day, some matches at a time, in the order of the page. */
const byDay: Step = ({ date }, index) => date ?? `${Math.floor(index / 4)}`;

/** Every closed group of a season whose matches are known, played again day by day. */
function replays({ groups, header: { rules } }: SeasonRecord, step = byDay) {
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
    const steps = groupBy([...matches.entries()], ([index, match]) => step(match, index));
    const inOrder = [...steps].sort(([one], [other]) => one.localeCompare(other, 'en', { numeric: true }));
    return [
      replay(
        group,
        inOrder.map(([, played]) => played.map(([index]) => index)),
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
  // While nothing is decided yet, by rounds: a day of theirs takes longer than one of the second half.
  const [half, round] = [190, 10];
  const [found] = replays(league(), (match, index) =>
    index < half ? `${Math.floor(index / round)}` : byDay(match, index),
  );
  const steps = half / round + 57;
  expect(found?.broken).toEqual([]);
  expect(found?.claims).toBe(steps * 20);
  expect(found?.inexact).toBeLessThan(steps * 20 * 0.1);
  expect(found?.certain).toBeGreaterThan(0);
});
