import pg from 'pg';

/** A statement and how it is planned: for any parameters, or as PostgreSQL chooses. */
interface PlannedQuery extends pg.QueryConfig {
  readonly genericPlan?: boolean;
}

/** A connection on which each statement is planned as it says. */
export class PlanningClient extends pg.Client {
  #genericPlan: boolean | undefined;

  // Of the library's many signatures, one that all can be read as.
  override query(statement: unknown, ...others: unknown[]): never {
    const send = super.query as (this: pg.Client, ...of: unknown[]) => Promise<unknown>;
    // Those of the connection itself are texts.
    if (typeof statement === 'string') return send.call(this, statement, ...others) as never;
    const { genericPlan = false } = statement as PlannedQuery;
    if (genericPlan === this.#genericPlan) return send.call(this, statement, ...others) as never;
    // As a statement: PgBouncer refuses it in the start-up packet.
    const set = send.call(this, `SET plan_cache_mode = ${genericPlan ? 'force_generic_plan' : 'auto'}`);
    this.#genericPlan = genericPlan;
    return set.then(
      () => send.call(this, statement, ...others),
      (error) => {
        this.#genericPlan = undefined; // cancelled before it was set
        throw error;
      },
    ) as never;
  }
}
