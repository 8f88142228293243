import { maxBodyBytes } from '../request-body.js';

/** How much time and memory a client of a WebSocket may take. */
export interface SocketLimits {
  /** For the message `connection_init`, from the connection. */
  readonly initTimeoutMs: number;
  /** How often a client is pinged; it has until the next ping to respond. */
  readonly pingIntervalMs: number;
  /** For receiving a message, from when it is complete on the server. */
  readonly sendTimeoutMs: number;
  /** For the running queries of a closing server, and then for the reply of its clients. */
  readonly closeTimeoutMs: number;
  /** The maximum length of a message from a client. */
  readonly maxMessageBytes: number;
  /** What a client has not received yet: from the first number on nothing more is read from it, from the second it is disconnected. */
  readonly highWaterBytes: number;
  readonly maxUnsentBytes: number;
  /** The maximum number of open operations of a connection, subscriptions or queries. */
  readonly maxOperations: number;
  /** The maximum number of operations of a connection that are executed at once; more wait. */
  readonly maxRunning: number;
}

/** The limits of a server. */
export const defaultSocketLimits: SocketLimits = {
  initTimeoutMs: 10_000,
  // As often as an event stream sends a comment.
  pingIntervalMs: 12_000,
  sendTimeoutMs: 60_000,
  // Each of both: a server that stops waits for 10 s in all.
  closeTimeoutMs: 2_500,
  maxMessageBytes: maxBodyBytes,
  highWaterBytes: 100_000,
  maxUnsentBytes: 10_000_000,
  maxOperations: 100,
  // As many as the requests of a browser to one server.
  maxRunning: 6,
};
