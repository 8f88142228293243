import type { TieBreaker } from '../../../src/domain/group/tie-breakers.js';
import { slugify } from '../../../src/domain/slugify.js';
import { readCriteriaList } from './criteria-list.js';
import { readCriteria } from './criterion.js';

/** The criteria that a table's rules list. */
export interface StatedTieBreakers {
  /** In their order; empty where the rules list none. */
  readonly tieBreakers: readonly TieBreaker[];
  /** The first item that is not understood, and those after it, which apply only after it. */
  readonly notUnderstood: readonly string[];
}

/**
 * The tie-breakers that a table's rules list, up to the first unknown one; points always come first.
 *
 * `1) Points; 2) Goal difference; 3) FIFA ranking` has two, and does not tell the third.
 */
export function readTieBreakers(wikitext: string): StatedTieBreakers {
  const listed = readCriteriaList(wikitext);
  const found: TieBreaker[] = [];
  for (const [index, item] of listed.entries()) {
    const isReference = reference.test(slugify(item)) || (listed.length === 1 && alone.test(slugify(item)));
    const known = isReference ? undefined : readCriteria(item);
    if (known !== undefined) found.push(...known);
    else if (found.length > 0 || (listed.length > 1 && !isReference))
      return { tieBreakers: complete(found), notUnderstood: listed.slice(index) };
    else break;
  }
  return { tieBreakers: complete(found), notUnderstood: [] };
}

/** Text that refers to criteria and names none: `FIFA tiebreakers`. */
const reference = /tie-?break(?:ers|ing)|criteri|(?:reglas|normas)-de-desempate/;
/** Text that does so unless it is an item of a list, where it is a match. */
const alone = /(?:^|-)tie-?breaker$|^desempates?$/;

function complete(found: readonly TieBreaker[]): TieBreaker[] {
  return found.length === 0 ? [] : [...new Set<TieBreaker>(['POINTS', ...joinHeadToHead(found)])];
}

/**
 * Head-to-head criteria as the one that they make together: points, goal difference and goals in a row are the table
 * of the level teams' matches, and so are points where no other criterion compares those matches.
 */
function joinHeadToHead(found: readonly TieBreaker[]): TieBreaker[] {
  const between = found.filter((one) => one.startsWith('HEAD_TO_HEAD'));
  if (between.length === 1) return found.map((one) => (one === 'HEAD_TO_HEAD_POINTS' ? 'HEAD_TO_HEAD' : one));
  const joined: TieBreaker[] = [];
  for (let at = 0; at < found.length; at += 1) {
    const one = found[at] as TieBreaker; // `at` is an index of the list
    const isTable = parts.every((part, index) => found[at + index] === part);
    if (isTable) at += parts.length - 1;
    // What the table of those matches compares anyway is no further criterion.
    if (joined.at(-1) === 'HEAD_TO_HEAD' && (isTable || parts.includes(one))) continue;
    joined.push(isTable ? 'HEAD_TO_HEAD' : one);
  }
  return joined;
}

const parts: readonly TieBreaker[] = [
  'HEAD_TO_HEAD_POINTS',
  'HEAD_TO_HEAD_GOAL_DIFFERENCE',
  'HEAD_TO_HEAD_GOALS_FOR',
];
