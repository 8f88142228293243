import { useEffect, useMemo, useRef } from 'preact/hooks';
import { auditView } from './audit/audit.js';
import { bracketView } from './bracket/bracket.js';
import type { AnyView } from './define-view.js';
import { playgroundUrl, queryUrl } from './graph/fetch-query.js';
import { useQuery } from './graph/use-query.js';
import { homeView } from './home/home.js';
import { Footer } from './layout/footer.js';
import { Header } from './layout/header.js';
import { Main } from './layout/main.js';
import type { LayoutParts } from './layout/query.js';
import { ChangeNotice } from './live/change-notice.js';
import { ChangedIds } from './live/changed-ids.js';
import { changedIds, useLiveChanges } from './live/use-live-changes.js';
import { matchView } from './match/match.js';
import { useRoute } from './navigation.js';
import { playerView } from './player/player.js';
import { type Route, routeUrl } from './route.js';
import { seasonView } from './season/season.js';
import { stageView } from './stage/stage.js';
import { teamView } from './team/team.js';
import { whatIfView } from './what-if/what-if.js';

const views: Readonly<Record<Route['view'], AnyView>> = {
  home: homeView,
  season: seasonView,
  bracket: bracketView,
  stage: stageView,
  team: teamView,
  match: matchView,
  player: playerView,
  audit: auditView,
  'what-if': whatIfView,
};

/** The page: the view of the current route, filled by one GraphQL query. */
export function App() {
  const route = useRoute();
  const view = route === null ? undefined : views[route.view];
  const request = useMemo(() => {
    if (route === null || view === undefined) return null;
    const variables = view.variables(route);
    return {
      url: queryUrl(view.query, variables),
      playground: playgroundUrl(`${view.query}`, variables),
      subject: routeUrl(route).replace(/\?.*$/, ''),
    };
  }, [route && routeUrl(route)]);
  const result = useQuery<LayoutParts>(request?.url ?? null, request?.subject ?? '');
  // The layout of the previous view stays until the next one has loaded.
  const layout = useRef<LayoutParts | null>(null);
  if (result.data !== null) layout.current = result.data;

  const title = result.data && result.data.season !== null && route && view?.title(result.data, route);
  useEffect(() => {
    document.title = title ? `${title} – Copa Graph` : 'Copa Graph';
  }, [title]);

  const live = useLiveChanges(layout.current?.season?.slug ?? null, result.refetch);
  // Changes are marked only once the view shows the new data.
  const shownChanges = useRef(live.changes);
  if (!result.loading) shownChanges.current = live.changes;
  const changed = useMemo(() => changedIds(shownChanges.current), [shownChanges.current]);

  return (
    <ChangedIds.Provider value={changed}>
      <Header
        layout={layout.current}
        route={route}
        playground={request?.playground ?? '/graphql'}
        live={live.connection === 'live'}
      />
      <Main route={route} view={view} result={result} />
      <Footer />
      <ChangeNotice connection={live.connection} changes={shownChanges.current} onDismiss={live.dismiss} />
    </ChangedIds.Provider>
  );
}
