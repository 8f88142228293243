import pg from 'pg';

/** Asks a connection as the library does, whatever this one does with the statements of questions. */
export function askPlainly<Row extends pg.QueryResultRow>(
  client: pg.ClientBase,
  sql: string,
): Promise<pg.QueryResult<Row>> {
  const ask = pg.Client.prototype.query as (this: pg.ClientBase, sql: string) => Promise<pg.QueryResult<Row>>;
  return ask.call(client, sql);
}
