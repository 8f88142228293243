import { quoteIdentifier } from './reconcile.js';
import type { Transaction } from './transaction.js';

/** New values of a column that refers to other rows. */
export interface ReferenceUpdate {
  readonly table: string;
  readonly column: string;
  readonly targets: readonly (readonly [id: number, target: number | null])[];
}

/** Sets the column for the rows of several seasons. Returns for each season whether that changed any row. */
export async function updateReferences(
  transaction: Transaction,
  links: readonly ReferenceUpdate[],
): Promise<boolean[]> {
  const [{ table, column } = { table: '', column: '' }] = links;
  const all = links.flatMap(({ targets }) => targets);
  const ids = all.map(([id]) => id);
  const values = all.map(([, target]) => target);
  const changed = `FROM unnest($1::int[], $2::int[]) AS r (id, target)
    WHERE t.id = r.id AND t.${quoteIdentifier(column)} IS DISTINCT FROM r.target`;
  // Cleared first: a unique column would otherwise reject that a target moves from one row to another.
  const cleared = await transaction.$queryRawUnsafe<{ id: number }[]>(
    `UPDATE ${quoteIdentifier(table)} t SET ${quoteIdentifier(column)} = NULL ${changed} AND t.${quoteIdentifier(column)} IS NOT NULL RETURNING t.id`,
    ids,
    values,
  );
  const set = await transaction.$queryRawUnsafe<{ id: number }[]>(
    `UPDATE ${quoteIdentifier(table)} t SET ${quoteIdentifier(column)} = r.target ${changed} RETURNING t.id`,
    ids,
    values,
  );
  const written = new Set([...cleared, ...set].map(({ id }) => id));
  return links.map(({ targets }) => targets.some(([id]) => written.has(id)));
}
