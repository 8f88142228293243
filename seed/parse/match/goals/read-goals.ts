import type { GoalKind, GoalTime } from '../../../../src/domain/match/goal.js';
import { slugify } from '../../../../src/domain/slugify.js';
import { plainText } from '../../../read/wikitext/plain-text.js';
import type { WikitextValue } from '../../../read/wikitext/template.js';
import { wordSet } from '../../word-set.js';
import { readEntry, type Scorer, type UnreadPart } from './scorer-entry.js';
import type { PlayerReference } from './scorer-name.js';
import { type ScorerToken, scorerTokens } from './scorer-tokens.js';

/** A goal as the list of one side's scorers states it. */
export interface ListedGoal extends GoalTime {
  readonly player: PlayerReference;
  readonly kind: GoalKind;
  readonly offset: number;
}

/** The goals of one side, and what of its list cannot be read. */
export interface ListedGoals {
  readonly goals: readonly ListedGoal[];
  readonly unread: readonly UnreadPart[];
}

// Texts that name no scorer.
const nobody = wordSet(
  'none no-goals no-goal nil unknown not-known n-a na tba tbd tbc 0 sin-goles ninguno keine',
);

// Longer than any list of scorers; a longer text is prose.
const LONGEST = 20_000;

/**
 * Reads the scorers of one side: `goals1` or `goals2` of a football box. Cards, missed penalties and the kicks of a
 * shoot-out are no goals; an own goal is listed under the side that it counted for.
 *
 * @param scored the goals of the side by the score; null if the match has none
 */
export function readGoals(value: WikitextValue, scored: number | null): ListedGoals {
  const { text, offset } = value;
  if (text.length > LONGEST) return { goals: [], unread: [{ text: 'a text', offset, goals: true }] };
  if (isNobody(plainText(value))) return { goals: [], unread: [] };
  const entries = splitEntries(scorerTokens(value)).map(readEntry);
  const unread = entries.flatMap((entry) => entry.unread);
  const scorers = entries.flatMap((entry) => entry.scorers);
  if (scored === 0) {
    // A name without a minute beside no goals is a remark.
    const names = scorers.filter(({ goals }) => goals.every(({ minute }) => minute === null));
    for (const { player, offset } of names) unread.push({ text: player.name, offset, goals: true });
    return { goals: scorers.filter((one) => !names.includes(one)).flatMap(goalsOf), unread };
  }
  return { goals: resolveNumbers(scorers, scored, unread).flatMap(goalsOf), unread };
}

function isNobody(text: string): boolean {
  const words = slugify(text);
  return words === '' || nobody.has(words);
}

function splitEntries(tokens: readonly ScorerToken[]): ScorerToken[][] {
  const entries: ScorerToken[][] = [[]];
  for (const token of tokens) {
    if (token.kind === 'BREAK') entries.push([]);
    else entries.at(-1)?.push(token);
  }
  return entries.filter((entry) => entry.length > 0);
}

/** Tells whether lone numbers in brackets, `Messi (2)`, are minutes or numbers of goals: by the score, if by anything. */
function resolveNumbers(scorers: readonly Scorer[], scored: number | null, unread: UnreadPart[]): Scorer[] {
  if (scorers.every(({ bare }) => bare === null)) return [...scorers];
  const counted = scorers.map((scorer) => (scorer.bare === null ? scorer : withCount(scorer, scorer.bare)));
  const [asMinutes, asCounts] = [scorers, counted].map((list) =>
    list.reduce((sum, { goals }) => sum + goals.length, 0),
  );
  if (asMinutes !== asCounts && scored === asCounts) return counted;
  if (asMinutes !== asCounts && scored === asMinutes) return [...scorers];
  return scorers.filter(({ player, bare, offset }) => {
    if (bare !== null) unread.push({ text: `${player.name} (${bare})`, offset, goals: true });
    return bare === null;
  });
}

function withCount(scorer: Scorer, count: number): Scorer {
  const kind = scorer.goals[0]?.kind ?? null;
  const goals = Array.from({ length: count }, () => ({ minute: null, stoppage: null, kind }));
  return { ...scorer, goals: [...goals, ...scorer.goals.slice(1)] };
}

function goalsOf({ player, goals, offset }: Scorer): ListedGoal[] {
  return goals.map(({ minute, stoppage, kind }) => ({
    player,
    minute,
    stoppage,
    kind: kind ?? 'GOAL',
    offset,
  }));
}
