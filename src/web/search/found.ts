import { useEffect, useState } from 'preact/hooks';
import { ask, questionOf } from '../graph/ask.js';
import { type Hit, hitsOf } from './hits.js';
import { type Found, searchQuery } from './query.js';

/** Milliseconds without a further letter after which it is asked. */
const pause = 120;

/** How many things are shown. */
const first = 8;

/** What there is of a text: null before it is known, or for a text that is none; a fault in words. */
export function useFound(text: string, season: string | null): readonly Hit[] | string | null {
  const [found, setFound] = useState<readonly Hit[] | string | null>(null);
  useEffect(() => {
    if (!/[\p{L}\p{N}]/u.test(text)) return setFound(null);
    const leaving = new AbortController();
    const later = setTimeout(() => {
      const question = questionOf(searchQuery, { text: text.slice(0, 200), first });
      ask<Found>(question, leaving.signal).then(
        (told) => setFound(hitsOf(told, season).slice(0, first)),
        (fault: Error) => leaving.signal.aborted || setFound(fault.message),
      );
    }, pause);
    return () => {
      clearTimeout(later);
      leaving.abort();
    };
  }, [text, season]);
  return found;
}
