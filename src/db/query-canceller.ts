import pg from 'pg';

/** The time that PostgreSQL has to cancel a query. */
const timeoutMs = 1_000;

/** Cancels queries with `pg_cancel_backend`, on a connection of its own that it opens when needed. */
export class QueryCanceller {
  readonly #pool: pg.Pool;

  /** `Client` connects to the server of the queries, as the same role. */
  constructor(Client: typeof pg.Client) {
    this.#pool = new pg.Pool({
      Client,
      application_name: 'Copa Graph, cancelling',
      max: 1,
      connectionTimeoutMillis: timeoutMs,
      query_timeout: timeoutMs,
    });
    this.#pool.on('error', () => {}); // an idle connection that broke
  }

  /**
   * Cancels the query that a connection runs. Settles when PostgreSQL has the request, so that it cannot hit the next
   * query of the connection. The connection is closed if its process is unknown, behind a pooler, or does not stop.
   */
  async cancel(client: pg.PoolClient, backendPid: number | null, query: Promise<unknown>): Promise<void> {
    const close = () => void (client as pg.PoolClient & pg.Client).end().catch(() => {});
    if (backendPid === null) return close();
    const timer = setTimeout(close, timeoutMs);
    query.catch(() => {}).finally(() => clearTimeout(timer));
    await this.#pool.query('SELECT pg_cancel_backend($1)', [backendPid]).catch(close);
  }

  async close(): Promise<void> {
    await this.#pool.end();
  }
}
