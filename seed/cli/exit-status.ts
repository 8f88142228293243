/** How the command ends: the exit codes that a script may branch on. */
export const exitStatus = {
  /** The season is loaded, or was before; with --dry-run, it could be. */
  done: 0,
  /** The database failed, or something happened that should not. Nothing was changed. */
  failed: 1,
  /** The arguments are wrong, or a file is not there, too large, or no wikitext. Nothing was changed. */
  misused: 2,
  /** The page, or the facts, do not make a season. Nothing was changed. */
  unreadable: 3,
  /** --strict, and the page contradicts itself or has places that were not read. Nothing was changed. */
  refused: 4,
} as const;
