import { ScoreLink } from '../match/score-link.js';
import { routeUrl } from '../route.js';
import { UnbrokenScores } from '../unbroken-scores.js';
import type { Season } from './query.js';

/** The champion's path, from its first stage to the title. */
export function ChampionRoad({ season }: { season: Season }) {
  const { champion } = season;
  if (champion === null) return null;
  const steps = championSteps(season);
  if (steps.length === 0) return null;
  return (
    <section aria-labelledby="road">
      <h2 id="road">
        Road to the title:{' '}
        <a href={routeUrl({ view: 'team', season: season.slug, team: champion.slug, against: null })}>
          {champion.name}
        </a>
      </h2>
      <ol class="road">
        {steps.map(({ stage, event, outcome, summary }, index) => (
          <li key={`${index}`} class={outcome === 'CHAMPION' ? 'won' : ''}>
            <h3>{event.__typename === 'Tie' ? event.round.name : stage.name}</h3>
            <p>
              <UnbrokenScores text={summary} />
            </p>
            {event.__typename === 'Standing' && event.group.region !== null && (
              <p class="aside">{event.group.region.name}</p>
            )}
            {event.__typename === 'Tie' && (
              <ul class="legs">
                {event.legs.map((leg) => (
                  <li key={leg.id}>
                    {leg.homeTeam.name} <ScoreLink season={season.slug} match={leg} /> {leg.awayTeam.name}
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The champion's steps in this season; without a season in the address, the query returns those of all seasons. */
export function championSteps({ champion, slug }: Season) {
  return champion?.journey.filter(({ stage }) => stage.season.slug === slug) ?? [];
}
