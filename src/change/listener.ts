import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

/** A connection that listens, and that is taken up again whenever it is lost. */
export interface Listener {
  /** Settled when the first connection listens, or when it could not be made. */
  readonly tried: Promise<void>;
  close(): Promise<void>;
}

/** Asks on a connection what there is to be known. Rejects when the connection is no good any longer. */
type Look = (connection: pg.ClientBase) => Promise<void>;

/** Milliseconds from a connection that is lost to the next attempt; twice as long after each that fails. */
const pause = { least: 100, most: 5_000 };

/** Milliseconds that a connection, and any answer on it, is waited for. */
const patience = 5_000;

/**
 * Milliseconds between two looks when nothing is told: a connection can be cut off without a word, and through a
 * PgBouncer that shares connections out by transaction nothing is ever told.
 */
const silence = 30_000;

/**
 * Listens on a channel of a database until it is closed, and looks what there is to be known: when it begins to
 * listen, each time that something is told, and now and then besides. `lost` says that it has just begun, and did not
 * listen for a while before. It keeps no process from ending.
 */
export function listen(
  url: string,
  channel: string,
  look: (connection: pg.ClientBase, lost: boolean) => Promise<void>,
): Listener {
  const closing = new AbortController();
  let begin = () => {};
  const tried = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const run = async () => {
    let wait = pause.least;
    for (let lost = false; !closing.signal.aborted; lost = true) {
      const opened: Look = async (connection) => {
        await look(connection, lost);
        wait = pause.least;
        begin();
      };
      await session(url, channel, opened, (connection) => look(connection, false), closing.signal).catch(
        () => {}, // there is nothing to be done but to try again
      );
      begin();
      await sleep(wait, undefined, { ref: false, signal: closing.signal }).catch(() => {});
      wait = Math.min(wait * 2, pause.most);
    }
  };
  const ended = run();
  return {
    tried,
    close: () => {
      closing.abort();
      return ended;
    },
  };
}

/** Listens on one connection until it ends, whoever ends it. */
async function session(
  url: string,
  channel: string,
  opened: Look,
  told: Look,
  closing: AbortSignal,
): Promise<void> {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'Copa Graph, listening',
    keepAlive: true,
    connectionTimeoutMillis: patience,
    query_timeout: patience,
  });
  const ended = new Promise<void>((resolve) => client.once('end', resolve));
  // Its end follows, which is what counts; without anybody to take it, it would end the process.
  client.on('error', () => {});
  const end = () => client.end().catch(() => {});
  const look = () => void told(client).catch(end);
  let watch: NodeJS.Timeout | undefined;
  closing.addEventListener('abort', end, { once: true });
  try {
    // One that is ended while it is made is neither made nor does it fail.
    await Promise.race([client.connect(), ended]);
    client.on('notification', look);
    await client.query(`LISTEN ${channel}`);
    await opened(client);
    watch = setInterval(look, silence).unref();
    await ended;
  } finally {
    clearInterval(watch);
    closing.removeEventListener('abort', end);
    await end();
  }
}
