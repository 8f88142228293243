import { countNoun } from '../count-noun.js';
import { view } from '../define-view.js';
import { minuteOf, occasionOf } from '../match/facts.js';
import { ScoreLink } from '../match/score-link.js';
import { type RouteOf, routeUrl } from '../route.js';
import { ErrorMessage } from '../status/error-message.js';
import { SkeletonLine } from '../status/skeleton-line.js';
import { TeamName } from '../team/team-name.js';
import { goalsBySeason, type SeasonGoals } from './goals-by-season.js';
import { type Player, playerQuery } from './query.js';

/** The view of a player: the goals of each season, match by match. */
export const playerView = view({
  query: playerQuery,
  variables: ({ season, player }: RouteOf<'player'>) => ({ season, player }),
  title: ({ player }) => player?.name ?? 'Player not found',
  Content: ({ data: { player } }) =>
    player === null ? (
      <ErrorMessage title="Player not found">No document names such a scorer.</ErrorMessage>
    ) : (
      <PlayerContent player={player} />
    ),
  Skeleton: () => (
    <>
      <SkeletonLine as="h1" />
      <SkeletonLine as="figures" />
      <SkeletonLine as="h2" />
      <SkeletonLine as="table" />
    </>
  ),
});

function PlayerContent({ player: { name, goals } }: { player: Player }) {
  const seasons = goalsBySeason(goals);
  const sum = (of: (one: SeasonGoals) => number) => seasons.reduce((total, one) => total + of(one), 0);
  const figures: [figure: number, one: string, many: string][] = [
    [sum(({ scored }) => scored), 'goal', 'goals'],
    [sum(({ penalties }) => penalties), 'penalty', 'penalties'],
    [sum(({ ownGoals }) => ownGoals), 'own goal', 'own goals'],
    [sum(({ matches }) => matches.length), 'match with a goal', 'matches with a goal'],
    [seasons.length, 'season', 'seasons'],
  ];
  return (
    <>
      <div class="title">
        <h1 tabIndex={-1}>{name}</h1>
      </div>
      <section class="numbers" aria-labelledby="figures">
        <h2 id="figures" class="visually-hidden">
          Figures
        </h2>
        <dl>
          {figures
            .filter(([figure]) => figure > 0)
            .map(([figure, one, many]) => (
              <div key={one}>
                <dt>{figure === 1 ? one : many}</dt>
                <dd>{figure}</dd>
              </div>
            ))}
        </dl>
      </section>
      {seasons.map((one) => (
        <SeasonSection key={one.season.slug} {...one} />
      ))}
    </>
  );
}

function SeasonSection({ season, scored, penalties, ownGoals, matches }: SeasonGoals) {
  const counts = [
    countNoun(scored, 'goal'),
    penalties > 0 && `of which ${countNoun(penalties, 'penalty', 'penalties')}`,
    countNoun(ownGoals, 'own goal'),
  ].filter(Boolean);
  return (
    <section aria-labelledby={season.slug}>
      <h2 id={season.slug}>
        <a href={routeUrl({ view: 'season', season: season.slug })}>{season.name}</a>
      </h2>
      <p>{counts.join(', ')}</p>
      <ul class="meetings">
        {matches.map(({ match, goals }) => (
          <li key={match.id}>
            <TeamName season={season.slug} team={match.homeTeam.slug} name={match.homeTeam.name} />{' '}
            <ScoreLink season={season.slug} match={match} />{' '}
            <TeamName season={season.slug} team={match.awayTeam.slug} name={match.awayTeam.name} />{' '}
            <span>{goals.map((goal) => minuteOf(goal) || 'minute not known').join(', ')}</span>{' '}
            <span class="aside">{occasionOf(match)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
