import type { Prisma } from '../../src/generated/prisma/client.js';
import { fold } from '../../src/team/names.js';
import { outcomeOf, regionalFinals } from '../parse/final.js';
import type { SeasonRecord } from '../parse/season.js';
import type { Ids } from './ids.js';
import { link, sync, type Transaction } from './sync.js';

/** Writes what the season came to: its final, champion and runner-up, each region's winner, and who went up. */
export async function writeOutcome(
  transaction: Transaction,
  season: SeasonRecord,
  at: { id: number; teams: Ids; regions: Ids; ties: Ids },
): Promise<void> {
  const outcome = outcomeOf(season);
  const [tie, champion] = [at.ties.orNull(outcome.final?.slug), at.teams.orNull(outcome.champion)];
  const runnerUp = at.teams.orNull(outcome.runnerUp);
  // All at once: between two statements, champion and runner-up that change places would be the same team.
  await transaction.$executeRaw`
    UPDATE "Season" SET ("finalId", "championId", "runnerUpId") = (${tie}::int, ${champion}::int, ${runnerUp}::int)
    WHERE "id" = ${at.id} AND ("finalId", "championId", "runnerUpId")
      IS DISTINCT FROM (${tie}::int, ${champion}::int, ${runnerUp}::int)`;
  const finals = regionalFinals(season);
  const winners = season.regions.map(({ stage, slug }) => {
    const winner = finals.get(`${stage}/${slug}`)?.winner;
    return [at.regions.of(`${stage}/${slug}`), at.teams.orNull(winner)] as const;
  });
  await link(transaction, 'Region', 'winnerId', winners);
  await sync(transaction, {
    table: 'Promotion',
    key: ['seasonId', 'teamId', 'to'],
    rows: season.facts.promotions.map(
      ({ team, to, reason }): Prisma.PromotionCreateManyInput => ({
        seasonId: at.id,
        teamId: at.teams.of(fold(team)),
        to,
        reason,
      }),
    ),
    within: { column: 'seasonId', values: [at.id] },
  });
}
