import { useEffect, useState } from 'preact/hooks';
import { countNoun } from '../count-noun.js';
import { view } from '../define-view.js';
import { navigate } from '../navigation.js';
import { type RouteOf, routeUrl } from '../route.js';
import { NoSeason } from '../status/no-season.js';
import { SkeletonLine } from '../status/skeleton-line.js';
import { competitionsOf } from './competitions.js';
import { homeQuery, type LoadedSeason } from './query.js';

/** The view of what is loaded: every competition with its seasons. A season that is alone is opened instead. */
export const homeView = view({
  query: homeQuery,
  variables: (_route: RouteOf<'home'>) => ({}),
  title: () => '',
  Content: ({ data: { seasons } }) => {
    const [first, ...others] = seasons.nodes;
    if (first === undefined) return <NoSeason seasons={[]} />;
    if (others.length === 0) return <OnlySeason season={first.slug} />;
    return <Home seasons={seasons.nodes} totalCount={seasons.totalCount} />;
  },
  Skeleton: HomeSkeleton,
});

function OnlySeason({ season }: { season: string }) {
  useEffect(() => navigate({ view: 'season', season }, { replace: true }), [season]);
  return <HomeSkeleton />;
}

function HomeSkeleton() {
  return (
    <>
      <SkeletonLine as="h1" />
      <SkeletonLine as="lead" />
      <SkeletonLine as="picture" />
    </>
  );
}

function Home({ seasons, totalCount }: { seasons: readonly LoadedSeason[]; totalCount: number }) {
  const [text, setText] = useState('');
  const competitions = competitionsOf(seasons, text);
  const found = competitions.reduce((sum, competition) => sum + competition.seasons.length, 0);
  return (
    <>
      <div class="title">
        <h1 tabIndex={-1}>Seasons</h1>
        <p class="lead">
          {countNoun(totalCount, 'season')} of {countNoun(competitionsOf(seasons, '').length, 'competition')},
          newest first.
        </p>
      </div>
      <div class="filter">
        <label>
          Find a season{' '}
          <input
            type="search"
            placeholder="A competition, year, country or champion"
            autocomplete="off"
            spellcheck={false}
            value={text}
            onInput={({ currentTarget }) => setText(currentTarget.value)}
          />
        </label>
        <p class="aside" role="status">
          {text.trim() !== '' && (countNoun(found, 'season found', 'seasons found') || 'Nothing found')}
        </p>
      </div>
      <div class="competitions">
        {competitions.map((competition) => (
          <section key={competition.slug} aria-labelledby={competition.slug}>
            <h2 id={competition.slug}>{competition.name}</h2>
            {competition.country !== null && <p class="aside">{competition.country}</p>}
            <ul>
              {competition.seasons.map(({ slug, name, champion }) => (
                <li key={slug}>
                  <a href={routeUrl({ view: 'season', season: slug })}>{name}</a>
                  {champion !== null && <span class="aside">{champion.name}</span>}
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      {totalCount > seasons.length && (
        <p class="aside">The newest {seasons.length} are listed; the search finds all.</p>
      )}
    </>
  );
}
