import { useEffect, useMemo, useRef } from 'preact/hooks';
import { addressOf, type Place } from './address.js';
import { auditView } from './audit/audit.js';
import { bracketView } from './bracket/bracket.js';
import { Footer } from './frame/footer.js';
import type { Frame } from './frame/frame.js';
import { Header } from './frame/header.js';
import { Main } from './frame/main.js';
import { useAnswer } from './graph/answer.js';
import { playgroundOf, questionOf } from './graph/ask.js';
import { Changed } from './live/changed.js';
import { changedIn, useLive } from './live/live.js';
import { News } from './live/news.js';
import { usePlace } from './navigation.js';
import { season } from './season/season.js';
import { stageView } from './stage/stage.js';
import { teamView } from './team/team.js';
import type { AnyView } from './view.js';
import { whatIfView } from './what-if/what-if.js';

const views: Readonly<Record<Place['view'], AnyView>> = {
  season,
  bracket: bracketView,
  stage: stageView,
  team: teamView,
  audit: auditView,
  'what-if': whatIfView,
};

/** The page: a view of the place that the address names, from one answer of the graph. */
export function App() {
  const place = usePlace();
  const view = place === null ? undefined : views[place.view];
  const asked = useMemo(() => {
    if (place === null || view === undefined) return null;
    const variables = view.variables(place);
    return {
      question: questionOf(view.query, variables),
      query: playgroundOf(`${view.query}`, variables),
      subject: addressOf(place).replace(/\?.*$/, ''),
    };
  }, [place && addressOf(place)]);
  const answer = useAnswer<Frame>(asked?.question ?? null, asked?.subject ?? '');
  // What was around the last view stays until the next one is there.
  const frame = useRef<Frame | null>(null);
  if (answer.data !== null) frame.current = answer.data;

  const title = answer.data?.season && place && view?.title(answer.data, place);
  useEffect(() => {
    document.title = title ? `${title} – Copa Graph` : 'Copa Graph';
  }, [title]);

  const live = useLive(frame.current?.season?.slug ?? null, answer.again);
  // Nothing is marked before it is shown as it is now.
  const told = useRef(live.changes);
  if (!answer.waiting) told.current = live.changes;
  const changed = useMemo(() => changedIn(told.current), [told.current]);

  return (
    <Changed.Provider value={changed}>
      <Header
        frame={frame.current}
        place={place}
        query={asked?.query ?? '/graphql'}
        live={live.connection === 'live'}
      />
      <Main place={place} view={view} answer={answer} />
      <Footer />
      <News connection={live.connection} changes={told.current} onSeen={live.note} />
    </Changed.Provider>
  );
}
