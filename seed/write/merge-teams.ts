import { FactsError } from '../parse/facts-file.js';
import type { TeamRecord } from '../parse/team/team-registry.js';
import { updateExactKeys } from './exact-keys.js';
import type { ExistingTeam, FoundTeams } from './find-existing-teams.js';
import { quoteIdentifier } from './reconcile.js';
import type { Transaction } from './transaction.js';

/** The teams of a season that are in the database, each pair that turned out to be one team merged. */
export interface MergedTeams {
  readonly known: ReadonlyMap<TeamRecord, ExistingTeam>;
  /** The ids of the teams that others were merged into. */
  readonly merged: readonly number[];
}

/**
 * Merges teams that turn out to be one: the older keeps its id, its slug and its name, and takes the other's seasons,
 * article and slugs. Two teams of one season stay two.
 */
export async function mergeTeamsOfEach(
  transaction: Transaction,
  seasons: readonly FoundTeams[],
): Promise<MergedTeams[]> {
  const results: MergedTeams[] = [];
  for (const { found, same } of seasons) {
    const known = new Map(found);
    const merged: number[] = [];
    for (const pair of same) {
      const team = [...found].find(([, row]) => row === pair[0])?.[0];
      const row = team && (await mergeTeams(transaction, pair));
      if (team === undefined || row === undefined) continue;
      known.set(team, row);
      merged.push(row.id);
    }
    results.push({ known, merged });
  }
  return results;
}

async function mergeTeams(
  transaction: Transaction,
  pair: readonly [ExistingTeam, ExistingTeam],
): Promise<ExistingTeam | undefined> {
  const [older, other] = pair.toSorted((a, b) => a.id - b.id);
  if (older === undefined || other === undefined) return undefined;
  const together = await transaction.season.count({
    where: { AND: [older, other].map(({ id }) => ({ teams: { some: { id } } })) },
  });
  if (together > 0 && pair[0].url === null)
    throw new FactsError(
      `The facts say that a team is "${pair[0].slug}", but its article is that of "${pair[1].slug}", and both play in one season.`,
    );
  if (together > 0) return undefined;
  await moveReferences(transaction, other.id, older.id);
  await transaction.team.delete({ where: { id: other.id } });
  const row: ExistingTeam = {
    ...older,
    url: older.url ?? other.url,
    formerSlugs: unique([...older.formerSlugs, other.slug, ...other.formerSlugs]),
    keys: unique([...older.keys, ...other.keys]).sort(),
    inOtherSeasons: true,
  };
  const { url, formerSlugs, keys } = row;
  await transaction.team.update({ where: { id: row.id }, data: { url, formerSlugs, keys } });
  await updateExactKeys(
    transaction,
    new Map([older, other].map((team) => [team.id, team.keys])),
    new Map([[row.id, keys]]),
  );
  const { exactKeys } = await transaction.team.findUniqueOrThrow({
    where: { id: row.id },
    select: { exactKeys: true },
  });
  return { ...row, exactKeys };
}

/** Makes every row that refers to one team refer to another one. */
async function moveReferences(transaction: Transaction, from: number, to: number): Promise<void> {
  // Written again with the names of the other team.
  await transaction.searchName.deleteMany({ where: { teamId: from } });
  const tables = await transaction.$queryRaw<{ table: string; columns: string[] }[]>`
    SELECT c.relname AS "table", array_agg(a.attname::text) AS "columns" FROM pg_constraint f
    JOIN pg_class c ON c.oid = f.conrelid JOIN pg_attribute a ON a.attrelid = f.conrelid AND a.attnum = f.conkey[1]
    WHERE f.contype = 'f' AND f.confrelid = '"Team"'::regclass AND a.attgenerated = '' GROUP BY c.relname`;
  for (const { table, columns } of tables) {
    // All columns at once: the winner of a tie is one of its sides.
    const names = columns.map(quoteIdentifier);
    const moved = names.map((name) => `${name} = CASE ${name} WHEN $1::int THEN $2::int ELSE ${name} END`);
    const found = names.map((name) => `${name} = $1::int`);
    await transaction.$executeRawUnsafe(
      `UPDATE ${quoteIdentifier(table)} SET ${moved.join(', ')} WHERE ${found.join(' OR ')}`,
      from,
      to,
    );
  }
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
