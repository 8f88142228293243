import { occasionOf } from './facts.js';
import type { Match } from './query.js';
import { ScoreLink } from './score-link.js';

/** The other matches of two teams against each other in the season: the other leg, the return match. */
export function Meetings({ season, match }: { season: string; match: Match }) {
  const { homeTeam, awayTeam } = match;
  const others = homeTeam.opponents
    .filter(({ opponent }) => opponent.slug === awayTeam.slug)
    .flatMap(({ matches }) => matches)
    .filter(({ id }) => id !== match.id);
  if (others.length === 0) return null;
  const legs = new Set(match.tie?.legs.map(({ id }) => id));
  const allLegs = others.every(({ id }) => legs.has(id));
  return (
    <section aria-labelledby="meetings">
      <h2 id="meetings">{allLegs && others.length === 1 ? 'The other leg' : 'Also against each other'}</h2>
      <ul class="meetings">
        {others.map((other) => (
          <li key={other.id}>
            {other.homeTeam.name} <ScoreLink season={season} match={other} /> {other.awayTeam.name}{' '}
            <span class="aside">{occasionOf(other)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
