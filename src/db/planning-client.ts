import { LRUCache } from 'lru-cache';
import pg from 'pg';

/** Prisma's join: a row with its relations, in one statement. */
const join = /\bLATERAL\b/;

/** A page of a list, in the order of a column that lists are paged by. */
const page = /ORDER BY "t0"\."order[A-Z]\w*" (?:ASC|DESC)[^()]*$/;

/** Seasons have one order and are found by name alone, so one index serves each of their statements. */
const seasons = /\bFROM "public"\."Season" AS "t0"/;

/** Prisma's binary JSON, which PostgreSQL sorts and copies at each level of nesting. */
const binaryJson = /\bJSONB_(?=BUILD_OBJECT|AGG)/g;

/** How a statement of Prisma is sent. */
export interface PlannedStatement {
  readonly text: string;
  /** Whether PostgreSQL plans it once for all parameters. */
  readonly genericPlan: boolean;
}

/** Clients can make new statements without end. */
const planned = new LRUCache<string, PlannedStatement>({ max: 1_000 });

/**
 * Everything for which Prisma's SQL is rewritten or recognized; a test fails when Prisma's text no longer matches.
 *
 * A statement that joins is planned once: a walk of some thirty tables takes longer to plan than to run, and PostgreSQL
 * would plan it anew each time, because its limits are parameters. The plan of a page depends on its filter. And JSON is
 * built as text instead of binary, which takes half again to twice the time and is sent as text all the same.
 */
export function planStatement(statement: string): PlannedStatement {
  const known = planned.get(statement);
  if (known !== undefined) return known;
  const genericPlan = join.test(statement) && (seasons.test(statement) || !page.test(statement));
  const result = { text: statement.replace(binaryJson, 'JSON_'), genericPlan };
  planned.set(statement, result);
  return result;
}

/** A connection that sends Prisma's statements as `planStatement` says. */
export class PlanningClient extends pg.Client {
  #genericPlan: boolean | undefined;

  // Of the library's many signatures, one that all can be read as.
  override query(statement: unknown, ...others: unknown[]): never {
    const send = super.query as (this: pg.Client, ...of: unknown[]) => Promise<unknown>;
    // Only Prisma sends objects.
    if (typeof statement === 'string') return send.call(this, statement, ...others) as never;
    const config = statement as pg.QueryConfig;
    const { text, genericPlan } = planStatement(config.text);
    const sent = text === config.text ? config : { ...config, text };
    if (genericPlan === this.#genericPlan) return send.call(this, sent, ...others) as never;
    // As a statement: PgBouncer refuses it in the start-up packet.
    const set = send.call(this, `SET plan_cache_mode = ${genericPlan ? 'force_generic_plan' : 'auto'}`);
    this.#genericPlan = genericPlan;
    return set.then(
      () => send.call(this, sent, ...others),
      (error) => {
        this.#genericPlan = undefined; // cancelled before it was set
        throw error;
      },
    ) as never;
  }
}
