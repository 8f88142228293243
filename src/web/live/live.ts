import { useEffect, useState } from 'preact/hooks';
import { type Connection, follow } from './follow.js';
import type { Change } from './query.js';

/** What is new since the view was opened, or since the visitor took note of it. */
export interface Live {
  readonly connection: Connection;
  readonly changes: readonly Change[];
  /** Takes note of the changes. */
  readonly note: () => void;
}

/** Follows a season's changes; `again` has the view asked for anew. */
export function useLive(season: string | null, again: () => void): Live {
  const [connection, setConnection] = useState<Connection>('opening');
  const [changes, setChanges] = useState<readonly Change[]>([]);
  const note = () => setChanges([]);
  useEffect(() => {
    note();
    if (season === null) return;
    return follow(season, {
      onConnection: setConnection,
      onGap: again,
      onChange: (change) => {
        setChanges((known) => [...known, change]);
        again();
      },
    });
  }, [season, again]);
  return { connection, changes, note };
}

/** The ids of whatever changed. */
export function changedIn(changes: readonly Change[]): ReadonlySet<string> {
  return new Set(
    changes.flatMap(({ matches, ties, standings }) =>
      [...matches, ...ties, ...standings].map(({ id }) => id),
    ),
  );
}
