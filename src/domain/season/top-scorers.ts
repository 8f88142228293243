import type { GoalKind } from '../match/goal.js';

/** A goal with its scorer and the team that he played for. */
export interface ScoredGoal<Player, Team> {
  readonly player: Player;
  readonly team: Team;
  readonly kind: GoalKind;
}

/** A player's goals in a season. */
export interface Scorer<Player, Team> {
  /** 1 for most goals; level players share a position, and the positions after it are skipped. */
  readonly position: number;
  readonly player: Player;
  /** Of several teams, the one for which he scored most; of equals, the last. */
  readonly team: Team;
  /** Penalties counted, own goals not. */
  readonly goals: number;
  readonly penalties: number;
}

interface Identified {
  readonly id: number;
}

/**
 * The scorers of some goals, most goals first; level players in the order in which they reached their number. Own goals
 * do not count.
 *
 * @param goals in the order scored
 */
export function topScorers<Player extends Identified, Team extends Identified>(
  goals: readonly ScoredGoal<Player, Team>[],
): Scorer<Player, Team>[] {
  const byPlayer = new Map<number, ScoredGoal<Player, Team>[]>();
  for (const goal of goals) {
    if (goal.kind === 'OWN_GOAL') continue;
    const others = byPlayer.get(goal.player.id);
    // Moved to the end: whoever scored last stands behind those who have the same number already.
    byPlayer.delete(goal.player.id);
    byPlayer.set(goal.player.id, others === undefined ? [goal] : [...others, goal]);
  }
  const sorted = [...byPlayer.values()].sort((one, other) => other.length - one.length);
  return sorted.flatMap((own) => {
    const [first] = own;
    if (first === undefined) return [];
    return {
      position: sorted.findIndex(({ length }) => length === own.length) + 1,
      player: first.player,
      team: mainTeam(own) ?? first.team,
      goals: own.length,
      penalties: own.filter(({ kind }) => kind === 'PENALTY').length,
    };
  });
}

function mainTeam<Team extends Identified>(goals: readonly ScoredGoal<unknown, Team>[]): Team | undefined {
  const counts = new Map<number, number>();
  for (const { team } of goals) counts.set(team.id, (counts.get(team.id) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return goals.findLast(({ team }) => counts.get(team.id) === most)?.team;
}
