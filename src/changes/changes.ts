import type { GraphQLError } from 'graphql';
import type { ClientBase } from 'pg';
import { clientError } from '../graph/errors.js';
import { log } from '../telemetry/log.js';
import { channel, recallChannel } from './channels.js';
import { Pulse } from './health-probe.js';
import { Lease } from './lease.js';
import { type Listener, listen } from './notification-listener.js';
import { missedNews, type News } from './season-change.js';
import { Subscription } from './subscription.js';

/** Changes that a process has missed and still tells one by one; of more, it tells only that there were some. */
const mostTold = 100;

/** Subscriptions that are open at once: each takes a connection, and an answer at every import of its season. */
export const mostSubscriptions = 1_000;

function tooMany(): GraphQLError {
  return clientError(
    'TOO_MANY_SUBSCRIPTIONS',
    `The server has ${mostSubscriptions} subscriptions already; try again later.`,
    { http: { status: 503, headers: { 'retry-after': '60' } } },
  );
}

/**
 * What changes in the database while it is served: one for a process, whose one connection hears it for all who
 * subscribe.
 *
 * What is told on the connection only wakes it. What was changed it reads from the database, after the newest change
 * that it knows; so it does not matter how it came to miss one.
 */
export class Changes {
  /** Leave to give answers of before, held on the same connection. */
  readonly lease = new Lease();
  readonly #pulse = new Pulse();
  readonly #subscriptions = new Map<string, Set<Subscription>>();
  readonly #listener: Listener;
  #version: number | null = null;
  #closed = false;

  constructor(url: string) {
    this.#listener = listen(url, {
      channels: [channel, recallChannel],
      opened: async (connection, lost) => {
        await this.#look(connection, lost);
        this.#pulse.attend(connection);
        if (lost) log.info('The database is heard of again.');
      },
      told: async (connection, where) => {
        if (where === recallChannel) return this.lease.recall();
        this.lease.look();
        await this.#look(connection, false);
      },
      attend: (connection) => this.lease.attend(connection),
      lost: () => {
        this.lease.lose();
        if (this.#pulse.lose() && !this.#closed) log.warn('The database is not heard of any longer.');
      },
    });
  }

  /** How many subscribe at the moment. */
  get subscribed(): number {
    let count = 0;
    for (const subscriptions of this.#subscriptions.values()) count += subscriptions.size;
    return count;
  }

  /** Settled when the database was asked for the first time, or could not be. */
  get tried(): Promise<void> {
    return this.#listener.tried;
  }

  /** Whether the database answers, or did within the last second; to ask this costs it next to nothing. */
  reachable(): Promise<boolean> {
    return this.#pulse.beats();
  }

  /** The number of the newest change that is known; null until the database could be asked. */
  get version(): number | null {
    return this.#version;
  }

  /**
   * What changes in the season of this slug from now on, until `signal` aborts or this is closed. Settled once the
   * process listens; while the database cannot be reached, nothing changes, and later it is told as missed. Refused
   * where as many are open as there can be.
   */
  async subscribe(season: string, signal?: AbortSignal): Promise<Subscription> {
    await this.#listener.tried;
    if (this.subscribed >= mostSubscriptions) throw tooMany();
    const others = this.#subscriptions.get(season) ?? new Set();
    const end = () => subscription.end();
    const subscription = new Subscription(() => {
      signal?.removeEventListener('abort', end);
      others.delete(subscription);
      if (others.size === 0) this.#subscriptions.delete(season);
    });
    this.#subscriptions.set(season, others.add(subscription));
    signal?.addEventListener('abort', end);
    if (this.#closed || signal?.aborted) subscription.end();
    return subscription;
  }

  /** Ends every subscription, and the connection. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const subscriptions of [...this.#subscriptions.values()]) {
      for (const subscription of [...subscriptions]) subscription.end();
    }
    await this.#listener.close();
  }

  /** Tells the changes after the newest one known; where they are too many, or `lost`, that some were missed. */
  async #look(connection: ClientBase, lost: boolean): Promise<void> {
    const newest = await newestChange(connection);
    const known = this.#version ?? newest;
    const found = newest > known ? await changesAfter(connection, known) : [];
    const tooMany = found.length > mostTold;
    for (const news of tooMany ? [] : found) {
      // Another look, under way at the same time, may have told it.
      if (news.version <= (this.#version ?? known)) continue;
      this.#version = news.version;
      log.info({ version: news.version, season: news.season }, 'An import has changed a season.');
      for (const subscription of this.#subscriptions.get(news.season) ?? []) subscription.tell(news);
    }
    // Numbers only rise: where they have not, the database is not the one that it was.
    const replaced = newest < known;
    const version = replaced ? newest : Math.max(newest, this.#version ?? newest);
    this.#version = version;
    if (lost || replaced || tooMany) this.#tellMissed(version);
  }

  #tellMissed(version: number): void {
    for (const [season, subscriptions] of this.#subscriptions) {
      for (const subscription of subscriptions) subscription.tell(missedNews(season, version));
    }
  }
}

async function newestChange(connection: ClientBase): Promise<number> {
  const { rows } = await connection.query<{ id: number }>(
    'SELECT coalesce(max(id), 0) AS id FROM "SeasonChange"',
  );
  return rows[0]?.id ?? 0;
}

/** The changes after one, oldest first; of more than can be told, one too many. */
async function changesAfter(connection: ClientBase, version: number): Promise<News[]> {
  const { rows } = await connection.query<Omit<News, 'missed'>>(
    `SELECT c.id AS version, s.slug AS season, c.at, c.matches, c.ties, c.standings, c.gone
     FROM "SeasonChange" c JOIN "Season" s ON s.id = c."seasonId" WHERE c.id > $1 ORDER BY c.id LIMIT $2`,
    [version, mostTold + 1],
  );
  return rows.map((row) => ({ ...row, missed: false }));
}
