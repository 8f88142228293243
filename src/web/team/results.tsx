import { useChangedIds } from '../live/changed-ids.js';
import { formatShortDay } from '../match/facts.js';
import { ScoreLink } from '../match/score-link.js';
import type { Result } from './query.js';

/** The number of matches above which a list runs in columns. */
const longList = 12;

/** A list of matches, home team first, each with its day. */
export function Results({ results, team }: { results: readonly Result[]; team: string }) {
  const changed = useChangedIds();
  const name = (one: Result['homeTeam']) => (one.slug === team ? <b>{one.name}</b> : one.name);
  return (
    <ul class={results.length > longList ? 'results long' : 'results'}>
      {results.map((match) => (
        <li key={match.id} class={changed.has(match.id) ? 'changed' : ''}>
          <span>{name(match.homeTeam)}</span> <ScoreLink season={match.season.slug} match={match} />{' '}
          <span>{name(match.awayTeam)}</span>
          {match.date !== null && <span class="day">{formatShortDay(match.date)}</span>}
        </li>
      ))}
    </ul>
  );
}
