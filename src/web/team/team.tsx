import { countNoun } from '../count-noun.js';
import { view } from '../define-view.js';
import { type RouteOf, routeUrl } from '../route.js';
import { SkeletonLine } from '../status/skeleton-line.js';
import { UnknownTeam } from '../status/unknown-team.js';
import { HeadToHead } from './head-to-head.js';
import { Journey } from './journey.js';
import { Opponents } from './opponents.js';
import { type Team, teamQuery } from './query.js';

/** The view of a team in a season: its record, its path, its opponents, and its head-to-head with one of them. */
export const teamView = view({
  query: teamQuery,
  variables: ({ season, team, against }: RouteOf<'team'>) => ({
    season,
    team,
    against: against ?? '',
    withOpponent: against !== null,
  }),
  title: ({ team, season }) => `${team?.name ?? 'Team not found'}, ${season?.name}`,
  Content: ({ season, data, route }) => {
    const { team } = data;
    if (team === null) return <UnknownTeam season={season.slug} name={route.team} />;
    return (
      <>
        <Title season={season} team={team} />
        <Journey season={season.slug} team={team} />
        <HeadToHead season={season} data={data} team={team} route={route} />
        <Opponents season={season.slug} team={team} />
      </>
    );
  },
  Skeleton: () => (
    <>
      <SkeletonLine as="h1" />
      <SkeletonLine as="lead" />
      <SkeletonLine as="figures" />
      <SkeletonLine as="h2" />
      <SkeletonLine as="row" />
      <SkeletonLine as="h2" />
      <SkeletonLine as="table" />
    </>
  ),
});

function Title({ season, team }: { season: { slug: string; name: string }; team: Team }) {
  const { name, aliases, location, department, record, seasons } = team;
  const from = [location, department?.name].filter(Boolean).join(', ');
  const others = seasons.filter(({ slug }) => slug !== season.slug);
  const { played, won, drawn, lost, goalsFor, goalsAgainst, cleanSheets } = record;
  const figures: [figure: number | string, what: string][] = [
    [played, 'played'],
    [won, 'won'],
    [drawn, 'drawn'],
    [lost, 'lost'],
    [`${goalsFor}–${goalsAgainst}`, 'goals'],
    [cleanSheets, cleanSheets === 1 ? 'clean sheet' : 'clean sheets'],
  ];
  return (
    <>
      <div class="title">
        <h1 tabIndex={-1}>{name}</h1>
        {from !== '' && <p class="lead">{from}</p>}
        {aliases.length > 0 && <p class="aside">Also spelled {aliases.join(', ')}.</p>}
        {others.length > 0 && (
          <p class="aside">
            Also in{' '}
            {others.map((other, index) => (
              <>
                {index > 0 && ', '}
                <a href={routeUrl({ view: 'team', season: other.slug, team: team.slug, against: null })}>
                  {other.name}
                </a>
              </>
            ))}
            .
          </p>
        )}
      </div>
      <section class="numbers" aria-labelledby="record">
        <h2 id="record" class="visually-hidden">
          Record
        </h2>
        {played === 0 ? (
          <p>{countNoun(team.journey.length, 'step') || 'Nothing'} in this season, and no match on record.</p>
        ) : (
          <dl>
            {figures.map(([figure, what]) => (
              <div key={what}>
                <dt>{what}</dt>
                <dd>{figure}</dd>
              </div>
            ))}
          </dl>
        )}
      </section>
    </>
  );
}
