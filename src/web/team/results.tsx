import { useChangedIds } from '../live/changed-ids.js';
import { ScoreLink } from '../match/score-link.js';
import type { Result } from './query.js';

/** A list of matches, home team first. */
export function Results({ results, team }: { results: readonly Result[]; team: string }) {
  const changed = useChangedIds();
  const name = (one: Result['homeTeam']) => (one.slug === team ? <b>{one.name}</b> : one.name);
  return (
    <ul class="results">
      {results.map((match) => (
        <li key={match.id} class={changed.has(match.id) ? 'changed' : ''}>
          <span>{name(match.homeTeam)}</span> <ScoreLink season={match.season.slug} match={match} />{' '}
          <span>{name(match.awayTeam)}</span>
        </li>
      ))}
    </ul>
  );
}
