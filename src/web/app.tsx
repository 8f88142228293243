import { useEffect, useMemo, useRef } from 'preact/hooks';
import { auditView } from './audit/audit.js';
import { bracketView } from './bracket/bracket.js';
import { Footer } from './frame/footer.js';
import type { Frame } from './frame/frame.js';
import { Header } from './frame/header.js';
import { Main } from './frame/main.js';
import { playgroundUrl, queryUrl } from './graph/fetch-query.js';
import { useQuery } from './graph/use-query.js';
import { ChangeNotice } from './live/change-notice.js';
import { ChangedIds } from './live/changed-ids.js';
import { changedIds, useLiveChanges } from './live/use-live-changes.js';
import { useRoute } from './navigation.js';
import { type Route, routeUrl } from './route.js';
import { season } from './season/season.js';
import { stageView } from './stage/stage.js';
import { teamView } from './team/team.js';
import type { AnyView } from './view.js';
import { whatIfView } from './what-if/what-if.js';

const views: Readonly<Record<Route['view'], AnyView>> = {
  season,
  bracket: bracketView,
  stage: stageView,
  team: teamView,
  audit: auditView,
  'what-if': whatIfView,
};

/** The page: a view of the place that the address names, from one answer of the graph. */
export function App() {
  const place = useRoute();
  const view = place === null ? undefined : views[place.view];
  const asked = useMemo(() => {
    if (place === null || view === undefined) return null;
    const variables = view.variables(place);
    return {
      question: queryUrl(view.query, variables),
      query: playgroundUrl(`${view.query}`, variables),
      subject: routeUrl(place).replace(/\?.*$/, ''),
    };
  }, [place && routeUrl(place)]);
  const answer = useQuery<Frame>(asked?.question ?? null, asked?.subject ?? '');
  // What was around the last view stays until the next one is there.
  const frame = useRef<Frame | null>(null);
  if (answer.data !== null) frame.current = answer.data;

  const title = answer.data?.season && place && view?.title(answer.data, place);
  useEffect(() => {
    document.title = title ? `${title} – Copa Graph` : 'Copa Graph';
  }, [title]);

  const live = useLiveChanges(frame.current?.season?.slug ?? null, answer.refetch);
  // Nothing is marked before it is shown as it is now.
  const told = useRef(live.changes);
  if (!answer.loading) told.current = live.changes;
  const changed = useMemo(() => changedIds(told.current), [told.current]);

  return (
    <ChangedIds.Provider value={changed}>
      <Header
        frame={frame.current}
        place={place}
        query={asked?.query ?? '/graphql'}
        live={live.connection === 'live'}
      />
      <Main place={place} view={view} answer={answer} />
      <Footer />
      <ChangeNotice connection={live.connection} changes={told.current} onSeen={live.dismiss} />
    </ChangedIds.Provider>
  );
}
