import type { Prisma } from '../../src/generated/prisma/client.js';
import type { SeasonRecord } from '../parse/season.js';
import { regionalFinals, seasonOutcome } from '../parse/season-outcome.js';
import type { BatchWriter } from './lockstep.js';
import type { SlugIds } from './slug-ids.js';
import type { Transaction } from './transaction.js';

/** Writes the season's final, champion and runner-up, the winners of its regions, its promotions and its relegations. */
export async function writeSeasonOutcome(
  writer: BatchWriter,
  season: SeasonRecord,
  at: { id: number; teams: SlugIds; regions: SlugIds; ties: SlugIds },
): Promise<void> {
  const outcome = seasonOutcome(season);
  const [tie, champion] = [at.ties.orNull(outcome.final?.slug), at.teams.orNull(outcome.champion)];
  const runnerUp = at.teams.orNull(outcome.runnerUp);
  const decided = { id: at.id, finalId: tie, championId: champion, runnerUpId: runnerUp };
  writer.written = (await writer.step(updateOutcomes, decided)) || writer.written;
  const finals = regionalFinals(season);
  const winners = season.regions.map(({ stage, slug }) => {
    const winner = finals.get(`${stage}/${slug}`)?.winner;
    return [at.regions.of(`${stage}/${slug}`), at.teams.orNull(winner)] as const;
  });
  await writer.setReferences({ table: 'Region', column: 'winnerId', targets: winners });
  await writer.reconcile({
    table: 'Promotion',
    key: ['seasonId', 'teamId', 'to'],
    rows: season.promotions.map(
      ({ team, to, reason }): Prisma.PromotionCreateManyInput => ({
        seasonId: at.id,
        teamId: at.teams.of(team),
        to,
        reason,
      }),
    ),
    within: writer.within('seasonId', [at.id]),
  });
  await writer.reconcile({
    table: 'Relegation',
    key: ['seasonId', 'teamId'],
    rows: season.relegations.map(
      ({ team, to, reason }): Prisma.RelegationCreateManyInput => ({
        seasonId: at.id,
        teamId: at.teams.of(team),
        to,
        reason,
      }),
    ),
    within: writer.within('seasonId', [at.id]),
  });
}

interface SeasonOutcomeRow {
  readonly id: number;
  readonly finalId: number | null;
  readonly championId: number | null;
  readonly runnerUpId: number | null;
}

/** Updates the outcome of each season in one statement, because champion and runner-up can change places. */
async function updateOutcomes(
  transaction: Transaction,
  seasons: readonly SeasonOutcomeRow[],
): Promise<boolean[]> {
  const changed = await transaction.$queryRaw<{ id: number }[]>`
    UPDATE "Season" s SET ("finalId", "championId", "runnerUpId") = (r."finalId", r."championId", r."runnerUpId")
    FROM json_populate_recordset(NULL::"Season", ${JSON.stringify(seasons)}::json) r WHERE s."id" = r."id"
      AND (s."finalId", s."championId", s."runnerUpId")
        IS DISTINCT FROM (r."finalId", r."championId", r."runnerUpId") RETURNING s."id"`;
  const ids = new Set(changed.map(({ id }) => id));
  return seasons.map(({ id }) => ids.has(id));
}
