import pg from 'pg';

/** Milliseconds that PostgreSQL is given to stop a statement. */
const patience = 1_000;

/** What its types do not know of a client that is connected. */
interface Connected {
  readonly connection: pg.Connection;
  readonly processID: number;
  readonly secretKey: number;
  readonly host: string;
  readonly port: number;
}

type Cancelling = pg.Connection & {
  connect(port: number | string, host?: string): void;
  cancel(processID: number, secretKey: number): void;
  end(): void;
};

/**
 * Has PostgreSQL stop the statement that a connection waits for. Settled when it has been told, so that the next
 * statement on the connection is not the one that it stops. A connection that says nothing even then is given up.
 */
export async function cancel(client: pg.ClientBase, statement: Promise<unknown>): Promise<void> {
  const { connection, processID, secretKey, host, port } = client as unknown as Connected;
  const late = setTimeout(() => connection.stream.destroy(), patience);
  statement.catch(() => {}).finally(() => clearTimeout(late));
  const messenger = new pg.Connection() as Cancelling;
  const told = new Promise<void>((resolve) => messenger.once('end', resolve));
  messenger.on('error', () => {}); // its end follows
  messenger.once('connect', () => messenger.cancel(processID, secretKey));
  if (host.startsWith('/')) messenger.connect(`${host}/.s.PGSQL.${port}`);
  else messenger.connect(port, host);
  const silent = setTimeout(() => messenger.stream.destroy(), patience);
  await told;
  clearTimeout(silent);
}
