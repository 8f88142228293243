import { routeUrl } from '../route.js';
import { formatShortDay, scoreAndStatus } from './facts.js';
import type { MatchFacts } from './fragments.js';

/** The score of a match, or why there is none, as a link to the match. */
export function ScoreLink({
  season,
  match,
  short = false,
  ...attributes
}: {
  season: string;
  match: Pick<MatchFacts, 'slug' | 'status'> & {
    readonly score: string | null;
    readonly date?: string | null;
  };
  /** Whether there is no room for more than a score: a match to be played has its day, or a dash. */
  short?: boolean;
  tabIndex?: number;
  onFocus?: () => void;
}) {
  return (
    <a class="score" href={routeUrl({ view: 'match', season, match: match.slug })} {...attributes}>
      {short && match.status === 'SCHEDULED' && match.score === null ? (
        <>
          <span class="aside">{match.date == null ? '–' : formatShortDay(match.date)}</span>
          <span class="visually-hidden"> not played</span>
        </>
      ) : (
        scoreAndStatus(match)
      )}
    </a>
  );
}
