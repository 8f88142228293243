import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { findPrimary } from '../db/find-primary.js';

/** A connection that listens, and that is taken up again whenever it is lost. */
export interface Listener {
  /** Settled when the first connection listens, or when it could not be made. */
  readonly tried: Promise<void>;
  close(): Promise<void>;
}

/** Whoever has something to do with what is told. What it returns rejects when the connection is no good any longer. */
export interface Hearer {
  readonly channels: readonly string[];
  /** Looks what there is to be known; `lost` says that nobody listened for a while before. */
  opened(connection: pg.ClientBase, lost: boolean): Promise<void>;
  /** Something was told on a channel; null that there was silence for long. */
  told(connection: pg.ClientBase, channel: string | null): Promise<void>;
  /** Does, as long as the connection lasts, whatever else is to be done on it. */
  attend(connection: pg.ClientBase): Promise<void>;
  /** The connection is lost. */
  lost(): void;
}

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
 * Listens on channels of a database until it is closed, and has looked what there is to be known: when it begins to
 * listen, each time that something is told, and now and then besides. It keeps no process from ending.
 */
export function listen(url: string, hearer: Hearer): Listener {
  const closing = new AbortController();
  let begin = () => {};
  const tried = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const run = async () => {
    let wait = pause.least;
    for (let lost = false; !closing.signal.aborted; lost = true) {
      const opened = async (connection: pg.ClientBase) => {
        await hearer.opened(connection, lost);
        wait = pause.least;
        begin();
      };
      await session(url, hearer, opened, closing.signal).catch(
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
  hearer: Hearer,
  opened: (connection: pg.ClientBase) => Promise<void>,
  closing: AbortSignal,
): Promise<void> {
  const connectionString = await findPrimary(url);
  closing.throwIfAborted();
  const client = new pg.Client({
    connectionString,
    application_name: 'Copa Graph, listening',
    keepAlive: true,
    connectionTimeoutMillis: patience,
    query_timeout: patience,
  });
  const ended = new Promise<void>((resolve) => client.once('end', resolve)).then(() => hearer.lost());
  // Its end follows, which is what counts; without anybody to take it, it would end the process.
  client.on('error', () => hearer.lost());
  const end = () => {
    hearer.lost(); // before the database lets go of what the connection holds
    return client.end().catch(() => {});
  };
  const tell = (channel: string | null) => void hearer.told(client, channel).catch(end);
  let watch: NodeJS.Timeout | undefined;
  closing.addEventListener('abort', end, { once: true });
  try {
    // One that is ended while it is made is neither made nor does it fail.
    await Promise.race([client.connect(), ended]);
    client.on('notification', ({ channel }) => tell(channel));
    for (const channel of hearer.channels) await client.query(`LISTEN ${channel}`);
    await opened(client);
    watch = setInterval(() => tell(null), silence).unref();
    await Promise.all([ended, hearer.attend(client)]);
  } finally {
    clearInterval(watch);
    closing.removeEventListener('abort', end);
    await end();
  }
}
