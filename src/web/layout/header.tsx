import type { Route } from '../route.js';
import { Search } from '../search/search.js';
import { Navigation } from './navigation.js';
import type { LayoutParts } from './query.js';
import { SeasonChooser } from './season-chooser.js';

/** The header of every view: season, views, search, and a link to the query of the view. */
export function Header({
  layout,
  route,
  playground,
  live,
}: {
  layout: LayoutParts | null;
  route: Route | null;
  /** The URL of the view’s query in the playground. */
  playground: string;
  /** Whether the page receives changes as they happen. */
  live: boolean;
}) {
  const season = layout?.season ?? null;
  return (
    <header class="head">
      <a class="skip" href="#main">
        Skip to the content
      </a>
      <div class="bar">
        <a class="brand" href="/">
          Copa Graph
        </a>
        <SeasonChooser seasons={layout?.seasons.nodes ?? []} chosen={season} />
        <Search season={season?.slug ?? null} />
        <a class="query" href={playground} target="_blank" rel="noreferrer">
          Query
          <span class="visually-hidden"> of this view; opens in the playground in a new tab</span>
        </a>
      </div>
      {season !== null && route !== null ? (
        <Navigation season={season} route={route} live={live} />
      ) : (
        <div class="views" aria-hidden="true" />
      )}
    </header>
  );
}
