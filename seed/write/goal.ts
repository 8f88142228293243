import type { Prisma } from '../../src/generated/prisma/client.js';
import type { StatedGoal } from '../parse/match/goals/match-goals.js';
import { type PlayerRecord, teamOfScorer } from '../parse/match/goals/players.js';
import type { SeasonRecord } from '../parse/season.js';
import { citationsOf } from './citations.js';
import type { BatchWriter } from './lockstep.js';
import type { SlugIds } from './slug-ids.js';

/** Writes the goals: the first, second … of each side of each match, so that a corrected scorer changes one row. */
export async function writeGoals(
  writer: BatchWriter,
  season: SeasonRecord,
  at: { id: number; teams: SlugIds; matches: SlugIds; players: ReadonlyMap<PlayerRecord, number> },
): Promise<void> {
  const { matches, players } = season;
  const cite = citationsOf(season);
  const scorers = new Map<StatedGoal, number | undefined>(
    players.flatMap((player) => player.goals.map((goal) => [goal, at.players.get(player)] as const)),
  );
  const goals = matches.flatMap((match) => {
    const counts = new Map<string, number>();
    return match.goals.map((goal, index) => {
      const number = (counts.get(goal.team) ?? 0) + 1;
      counts.set(goal.team, number);
      return { match, goal, number, order: index + 1 };
    });
  });
  await writer.reconcile({
    table: 'Goal',
    key: ['matchId', 'teamId', 'number'],
    rows: goals.map(
      ({ match, goal, number, order }): Prisma.GoalCreateManyInput => ({
        seasonId: at.id,
        matchId: at.matches.of(match.slug),
        teamId: at.teams.of(goal.team),
        number,
        order,
        playerId: scorers.get(goal) ?? Number.NaN,
        playerTeamId: at.teams.of(teamOfScorer(goal, match)),
        minute: goal.minute,
        stoppage: goal.stoppage,
        kind: goal.kind,
        sources: cite([goal.line]),
      }),
    ),
    within: writer.within('seasonId', [at.id]),
  });
}
