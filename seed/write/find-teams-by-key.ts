import type { Transaction } from './transaction.js';

/** A team that has a name, or an address, by which it was asked for. */
interface KeyedTeam {
  readonly key: string;
  readonly team: number;
}

/** The teams that are known by each of these folded names, or are at these addresses. */
export async function findTeamsByKey(
  transaction: Transaction,
  keys: readonly string[],
): Promise<KeyedTeam[]> {
  // Joined, so that each is looked up: given as a list, they are sought among all names, or by their trigrams.
  return transaction.$queryRaw<KeyedTeam[]>`
    WITH asked AS MATERIALIZED (SELECT DISTINCT "key" FROM unnest(${[...keys]}::text[]) AS of ("key"))
    SELECT "key", n."teamId" AS team FROM asked JOIN "TeamName" n USING ("key")
    UNION SELECT t."slug", t."id" FROM asked JOIN "Team" t ON t."slug" = asked."key"`;
}
