import pLimit from 'p-limit';
import type { ClientBase, QueryResult, QueryResultRow } from 'pg';

/** A connection that several parts of the program query at any time. */
export interface SerialConnection {
  query<Row extends QueryResultRow>(sql: string, values?: readonly unknown[]): Promise<QueryResult<Row>>;
}

/** Runs the queries of a connection one after another: pg 9 rejects a query while another one is running. */
export function serialConnection(client: ClientBase): SerialConnection {
  const limit = pLimit(1);
  return { query: (sql, values) => limit(() => client.query(sql, values && [...values])) };
}
