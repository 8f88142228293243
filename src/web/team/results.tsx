import { useChangedIds } from '../live/changed-ids.js';
import { scoreAndStatus } from '../match/facts.js';
import type { Result } from './query.js';

/** A list of matches, home team first. */
export function Results({ results, team }: { results: readonly Result[]; team: string }) {
  const changed = useChangedIds();
  const name = (one: Result['homeTeam']) => (one.slug === team ? <b>{one.name}</b> : one.name);
  return (
    <ul class="results">
      {results.map(({ id, homeTeam, score, status, awayTeam }) => (
        <li key={id} class={changed.has(id) ? 'changed' : ''}>
          <span>{name(homeTeam)}</span> <b class="score">{scoreAndStatus({ score, status })}</b>{' '}
          <span>{name(awayTeam)}</span>
        </li>
      ))}
    </ul>
  );
}
