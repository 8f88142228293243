import type { Prisma } from '../../src/generated/prisma/client.js';

/** The transaction in which seasons are written. */
export type Transaction = Prisma.TransactionClient;
