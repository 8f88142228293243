/** How often a player scored for a team in a season. */
export interface TeamScorer<Player, Team> {
  readonly player: Player;
  readonly team: Team;
  /** Penalties counted, own goals not. */
  readonly goals: number;
  readonly penalties: number;
}

/** A player's goals in a season, with the team for which he scored most; of equals, the last. */
export interface Scorer<Player, Team> extends TeamScorer<Player, Team> {
  /** 1 for most goals; level players share a position, and the positions after it are skipped. */
  readonly position: number;
}

interface Identified {
  readonly id: number;
}

/**
 * The scorers of a season, most goals first; level players in the order in which they reached their number.
 *
 * @param scorers in the order of their last goals
 */
export function topScorers<Player extends Identified, Team>(
  scorers: readonly TeamScorer<Player, Team>[],
): Scorer<Player, Team>[] {
  const byPlayer = new Map<number, Total<Player, Team>>();
  for (const scorer of scorers) {
    const { player, goals, penalties } = scorer;
    const before = byPlayer.get(player.id);
    const most = before !== undefined && before.most.goals > goals ? before.most : scorer;
    // Moved to the end: whoever scored last stands behind those who have the same number already.
    byPlayer.delete(player.id);
    byPlayer.set(player.id, {
      most,
      goals: goals + (before?.goals ?? 0),
      penalties: penalties + (before?.penalties ?? 0),
    });
  }
  const sorted = [...byPlayer.values()].sort((one, other) => other.goals - one.goals);
  return sorted.map(({ most: { player, team }, goals, penalties }) => ({
    position: sorted.findIndex((one) => one.goals === goals) + 1,
    player,
    team,
    goals,
    penalties,
  }));
}

/** A player's goals for all teams, and those for the team with most. */
interface Total<Player, Team> extends Pick<TeamScorer<Player, Team>, 'goals' | 'penalties'> {
  readonly most: TeamScorer<Player, Team>;
}
