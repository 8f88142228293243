import type { MatchScore } from '../match/score.js';
import { leader, type Score, type Side, scoreOf, swapSides } from './score.js';

/** A leg, home goals first; null goals until it is played. */
export interface Leg extends MatchScore {
  /** The side at home, or the one that stands as the home side. */
  readonly homeSide: Side;
  /** False where the source does not state who was at home. */
  readonly homeStated?: boolean;
}

/** What a source states of a tie; null for what it does not state. */
export interface PlayedTie {
  readonly legs: readonly Leg[];
  /** The aggregate as stated, which stands in where the legs are unknown. */
  readonly aggregate: Score | null;
  /** The aggregate counts points for each leg, as some competitions do, and not goals. */
  readonly inPoints: boolean;
  /** How many of the last legs are replays: played because those before them had left the tie level. */
  readonly replays?: number;
  readonly penalties: Score | null;
  readonly extraTime: boolean;
  /** The source says that away goals decided; the legs or the marked winner say for whom. */
  readonly awayGoalsMarked?: boolean;
  /** The source says that a coin or a lot decided; the marked winner says for whom. */
  readonly lotMarked?: boolean;
  /** More wins decide, and not goals: a series of three. */
  readonly series?: boolean;
  /** The side that went through because the other did not play. */
  readonly walkover: Side | null;
  /** The side that the source marks as the winner. */
  readonly stated: Side | null;
}

/** What a derivation needs of a competition's rules to decide a tie. */
export interface TieRules {
  readonly awayGoals: boolean;
}

/** How a tie was settled, and for whom. */
export type Decision =
  | {
      readonly by:
        | 'SINGLE_MATCH'
        | 'AGGREGATE'
        | 'SERIES'
        | 'REPLAY'
        | 'POINTS'
        | 'AWAY_GOALS'
        | 'EXTRA_TIME'
        | 'PENALTIES'
        | 'LOT'
        | 'WALKOVER'
        | 'STATED';
      readonly winner: Side;
    }
  | { readonly by: 'UNDECIDED'; readonly winner: null };

/**
 * Decides a tie from its legs and shoot-out, in the order of the game's own rules: points where they count,
 * goals, away goals, shoot-out. Where the scores settle nothing, the winner that the source marks is taken.
 *
 * A shoot-out that was taken shows that nothing before it had settled the tie. So it goes before away goals, and
 * before the goals of a tie whose points are level. So does a lot. In a series the wins count, and no goals.
 */
export function decide(tie: PlayedTie, rules: TieRules): Decision {
  if (tie.walkover !== null) return { by: 'WALKOVER', winner: tie.walkover };
  if (tie.series === true) {
    const more = leader(seriesWins(tie));
    if (more !== null) return { by: 'SERIES', winner: more };
  }
  if (tie.inPoints && tie.aggregate !== null) {
    const more = leader(tie.aggregate);
    if (more !== null) return { by: 'POINTS', winner: more };
  }
  const replayed = (tie.replays ?? 0) > 0;
  const ahead = leader(replayScore(tie) ?? level);
  if (ahead !== null) return { by: 'REPLAY', winner: ahead };
  // What was played again was level before.
  const goals = replayed || tie.series === true ? null : leader(aggregate(tie) ?? level);
  const shootOut = leader(tie.penalties ?? level);
  if (shootOut !== null && (goals === null || tie.inPoints)) return { by: 'PENALTIES', winner: shootOut };
  if (goals !== null) {
    const single = tie.legs.length === 1 ? 'SINGLE_MATCH' : 'AGGREGATE';
    return { by: tie.extraTime ? 'EXTRA_TIME' : single, winner: goals };
  }
  if (tie.lotMarked === true && tie.stated !== null) return { by: 'LOT', winner: tie.stated };
  const away = rules.awayGoals && !replayed && tie.series !== true ? leader(awayGoals(tie) ?? level) : null;
  if (away !== null) return { by: 'AWAY_GOALS', winner: away };
  if (rules.awayGoals && tie.awayGoalsMarked === true && tie.stated !== null)
    return { by: 'AWAY_GOALS', winner: tie.stated };
  if (tie.stated !== null) return { by: 'STATED', winner: tie.stated };
  return { by: 'UNDECIDED', winner: null };
}

/**
 * Goals over the legs, extra time counted, the shoot-out and replays not; null until every leg is played.
 *
 * Where the legs are unknown, the stated aggregate stands in, unless it counts points.
 */
export function aggregate({
  legs,
  replays = 0,
  aggregate: stated,
  inPoints,
}: Pick<PlayedTie, 'legs' | 'replays' | 'aggregate' | 'inPoints'>): Score | null {
  const played = legs.slice(0, legs.length - replays).map(legScore);
  if (played.length > 0 && played.every((leg) => leg !== null)) {
    return played.reduce(
      (sum, leg) => ({ team1: sum.team1 + leg.team1, team2: sum.team2 + leg.team2 }),
      level,
    );
  }
  return played.some((leg) => leg !== null) || inPoints ? null : stated;
}

/** The goals of the last replay; null where there is none, or it is not played yet. */
export function replayScore({ legs, replays = 0 }: Pick<PlayedTie, 'legs' | 'replays'>): Score | null {
  const last = legs.at(-1);
  return replays === 0 || last === undefined ? null : legScore(last);
}

/** The matches that each side of a series won; where they are unknown, as stated. */
export function seriesWins({ legs, aggregate: stated }: Pick<PlayedTie, 'legs' | 'aggregate'>): Score {
  if (legs.length === 0) return stated ?? level;
  const winners = legs.map((leg) => leader(legScore(leg) ?? level));
  return {
    team1: winners.filter((side) => side === 1).length,
    team2: winners.filter((side) => side === 2).length,
  };
}

/** Goals away from home of each side, which was at home in one leg; null where the source does not state who was. */
export function awayGoals({ legs, replays = 0 }: Pick<PlayedTie, 'legs' | 'replays'>): Score | null {
  const [first, second, ...more] = legs.slice(0, legs.length - replays);
  if (first === undefined || second === undefined || more.length > 0) return null;
  if (first.awayGoals === null || second.awayGoals === null) return null;
  if (first.homeStated === false || second.homeStated === false) return null;
  if (first.homeSide === second.homeSide) return null;
  const away = { team1: second.awayGoals, team2: first.awayGoals };
  return first.homeSide === 1 ? away : swapSides(away);
}

const level: Score = { team1: 0, team2: 0 };

/** The side of a tie that is at home in a leg. */
export function homeSideOf<Team>(home: Team, team1: Team): Side {
  return home === team1 ? 1 : 2;
}

/** A leg's goals, side 1's first; null until it is played. */
export function legScore({ homeGoals, awayGoals, homeSide }: Leg): Score | null {
  const score = scoreOf(homeGoals, awayGoals);
  return score !== null && homeSide === 2 ? swapSides(score) : score;
}

/** Whether a tie that is played, and not settled otherwise, still lacks a leg or a replay. */
export function isUnfinished(tie: PlayedTie): boolean {
  // A tie without legs is one that was settled without playing.
  if (tie.legs.length === 0) return false;
  return aggregate(tie) === null || ((tie.replays ?? 0) > 0 && replayScore(tie) === null);
}
