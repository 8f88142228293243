import { findTeamsByKey } from './find-teams-by-key.js';
import type { Transaction } from './transaction.js';

/** The keys of teams, by their ids. */
export type TeamKeys = ReadonlyMap<number, readonly string[]>;

/** Reads the keys of some teams. */
export async function readTeamKeys(transaction: Transaction, ids: readonly number[]): Promise<TeamKeys> {
  if (ids.length === 0) return new Map();
  const rows = await transaction.$queryRaw<{ id: number; keys: string[] }[]>`
    SELECT t."id", t."keys" FROM unnest(${[...new Set(ids)]}::int[]) AS requested ("id") JOIN "Team" t USING ("id")`;
  return new Map(rows.map(({ id, keys }) => [id, keys]));
}

/**
 * Writes by which keys one team alone is found, after the keys of teams have changed: of these teams, and of all that
 * share or shared a key with one of them.
 */
export async function updateExactKeys(
  transaction: Transaction,
  before: TeamKeys,
  after: TeamKeys,
): Promise<void> {
  const changed = changedKeys(before, after);
  if (changed.length === 0) return;
  // Looked up first: whether two long arrays overlap takes a look at each pair of their elements.
  const found = await findTeamsByKey(transaction, changed, []);
  const ids = [...new Set(found.map(({ team }) => team))];
  await transaction.$executeRaw`
    WITH keyed AS (
      SELECT t."id", t."slug", of."key", CASE
        WHEN of."key" = ANY(${changed}::text[]) THEN count(*) OVER (PARTITION BY of."key") = 1
        ELSE '=' || of."key" = ANY(t."exactKeys")
      END AS alone
      FROM "Team" t CROSS JOIN LATERAL unnest(t."keys") AS of ("key") WHERE t."id" = ANY(${ids}::int[])
    ), exact AS (
      SELECT "id", "slug" AS "key" FROM keyed
      UNION SELECT "id", unnest("formerSlugs") FROM "Team" WHERE "id" = ANY(${ids}::int[])
      UNION SELECT "id", "key" FROM keyed WHERE alone
      UNION SELECT "id", '=' || "key" FROM keyed WHERE alone
    )
    UPDATE "Team" t SET "exactKeys" = now."keys" FROM (
      SELECT "id", array_agg("key" ORDER BY "key" COLLATE "C") AS "keys" FROM exact GROUP BY "id"
    ) now WHERE now."id" = t."id" AND t."exactKeys" IS DISTINCT FROM now."keys"`;
}

/** The keys that a team has gained or lost. */
function changedKeys(before: TeamKeys, after: TeamKeys): string[] {
  const changed = new Set<string>();
  for (const id of new Set([...before.keys(), ...after.keys()])) {
    const [had, has] = [new Set(before.get(id)), new Set(after.get(id))];
    for (const key of had) if (!has.has(key)) changed.add(key);
    for (const key of has) if (!had.has(key)) changed.add(key);
  }
  return [...changed];
}
