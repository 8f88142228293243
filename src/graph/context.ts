import type { GraphQLError } from 'graphql';
import type { Changes } from '../changes/changes.js';
import type { Database } from '../db/client.js';

/** What every resolver of one request is given. */
export interface Context {
  readonly database: Database;
  readonly changes: Changes;
  /** Aborts when the client has disconnected. */
  readonly signal: AbortSignal;
  /** Charges the client for a query; undefined where clients are not limited. */
  readonly chargePoints?: ChargePoints | undefined;
}

/** Takes points from what a client has left in this minute; resolves with the error if that is not enough. */
export type ChargePoints = (points: number) => Promise<GraphQLError | null>;
