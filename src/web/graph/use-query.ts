import { useCallback, useEffect, useState } from 'preact/hooks';
import { fetchQuery } from './fetch-query.js';
import type { QueryError } from './query-error.js';

/** The state of a query. */
export interface QueryState<Data> {
  /** The last result for the subject; it stays until the next one has loaded. */
  readonly data: Data | null;
  readonly error: QueryError | null;
  readonly loading: boolean;
  /** Whether it takes unusually long. */
  readonly slow: boolean;
  /** Sends the query again. */
  readonly refetch: () => void;
}

interface State<Data> {
  /** The URL of the query, and the number of its attempt. */
  readonly requestKey: string | null;
  readonly result: { readonly data: Data; readonly subject: string } | null;
  readonly error: QueryError | null;
  readonly loading: boolean;
  readonly slow: boolean;
}

/** Milliseconds after which a query is slow. */
const slowAfterMs = 4_000;

/** The result of the query at a URL, which is about a subject; fetched again whenever the URL changes. */
export function useQuery<Data>(url: string | null, subject: string): QueryState<Data> {
  const [state, setState] = useState<State<Data>>({
    requestKey: null,
    result: null,
    error: null,
    loading: true,
    slow: false,
  });
  const [attempt, setAttempt] = useState(0);
  const refetch = useCallback(() => setAttempt((last) => last + 1), []);
  useEffect(() => {
    if (url === null) return;
    const abortController = new AbortController();
    const change = (next: Partial<State<Data>>) => {
      if (!abortController.signal.aborted) setState((last) => ({ ...last, ...next }));
    };
    change({ requestKey: `${attempt} ${url}`, loading: true, slow: false, error: null });
    const slowTimer = setTimeout(() => change({ slow: true }), slowAfterMs);
    const end = { loading: false, slow: false };
    fetchQuery<Data>(url, abortController.signal)
      .then(
        (data) => change({ result: { data, subject }, ...end }),
        (error: QueryError) => change({ error, ...end }),
      )
      .finally(() => clearTimeout(slowTimer));
    return () => {
      clearTimeout(slowTimer);
      abortController.abort();
    };
  }, [url, attempt]);
  const { requestKey, result, error, loading, slow } = state;
  const data = result?.subject === subject ? result.data : null;
  // The URL has changed, and the effect has not run yet.
  if (requestKey !== `${attempt} ${url}`) return { data, error: null, loading: true, slow: false, refetch };
  return { data, error, loading, slow, refetch };
}
