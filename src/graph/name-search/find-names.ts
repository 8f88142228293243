import { type Database, prisma } from '../../db/client.js';
import { slugify } from '../../domain/slugify.js';

/** A node that a text found. */
export interface NameMatch {
  /** 0 to 1, and 1 for an exact name only. */
  readonly score: number;
  /** The name that it was found by: of its names the one that answers best. */
  readonly matched: string;
  readonly teamId: number | null;
  readonly playerId: number | null;
  readonly groupId: number | null;
  readonly tieId: number | null;
  readonly regionId: number | null;
  readonly departmentId: number | null;
  readonly stageId: number | null;
  readonly seasonId: number | null;
}

/** A likeness below which a name is not what anybody meant. */
const minScore = 0.3;

/** Letters of a word beyond which it is no name's: names have words of half as many, and each letter takes time. */
const maxWordLength = 40;

/** Whether a word of a text is longer than any that a name has. */
export function isTooLong(word: string): boolean {
  return word.length > maxWordLength;
}

/** What is looked for. */
export type SearchScope = 'anything' | 'teams';

/**
 * The nodes that a text finds, best first: teams before other nouns of the same score, then by name.
 *
 * A name answers when it holds the text, when each word of the text begins one of its words, or when the text is like
 * it, or like a part of it, in its trigrams: by the default thresholds of pg_trgm, which the index looks up. The score
 * is the mean of two likenesses: of the text and the whole name, so that of two names that hold the text the shorter is
 * the better one; and of the text and those words of the name that are the most like it.
 */
export async function findNames(
  database: Database,
  text: string,
  first: number,
  sought: SearchScope = 'anything',
): Promise<NameMatch[]> {
  // Folded, a text has no character that a pattern gives a meaning to.
  const key = slugify(text);
  const words = [...new Set(key.split('-'))];
  if (words.some(isTooLong)) return [];
  const longest = words.reduce((one, other) => (other.length > one.length ? other : one));
  const begins = words.map((word) => `(^|-)${word}`);
  // The index finds one or two characters only where a word begins.
  const holds = key.length < 3 ? `%-${key}%` : `%${key}%`;
  return prisma(database).$queryRaw<NameMatch[]>`
    WITH answer AS (
      SELECT *, CASE WHEN "key" = ${key} THEN 1 ELSE least(0.999, round((similarity("key", ${key}) + CASE
          WHEN "key" ~ ALL (${begins}) THEN 1
          WHEN "key" LIKE ${holds} THEN greatest(0.8, strict_word_similarity(${key}, "key"))
          ELSE strict_word_similarity(${key}, "key")
        END)::numeric / 2, 3)) END::float8 AS "score"
      FROM "SearchName"
      WHERE ("key" % ${key} OR "key" %> ${key} OR "key" LIKE ${holds}
        OR ("key" LIKE ${`${longest}%`} OR "key" LIKE ${`%-${longest}%`}) AND "key" ~ ALL (${begins}))
        AND (${sought === 'anything'} OR "teamId" IS NOT NULL)
    ), best AS (
      SELECT DISTINCT ON ("subject") * FROM answer WHERE "score" >= ${minScore}
      ORDER BY "subject", "score" DESC, "key", "id"
    )
    SELECT "score", "name" AS "matched",
      "teamId", "playerId", "groupId", "tieId", "regionId", "departmentId", "stageId", "seasonId"
    FROM best ORDER BY "score" DESC, "teamId" IS NULL, "key", "id" LIMIT ${first}`;
}
