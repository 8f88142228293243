import { useCallback, useEffect, useState } from 'preact/hooks';
import { ask } from './ask.js';
import type { Fault } from './error.js';

/** How far an answer is. */
export interface Answer<Data> {
  /** What was told last about the subject; it stays until the next answer is there. */
  readonly data: Data | null;
  readonly fault: Fault | null;
  readonly waiting: boolean;
  /** Whether it takes longer than one would expect. */
  readonly slow: boolean;
  /** Asks again. */
  readonly again: () => void;
}

interface State<Data> {
  /** The question, and which time it was asked. */
  readonly asked: string | null;
  readonly told: { readonly data: Data; readonly subject: string } | null;
  readonly fault: Fault | null;
  readonly waiting: boolean;
  readonly slow: boolean;
}

/** Milliseconds after which an answer is slow. */
const usual = 4_000;

/** The answer to a question about a subject, asked anew whenever the question changes. */
export function useAnswer<Data>(question: string | null, subject: string): Answer<Data> {
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
    const slowly = setTimeout(() => change({ slow: true }), usual);
    const end = { waiting: false, slow: false };
    ask<Data>(question, leaving.signal)
      .then(
        (data) => change({ told: { data, subject }, ...end }),
        (fault: Fault) => change({ fault, ...end }),
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
  if (asked !== `${time} ${question}`) return { data, fault: null, waiting: true, slow: false, again };
  return { data, fault, waiting, slow, again };
}
