import type { Transaction } from './transaction.js';

/** A team that has one of the requested keys. */
interface KeyedTeam {
  readonly key: string;
  readonly team: number;
}

/**
 * Finds the teams that have one of these keys as a slugified name or as their slug, also as a former one, and those
 * with one of these articles, whose address is their key.
 */
export async function findTeamsByKey(
  transaction: Transaction,
  keys: readonly string[],
  urls: readonly string[],
): Promise<KeyedTeam[]> {
  // A join looks up each key; a list of keys would scan all names, or their trigrams. Those that have former slugs are
  // few, and have an index.
  return transaction.$queryRaw<KeyedTeam[]>`
    WITH requested AS MATERIALIZED (SELECT DISTINCT "key" FROM unnest(${[...keys]}::text[]) AS of ("key"))
    SELECT "key", n."teamId" AS team FROM requested JOIN "TeamName" n USING ("key")
    UNION SELECT t."slug", t."id" FROM requested JOIN "Team" t ON t."slug" = requested."key"
    UNION SELECT former."slug", t."id" FROM "Team" t CROSS JOIN LATERAL unnest(t."formerSlugs") AS former ("slug")
      JOIN requested ON former."slug" = requested."key" WHERE cardinality(t."formerSlugs") > 0
    UNION SELECT t."url", t."id" FROM unnest(${[...urls]}::text[]) AS of ("url") JOIN "Team" t USING ("url")`;
}
