import type { Prisma } from '../../src/generated/prisma/client.js';
import type { SeasonRecord } from '../parse/season.js';
import { Ids } from './ids.js';
import { sync, type Transaction } from './sync.js';

/** Writes the departments. One of the competition's other seasons is the same one. */
export async function writeDepartments(
  transaction: Transaction,
  { departments }: SeasonRecord,
  competition: number,
): Promise<Ids> {
  const ids = await sync(transaction, {
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
  return new Ids(
    departments.map(({ slug }) => slug),
    ids,
  );
}

/** Deletes the competition's departments that are in no season any longer. */
export async function dropForgottenDepartments(transaction: Transaction, competition: number): Promise<void> {
  await transaction.department.deleteMany({ where: { competitionId: competition, seasons: { none: {} } } });
}
