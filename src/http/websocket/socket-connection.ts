import pLimit from 'p-limit';
import type { WebSocket } from 'ws';
import type { SocketLimits } from './socket-limits.js';

/** Reasons for which the server closes a connection; after each of these codes, clients connect again. */
const closeReasons = {
  stopping: [1001, 'The server is stopping. Retry in 1 s.'],
  slow: [1013, 'Messages are received too slowly. Retry, and read faster or request less at once.'],
  noPoints: [1013, 'The address has used its points of this minute. Retry later.'],
} as const;

/** A WebSocket of a client, with limits on what it makes the server do and store. */
export class SocketConnection {
  readonly webSocket: WebSocket;
  /** Resolves when the connection is closed. */
  readonly closed: Promise<unknown>;
  readonly #limits: SocketLimits;
  readonly #runLimit: ReturnType<typeof pLimit>;
  /** When each message that is not sent yet was complete, by the clock of `performance`, oldest first. */
  readonly #unsent: number[] = [];
  #responsive = true;
  #isClosing = false;
  #running = 0;

  constructor(webSocket: WebSocket, limits: SocketLimits) {
    this.webSocket = webSocket;
    this.#limits = limits;
    this.#runLimit = pLimit(limits.maxRunning);
    this.closed = new Promise((resolve) => webSocket.once('close', resolve));
    // An invalid frame, or one that is too long, is an error; the library then closes the connection with its code.
    webSocket.on('error', () => {});
    const onResponse = () => {
      this.#responsive = true;
    };
    webSocket.on('message', onResponse).on('pong', onResponse);
  }

  /** Whether the server is closing the connection: nothing more begins, and subscriptions do not complete. */
  get isClosing(): boolean {
    return this.#isClosing || this.webSocket.readyState !== this.webSocket.OPEN;
  }

  /** Sends a message; resolves when it is sent, or never can be. */
  async send(message: string): Promise<void> {
    const { webSocket } = this;
    if (webSocket.readyState !== webSocket.OPEN) return;
    this.#unsent.push(performance.now());
    const sent = new Promise<unknown>((resolve) => webSocket.send(message, resolve));
    if (webSocket.bufferedAmount > this.#limits.maxUnsentBytes) this.close('slow');
    this.#regulate();
    await sent;
    this.#unsent.shift();
    this.#regulate();
  }

  /**
   * Waits until one more operation may run; resolves with the function that ends it, which is idempotent. An operation ends when its result
   * is sent, so that a client which does not read has few results.
   */
  async beginRunning(): Promise<() => void> {
    const begun = new Promise<() => void>((resolve) => {
      this.#runLimit(() => new Promise<void>((end) => resolve(end)));
    });
    this.#running += 1;
    this.#regulate();
    const end = await begun;
    let ended = false;
    return () => {
      if (ended) return;
      ended = true;
      end();
      this.#running -= 1;
      // After the next one has begun, and the client is told that this one is complete.
      setImmediate(() => {
        this.#regulate();
        if (this.#isClosing && this.#running === 0) this.close('stopping');
      });
    };
  }

  /** Disconnects a client that does not respond or does not read, and pings any other. To be called at each interval. */
  check(): void {
    const [oldest] = this.#unsent;
    const { webSocket } = this;
    if (oldest !== undefined) {
      // A ping would be sent only after the messages before it.
      if (performance.now() - oldest > this.#limits.sendTimeoutMs) webSocket.terminate();
    } else if (webSocket.readyState === webSocket.OPEN && !webSocket.isPaused) {
      if (this.#responsive) webSocket.ping();
      else webSocket.terminate();
      this.#responsive = false;
    }
  }

  close(reason: keyof typeof closeReasons): void {
    const [code, text] = closeReasons[reason];
    this.webSocket.close(code, text);
    // The reply of the client has to be read.
    if (this.webSocket.isPaused) this.webSocket.resume();
  }

  /** Closes the connection when the running operations have ended, after a timeout at the latest. */
  async shutDown(): Promise<void> {
    this.#isClosing = true;
    if (this.#running === 0) this.close('stopping');
    const timeout = setTimeout(() => this.close('stopping'), this.#limits.closeTimeoutMs);
    await this.closed;
    clearTimeout(timeout);
  }

  /** Reads from the client only while it receives what it has requested. */
  #regulate(): void {
    const { webSocket } = this;
    if (webSocket.readyState !== webSocket.OPEN) return;
    const full = this.#runLimit.pendingCount > 0 || webSocket.bufferedAmount > this.#limits.highWaterBytes;
    if (full && !webSocket.isPaused) webSocket.pause();
    if (!full && webSocket.isPaused) webSocket.resume();
  }
}
