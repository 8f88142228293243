import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { findPrimary } from '../db/find-primary.js';
import { isSettingsRefusal, ownBackendPid, withSessionSettings } from '../db/session.js';
import { type SerialConnection, serialConnection } from './serial-connection.js';

/** A connection that listens, and that is opened again whenever it is lost. */
export interface Listener {
  /** Settles when the first connection listens, or could not be opened. */
  readonly firstAttempt: Promise<void>;
  close(): Promise<void>;
}

/** What happens on the connection. The connection is closed, and opened again, when one of the promises rejects. */
export interface NotificationHandler {
  readonly channels: readonly string[];
  /** The connection listens; `reconnected` if notifications may have been lost before. */
  onConnect(connection: SerialConnection, reconnected: boolean): Promise<void>;
  /** A notification has arrived on a channel; null after a long time without any. */
  onNotification(connection: SerialConnection, channel: string | null): Promise<void>;
  /** Runs while the connection lasts, beside the notifications; not behind a pooler, which may change the session. */
  hold(connection: SerialConnection): Promise<void>;
  /** The connection is lost, or about to close. */
  onDisconnect(): void;
}

/** The delay before a new connection; doubled after each failed attempt. */
const delayMs = { min: 100, max: 5_000 };

/** The time that a connection, and a query on it, may take. */
const timeoutMs = 5_000;

/**
 * The time between two checks without notifications: a connection can break without an error, and a PgBouncer in
 * transaction mode delivers no notifications.
 */
const checkIntervalMs = 30_000;

/** Listens on channels of a database until it is closed. It does not keep the process alive. */
export function listen(url: string, handler: NotificationHandler): Listener {
  const closing = new AbortController();
  let settle = () => {};
  const firstAttempt = new Promise<void>((resolve) => {
    settle = resolve;
  });
  const run = async () => {
    let delay = delayMs.min;
    let pooled = false;
    for (let reconnected = false; !closing.signal.aborted; reconnected = true) {
      const onConnect = async (connection: SerialConnection) => {
        await handler.onConnect(connection, reconnected);
        delay = delayMs.min;
        settle();
      };
      await listenOnce(url, pooled, handler, onConnect, closing.signal).catch((error) => {
        pooled = isSettingsRefusal(error); // the next attempt follows, whatever the error
      });
      settle();
      await sleep(delay, undefined, { ref: false, signal: closing.signal }).catch(() => {});
      delay = Math.min(delay * 2, delayMs.max);
    }
  };
  const ended = run();
  return {
    firstAttempt,
    close: () => {
      closing.abort();
      return ended;
    },
  };
}

/** Listens on one connection until it ends. */
async function listenOnce(
  url: string,
  pooled: boolean,
  handler: NotificationHandler,
  onConnect: (connection: SerialConnection) => Promise<void>,
  closing: AbortSignal,
): Promise<void> {
  const host = await findPrimary(url);
  closing.throwIfAborted();
  const client = new pg.Client({
    connectionString: pooled ? host : withSessionSettings(host),
    application_name: 'Copa Graph, listening',
    keepAlive: true,
    connectionTimeoutMillis: timeoutMs,
    query_timeout: timeoutMs,
  });
  const connection = serialConnection(client);
  const ended = new Promise<void>((resolve) => client.once('end', resolve)).then(() =>
    handler.onDisconnect(),
  );
  // The `end` event follows; without this listener the error would end the process.
  client.on('error', () => handler.onDisconnect());
  const end = () => {
    handler.onDisconnect(); // before the database releases the connection's locks
    return client.end().catch(() => {});
  };
  const notify = (channel: string | null) => void handler.onNotification(connection, channel).catch(end);
  let checks: NodeJS.Timeout | undefined;
  closing.addEventListener('abort', end, { once: true });
  try {
    // A client that ends while it connects settles `connect` in no way.
    await Promise.race([client.connect(), ended]);
    client.on('notification', ({ channel }) => notify(channel));
    for (const channel of handler.channels) await connection.query(`LISTEN ${channel}`);
    await onConnect(connection);
    checks = setInterval(() => notify(null), checkIntervalMs).unref();
    const { rows } = await connection.query<{ pid: number | null }>(`SELECT ${ownBackendPid} AS pid`);
    await Promise.all([ended, rows[0]?.pid != null && handler.hold(connection)]);
  } finally {
    clearInterval(checks);
    closing.removeEventListener('abort', end);
    await end();
  }
}
