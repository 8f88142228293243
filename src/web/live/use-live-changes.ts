import { useEffect, useState } from 'preact/hooks';
import { type ConnectionState, subscribeToChanges } from './change-stream.js';
import type { Change } from './query.js';

/** The changes since the view was opened, or since the visitor dismissed them. */
export interface LiveChanges {
  readonly connection: ConnectionState;
  readonly changes: readonly Change[];
  /** Clears the list of changes. */
  readonly dismiss: () => void;
}

/** Follows a season's changes, and calls `refetch` after each. */
export function useLiveChanges(season: string | null, refetch: () => void): LiveChanges {
  const [connection, setConnection] = useState<ConnectionState>('opening');
  const [changes, setChanges] = useState<readonly Change[]>([]);
  const dismiss = () => setChanges([]);
  useEffect(() => {
    dismiss();
    if (season === null) return;
    return subscribeToChanges(season, {
      onConnection: setConnection,
      onGap: refetch,
      onChange: (change) => {
        setChanges((earlier) => [...earlier, change]);
        refetch();
      },
    });
  }, [season, refetch]);
  return { connection, changes, dismiss };
}

/** The ids of whatever changed. */
export function changedIds(changes: readonly Change[]): ReadonlySet<string> {
  return new Set(
    changes.flatMap(({ matches, ties, standings }) =>
      [...matches, ...ties, ...standings].map(({ id }) => id),
    ),
  );
}
