import { slugify } from '../../../src/domain/slugify.js';
import type { RoundKind } from '../../../src/generated/prisma/enums.js';
import { isDateWord, withoutDateAndLeg } from './date-and-leg.js';
import { type HeadingMeaning, meanings, roundLookalikes } from './heading-patterns.js';
import { englishWords, neutralWords, spanishWords } from './heading-words.js';
import { knownRounds, roundNumberings } from './round-patterns.js';
import type { PatternTable } from './slug-patterns.js';

/** A heading as interpreted by its words alone. */
export interface InterpretedHeading {
  /** The words of the page, without the date and the leg. */
  readonly name: string;
  readonly meaning: HeadingMeaning;
  /** OTHER for everything that is not a round of a known kind. */
  readonly kind: RoundKind;
  /** How a round is numbered, which beside a table is a matchday: `Round 7` by FIGURE, `First round` by WORD. */
  readonly numbering: 'FIGURE' | 'WORD' | undefined;
}

// A longer text is not a name.
const MAX_LENGTH = 255;

/** Interprets a heading, in any language of the pages. */
export function interpretHeading(text: string): InterpretedHeading {
  if (text.length > MAX_LENGTH)
    return { name: text, meaning: 'UNKNOWN', kind: 'OTHER', numbering: undefined };
  const name = withoutDateAndLeg(text);
  const slug = normalizeHeading(name);
  const lookalike = firstMatch(roundLookalikes, slug);
  const kind = lookalike === undefined ? firstMatch(knownRounds, slug) : undefined;
  const isPairing = kind === undefined && /\s(?:vs?|versus|contra|x)\.?\s/i.test(name);
  return {
    name: name === '' ? text : name,
    meaning: isPairing ? 'NOTHING' : (lookalike ?? meaningOf(slug, kind)),
    kind: kind ?? 'OTHER',
    numbering: firstMatch(roundNumberings, slug),
  };
}

/** The kind of a round by its heading, in any language of the pages; undefined if the heading is not that of a round. */
export function roundKind(heading: string): RoundKind | undefined {
  const { meaning, kind } = interpretHeading(heading);
  return isRound(meaning) ? kind : undefined;
}

/** Whether the headings are in Spanish, by the words that distinguish the languages. */
export function isSpanish(headings: readonly string[]): boolean {
  const words = headings.flatMap((heading) => slugify(heading).split('-'));
  const countWords = (language: ReadonlySet<string>) => words.filter((word) => language.has(word)).length;
  return countWords(spanishWords) > countWords(englishWords);
}

/** The slug of a heading, without text in brackets and without a season at either end. */
function normalizeHeading(name: string): string {
  const bare = slugify(name.replaceAll(/\([^()]*\)/g, ' ').replaceAll(/(\d)\.?[ºª°]/g, '$1'));
  const season = /^(?:18|19|20)\d\d-(?:\d\d-)?(?=.)|(?<=.)-(?:18|19|20)\d\d(?:-\d\d)?$/g;
  return (bare === '' ? slugify(name) : bare).replaceAll(season, '');
}

function meaningOf(slug: string, kind: RoundKind | undefined): HeadingMeaning {
  // `Finals` can include the third place.
  if (kind !== undefined) return kind === 'FINAL' && /finale?s$/.test(slug) ? 'SERIES' : 'ROUND';
  if (slug === '' || isNeutral(slug)) return 'NOTHING';
  return firstMatch(meanings, slug) ?? 'UNKNOWN';
}

function firstMatch<Meaning>(patterns: PatternTable<Meaning>, slug: string): Meaning | undefined {
  return patterns.find(([pattern]) => pattern.test(slug))?.[1];
}

/** Whether it consists of words such as `Results` or `Table`, with or without a number: `Matchday 3`. */
function isNeutral(slug: string): boolean {
  const words = slug.replace(/-by-(?:round|matchday|match|week|month|team)$/, '').split('-');
  return (
    words.some((word) => neutralWords.has(word)) &&
    words.every((word) => neutralWords.has(word) || isDateWord(word))
  );
}

function isRound(meaning: HeadingMeaning): boolean {
  return meaning === 'ROUND' || meaning === 'SERIES' || meaning === 'PLAY_OFF';
}
