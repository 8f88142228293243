import { counted } from '../count-noun.js';
import type { Connection } from './follow.js';
import type { Change } from './query.js';

/** The most matches that are named. */
const most = 3;

/** What has changed while the visitor looked on, and whether more would be told. */
export function News({
  connection,
  changes,
  onSeen,
}: {
  connection: Connection;
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
          <button type="button" onClick={onSeen}>
            Seen
          </button>
        </div>
      )}
    </div>
  );
}

function told(changes: readonly Change[]): string {
  const matches = changes.flatMap((change) => change.matches);
  const named = matches.slice(-most).map(({ homeTeam, score, awayTeam }) => {
    return `${homeTeam.name} ${score ?? '–'} ${awayTeam.name}`;
  });
  const count = (of: (change: Change) => number) => changes.reduce((sum, change) => sum + of(change), 0);
  return [
    ...named,
    counted(matches.length - named.length, 'more match', 'more matches'),
    counted(
      count(({ ties }) => ties.length),
      'tie',
    ),
    counted(
      count(({ standings }) => standings.length),
      'line of a table',
      'lines of tables',
    ),
    counted(
      count(({ removedCount }) => removedCount),
      'entry that is gone',
      'entries that are gone',
    ),
  ]
    .filter(Boolean)
    .join('; ');
}
