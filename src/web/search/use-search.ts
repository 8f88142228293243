import { useEffect, useState } from 'preact/hooks';
import { fetchQuery, queryUrl } from '../graph/fetch-query.js';
import { type Hit, toHits } from './hits.js';
import { type SearchResult, searchQuery } from './query.js';

/** Milliseconds without a further letter after which it is asked. */
const debounceMs = 120;

/** How many things are shown. */
const maxHits = 8;

/** What there is of a text: null before it is known, or for a text that is none; a fault in words. */
export function useSearch(text: string, season: string | null): readonly Hit[] | string | null {
  const [found, setFound] = useState<readonly Hit[] | string | null>(null);
  useEffect(() => {
    if (!/[\p{L}\p{N}]/u.test(text)) return setFound(null);
    const leaving = new AbortController();
    const later = setTimeout(() => {
      const question = queryUrl(searchQuery, { text: text.slice(0, 200), first: maxHits });
      fetchQuery<SearchResult>(question, leaving.signal).then(
        (told) => setFound(toHits(told, season).slice(0, maxHits)),
        (fault: Error) => leaving.signal.aborted || setFound(fault.message),
      );
    }, debounceMs);
    return () => {
      clearTimeout(later);
      leaving.abort();
    };
  }, [text, season]);
  return found;
}
