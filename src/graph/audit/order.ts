import type { Prisma } from '../../generated/prisma/client.js';

/** Discrepancies by kind, in the order that kinds are declared in, and then by their place in the source. */
export const discrepancyOrder = {
  orderBy: [{ kind: 'asc' }, { line: 'asc' }, { id: 'asc' }],
} satisfies Prisma.DiscrepancyFindManyArgs;
