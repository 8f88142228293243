import type { Prisma } from '../../src/generated/prisma/client.js';

/** The transaction in which seasons are written. */
export type Transaction = Prisma.TransactionClient;

/**
 * Takes the end of a step, a statement of which no result is needed: the writers go on meanwhile, and the next step
 * waits for it.
 */
export type Finish = (statement: Promise<void>) => void;
