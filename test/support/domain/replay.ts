import { expect } from 'vitest';
import type { RankingRules } from '../../../src/domain/group/ranking.js';
import { confirmRules, type PrintedGroup } from '../../../src/domain/outlook/group-outlook.js';
import { outlook } from '../../../src/domain/outlook/outlook.js';

/** What was claimed of a group while it was played on. */
export interface Replay {
  readonly claims: number;
  /** Claims of which not all places could be searched. */
  readonly inexact: number;
  /** Claims of a place or zone that were certain before the end. */
  readonly certain: number;
  /** Claims that did not come true. */
  readonly broken: readonly string[];
}

/**
 * Plays a closed group again, some matches at a time, and holds what was said on each day against the end: the team's
 * place in the table, what it was worth, and whether the points that it then won were enough.
 */
export function replay(
  group: PrintedGroup<string>,
  days: readonly (readonly number[])[],
  rules: RankingRules,
): Replay {
  // The places of a relegation group are counted on from those of the group above it.
  const before = Math.min(...group.lines.map(({ printedPosition }) => printedPosition)) - 1;
  const final = new Map(group.lines.map(({ team, printedPosition }) => [team, printedPosition - before]));
  const ownRules = confirmRules(group.lines, group, rules) ?? expect.fail('The table goes by no points.');
  const played = new Set<number>();
  const replay = { claims: 0, inexact: 0, certain: 0, broken: [] as string[] };
  for (const [day, matches] of days.entries()) {
    for (const match of matches) played.add(match);
    const until = group.matches.map((match, index) =>
      played.has(index) ? match : { ...match, homeGoals: null, awayGoals: null },
    );
    const { teams } = outlook({ ...group, entrants: group.lines, matches: until, playOffs: [] }, ownRules);
    for (const { team, best, worst, exact, certain, possible, pointsNeeded } of teams) {
      const place = final.get(team) ?? 0;
      const zone = group.zones[place - 1] ?? null;
      const won = pointsOf(team, group.matches, rules) - pointsOf(team, until, rules);
      const isBestZone = group.zones.slice(best - 1, place).every((one) => one === group.zones[best - 1]);
      const said = `day ${day + 1}, ${team}: ${best} to ${worst}, ${possible}, ${certain}, ${pointsNeeded}`;
      replay.claims += 1;
      if (!exact) replay.inexact += 1;
      if (day < days.length - 1 && (best === worst || certain !== null)) replay.certain += 1;
      if (place < best || place > worst) replay.broken.push(`${said}: ${place}`);
      if (certain !== null && certain !== zone) replay.broken.push(`${said}: ${zone}`);
      if (zone !== null && !possible.includes(zone)) replay.broken.push(`${said}: ${zone}`);
      if (pointsNeeded !== null && won >= pointsNeeded && !isBestZone)
        replay.broken.push(`${said}: ${won} points and ${place}`);
    }
  }
  return replay;
}

function pointsOf(team: string, matches: PrintedGroup<string>['matches'], rules: RankingRules): number {
  return matches.reduce((points, { home, away, homeGoals, awayGoals }) => {
    if (homeGoals === null || awayGoals === null || (home !== team && away !== team)) return points;
    const margin = home === team ? homeGoals - awayGoals : awayGoals - homeGoals;
    return points + (margin > 0 ? rules.pointsForWin : margin < 0 ? 0 : rules.pointsForDraw);
  }, 0);
}
