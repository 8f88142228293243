import type pg from 'pg';
import { askPlainly } from './raw-query.js';

/**
 * How a server's statements are to be planned.
 *
 * By indexes, which are in memory: a plan is kept while a table grows from one season to thousands. And without being
 * compiled, which takes longer than any of them.
 */
const planning = 'SET jit = off; SET enable_seqscan = off; SET random_page_cost = 1.1;';

/**
 * Tells a new session how it is asked: that it only reads, and no statement for longer than the deadline. What shares
 * sessions out, as PgBouncer does, refuses that at the start, and would later give it to whoever has the session next:
 * there the session is not the one that was asked for, and nothing of it is told.
 */
export async function settle(client: pg.ClientBase, deadlineMs: number, prepared: boolean): Promise<void> {
  const { processID } = client as unknown as { readonly processID: number };
  const limits = `SELECT set_config('statement_timeout', '${deadlineMs}', false),
    set_config('default_transaction_read_only', 'on', false) WHERE pg_backend_pid() = ${processID}`;
  await askPlainly(client, `${prepared ? planning : ''} ${limits}`);
}
