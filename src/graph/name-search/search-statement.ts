import sql, { empty, raw, type Sql } from 'sql-template-tag';
import { slugify } from '../../domain/slugify.js';
import { canBeMisspelt } from './edit-distance.js';

/** The nouns that have names. */
const searchableNouns = [
  ...(['team', 'player', 'group', 'tie', 'region', 'department', 'stage', 'season'] as const),
];

/** A noun that has names. */
export type SearchableNoun = (typeof searchableNouns)[number];

/** What is searched for. */
export interface NameSearch {
  readonly text: string;
  /** The maximum number of hits. */
  readonly first: number;
  /** Null for all nouns. */
  readonly noun: SearchableNoun | null;
  /** What differs between the hits: the node, or else the name, which the parts of many seasons share. */
  readonly distinct: 'subject' | 'key';
}

/** A score below which a name is too unlike a text. */
const minScore = 0.3;

/** Letters of a word beyond which it is no name's: names have words of half as many, and each letter takes time. */
const maxWordLength = 40;

/** The names that are compared with a text letter by letter, for each spelling of its longest word. */
const maxNamesOfSpelling = 100;

/**
 * The statement that finds names for a text, each with its score or, where the text is misspelt, without one; null for a
 * text that no name is like.
 *
 * A name answers when it holds the text, when each word of the text begins one of its words, or when the text is like
 * it, or like a part of it, in its trigrams: by the default thresholds of pg_trgm, which the index looks up. The score
 * is the mean of two likenesses: of the text and the whole name, so that of two names that hold the text the shorter is
 * the better one; and of the text and those words of the name that are the most like it.
 *
 * If no name holds the text or is begun by its words, then names also answer of which each word of the text may be a
 * misspelling. Misspelt words share too few trigrams, so that an index of what errors leave of a word looks them up.
 */
export function searchStatement({ text, first, noun, distinct }: NameSearch): Sql | null {
  // Folded, a text has no character that a pattern gives a meaning to.
  const key = slugify(text);
  const words = [...new Set(key.split('-'))];
  if (key === '' || words.some(({ length }) => length > maxWordLength)) return null;
  const longest = words.reduce((one, other) => (other.length > one.length ? other : one));
  const begins = words.map((word) => `(^|-)${word}`);
  // The index finds one or two characters only where a word begins.
  const holds = key.length < 3 ? `%-${key}%` : `%${key}%`;
  const inScope = noun === null ? sql`TRUE` : sql`${raw(`"${noun}Id"`)} IS NOT NULL`;
  const hit = raw(`"${distinct}"`);
  // The names of several nodes are one where the name is the hit.
  const distinctNames = distinct === 'key' ? sql`DISTINCT ON (length("key"), "key")` : empty;
  return sql`
    WITH answer AS (
      SELECT *, "key" LIKE ${holds} OR "key" ~ ALL (${begins}) AS "certain",
        CASE WHEN "key" = ${key} THEN 1 ELSE least(0.999, round((similarity("key", ${key}) + CASE
          WHEN "key" ~ ALL (${begins}) THEN 1
          WHEN "key" LIKE ${holds} THEN greatest(0.8, strict_word_similarity(${key}, "key"))
          ELSE strict_word_similarity(${key}, "key")
        END)::numeric / 2, 3)) END::float8 AS "score"
      FROM "SearchName"
      WHERE ("key" % ${key} OR "key" %> ${key} OR "key" LIKE ${holds}
        OR ("key" LIKE ${`${longest}%`} OR "key" LIKE ${`%-${longest}%`}) AND "key" ~ ALL (${begins}))
        AND ${inScope}
    ), best AS (
      SELECT DISTINCT ON (${hit}) * FROM answer WHERE "score" >= ${minScore}
      ORDER BY ${hit}, "score" DESC, "key", "id"
    ), typed AS MATERIALIZED (
      SELECT "typed", spelling_variants("typed") AS "variants" FROM unnest(${words}::text[]) "typed"
    ), spelling AS (
      SELECT "typed", "word" FROM typed JOIN "SearchWord" ON "SearchWord"."variants" && typed."variants"
      WHERE ${words.some(canBeMisspelt)} AND NOT EXISTS (SELECT FROM answer WHERE "certain")
    ), misspelt AS (
      SELECT found.* FROM spelling CROSS JOIN LATERAL (
        SELECT ${distinctNames} * FROM "SearchName"
        WHERE ("key" LIKE "word" || '%' OR "key" LIKE '%-' || "word" || '%')
          AND '-' || "key" || '-' LIKE '%-' || "word" || '-%' AND "key" ~ ALL (ARRAY(
            SELECT '(^|-)(' || string_agg("word", '|') || ')(-|$)' FROM spelling WHERE "typed" <> ${longest} GROUP BY "typed"
          )) AND ${inScope}
        ORDER BY length("key"), "key", "id" LIMIT ${maxNamesOfSpelling}
      ) found
      WHERE "typed" = ${longest} AND (SELECT count(DISTINCT "typed") FROM spelling) = ${words.length}
    )
    (SELECT "score", ${columns} FROM best ORDER BY "score" DESC, "teamId" IS NULL, "key", "id" LIMIT ${first})
    UNION ALL
    (SELECT NULL::float8, ${columns} FROM misspelt)`;
}

const columns = raw(
  ['id', 'subject', 'key', 'name', ...searchableNouns.map((noun) => `${noun}Id`)]
    .map((column) => `"${column}"`)
    .join(', '),
);
