import { groupBy } from '../../src/domain/group-by.js';
import type { MatchRecord } from '../parse/match/season-matches.js';
import type { TrueMatch } from './truth.js';

/** A match of the truth with the match that was read for it, which has the same home side unless the sides differ. */
export interface MatchPair {
  readonly index: number;
  readonly truth: TrueMatch;
  readonly read: MatchRecord;
  /** Whether the home side of the truth is the away side of the match that was read. */
  readonly swapped: boolean;
}

/** Matches of a season and of its truth, paired by teams, and of the same teams by day, sides and score. */
export interface PairedMatches {
  readonly pairs: readonly MatchPair[];
  /** Indexes of the truth's matches that were not read. */
  readonly missing: readonly number[];
  readonly extra: readonly MatchRecord[];
}

/** Pairs the matches of a truth and of a season; `teams` has the season's team by the truth's name. */
export function pairMatches(
  truth: readonly TrueMatch[],
  read: readonly MatchRecord[],
  teams: ReadonlyMap<string, string>,
): PairedMatches {
  const byTeams = groupBy(read, ({ home, away }) => pairKey(home, away));
  const slugsOf = ({ home, away }: TrueMatch) => [teams.get(home), teams.get(away)] as const;
  const candidates = truth.flatMap((match, index) => {
    const [home, away] = slugsOf(match);
    if (home === undefined || away === undefined) return [];
    return (byTeams.get(pairKey(home, away)) ?? []).map((other) => ({
      pair: { index, truth: match, read: other, swapped: other.home !== home },
      likeness: likeness(match, other, other.home !== home),
    }));
  });
  candidates.sort((a, b) => b.likeness - a.likeness);
  const [paired, used] = [new Map<number, MatchPair>(), new Set<MatchRecord>()];
  for (const { pair } of candidates) {
    if (paired.has(pair.index) || used.has(pair.read)) continue;
    paired.set(pair.index, pair);
    used.add(pair.read);
  }
  return {
    pairs: [...paired.values()].sort((a, b) => a.index - b.index),
    missing: [...truth.keys()].filter((index) => !paired.has(index)),
    extra: read.filter((match) => !used.has(match)),
  };
}

function likeness(truth: TrueMatch, read: MatchRecord, swapped: boolean): number {
  const sides = swapped ? [read.awayGoals, read.homeGoals] : [read.homeGoals, read.awayGoals];
  const isSameScore = sides[0] === truth.homeGoals && sides[1] === truth.awayGoals;
  return (read.date === truth.date ? 4 : 0) + (swapped ? 0 : 2) + (isSameScore ? 1 : 0);
}

/** The key of two teams, whoever of them was at home. */
function pairKey(one: string, other: string): string {
  return one < other ? `${one}\n${other}` : `${other}\n${one}`;
}
