import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * Who waits for what is asked of the database: aborts when nobody does any longer, and then the statements stop.
 *
 * Prisma carries no signal from a question to its statements.
 */
export const asking = new AsyncLocalStorage<AbortSignal>();
