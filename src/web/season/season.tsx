import { view } from '../define-view.js';
import type { RouteOf } from '../route.js';
import { routeUrl } from '../route.js';
import { UnbrokenScores } from '../unbroken-scores.js';
import { Alluvial } from './alluvial/alluvial.js';
import { ChampionRoad, championSteps } from './champion-road.js';
import { toColumns } from './columns.js';
import { Downloads } from './downloads.js';
import { PathTable } from './path-table.js';
import { type Season, seasonQuery } from './query.js';
import { ShortTables } from './short-tables.js';
import { SeasonSkeleton } from './skeleton.js';
import { Stages } from './stages.js';
import { Statistics } from './statistics.js';
import { TopScorers } from './top-scorers.js';

/** The view of a season as a whole. */
export const seasonView = view({
  query: seasonQuery,
  variables: (route: RouteOf<'season'>) => ({ season: route.season }),
  title: ({ season }) => season?.name ?? '',
  Content: ({ season }) => <SeasonContent season={season} />,
  Skeleton: SeasonSkeleton,
});

function SeasonContent({ season }: { season: Season }) {
  const columns = toColumns(season);
  const { champion, teams, stages } = season;
  // Of a season that is one table, its stage and the champion’s road say nothing more.
  const oneTable = stages.length === 1 && stages[0]?.groups.length === 1 && stages[0].rounds.length === 0;
  return (
    <>
      <Title season={season} />
      <Statistics season={season} />
      {oneTable ? (
        <div class="side-by-side">
          <ShortTables season={season} />
          <TopScorers season={season} />
        </div>
      ) : (
        <>
          <Stages season={season} />
          <TopScorers season={season} />
          <ChampionRoad season={season} />
          {columns.length === 0 && <ShortTables season={season} />}
        </>
      )}
      {columns.length > 0 && (
        <section aria-labelledby="paths">
          <h2 id="paths">How far each team went</h2>
          <Alluvial
            season={season.slug}
            columns={columns}
            teams={teams.nodes}
            first={champion?.slug ?? null}
          />
          <PathTable season={season.slug} columns={columns} teams={teams.nodes} />
        </section>
      )}
      <Downloads season={season.slug} />
    </>
  );
}

function Title({ season }: { season: Season }) {
  const { name, slug, champion, runnerUp, promotions, relegations } = season;
  const last = championSteps(season).at(-1);
  const link = (team: { slug: string; name: string }) => (
    <a href={routeUrl({ view: 'team', season: slug, team: team.slug, against: null })}>{team.name}</a>
  );
  return (
    <div class="title">
      <h1 tabIndex={-1}>{name}</h1>
      <p class="lead">
        {champion === null ? (
          'The champion is not known.'
        ) : (
          <>
            Champion: {link(champion)}
            {champion.department !== null && ` of ${champion.department.name}`}
            {runnerUp !== null && <>, ahead of {link(runnerUp)}</>}.{' '}
            {last !== undefined && <UnbrokenScores text={`${last.summary}.`} />}
          </>
        )}
      </p>
      {promotions.length > 0 && (
        <p class="aside">
          Promoted: {promotions.map(({ team, to }) => `${team.name} to the ${to}`).join('; ')}.
        </p>
      )}
      {relegations.length > 0 && (
        <p class="aside">
          Relegated:{' '}
          {relegations
            .map(({ team, to }) => (to === null ? team.name : `${team.name} to the ${to}`))
            .join('; ')}
          .
        </p>
      )}
    </div>
  );
}
