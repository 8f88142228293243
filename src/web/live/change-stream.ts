import { queryUrl } from '../graph/fetch-query.js';
import { type Change, changesQuery } from './query.js';

/** Whether changes are told: not yet, as they happen, or not now, since the connection was lost. */
export type ConnectionState = 'opening' | 'live' | 'lost';

/** Whom to tell. */
export interface ChangeListener {
  onChange(change: Change): void;
  onConnection(connection: ConnectionState): void;
  /** There may have been changes that nobody told. */
  onGap(): void;
}

/** Milliseconds before the first further attempt; twice as many before each next one, up to the most. */
const pause = { first: 1_000, most: 30_000 };

/** Follows the changes of a season while the page is in sight, until it is called off. */
export function subscribeToChanges(
  season: string,
  { onChange, onConnection, onGap }: ChangeListener,
): () => void {
  const address = queryUrl(changesQuery, { season });
  let source: EventSource | undefined;
  let later: ReturnType<typeof setTimeout> | undefined;
  let attempts = 0;
  let told = true;

  const leave = () => {
    clearTimeout(later);
    source?.close();
    source = undefined;
  };
  const open = () => {
    leave();
    source = new EventSource(address);
    source.addEventListener('open', () => {
      attempts = 0;
      onConnection('live');
      if (!told) onGap();
      told = true;
    });
    source.addEventListener('next', ({ data }: MessageEvent<string>) => {
      const { data: answer } = JSON.parse(data) as { data?: { seasonChanged: Change } };
      if (answer) onChange(answer.seasonChanged);
    });
    // The server ends a stream when it stops; the browser would begin anew at once, and for ever.
    for (const end of ['error', 'complete']) source.addEventListener(end, lose);
  };
  const lose = () => {
    leave();
    told = false;
    onConnection('lost');
    // Not all at once, when a server comes back that many follow.
    const wait = Math.min(pause.first * 2 ** attempts, pause.most) * (0.75 + Math.random() / 2);
    attempts += 1;
    later = setTimeout(open, wait);
  };
  // A browser holds few connections to a server: pages that nobody looks at leave theirs to others.
  const onSight = () => {
    if (document.visibilityState === 'visible') return open();
    leave();
    told = false;
  };
  document.addEventListener('visibilitychange', onSight);
  if (document.visibilityState === 'visible') open();
  return () => {
    document.removeEventListener('visibilitychange', onSight);
    leave();
  };
}
