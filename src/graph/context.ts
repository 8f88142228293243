import type { GraphQLError } from 'graphql';
import type { Changes } from '../changes/changes.js';
import type { Database } from '../db/client.js';

/** What every resolver of one request is given. */
export interface Context extends ClientLimits {
  readonly database: Database;
  readonly changes: Changes;
  /** Aborts when the client has disconnected. */
  readonly signal: AbortSignal;
}

/** What one client may do; nothing is defined where clients are not limited. */
export interface ClientLimits {
  /** Charges the client for a query. */
  readonly chargePoints?: ChargePoints | undefined;
  readonly beginSubscription?: BeginSubscription | undefined;
  /** The address of the client, as the key of what is counted for it. */
  readonly clientAddress?: (() => string) | undefined;
}

/** Counts one more subscription of the client until the returned function is called; null if it has its maximum. */
export type BeginSubscription = () => (() => void) | null;

/** Takes points from what a client has left in this minute; resolves with the error if that is not enough. */
export type ChargePoints = (points: number) => Promise<GraphQLError | null>;
