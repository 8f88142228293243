import { distance } from 'fastest-levenshtein';
import { type Database, prisma } from '../../db/client.js';
import { slugify } from '../../domain/slugify.js';
import { isTooLong, type NameMatch, type SearchScope } from './find-names.js';

type Candidate = Omit<NameMatch, 'score'> & { readonly subject: string; readonly key: string };

/** Names that are compared letter by letter. */
const maxCandidates = 300;

/**
 * The nodes with a name in which each word of the text is misspelt, best first: for a text that `find` finds nothing for.
 *
 * Short words share too few trigrams with what was meant, so the letters are counted here, and the index looks up
 * what an edit leaves of a word. The score is 0.3 to 0.7: less for each edit and for what else is in the name.
 */
export async function findMisspeltNames(
  database: Database,
  text: string,
  first: number,
  sought: SearchScope = 'anything',
): Promise<NameMatch[]> {
  const key = slugify(text);
  const words = [...new Set(key.split('-'))];
  // Words without an error are what was looked for before.
  if (words.every((word) => maxEdits(word) === 0) || words.some(isTooLong)) return [];
  const longest = words.reduce((one, other) => (other.length > one.length ? other : one));
  // The order among equals is the database's, as for what is spelt well, and sorting by the score keeps it.
  const candidates = await prisma(database).$queryRaw<Candidate[]>`
    SELECT "subject", "key", "name" AS "matched",
      "teamId", "playerId", "groupId", "tieId", "regionId", "departmentId", "stageId", "seasonId"
    FROM (
      SELECT * FROM "SearchName"
      WHERE "key" LIKE ANY (${likePatterns(longest)}) AND "key" ~ ALL (${words.map(wordPattern)})
        AND (${sought === 'anything'} OR "teamId" IS NOT NULL)
      ORDER BY strict_word_similarity(${key}, "key") DESC, "key", "id" LIMIT ${maxCandidates}
    ) candidate ORDER BY "teamId" IS NULL, "key", "id"`;
  const seen = new Set<string>();
  return candidates
    .map((candidate) => ({ ...candidate, score: score(words, candidate.key) }))
    .sort((one, other) => other.score - one.score)
    .filter(({ subject, score }) => score > 0 && !seen.has(subject) && seen.add(subject))
    .slice(0, first)
    .map(({ subject: _subject, key: _key, ...found }) => found);
}

/**
 * How many letters were inserted, left out, replaced or swapped with their neighbour between a word of a text and
 * a word of a name; undefined when they are more than a word of that length is forgiven.
 */
export function editDistance(word: string, other: string): number | undefined {
  const fewest = countEdits(word, other, maxEdits(word));
  return fewest > maxEdits(word) ? undefined : fewest;
}

/** Short words are each other's misspellings too often, and another number is another year. */
function maxEdits(word: string): 0 | 1 | 2 {
  if (word.length < 4 || /\d/.test(word)) return 0;
  return word.length < 8 ? 1 : 2;
}

/** Exact up to `limit` only. */
function countEdits(word: string, other: string, limit: number): number {
  const fewest = distance(word, other);
  // A swap is two edits to Levenshtein, so that undoing it brings the words nearer by two.
  if (fewest < 2 || limit === 0 || fewest > 2 * limit) return fewest;
  const swaps = Array.from(word, (_, at) => swap(word, at));
  return Math.min(fewest, ...swaps.map((swapped) => 1 + countEdits(swapped, other, limit - 1)));
}

/** A word with the letter at a place and the one after it swapped. */
function swap(word: string, at: number): string {
  return word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
}

/** 0 when a word of the text is none of the name's. */
function score(words: readonly string[], key: string): number {
  const names = [...new Set(key.split('-'))];
  const covered = new Set<string>();
  let errors = 0;
  for (const word of words) {
    const [best] = names
      .map((name) => ({ name, errors: editDistance(word, name) ?? Number.POSITIVE_INFINITY }))
      .sort((one, other) => one.errors - other.errors);
    if (best === undefined || best.errors === Number.POSITIVE_INFINITY) return 0;
    covered.add(best.name);
    errors += best.errors;
  }
  const share = [...covered].join('').length / key.replaceAll('-', '').length;
  return Math.round((0.3 + 0.4 * share * (1 - errors / words.join('').length)) * 1000) / 1000;
}

/** What the edits leave of a word: its beginning, its end or a piece of it. */
function unedited(word: string): {
  readonly begins: string[];
  readonly pieces: string[];
  readonly end: string;
} {
  // `garu` for `grau` leaves nothing, so that a word begins in another way too: with its middle swapped.
  const begins = [...new Set([word.slice(0, 2), word.charAt(0) + word.charAt(2)])];
  // Two edits are in eight pieces at most, so of nine one is left, however long the word.
  const pieces = Array.from({ length: Math.min(word.length - 2, 9) }, (_, at) => word.slice(at, at + 3));
  return { begins, pieces: [...new Set(pieces)], end: word.slice(-2) };
}

/** For the index: `LIKE` patterns of which each has a trigram. */
function likePatterns(word: string): string[] {
  if (maxEdits(word) === 0) return [`${word}%`, `%-${word}%`];
  const { begins, pieces, end } = unedited(word);
  const beginnings = begins.flatMap((begin) => [`${begin}%`, `%-${begin}%`]);
  return [...beginnings, ...pieces.map((piece) => `%${piece}%`), `%${end}`, `%${end}-%`];
}

/** For each word: among many names the most alike by their trigrams are not those that are one edit away. */
function wordPattern(word: string): string {
  if (maxEdits(word) === 0) return `(^|-)${word}(-|$)`;
  if (maxEdits(word) === 1) return `(^|-)(${editedForms(word).join('|')})(-|$)`;
  const { begins, pieces, end } = unedited(word);
  return `(^|-)(${begins.join('|')})|${pieces.join('|')}|${end}(-|$)`;
}

/** A word with a letter inserted, replaced or left out, or swapped with the next, at each of its places. */
function editedForms(word: string): string[] {
  return Array.from({ length: word.length + 1 }, (_, at) => {
    const [before, rest] = [word.slice(0, at), word.slice(at)];
    return [`${before}[^-]${rest}`, `${before}[^-]?${rest.slice(1)}`, swap(word, at)];
  }).flat();
}
