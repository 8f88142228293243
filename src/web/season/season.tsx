import { routeUrl } from '../route.js';
import { UnbrokenScores } from '../unbroken-scores.js';
import { view } from '../view.js';
import { Alluvial } from './alluvial/alluvial.js';
import { ChampionRoad, championSteps } from './champion-road.js';
import { toColumns } from './columns.js';
import { PathTable } from './path-table.js';
import { seasonQuery, type Season as Told } from './query.js';
import { ShortTables } from './short-tables.js';
import { SeasonSkeleton } from './skeleton.js';
import { Stages } from './stages.js';
import { Statistics } from './statistics.js';

/** The season on one screen. */
export const season = view({
  query: seasonQuery,
  variables: (place: { view: 'season'; season: string | null }) => ({ season: place.season }),
  title: ({ season }) => season?.name ?? '',
  Content: ({ season }) => <Season season={season} />,
  Skeleton: SeasonSkeleton,
});

function Season({ season }: { season: Told }) {
  const columns = toColumns(season);
  const { champion, teams } = season;
  return (
    <>
      <Title season={season} />
      <Statistics season={season} />
      <Stages season={season} />
      <ChampionRoad season={season} />
      {columns.length === 0 && <ShortTables season={season} />}
      {columns.length > 0 && (
        <section aria-labelledby="ways">
          <h2 id="ways">Who went how far</h2>
          <Alluvial
            season={season.slug}
            columns={columns}
            teams={teams.nodes}
            first={champion?.slug ?? null}
          />
          <PathTable season={season.slug} columns={columns} teams={teams.nodes} />
        </section>
      )}
    </>
  );
}

function Title({ season }: { season: Told }) {
  const { name, slug, champion, runnerUp, promotions } = season;
  const last = championSteps(season).at(-1);
  const link = (team: { slug: string; name: string }) => (
    <a href={routeUrl({ view: 'team', season: slug, team: team.slug, against: null })}>{team.name}</a>
  );
  return (
    <div class="title">
      <h1 tabIndex={-1}>{name}</h1>
      <p class="lead">
        {champion === null ? (
          'Its champion is not known.'
        ) : (
          <>
            Champion: {link(champion)}
            {champion.department !== null && ` of ${champion.department.name}`}
            {runnerUp !== null && <>, before {link(runnerUp)}</>}.{' '}
            {last !== undefined && <UnbrokenScores text={`${last.summary}.`} />}
          </>
        )}
      </p>
      {promotions.length > 0 && (
        <p class="aside">
          Went up: {promotions.map(({ team, to }) => `${team.name} into the ${to}`).join('; ')}.
        </p>
      )}
    </div>
  );
}
