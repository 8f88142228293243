import { changeChannel } from '../../src/changes/channels.js';
import type { ChangedRows } from './diff-snapshots.js';
import type { Transaction } from './transaction.js';

/** Changes stored per season. A subscriber that missed more has to read the season again. */
const maxChangesPerSeason = 1_000;

/** A season that was changed. */
export interface ChangedSeason {
  readonly id: number;
  readonly slug: string;
  readonly touched: ChangedRows;
}

/**
 * Stores what was changed in each season as the next version of the data, and notifies every listening process when
 * the transaction is committed.
 */
export async function publishChanges(
  transaction: Transaction,
  seasons: readonly ChangedSeason[],
): Promise<void> {
  if (seasons.length === 0) return;
  const rows = JSON.stringify(
    seasons.map(({ id, touched: { removedCount, ...changed } }) => ({
      seasonId: id,
      ...changed,
      gone: removedCount,
    })),
  );
  await transaction.$executeRaw`
    INSERT INTO "SeasonChange" ("seasonId", "matches", "ties", "standings", "gone")
    SELECT "seasonId", "matches", "ties", "standings", "gone"
    FROM json_populate_recordset(NULL::"SeasonChange", ${rows}::json)`;
  const ids = seasons.map(({ id }) => id);
  await transaction.$executeRaw`
    DELETE FROM "SeasonChange" c USING unnest(${ids}::int[]) AS s (id) WHERE c."seasonId" = s.id AND c.id <= (
      SELECT id FROM "SeasonChange" WHERE "seasonId" = s.id ORDER BY id DESC OFFSET ${maxChangesPerSeason} LIMIT 1)`;
  await transaction.$executeRaw`
    SELECT pg_notify(${changeChannel}, json_build_object('id', newest.id, 'season', s."slug")::text) FROM "Season" s
    CROSS JOIN LATERAL (
      SELECT c.id FROM "SeasonChange" c WHERE c."seasonId" = s."id" ORDER BY c.id DESC LIMIT 1
    ) newest WHERE s."id" = ANY(${ids}::int[]) ORDER BY newest.id`;
}
