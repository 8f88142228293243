import { useEffect, useState } from 'preact/hooks';
import { type ConnectionState, subscribeToChanges } from './change-stream.js';
import type { Change } from './query.js';

/** What is new since the view was opened, or since the visitor took note of it. */
export interface LiveChanges {
  readonly connection: ConnectionState;
  readonly changes: readonly Change[];
  /** Takes note of the changes. */
  readonly dismiss: () => void;
}

/** Follows a season's changes; `again` has the view asked for anew. */
export function useLiveChanges(season: string | null, again: () => void): LiveChanges {
  const [connection, setConnection] = useState<ConnectionState>('opening');
  const [changes, setChanges] = useState<readonly Change[]>([]);
  const note = () => setChanges([]);
  useEffect(() => {
    note();
    if (season === null) return;
    return subscribeToChanges(season, {
      onConnection: setConnection,
      onGap: again,
      onChange: (change) => {
        setChanges((known) => [...known, change]);
        again();
      },
    });
  }, [season, again]);
  return { connection, changes, dismiss: note };
}

/** The ids of whatever changed. */
export function changedIds(changes: readonly Change[]): ReadonlySet<string> {
  return new Set(
    changes.flatMap(({ matches, ties, standings }) =>
      [...matches, ...ties, ...standings].map(({ id }) => id),
    ),
  );
}
