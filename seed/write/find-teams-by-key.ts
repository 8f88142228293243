import type { Transaction } from './transaction.js';

/** A team that has one of the requested keys. */
interface KeyedTeam {
  readonly key: string;
  readonly team: number;
}

/** Finds the teams that have one of these keys as a slugified name or as their slug. */
export async function findTeamsByKey(
  transaction: Transaction,
  keys: readonly string[],
): Promise<KeyedTeam[]> {
  // A join looks up each key; a list of keys would scan all names, or their trigrams.
  return transaction.$queryRaw<KeyedTeam[]>`
    WITH requested AS MATERIALIZED (SELECT DISTINCT "key" FROM unnest(${[...keys]}::text[]) AS of ("key"))
    SELECT "key", n."teamId" AS team FROM requested JOIN "TeamName" n USING ("key")
    UNION SELECT t."slug", t."id" FROM requested JOIN "Team" t ON t."slug" = requested."key"`;
}
