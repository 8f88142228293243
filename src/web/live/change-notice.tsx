import { countNoun } from '../count-noun.js';
import type { ConnectionState } from './change-stream.js';
import type { Change } from './query.js';

/** The maximum number of matches that are listed by name. */
const maxNamedMatches = 3;

/** The changes since the view was opened, and whether the connection is lost. */
export function ChangeNotice({
  connection,
  changes,
  onDismiss,
}: {
  connection: ConnectionState;
  changes: readonly Change[];
  onDismiss: () => void;
}) {
  return (
    <div class="change-notice" role="status">
      {connection === 'lost' && <p>The connection to the server is lost. Reconnecting …</p>}
      {changes.length > 0 && (
        <div>
          <p>
            <b>Changed just now:</b>{' '}
            {changes.at(-1)?.resyncRequired ? 'possibly the whole season.' : describeChanges(changes)}
          </p>
          <button type="button" onClick={onDismiss}>
            Dismiss
          </button>
        </div>
      )}
    </div>
  );
}

function describeChanges(changes: readonly Change[]): string {
  const matches = changes.flatMap((change) => change.matches);
  const namedMatches = matches.slice(-maxNamedMatches).map(({ homeTeam, score, awayTeam }) => {
    return `${homeTeam.name} ${score ?? '–'} ${awayTeam.name}`;
  });
  const count = (of: (change: Change) => number) => changes.reduce((sum, change) => sum + of(change), 0);
  return [
    ...namedMatches,
    countNoun(matches.length - namedMatches.length, 'more match', 'more matches'),
    countNoun(
      count(({ ties }) => ties.length),
      'tie',
    ),
    countNoun(
      count(({ standings }) => standings.length),
      'table row',
      'table rows',
    ),
    countNoun(
      count(({ removedCount }) => removedCount),
      'removed entry',
      'removed entries',
    ),
  ]
    .filter(Boolean)
    .join('; ');
}
