/** The exit codes of `npm run import`. */
export const exitStatus = {
  /** The season is loaded, or was before; with --dry-run, it can be loaded. */
  done: 0,
  /** The database failed, or there is a bug. Nothing was changed. */
  failed: 1,
  /** The arguments are invalid, or a file or a page is missing, or no document of a season. Nothing was changed. */
  misused: 2,
  /** The page or the facts file cannot be read as a season. Nothing was changed. */
  unreadable: 3,
  /** With --strict: the page has discrepancies or unread parts. Nothing was changed. */
  refused: 4,
  /** The wiki cannot be reached, refuses, or gives an invalid answer. Nothing was changed. */
  unfetched: 5,
} as const;
