import type { GoalKind } from '../../src/domain/match/goal.js';
import { slugify } from '../../src/domain/slugify.js';
import type { StatedGoal } from '../parse/match/goals/match-goals.js';
import type { Comparison } from './comparison.js';
import type { MatchPair } from './pair-matches.js';
import type { TrueGoal, Truth } from './truth.js';

/** What came of the comparison of goals, which are compared by side, minute and kind. */
export interface GoalComparison extends Comparison {
  /** How many of those that are as in the truth have a scorer of the same family name. */
  readonly scorers: number;
  /** The scorers of the others, in words. */
  readonly otherScorers: readonly string[];
}

/** Compares the goals of the matches that were read with those of the truth. */
export function compareGoals(
  { matches, goals = [] }: Truth,
  pairs: readonly MatchPair[],
  teams: ReadonlyMap<string, string>,
): GoalComparison {
  const readOf = new Map(pairs.map(({ index, read }) => [index, read]));
  const compared = matches.map((match, index) => {
    const expected = goals.filter((goal) => goal.match === index);
    const ofMatch = compareMatchGoals(expected, readOf.get(index)?.goals ?? [], teams);
    return { match: `${match.home} – ${match.away}`, ...ofMatch };
  });
  const right = compared.flatMap(({ right }) => right);
  const others = right.filter(({ truth, read }) => !isSameScorer(truth, read));
  return {
    read: right.length,
    missing: compared.flatMap(({ match, missing, untimed }) => [
      ...missing.map((goal) => `${match}: ${describe(goal)}`),
      ...untimed.map((pair) => `${match}: ${describePair(pair)}`),
    ]),
    wrong: compared.flatMap(({ match, wrong }) => wrong.map((pair) => `${match}: ${describePair(pair)}`)),
    invented: compared.flatMap(({ match, invented }) =>
      invented.map((goal) => `${match}: ${describeRead(goal)}`),
    ),
    scorers: right.length - others.length,
    otherScorers: others.map(({ truth, read }) => `${truth.player}, read ${read.player.name}`),
  };
}

interface GoalPair {
  readonly truth: TrueGoal;
  readonly read: StatedGoal;
}

/**
 * Pairs the goals of a match: first the same ones, then those of the same scorer or minute, which are wrong. Sources
 * differ in how many minutes of stoppage time they count: a goal that differs in these alone is missing, not wrong, and so
 * is one whose minute was not read.
 */
function compareMatchGoals(
  truth: readonly TrueGoal[],
  read: readonly StatedGoal[],
  teams: ReadonlyMap<string, string>,
) {
  const [missing, invented] = [new Set(truth), new Set(read)];
  const take = (isPair: (pair: GoalPair) => boolean): GoalPair[] =>
    [...missing].flatMap((goal) => {
      const found = [...invented].find((other) => isPair({ truth: goal, read: other }));
      if (found === undefined) return [];
      missing.delete(goal);
      invented.delete(found);
      return [{ truth: goal, read: found }];
    });
  const isSameTeam = (pair: GoalPair) => teams.get(pair.truth.team) === pair.read.team;
  const isRight = (pair: GoalPair) => isSameTeam(pair) && isSameTime(pair) && isSameKind(pair);
  const scorer = (pair: GoalPair) => isSameScorer(pair.truth, pair.read);
  const right = [...take((pair) => isRight(pair) && scorer(pair)), ...take(isRight)];
  const isInStoppage = ({ truth: goal, read: other }: GoalPair) =>
    goal.minute === other.minute && goal.stoppage > 0 && other.stoppage !== null;
  const isUntimed = (pair: GoalPair) => pair.read.minute === null || isInStoppage(pair);
  const untimed = take((pair) => isSameTeam(pair) && isSameKind(pair) && scorer(pair) && isUntimed(pair));
  return {
    right,
    untimed,
    wrong: take((pair) => scorer(pair) || (isSameTeam(pair) && pair.truth.minute === pair.read.minute)),
    missing: [...missing],
    invented: [...invented],
  };
}

function isSameTime({ truth, read }: GoalPair): boolean {
  return truth.minute === read.minute && truth.stoppage === (read.stoppage ?? 0);
}

function isSameKind({ truth, read }: GoalPair): boolean {
  return kindOf(truth) === read.kind;
}

/** Whether the scorer's family name is a word, or several, of the name or the article that was read. */
function isSameScorer({ player }: TrueGoal, { player: { name, article } }: StatedGoal): boolean {
  const family = `-${slugify(player)}-`;
  return [name, article].some((read) => read !== null && `-${slugify(read)}-`.includes(family));
}

function kindOf({ ownGoal, penalty }: TrueGoal): GoalKind {
  if (ownGoal) return 'OWN_GOAL';
  return penalty ? 'PENALTY' : 'GOAL';
}

function describePair({ truth, read }: GoalPair): string {
  return `${describe(truth)}, read ${describeRead(read)}`;
}

function describe(goal: TrueGoal): string {
  return words(goal.player, goal.minute, goal.stoppage, kindOf(goal), goal.team);
}

function describeRead({ player, minute, stoppage, kind, team, line }: StatedGoal): string {
  return `${words(player.name, minute, stoppage ?? 0, kind, team)} (line ${line})`;
}

function words(
  player: string,
  minute: number | null,
  stoppage: number,
  kind: GoalKind,
  team: string,
): string {
  return `${player} ${minute ?? '?'}${stoppage > 0 ? `+${stoppage}` : ''}' ${kind} for ${team}`;
}
