import type { Prisma } from '../../src/generated/prisma/client.js';
import type { AuditedSeason } from './audited-season.js';

/**
 * Stores the facts files of seasons that are loaded, each in the place of an older one. A season that was read without
 * one keeps the older one.
 */
export async function writeFactsFiles(
  client: Pick<Prisma.TransactionClient, '$executeRaw'>,
  batch: readonly AuditedSeason[],
): Promise<void> {
  // Of a season that is twice in a batch, the last counts.
  const files = new Map(
    batch.flatMap(({ season, factsFile }) => (factsFile === undefined ? [] : [[season.slug, factsFile]])),
  );
  if (files.size === 0) return;
  await client.$executeRaw`
    INSERT INTO "FactsFile" ("seasonId", "text")
    SELECT season."id", file."text"
    FROM unnest(${[...files.keys()]}::text[], ${[...files.values()]}::text[]) AS file("slug", "text")
      JOIN "Season" season USING ("slug")
    ON CONFLICT ("seasonId") DO UPDATE SET "text" = EXCLUDED."text"
    WHERE "FactsFile"."text" <> EXCLUDED."text"`;
}
