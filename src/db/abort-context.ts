import { AsyncLocalStorage } from 'node:async_hooks';

/** The signal that cancels the SQL statements of the current request. Prisma passes no signal on to its statements. */
export const abortContext = new AsyncLocalStorage<AbortSignal>();
