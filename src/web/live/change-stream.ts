import { queryUrl } from '../graph/fetch-query.js';
import { type Change, changesQuery } from './query.js';

/** The state of the connection over which changes arrive. */
export type ConnectionState = 'opening' | 'live' | 'lost';

/** The callbacks of a subscription. */
export interface ChangeListener {
  onChange(change: Change): void;
  onConnection(connection: ConnectionState): void;
  /** Called when changes may have been missed. */
  onGap(): void;
}

/** Milliseconds before the first attempt to reconnect; they double with each further attempt, up to the maximum. */
const reconnectMs = { first: 1_000, max: 30_000 };

/** Subscribes to the changes of a season while the page is visible. Returns a function that unsubscribes. */
export function subscribeToChanges(
  season: string,
  { onChange, onConnection, onGap }: ChangeListener,
): () => void {
  const url = queryUrl(changesQuery, { season });
  let source: EventSource | undefined;
  let reconnectTimer: ReturnType<typeof setTimeout> | undefined;
  let attempts = 0;
  let complete = true;

  const close = () => {
    clearTimeout(reconnectTimer);
    source?.close();
    source = undefined;
  };
  const open = () => {
    close();
    source = new EventSource(url);
    source.addEventListener('open', () => {
      attempts = 0;
      onConnection('live');
      if (!complete) onGap();
      complete = true;
    });
    source.addEventListener('next', ({ data }: MessageEvent<string>) => {
      const { data: result } = JSON.parse(data) as { data?: { seasonChanged: Change } };
      if (result) onChange(result.seasonChanged);
    });
    // The server ends the stream when it stops; the browser itself would reconnect at once, without end.
    for (const end of ['error', 'complete']) source.addEventListener(end, onLost);
  };
  const onLost = () => {
    close();
    complete = false;
    onConnection('lost');
    // A random factor, so that not all clients reconnect at the same time after a restart.
    const wait = Math.min(reconnectMs.first * 2 ** attempts, reconnectMs.max) * (0.75 + Math.random() / 2);
    attempts += 1;
    reconnectTimer = setTimeout(open, wait);
  };
  // Browsers limit the connections to a server, so a hidden page closes its own.
  const onVisibilityChange = () => {
    if (document.visibilityState === 'visible') return open();
    close();
    complete = false;
  };
  document.addEventListener('visibilitychange', onVisibilityChange);
  if (document.visibilityState === 'visible') open();
  return () => {
    document.removeEventListener('visibilitychange', onVisibilityChange);
    close();
  };
}
