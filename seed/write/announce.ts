import { channel } from '../../src/change/channel.js';
import type { Touched } from './compare.js';
import type { Transaction } from './sync.js';

/** Changes that are kept of a season; who has missed more of them reads the season anew. */
const kept = 1_000;

/**
 * Records what was changed in a season, as the next version of all that is loaded, and has PostgreSQL tell it to
 * every process that listens, as soon as the transaction is committed.
 */
export async function announce(
  transaction: Transaction,
  season: { readonly id: number; readonly slug: string },
  { matches, ties, standings, gone }: Touched,
): Promise<void> {
  const { id } = await transaction.seasonChange.create({
    data: { seasonId: season.id, matches: [...matches], ties: [...ties], standings: [...standings], gone },
    select: { id: true },
  });
  await transaction.$executeRaw`
    DELETE FROM "SeasonChange" WHERE "seasonId" = ${season.id} AND id <= (
      SELECT id FROM "SeasonChange" WHERE "seasonId" = ${season.id} ORDER BY id DESC OFFSET ${kept} LIMIT 1)`;
  const told = JSON.stringify({ id, season: season.slug });
  await transaction.$executeRaw`SELECT pg_notify(${channel}, ${told})`;
}
