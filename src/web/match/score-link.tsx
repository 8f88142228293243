import { routeUrl } from '../route.js';
import { scoreAndStatus } from './facts.js';
import type { MatchFacts } from './fragments.js';

/** The score of a match, or why there is none, as a link to the match. */
export function ScoreLink({
  season,
  match,
  ...attributes
}: {
  season: string;
  match: Pick<MatchFacts, 'slug' | 'status'> & { readonly score: string | null };
  tabIndex?: number;
  onFocus?: () => void;
}) {
  return (
    <a class="score" href={routeUrl({ view: 'match', season, match: match.slug })} {...attributes}>
      {scoreAndStatus(match)}
    </a>
  );
}
