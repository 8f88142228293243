import pg from 'pg';
import { plannerSettings } from '../../../src/db/query-pool.js';

/** A statement as it was sent. */
export interface Statement {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/** What a statement took. */
export interface Plan {
  /** Tables that were read from end to end. */
  readonly scanned: readonly string[];
  /** Rows that were looked at, whether they were wanted or not. */
  readonly rows: number;
}

/** How PostgreSQL plans a prepared statement: for its parameters, or, after some runs, for any. */
export type Planned = 'force_custom_plan' | 'force_generic_plan';

/** Runs statements of a database again to learn what they take. */
export class Plans {
  readonly #client: pg.Client;

  constructor(url: string) {
    this.#client = new pg.Client({ connectionString: url });
  }

  /** Connects; what a page costs that is not read in order counts for as much as in the server's own sessions. */
  async open(): Promise<void> {
    await this.#client.connect();
    await this.#client.query(`SET random_page_cost = ${plannerSettings.random_page_cost}`);
  }

  close(): Promise<void> {
    return this.#client.end();
  }

  /** What is found while an index is not there. */
  async without<Found>(index: string, find: () => Promise<Found>): Promise<Found> {
    await this.#client.query('BEGIN');
    try {
      await this.#client.query(
        `UPDATE pg_index SET indisvalid = false WHERE indexrelid = '"${index}"'::regclass`,
      );
      return await find();
    } finally {
      await this.#client.query('ROLLBACK');
    }
  }

  /** What a statement takes. */
  async of({ sql, parameters }: Statement, planned: Planned): Promise<Plan> {
    await this.#client.query(`SET plan_cache_mode = ${planned}`);
    await this.#client.query(`PREPARE asked AS ${sql}`);
    try {
      const values = parameters.length === 0 ? '' : `(${parameters.map(literal).join(', ')})`;
      const { rows } = await this.#client.query(`EXPLAIN (ANALYZE, FORMAT JSON) EXECUTE asked${values}`);
      const nodes = [...below(rows[0]['QUERY PLAN'][0].Plan)];
      return {
        scanned: nodes
          .filter((node) => node['Node Type'] === 'Seq Scan')
          .map((node) => node['Relation Name'] ?? ''),
        rows: Math.round(nodes.reduce((sum, node) => sum + read(node), 0)),
      };
    } finally {
      await this.#client.query('DEALLOCATE asked');
    }
  }
}

interface Node {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly 'Rows Removed by Index Recheck'?: number;
  readonly Plans?: readonly Node[];
}

function* below(node: Node): Generator<Node> {
  yield node;
  for (const child of node.Plans ?? []) yield* below(child);
}

function read(node: Node): number {
  if (!node['Node Type'].endsWith('Scan')) return 0;
  const removed = (node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Index Recheck'] ?? 0);
  return (node['Actual Rows'] + removed) * node['Actual Loops'];
}

function literal(value: unknown): string {
  if (value === null) return 'NULL';
  if (Array.isArray(value)) return `ARRAY[${value.map(literal).join(', ')}]`;
  return pg.escapeLiteral(String(value));
}
