import { useCallback, useEffect, useState } from 'preact/hooks';
import { fetchQuery } from './fetch-query.js';
import type { QueryError } from './query-error.js';

/** How far an answer is. */
export interface QueryState<Data> {
  /** What was told last about the subject; it stays until the next answer is there. */
  readonly data: Data | null;
  readonly error: QueryError | null;
  readonly loading: boolean;
  /** Whether it takes longer than one would expect. */
  readonly slow: boolean;
  /** Asks again. */
  readonly refetch: () => void;
}

interface State<Data> {
  /** The question, and which time it was asked. */
  readonly asked: string | null;
  readonly told: { readonly data: Data; readonly subject: string } | null;
  readonly fault: QueryError | null;
  readonly waiting: boolean;
  readonly slow: boolean;
}

/** Milliseconds after which an answer is slow. */
const slowAfterMs = 4_000;

/** The answer to a question about a subject, asked anew whenever the question changes. */
export function useQuery<Data>(question: string | null, subject: string): QueryState<Data> {
  const [state, setState] = useState<State<Data>>({
    asked: null,
    told: null,
    fault: null,
    waiting: true,
    slow: false,
  });
  const [time, setTime] = useState(0);
  const again = useCallback(() => setTime((last) => last + 1), []);
  // At each time it is asked once more.
  useEffect(() => {
    if (question === null) return;
    const leaving = new AbortController();
    const change = (next: Partial<State<Data>>) => {
      if (!leaving.signal.aborted) setState((last) => ({ ...last, ...next }));
    };
    change({ asked: `${time} ${question}`, waiting: true, slow: false, fault: null });
    const slowly = setTimeout(() => change({ slow: true }), slowAfterMs);
    const end = { waiting: false, slow: false };
    fetchQuery<Data>(question, leaving.signal)
      .then(
        (data) => change({ told: { data, subject }, ...end }),
        (fault: QueryError) => change({ fault, ...end }),
      )
      .finally(() => clearTimeout(slowly));
    return () => {
      clearTimeout(slowly);
      leaving.abort();
    };
  }, [question, time]);
  const { asked, told, fault, waiting, slow } = state;
  const data = told?.subject === subject ? told.data : null;
  // Between a new question and the first word about it.
  if (asked !== `${time} ${question}`)
    return { data, error: null, loading: true, slow: false, refetch: again };
  return { data, error: fault, loading: waiting, slow, refetch: again };
}
