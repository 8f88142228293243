import type { Prisma } from '../../generated/prisma/client.js';

// Whatever asks for the rows of a group asks for them in these orders, so that all of it is one join.

/** The lines of a table, first place first, as the source orders them. */
export const byPosition = {
  orderBy: [{ position: 'asc' }, { order: 'asc' }],
} satisfies Prisma.StandingFindManyArgs;

/** The matches and the ties of a group, in the order of the source. */
export const bySourceOrder = { orderBy: { order: 'asc' } } as const;

/** What a derivation takes of a line of a table to rank its team again. */
export const entrantSelect = {
  teamId: true,
  position: true,
  adjustment: true,
} satisfies Prisma.StandingSelect;
