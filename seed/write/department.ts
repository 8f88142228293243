import type { Prisma } from '../../src/generated/prisma/client.js';
import type { SeasonRecord } from '../parse/season.js';
import type { BatchWriter } from './lockstep.js';
import { SlugIds } from './slug-ids.js';
import type { Transaction } from './transaction.js';

/** Writes the departments, which all seasons of a competition share. */
export async function writeDepartments(
  writer: BatchWriter,
  { departments }: SeasonRecord,
  competition: number,
): Promise<SlugIds> {
  const ids = await writer.reconcile({
    table: 'Department',
    key: ['competitionId', 'slug'],
    rows: departments.map(
      ({ slug, name }): Prisma.DepartmentCreateManyInput => ({
        competitionId: competition,
        slug,
        name,
        keys: [slug],
      }),
    ),
  });
  return new SlugIds(
    departments.map(({ slug }) => slug),
    ids,
  );
}

/** Deletes the competitions' departments that no season has. */
export async function deleteUnusedDepartments(
  transaction: Transaction,
  competitions: readonly number[],
): Promise<void> {
  if (competitions.length === 0) return;
  const competitionId = { in: [...competitions] };
  await transaction.department.deleteMany({ where: { competitionId, seasons: { none: {} } } });
}
