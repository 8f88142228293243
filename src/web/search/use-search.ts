import { useEffect, useState } from 'preact/hooks';
import { fetchQuery, queryUrl } from '../graph/fetch-query.js';
import { type Hit, toHits } from './hits.js';
import { type SearchResult, searchQuery } from './query.js';

/** Milliseconds without further input after which the search is sent. */
const debounceMs = 120;

/** The maximum number of hits. */
const maxHits = 8;

/** The hits for a text; null while they load or if the text has no letter or digit; an error message if the search failed. */
export function useSearch(text: string, season: string | null): readonly Hit[] | string | null {
  const [found, setFound] = useState<readonly Hit[] | string | null>(null);
  useEffect(() => {
    if (!/[\p{L}\p{N}]/u.test(text)) return setFound(null);
    const abortController = new AbortController();
    const debounceTimer = setTimeout(() => {
      const url = queryUrl(searchQuery, { text: text.slice(0, 200), first: maxHits });
      fetchQuery<SearchResult>(url, abortController.signal).then(
        (result) => setFound(toHits(result, season).slice(0, maxHits)),
        (error: Error) => abortController.signal.aborted || setFound(error.message),
      );
    }, debounceMs);
    return () => {
      clearTimeout(debounceTimer);
      abortController.abort();
    };
  }, [text, season]);
  return found;
}
