import { countNoun } from '../count-noun.js';
import type { ConnectionState } from './change-stream.js';
import type { Change } from './query.js';

/** The most matches that are named. */
const maxNamed = 3;

/** What has changed while the visitor looked on, and whether more would be told. */
export function ChangeNotice({
  connection,
  changes,
  onSeen: onDismiss,
}: {
  connection: ConnectionState;
  changes: readonly Change[];
  onSeen: () => void;
}) {
  return (
    <div class="news" role="status">
      {connection === 'lost' && <p>The connection to the server is lost. It is tried again, and again.</p>}
      {changes.length > 0 && (
        <div>
          <p>
            <b>Changed just now:</b>{' '}
            {changes.at(-1)?.resyncRequired ? 'perhaps more than is told.' : told(changes)}
          </p>
          <button type="button" onClick={onDismiss}>
            Seen
          </button>
        </div>
      )}
    </div>
  );
}

function told(changes: readonly Change[]): string {
  const matches = changes.flatMap((change) => change.matches);
  const named = matches.slice(-maxNamed).map(({ homeTeam, score, awayTeam }) => {
    return `${homeTeam.name} ${score ?? '–'} ${awayTeam.name}`;
  });
  const count = (of: (change: Change) => number) => changes.reduce((sum, change) => sum + of(change), 0);
  return [
    ...named,
    countNoun(matches.length - named.length, 'more match', 'more matches'),
    countNoun(
      count(({ ties }) => ties.length),
      'tie',
    ),
    countNoun(
      count(({ standings }) => standings.length),
      'line of a table',
      'lines of tables',
    ),
    countNoun(
      count(({ removedCount }) => removedCount),
      'entry that is gone',
      'entries that are gone',
    ),
  ]
    .filter(Boolean)
    .join('; ');
}
