import type { Route } from '../route.js';
import { Search } from '../search/search.js';
import type { Frame } from './frame.js';
import { Navigation } from './navigation.js';
import { SeasonChooser } from './season-chooser.js';

/** The head of every view: which season, which of its views, the search, and the query that made the view. */
export function Header({
  frame,
  place,
  query,
  live,
}: {
  frame: Frame | null;
  place: Route | null;
  query: string;
  /** Whether changes are told as they happen. */
  live: boolean;
}) {
  const season = frame?.season ?? null;
  return (
    <header class="head">
      <a class="skip" href="#main">
        Skip to the content
      </a>
      <div class="bar">
        <a class="brand" href="/">
          Copa Graph
        </a>
        <SeasonChooser seasons={frame?.seasons.nodes ?? []} chosen={season} />
        <Search season={season?.slug ?? null} />
        <a class="query" href={query} target="_blank" rel="noreferrer">
          Query
          <span class="unseen"> that this view is made from, in the playground, in a new tab</span>
        </a>
      </div>
      {season !== null && place !== null ? (
        <Navigation season={season} place={place} live={live} />
      ) : (
        <div class="views" aria-hidden="true" />
      )}
    </header>
  );
}
