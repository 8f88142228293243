import type { Entrant, RankingRules } from '../group/ranking.js';
import type { PlayOff } from '../group/tie-breakers.js';
import type { MatchResult } from '../match/result.js';
import { isPlayed } from '../match/score.js';
import { boundReach } from './bounded-reach.js';
import { countOutcomes, tryEveryOutcome } from './every-outcome.js';
import { groupModel } from './group-model.js';
import { anyPlace, type TeamReach, zoneRuns } from './team-reach.js';

/** A group and what its places are worth. */
export interface OpenGroup<Team> {
  readonly entrants: readonly Entrant<Team>[];
  /** All matches of the group; those without a score are left to play. */
  readonly matches: readonly MatchResult<Team>[];
  readonly playOffs: readonly PlayOff<Team>[];
  /** What each place is worth, first place first; null for a place that nothing is said of. */
  readonly zones: readonly (string | null)[];
}

/** What a team can still reach. */
export interface TeamOutlook<Team> {
  readonly team: Team;
  /** The best and the worst place that it can still take, level teams counted for and against it. */
  readonly best: number;
  readonly worst: number;
  /** False where the search was cut short: what it can reach then lies within what is said. */
  readonly exact: boolean;
  /** What every place that it can take is worth; null where they are not worth the same, or nothing. */
  readonly certain: string | null;
  /** What the places that it can take are worth, best place first. */
  readonly possible: readonly string[];
  /** The fewest points that make sure that its place is worth what its best one is. */
  readonly pointsNeeded: number | null;
  /** False where fewer points are perhaps enough. */
  readonly pointsNeededExact: boolean;
}

/** What the teams of a group can still reach. */
export interface Outlook<Team> {
  /** Matches without a score. */
  readonly left: number;
  readonly teams: readonly TeamOutlook<Team>[];
}

/** How much is searched before an answer is a bound. */
export interface SearchLimits {
  /** Outcomes times teams up to which every outcome is tried. */
  readonly outcomes: number;
  /** Steps of all other searches in a group. */
  readonly steps: number;
}

/** Some dozens of milliseconds at most. */
export const searchLimits: SearchLimits = { outcomes: 12_000, steps: 40_000 };

/**
 * What each team of a group can still reach by the matches that are left, in the order of the entrants.
 *
 * Where the matches that are left can have few outcomes, all are tried. Otherwise the points that the teams can still
 * win bound what they reach, and a search tells whether some outcome comes up to the bounds: only then is it exact.
 */
export function outlook<Team>(
  { entrants, matches, playOffs, zones }: OpenGroup<Team>,
  rules: RankingRules,
  limits: SearchLimits = searchLimits,
): Outlook<Team> {
  const numberOf = new Map(entrants.map(({ team }, number) => [team, number]));
  const number = (team: Team) => numberOf.get(team) ?? -1;
  const model = groupModel(
    entrants.map((entrant, team) => ({ ...entrant, team })),
    {
      matches: matches.map((match) => ({ ...match, home: number(match.home), away: number(match.away) })),
      playOffs: playOffs.map(({ team1, team2, winner }) => ({
        team1: number(team1),
        team2: number(team2),
        winner: winner === null ? null : number(winner),
      })),
    },
    rules,
  );
  const lastOfZone = zoneRuns(zones);
  const isSmall = countOutcomes(model) * model.size <= limits.outcomes;
  const reaches = isSmall
    ? tryEveryOutcome(model, lastOfZone)
    : boundReach(model, lastOfZone, { steps: limits.steps });
  return {
    left: model.left.length,
    teams: reaches.map((reach, index) => ({ team: entrants[index]?.team as Team, ...worthOf(reach, zones) })),
  };
}

/** What is said of the teams of a group of which not all matches are known: nothing is certain. */
export function unknownOutlook<Team>({ entrants, matches, zones }: OpenGroup<Team>): Outlook<Team> {
  const reach = anyPlace(entrants.length);
  return {
    left: matches.filter((match) => !isPlayed(match)).length,
    teams: entrants.map(({ team }) => ({ team, ...worthOf(reach, zones), certain: null })),
  };
}

function worthOf({ places, ...reach }: TeamReach, zones: readonly (string | null)[]) {
  const worths = [...places].sort((one, other) => one - other).map((place) => zones[place - 1] ?? null);
  const different = [...new Set(worths)];
  return {
    ...reach,
    certain: different.length === 1 ? (different[0] ?? null) : null,
    possible: different.filter((zone) => zone !== null),
  };
}
