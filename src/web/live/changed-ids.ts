import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** The ids of matches, ties and lines of tables that are other than the visitor has seen them. */
export const ChangedIds = createContext<ReadonlySet<string>>(new Set());

/** What is marked as changed. */
export function useChangedIds(): ReadonlySet<string> {
  return useContext(ChangedIds);
}
