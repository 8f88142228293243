import { countNoun } from '../count-noun.js';
import { UnbrokenScores } from '../unbroken-scores.js';
import { matchFacts, scorers } from './facts.js';
import type { MatchFacts } from './fragments.js';
import { ScoreLink } from './score-link.js';

/** A match of the list. */
export interface ListedMatch extends MatchFacts {
  readonly id: string;
  readonly home: string;
  readonly away: string;
  readonly score: string | null;
}

/** Whether the source tells more of matches than their scores. */
export function hasFacts(matches: readonly ListedMatch[]): boolean {
  return matches.some((match) => matchFacts(match).length + match.goals.length > 0);
}

/** The matches of a group or a tie with what the source tells of them, folded. */
export function MatchList({ season, matches }: { season: string; matches: readonly ListedMatch[] }) {
  return (
    <details class="matches">
      <summary>
        {matches.length === 1 ? 'The match' : `The ${countNoun(matches.length, 'match', 'matches')}`}
      </summary>
      <ul>
        {matches.map((match) => (
          <li key={match.id}>
            {match.home} <ScoreLink season={season} match={match} /> {match.away}
            <p class="facts">
              <UnbrokenScores text={matchFacts(match).join(' · ')} />
            </p>
            {match.goals.length > 0 && <p class="facts">{scorers(match).join(', ')}</p>}
          </li>
        ))}
      </ul>
    </details>
  );
}
