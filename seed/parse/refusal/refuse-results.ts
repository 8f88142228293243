import { largestGroup } from '../../../src/domain/group-by.js';
import { DocumentError } from '../../read/document-error.js';
import type { Source } from '../../read/source.js';
import type { MatchRecord } from '../match/season-matches.js';
import { refusals } from './refusal.js';

/**
 * Throws a `DocumentError` for results that are no season's: all of them are of one team or of the same two, or they are
 * of many years.
 */
export function refuseOtherResults(matches: readonly MatchRecord[], source: Source): void {
  const message = otherResults(matches);
  const offset = source.offsetOfLine(matches[0]?.line ?? 1);
  if (message !== undefined) throw new DocumentError(source, [{ message, offset }]);
}

/** Fewer results may by chance be of one team. */
const MIN_MATCHES = 8;
const MIN_OPPONENTS = 4;
/** A few cups of national teams took five years. */
const MAX_YEARS = 7;

function otherResults(matches: readonly MatchRecord[]): string | undefined {
  const years = matches.flatMap(({ date }) => (date === null ? [] : [Number(date.slice(0, 4))]));
  const [first, last] = years.reduce(
    ([least, most], year) => [Math.min(least, year), Math.max(most, year)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
  if (last - first > MAX_YEARS) return refusals.years;
  if (matches.length < MIN_MATCHES) return undefined;
  const appearances = largestGroup(
    matches.flatMap(({ home, away }) => [home, away]),
    (name) => name,
  );
  const [team] = appearances;
  if (appearances.length < 0.9 * matches.length) return undefined;
  const ofTeam = matches.filter(({ home, away }) => home === team || away === team);
  const opponents = new Set(ofTeam.map(({ home, away }) => (home === team ? away : home))).size;
  if (opponents === 1 && ofTeam.length === matches.length) return refusals.rivalry;
  return opponents >= MIN_OPPONENTS ? refusals.teamSeason : undefined;
}
