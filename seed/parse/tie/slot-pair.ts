import { plainText } from '../../read/wikitext/plain-text.js';
import type { WikitextValue } from '../../read/wikitext/template.js';
import { isPlaceholder } from '../team/placeholder.js';
import type { TeamRegistry } from '../team/team-registry.js';
import { columnName, isBye } from './bracket.js';
import type { BracketPair } from './bracket-pair.js';

/** A pair of a bracket's slots, with the teams that are known of them. */
export interface SlotPair extends Pick<BracketPair, 'column' | 'size' | 'third' | 'order'> {
  /** The bracket's name for the round; null if it has none. */
  readonly round: string | null;
  /** The upper side first. */
  readonly sides: readonly [SlotSide, SlotSide];
  readonly offset: number;
}

/** One of two opposing slots. */
export interface SlotSide {
  /** The words of the page, `Winner of Group A`; null for an empty cell. */
  readonly text: string | null;
  /** The team, where it is known already. */
  readonly team: string | null;
  readonly line: number | null;
}

/**
 * Reads who stands in the slots of a bracket, once its teams are known. A pair that says nothing, a bye, and one with a
 * name that cannot be read are left out.
 */
export function readSlotPairs(pairs: readonly BracketPair[], registry: TeamRegistry): SlotPair[] {
  return pairs.flatMap(({ column, size, third, order, round, upper, lower }) => {
    const [first, second] = [upper, lower].map(({ team }) => readSide(team, registry));
    const offset = upper.team?.offset ?? lower.team?.offset;
    if (first === undefined || second === undefined || offset === undefined) return [];
    const name = (round && columnName(round)) || null;
    return { column, size, third, order, round: name, sides: [first, second] as const, offset };
  });
}

function readSide(value: WikitextValue | undefined, registry: TeamRegistry): SlotSide | undefined {
  if (value === undefined) return { text: null, team: null, line: null };
  const text = plainText(value);
  if (isBye(text)) return undefined;
  const { line } = registry.problems.source.positionAt(value.offset);
  const team = registry.find(value) ?? null;
  return team === null && !isPlaceholder(text) ? undefined : { text, team, line };
}
