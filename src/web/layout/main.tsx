import { useEffect, useRef } from 'preact/hooks';
import type { AnyView } from '../define-view.js';
import type { QueryState } from '../graph/use-query.js';
import { type Route, routeUrl } from '../route.js';
import { ErrorMessage } from '../status/error-message.js';
import { NoSeason } from '../status/no-season.js';
import { SlowNotice } from '../status/slow-notice.js';
import { UnknownTeam } from '../status/unknown-team.js';
import type { LayoutParts } from './query.js';

/** The view, or its loading or error state. */
export function Main({
  route,
  view,
  result,
}: {
  route: Route | null;
  view: AnyView | undefined;
  result: QueryState<LayoutParts>;
}) {
  const main = useRef<HTMLElement>(null);
  const subject = route && routeUrl(route).replace(/\?.*$/, '');
  const focusedSubject = useRef(subject);
  const ready = result.data !== null || result.error !== null;
  // Moves the focus to the heading of the next view, unless the visitor is typing or choosing. On the first view the
  // focus stays where the browser puts it.
  useEffect(() => {
    if (!ready || focusedSubject.current === subject) return;
    focusedSubject.current = subject;
    if (document.activeElement?.matches('input, select')) return;
    main.current?.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
  }, [ready, subject]);
  return (
    <main id="main" ref={main} tabIndex={-1} aria-busy={view !== undefined && result.loading}>
      <Content route={route} view={view} result={result} />
    </main>
  );
}

function Content({ route, view, result }: Parameters<typeof Main>[0]) {
  const { data, error, slow, refetch } = result;
  if (route === null || view === undefined) {
    return (
      <ErrorMessage title="Page not found">
        Go to <a href="/">all seasons</a>.
      </ErrorMessage>
    );
  }
  if (error !== null && data === null) {
    if (error.unknownName !== null && route.view !== 'home') {
      return <UnknownTeam season={route.season} name={error.unknownName} />;
    }
    return (
      <ErrorMessage title="The data could not be loaded" onRetry={refetch}>
        {error.message}
      </ErrorMessage>
    );
  }
  if (data === null) {
    return (
      <>
        <h1 class="visually-hidden">Loading …</h1>
        {slow && <SlowNotice onRetry={refetch} />}
        <view.Skeleton route={route} />
      </>
    );
  }
  if (data.season === null) return <NoSeason seasons={data.seasons.nodes} />;
  return (
    <>
      {error !== null && (
        <p class="error-notice" role="alert">
          {error.message} The view shows earlier data.{' '}
          <button type="button" onClick={refetch}>
            Try again
          </button>
        </p>
      )}
      <view.Content route={route} data={data} season={data.season as never} />
    </>
  );
}
