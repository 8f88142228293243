import { log } from '../telemetry/log.js';
import { Lease } from './cache-lease.js';
import { changeChannel, recallChannel } from './channels.js';
import { HealthProbe } from './health-probe.js';
import { type Listener, listen } from './notification-listener.js';
import { resyncNotice, type SeasonChange } from './season-change.js';
import type { SerialConnection } from './serial-connection.js';
import { Subscription } from './subscription.js';

/** The maximum number of missed changes that are delivered one by one; more become one resync notice. */
const maxReplayed = 100;

/** The maximum number of open subscriptions: each has a client connection, and runs its query at every import. */
export const maxSubscriptions = 1_000;

/** The maximum number of subscriptions is open. */
export class TooManySubscriptionsError extends Error {
  override readonly name = 'TooManySubscriptionsError';

  constructor() {
    super(`The server has ${maxSubscriptions} open subscriptions, its maximum; try again later.`);
  }
}

/**
 * The changes of the database while it is served. A process has one, whose one connection listens for all subscribers.
 *
 * A notification only triggers a query for the changes after the newest known one, so a lost notification loses no
 * change.
 */
export class Changes {
  /** The lease of the response cache, held on the same connection. */
  readonly lease = new Lease();
  readonly #probe = new HealthProbe();
  readonly #subscriptions = new Map<number, Set<Subscription>>();
  readonly #listener: Listener;
  #version: number | null = null;
  #closed = false;

  constructor(url: string) {
    this.#listener = listen(url, {
      channels: [changeChannel, recallChannel],
      onConnect: async (connection, reconnected) => {
        await this.#readChanges(connection, reconnected);
        this.#probe.attach(connection);
        if (reconnected) log.info('Listening for changes of the database again.');
      },
      onNotification: async (connection, channel) => {
        if (channel === recallChannel) return this.lease.recall();
        this.lease.wake();
        await this.#readChanges(connection, false);
      },
      hold: (connection) => this.lease.hold(connection),
      onDisconnect: () => {
        this.lease.disconnect();
        if (this.#probe.detach() && !this.#closed)
          log.warn('The connection that listens for changes of the database is lost.');
      },
    });
  }

  /** The number of open subscriptions. */
  get subscriptionCount(): number {
    let count = 0;
    for (const subscriptions of this.#subscriptions.values()) count += subscriptions.size;
    return count;
  }

  /** Throws a `TooManySubscriptionsError` where one more subscription would be too many. */
  checkCapacity(): void {
    if (this.subscriptionCount >= maxSubscriptions) throw new TooManySubscriptionsError();
  }

  /** Settles after the first attempt to connect, successful or not. */
  get firstAttempt(): Promise<void> {
    return this.#listener.firstAttempt;
  }

  /** Whether the database answers, or did within the last second; costs one query a second at most. */
  reachable(): Promise<boolean> {
    return this.#probe.isHealthy();
  }

  /** The number of the newest known change; null until the database is read for the first time. */
  get version(): number | null {
    return this.#version;
  }

  /**
   * The changes of a season, by its id, from now until `signal` aborts or `close`. Settles once the process listens;
   * changes while the database is unreachable become a resync notice. `onEnd` is called once, when the subscription ends.
   * Rejects with a `TooManySubscriptionsError`.
   */
  async subscribe(season: number, signal?: AbortSignal, onEnd = () => {}): Promise<Subscription> {
    await this.#listener.firstAttempt;
    this.checkCapacity();
    const ofSeason = this.#subscriptions.get(season) ?? new Set();
    const end = () => subscription.end();
    const subscription = new Subscription(() => {
      signal?.removeEventListener('abort', end);
      ofSeason.delete(subscription);
      if (ofSeason.size === 0) this.#subscriptions.delete(season);
      onEnd();
    });
    this.#subscriptions.set(season, ofSeason.add(subscription));
    signal?.addEventListener('abort', end);
    if (this.#closed || signal?.aborted) subscription.end();
    return subscription;
  }

  /** Ends all subscriptions and the connection. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const subscriptions of [...this.#subscriptions.values()]) {
      for (const subscription of [...subscriptions]) subscription.end();
    }
    await this.#listener.close();
  }

  /** Delivers the changes after the newest known one; a resync notice if they are too many, or after a reconnection. */
  async #readChanges(connection: SerialConnection, reconnected: boolean): Promise<void> {
    const newest = await newestVersion(connection);
    const known = this.#version ?? newest;
    const found = newest > known ? await changesAfter(connection, known) : [];
    const tooMany = found.length > maxReplayed;
    for (const { slug, ...change } of tooMany ? [] : found) {
      // A concurrent call may have delivered it.
      if (change.version <= (this.#version ?? known)) continue;
      this.#version = change.version;
      log.info({ version: change.version, season: slug }, 'An import has changed a season.');
      for (const subscription of this.#subscriptions.get(change.season) ?? []) subscription.push(change);
    }
    // Versions only grow, so a lower one belongs to another database.
    const replaced = newest < known;
    const version = replaced ? newest : Math.max(newest, this.#version ?? newest);
    this.#version = version;
    if (reconnected || replaced || tooMany) this.#requireResync(version);
  }

  #requireResync(version: number): void {
    for (const [season, subscriptions] of this.#subscriptions) {
      for (const subscription of subscriptions) subscription.push(resyncNotice(season, version));
    }
  }
}

async function newestVersion(connection: SerialConnection): Promise<number> {
  const { rows } = await connection.query<{ id: number }>(
    'SELECT coalesce(max(id), 0) AS id FROM "SeasonChange"',
  );
  return rows[0]?.id ?? 0;
}

/** The changes after a version, oldest first; one more than are delivered, to detect that they are too many. */
async function changesAfter(
  connection: SerialConnection,
  version: number,
): Promise<(SeasonChange & { readonly slug: string })[]> {
  const { rows } = await connection.query<Omit<SeasonChange & { readonly slug: string }, 'resyncRequired'>>(
    `SELECT c.id AS version, s.id AS season, s.slug, c.at, c.matches, c.ties, c.standings, c.gone AS "removedCount"
     FROM "SeasonChange" c JOIN "Season" s ON s.id = c."seasonId" WHERE c.id > $1 ORDER BY c.id LIMIT $2`,
    [version, maxReplayed + 1],
  );
  return rows.map((row) => ({ ...row, resyncRequired: false }));
}
