import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** The ids of the matches, ties and table rows that have changed since the visitor saw them. */
export const ChangedIds = createContext<ReadonlySet<string>>(new Set());

/** The ids that are marked as changed. */
export function useChangedIds(): ReadonlySet<string> {
  return useContext(ChangedIds);
}
