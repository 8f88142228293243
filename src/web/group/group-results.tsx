import { useChangedIds } from '../live/changed-ids.js';
import { formatShortDay } from '../match/facts.js';
import type { MatchFacts } from '../match/fragments.js';
import { ScoreLink } from '../match/score-link.js';

/** A match of the list. */
export interface ListedMatch extends Pick<MatchFacts, 'slug' | 'status' | 'date'> {
  readonly id: string;
  readonly home: string;
  readonly away: string;
  readonly score: string | null;
}

/** Matches of a group in the order given, each with its day. */
export function GroupResults({ season, matches }: { season: string; matches: readonly ListedMatch[] }) {
  const changed = useChangedIds();
  return (
    <ul class="group-results">
      {matches.map((match) => (
        <li key={match.id} class={changed.has(match.id) ? 'changed' : ''}>
          {match.date !== null && <span class="day">{formatShortDay(match.date)}</span>}
          <span class="home">{match.home}</span>{' '}
          <ScoreLink season={season} match={{ ...match, date: null }} short /> <span>{match.away}</span>
        </li>
      ))}
    </ul>
  );
}
