import { slugify } from '../../../src/domain/slugify.js';
import type { RoundKind } from '../../../src/generated/prisma/enums.js';
import { isDateWord, withoutDateAndLeg } from './date-and-leg.js';
import {
  englishWords,
  type HeadingMeaning,
  knownRounds,
  meanings,
  neutralWords,
  type PatternTable,
  roundLookalikes,
  roundNumberings,
  spanishWords,
} from './heading-patterns.js';

/** A heading as its words are understood. */
export interface InterpretedHeading {
  /** As the page words it, less the date and the leg. */
  readonly name: string;
  readonly noun: HeadingMeaning;
  /** OTHER for all that is no round of a known kind. */
  readonly kind: RoundKind;
  /** How a round is counted, which beside a table is a day of play: `Round 7` by FIGURE, `First round` by WORD. */
  readonly counted: 'FIGURE' | 'WORD' | undefined;
}

// What is longer is no name.
const LONGEST = 255;

/** Understands a heading, in English or Spanish. */
export function interpretHeading(text: string): InterpretedHeading {
  if (text.length > LONGEST) return { name: text, noun: 'UNKNOWN', kind: 'OTHER', counted: undefined };
  const name = withoutDateAndLeg(text);
  const said = essence(name);
  const alike = first(roundLookalikes, said);
  const kind = alike === undefined ? first(knownRounds, said) : undefined;
  const isPairing = kind === undefined && /\s(?:vs?|versus|contra|x)\.?\s/i.test(name);
  return {
    name: name === '' ? text : name,
    noun: isPairing ? 'NOTHING' : (alike ?? nounOf(said, kind)),
    kind: kind ?? 'OTHER',
    counted: first(roundNumberings, said),
  };
}

/** The kind of a round by its heading, in English or Spanish; undefined where it names no round. */
export function roundKind(heading: string): RoundKind | undefined {
  const { noun, kind } = interpretHeading(heading);
  return isRound(noun) ? kind : undefined;
}

/** Whether the headings are Spanish, by the words that tell a language. */
export function isSpanish(headings: readonly string[]): boolean {
  const words = headings.flatMap((heading) => slugify(heading).split('-'));
  const told = (language: ReadonlySet<string>) => words.filter((word) => language.has(word)).length;
  return told(spanishWords) > told(englishWords);
}

/** A heading's words, folded, without what is in brackets and without the season at either end. */
function essence(name: string): string {
  const bare = slugify(name.replaceAll(/\([^()]*\)/g, ' ').replaceAll(/(\d)\.?[ºª°]/g, '$1'));
  const season = /^(?:18|19|20)\d\d-(?:\d\d-)?(?=.)|(?<=.)-(?:18|19|20)\d\d(?:-\d\d)?$/g;
  return (bare === '' ? slugify(name) : bare).replaceAll(season, '');
}

function nounOf(said: string, kind: RoundKind | undefined): HeadingMeaning {
  // `Finals` can hold the third place too.
  if (kind !== undefined) return kind === 'FINAL' && /finale?s$/.test(said) ? 'SERIES' : 'ROUND';
  if (said === '' || saysNothing(said)) return 'NOTHING';
  return first(meanings, said) ?? 'UNKNOWN';
}

function first<Meaning>(patterns: PatternTable<Meaning>, said: string): Meaning | undefined {
  return patterns.find(([pattern]) => pattern.test(said))?.[1];
}

/** Whether it is made of words such as `Results` or `Table`, with or without a number: `Matchday 3`. */
function saysNothing(said: string): boolean {
  const words = said.replace(/-by-(?:round|matchday|match|week|month|team)$/, '').split('-');
  return (
    words.some((word) => neutralWords.has(word)) &&
    words.every((word) => neutralWords.has(word) || isDateWord(word))
  );
}

function isRound(noun: HeadingMeaning): boolean {
  return noun === 'ROUND' || noun === 'SERIES' || noun === 'PLAY_OFF';
}
