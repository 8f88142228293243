import { compareMeasures } from '../group/places.js';
import { isAmongLevelTeams, measureBy, type TieBreaker } from '../group/tie-breakers.js';
import type { GroupModel, PossibleResult } from './group-model.js';

/** The places that a team can take, from the best to the worst. */
export interface PlaceRange {
  readonly best: number;
  readonly worst: number;
}

/** How the matches that are left end, in their order, and the points that the teams then have. */
export interface Outcome {
  readonly points: readonly number[];
  readonly results: readonly (PossibleResult | undefined)[];
}

/** Returns the places that a team can take once the matches that are left end in a way. */
export type PlaceRanges = (team: number, outcome: Outcome) => PlaceRange;

/**
 * Finds the places that a team can take in an outcome, which leaves the goals of its matches open.
 *
 * Criteria of goals tell two teams apart once neither has a match left, and those of head-to-head once all matches of
 * the level teams are played; before, and where nothing but a play-off or lots would tell them apart, the level team
 * counts for and against. A group that is over has the places of its table.
 */
export function placeRanges(model: GroupModel): PlaceRanges {
  const { size, left, steps } = model;
  const everyone = Array.from({ length: size }, (_, team) => team);
  const open = new Set(left.flatMap(({ home, away }) => [home, away]));
  const openAway = new Set(left.map(({ away }) => away));
  const measures = new Map<string, readonly (readonly number[])[]>();

  /** What is played makes each team of a set measure. */
  const played = (tieBreaker: TieBreaker, teams: readonly number[]): readonly (readonly number[])[] => {
    const key = `${tieBreaker} ${teams}`;
    const known = measures.get(key);
    if (known !== undefined) return known;
    const found = teams.map(measureBy(tieBreaker, teams, model.comparison));
    measures.set(key, found);
    return found;
  };

  /** What an outcome makes each team of a set measure; null for a team of which it does not tell. */
  const measure = (tieBreaker: TieBreaker, teams: readonly number[], { points, results }: Outcome) => {
    const added = (value: (match: number, team: number) => number) =>
      played(tieBreaker, teams).map(([base = 0], index) => {
        const team = teams[index] ?? 0;
        return [left.reduce((sum, _, match) => sum + value(match, team), base)];
      });
    const isWinner = (match: number, team: number) => {
      const winner = results[match]?.winner;
      return winner != null && left[match]?.[winner] === team;
    };
    switch (tieBreaker) {
      case 'POINTS':
        return teams.map((team) => [points[team] ?? 0]);
      case 'WINS':
        return added((match, team) => Number(isWinner(match, team)));
      case 'AWAY_WINS':
        return added((match, team) => Number(isWinner(match, team) && left[match]?.away === team));
      case 'AWAY_GOALS_FOR':
        return knownFor(openAway);
      case 'GOAL_DIFFERENCE':
      case 'GOALS_FOR':
      case 'GOAL_AVERAGE':
        return knownFor(open);
      case 'HEAD_TO_HEAD_POINTS':
        return added((match, team) => {
          const { home = -1, away = -1 } = left[match] ?? {};
          if (!teams.includes(home) || !teams.includes(away)) return 0;
          return home === team
            ? (results[match]?.home ?? 0)
            : away === team
              ? (results[match]?.away ?? 0)
              : 0;
        });
      case 'PLAY_OFF': {
        // Once all matches are played, one that is still to come is known.
        const isToCome = model.comparison.playOffs.some(
          ({ team1, team2, winner }) => winner === null && teams.includes(team1) && teams.includes(team2),
        );
        return left.length > 0 || isToCome ? teams.map(() => null) : played(tieBreaker, teams);
      }
      case 'FAIR_PLAY':
      case 'DRAWING_OF_LOTS': {
        const found = played(tieBreaker, teams);
        // Without a printed order all measure the same: it is still to come.
        const isToCome = found.every(([number]) => number === found[0]?.[0]);
        return isToCome ? teams.map(() => null) : found;
      }
      default:
        return left.some(({ home, away }) => teams.includes(home) && teams.includes(away))
          ? teams.map(() => null)
          : played(tieBreaker, teams);
    }
    function knownFor(openTeams: ReadonlySet<number>) {
      return played(tieBreaker, teams).map((values, index) =>
        openTeams.has(teams[index] ?? 0) ? null : values,
      );
    }
  };

  /** How many teams end above one: others that are level with it so far, and some that can be so or not. */
  const above = (
    team: number,
    others: readonly number[],
    free: readonly number[],
    from: number,
    outcome: Outcome,
  ): Bounds => {
    const step = steps[from];
    if (others.length === 0 || step === undefined) return [0, others.length + free.length];
    const isAmong = step[0] !== undefined && isAmongLevelTeams(step[0]);
    if (isAmong && free.length > 0)
      return subsets(free)
        .map(([level, rest]): Bounds => {
          const [least, most] = above(team, [...others, ...level], [], from, outcome);
          return [least, most + rest.length];
        })
        .reduce(([least, most], [less, more]) => [Math.min(least, less), Math.max(most, more)]);
    const teams = [team, ...others].sort((one, other) => one - other);
    let level = others;
    let sure = 0;
    const unsure = [...free];
    for (const tieBreaker of step) {
      const values = measure(tieBreaker, teams, outcome);
      const own = values[teams.indexOf(team)];
      if (own == null) return [sure, sure + level.length + unsure.length];
      const next: number[] = [];
      for (const other of level) {
        const value = values[teams.indexOf(other)];
        const order = value == null ? null : compareMeasures(value, own);
        if (order === null) unsure.push(other);
        else if (order > 0) sure += 1;
        else if (order === 0) next.push(other);
      }
      level = next;
    }
    const again = isAmong && level.length < others.length;
    const [least, most] = above(team, level, unsure, again ? from : from + 1, outcome);
    return [sure + least, sure + most];
  };

  const isByPoints = steps[0]?.[0] === 'POINTS';
  return (team, outcome) => {
    const own = outcome.points[team] ?? 0;
    const others = everyone.filter((other) => other !== team);
    // Most teams are told apart by their points: that has to be quick.
    const level = isByPoints ? others.filter((other) => outcome.points[other] === own) : others;
    const higher = isByPoints ? others.filter((other) => (outcome.points[other] ?? 0) > own).length : 0;
    const [least, most] = above(team, level, [], isByPoints ? 1 : 0, outcome);
    return { best: 1 + higher + least, worst: 1 + higher + most };
  };
}

type Bounds = readonly [least: number, most: number];

/** Every choice of some teams, and the others. */
function subsets(
  teams: readonly number[],
): (readonly [chosen: readonly number[], others: readonly number[]])[] {
  return Array.from({ length: 2 ** teams.length }, (_, choice) => {
    const isChosen = (index: number) => Math.floor(choice / 2 ** index) % 2 === 1;
    return [teams.filter((_, index) => isChosen(index)), teams.filter((_, index) => !isChosen(index))];
  });
}
