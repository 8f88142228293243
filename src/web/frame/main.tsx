import { useEffect, useRef } from 'preact/hooks';
import type { QueryState } from '../graph/use-query.js';
import { type Route, routeUrl } from '../route.js';
import { ErrorMessage } from '../state/error-message.js';
import { SlowNotice } from '../state/slow-notice.js';
import { UnknownTeam } from '../state/unknown-team.js';
import type { AnyView } from '../view.js';
import type { Frame } from './frame.js';

/** The view itself, or how far it is from being there. */
export function Main({
  place,
  view,
  answer,
}: {
  place: Route | null;
  view: AnyView | undefined;
  answer: QueryState<Frame>;
}) {
  const main = useRef<HTMLElement>(null);
  const subject = place && routeUrl(place).replace(/\?.*$/, '');
  const shown = useRef(subject);
  const ready = answer.data !== null || answer.error !== null;
  // Who goes to another view is taken to its heading, unless they are writing or choosing meanwhile; who opens the
  // page is where the browser begins.
  useEffect(() => {
    if (!ready || shown.current === subject) return;
    shown.current = subject;
    if (document.activeElement?.matches('input, select')) return;
    main.current?.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
  }, [ready, subject]);
  return (
    <main id="main" ref={main} tabIndex={-1} aria-busy={view !== undefined && answer.loading}>
      <Content place={place} view={view} answer={answer} />
    </main>
  );
}

function Content({ place, view, answer }: Parameters<typeof Main>[0]) {
  const { data, error: fault, slow, refetch: again } = answer;
  if (place === null || view === undefined) {
    return (
      <ErrorMessage title="There is nothing at this address">
        Begin with <a href="/">the newest season</a>.
      </ErrorMessage>
    );
  }
  if (fault !== null && data === null) {
    if (fault.unknownName !== null && place.season !== null) {
      return <UnknownTeam season={place.season} name={fault.unknownName} />;
    }
    return (
      <ErrorMessage title="There is no answer" onAgain={again}>
        {fault.message}
      </ErrorMessage>
    );
  }
  if (data === null) {
    return (
      <>
        <h1 class="unseen">Loading …</h1>
        {slow && <SlowNotice onAgain={again} />}
        <view.Skeleton place={place} />
      </>
    );
  }
  if (data.season === null) return <NoSeason seasons={data.seasons.nodes} />;
  return (
    <>
      {fault !== null && (
        <p class="fault" role="alert">
          {fault.message} What is shown is from before.{' '}
          <button type="button" onClick={again}>
            Try again
          </button>
        </p>
      )}
      <view.Content place={place} data={data} season={data.season as never} />
    </>
  );
}

function NoSeason({ seasons }: { seasons: Frame['seasons']['nodes'] }) {
  if (seasons.length === 0) {
    return (
      <ErrorMessage title="No season is loaded yet">`npm run import` loads one from its page.</ErrorMessage>
    );
  }
  return (
    <ErrorMessage title="There is no such season">
      Those that there are:{' '}
      {seasons.map(({ slug, name }, index) => (
        <>
          {index > 0 && ', '}
          <a href={routeUrl({ view: 'season', season: slug })}>{name}</a>
        </>
      ))}
      .
    </ErrorMessage>
  );
}
