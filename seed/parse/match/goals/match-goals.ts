import type { GoalKind, GoalTime } from '../../../../src/domain/match/goal.js';
import type { MatchResult } from '../../../../src/domain/match/result.js';
import type { Source } from '../../../read/source.js';
import type { WikitextValue } from '../../../read/wikitext/template.js';
import { type ListedGoals, readGoals } from './read-goals.js';
import type { UnreadPart } from './scorer-entry.js';
import type { PlayerReference } from './scorer-name.js';

/** A goal as a page states it. */
export interface StatedGoal extends GoalTime {
  /** The team that it counted for; for an own goal not the scorer's. */
  readonly team: string;
  readonly player: PlayerReference;
  readonly kind: GoalKind;
  readonly line: number;
}

/** The goals of a match, and what of its lists of scorers cannot be read. */
interface MatchGoals {
  readonly goals: readonly StatedGoal[];
  readonly unreadGoals: readonly UnreadPart[];
}

const noGoals: ListedGoals = { goals: [], unread: [] };

/** Reads the scorers of both sides of a match. */
export function readScorers(
  lists: { readonly home: WikitextValue | undefined; readonly away: WikitextValue | undefined },
  match: MatchResult<string>,
  source: Source,
): MatchGoals {
  const home = lists.home === undefined ? noGoals : readGoals(lists.home, match.homeGoals);
  const away = lists.away === undefined ? noGoals : readGoals(lists.away, match.awayGoals);
  const stated = (team: string, { goals }: ListedGoals): StatedGoal[] =>
    goals.map(({ offset, ...goal }) => ({ ...goal, team, line: source.positionAt(offset).line }));
  const listed = [...stated(match.home, home), ...stated(match.away, away)];
  return {
    goals: inOrderScored(makesUp(match, listed) ? listed : withOwnGoalsMoved(match, listed)),
    unreadGoals: [...home.unread, ...away.unread],
  };
}

/**
 * The goals with each own goal under the other side, if that makes up the score: a few pages list own goals under the
 * side of their scorers. Otherwise as listed.
 */
function withOwnGoalsMoved(match: MatchResult<string>, goals: readonly StatedGoal[]): readonly StatedGoal[] {
  const { home, away } = match;
  const moved = goals.map((goal) =>
    goal.kind === 'OWN_GOAL' ? { ...goal, team: goal.team === home ? away : home } : goal,
  );
  return makesUp(match, moved) ? moved : goals;
}

/** Whether the goals are as many for each side as the score says. */
function makesUp(match: MatchResult<string>, goals: readonly StatedGoal[]): boolean {
  const count = (side: string) => goals.filter(({ team }) => team === side).length;
  return count(match.home) === match.homeGoals && count(match.away) === match.awayGoals;
}

/** Goals by their minutes, those without one last; otherwise in the order given. */
function inOrderScored(goals: readonly StatedGoal[]): StatedGoal[] {
  const minuteOf = ({ minute }: GoalTime) => minute ?? Number.MAX_SAFE_INTEGER;
  return goals.toSorted((a, b) => minuteOf(a) - minuteOf(b) || (a.stoppage ?? 0) - (b.stoppage ?? 0));
}
