import { LRUCache } from 'lru-cache';
import pg from 'pg';

/** An answer with all that belongs to it, in one statement. */
const nested = /\bLATERAL\b/;

/** A page of a list: in the order of one of the columns that lists are paged by. */
const page = /ORDER BY "t0"\."order[A-Z]\w*" (?:ASC|DESC)[^()]*$/;

/** Seasons have one order, and are looked for by their names alone: one index serves each statement of theirs. */
const seasons = /\bFROM "public"\."Season" AS "t0"/;

/** What makes JSON in a statement: of the kind that PostgreSQL sorts and copies at each level of nesting. */
const binary = /\bJSONB_(?=BUILD_OBJECT|AGG)/g;

/** How a statement is sent. */
interface Sent {
  readonly text: string;
  /** Whether it is planned once. */
  readonly once: boolean;
}

/** As many as there are likely to be, and then some: a client can make new ones without end. */
const sent = new LRUCache<string, Sent>({ max: 1_000 });

function sending(statement: string): Sent {
  const known = sent.get(statement);
  if (known !== undefined) return known;
  const once = nested.test(statement) && (seasons.test(statement) || !page.test(statement));
  const found = { text: statement.replace(binary, 'JSON_'), once };
  sent.set(statement, found);
  return found;
}

/**
 * A connection that has PostgreSQL plan once what takes longer to plan than to answer, and make the answer as text.
 *
 * The first is the statement of a walk, some thirty tables: it is planned anew each time, for its limits come as
 * parameters, and PostgreSQL cannot know that they are always the same. A page of a list is planned as PostgreSQL sees
 * fit: which index serves it depends on what it is filtered by.
 *
 * The second is what Prisma joins by: it asks for binary JSON, which is made in half again to twice the time of the
 * whole statement, and told as text all the same.
 */
export class PlanningClient extends pg.Client {
  #once: boolean | undefined;

  // Of the library's many signatures, one that all can be read as.
  override query(statement: unknown, ...others: unknown[]): never {
    const send = super.query as (this: pg.Client, ...of: unknown[]) => Promise<unknown>;
    const { text: given = '' } = statement as { readonly text?: string };
    const { text, once } = sending(given);
    const asked = text === given ? statement : { ...(statement as object), text };
    if (once === this.#once) return send.call(this, asked, ...others) as never;
    // Told to the session, and not at its start, where a PgBouncer refuses it.
    const told = send.call(this, `SET plan_cache_mode = ${once ? 'force_generic_plan' : 'auto'}`);
    this.#once = once;
    return told.then(
      () => send.call(this, asked, ...others),
      (error) => {
        this.#once = undefined; // stopped before it was done
        throw error;
      },
    ) as never;
  }
}
