import pg from 'pg';

/**
 * How a server's statements are to be planned.
 *
 * By indexes, which are in memory: a plan is kept while a table grows from one season to thousands. And without being
 * compiled, which takes longer than any of them.
 */
const settings = 'SET jit = off; SET enable_seqscan = off; SET random_page_cost = 1.1';

/** An answer with all that belongs to it, in one statement. */
const nested = /\bLATERAL\b/;

/** A page of a list: in the order of one of the columns that lists are paged by. */
const page = /ORDER BY "t0"\."order[A-Z]\w*" (?:ASC|DESC)[^()]*$/;

/**
 * A connection that has PostgreSQL plan once what takes longer to plan than to answer.
 *
 * That is the statement of a walk, some thirty tables: it is planned anew each time, for its limits come as
 * parameters, and PostgreSQL cannot know that they are always the same. A page of a list is planned as PostgreSQL sees
 * fit: which index serves it depends on what it is filtered by.
 */
export class PlanningClient extends pg.Client {
  #once: boolean | undefined;

  // Of the library's many signatures, one that all can be read as.
  override query(statement: unknown, ...others: unknown[]): never {
    const { text = '' } = statement as { readonly text?: string };
    const once = nested.test(text) && !page.test(text);
    const send = super.query as (this: pg.Client, ...of: unknown[]) => Promise<unknown>;
    if (once === this.#once) return send.call(this, statement, ...others) as never;
    // Told to the session, and not at its start, where a PgBouncer refuses it.
    const mode = `SET plan_cache_mode = ${once ? 'force_generic_plan' : 'auto'}`;
    const told = send.call(this, this.#once === undefined ? `${settings}; ${mode}` : mode);
    this.#once = once;
    return told.then(() => send.call(this, statement, ...others)) as never;
  }
}
