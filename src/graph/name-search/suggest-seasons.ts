import { distance } from 'fastest-levenshtein';
import { type Database, prisma } from '../../db/client.js';
import { slugify } from '../../domain/slugify.js';

/** A season that may have been meant. */
interface Suggestion {
  readonly slug: string;
  readonly name: string;
}

const maxSuggestions = 3;

/** Of the newest seasons those whose slugs are compared. */
const maxCompared = 5_000;

/** Characters of a text that is looked for. */
const maxTextLength = 100;

/** The part of a slug that may be misspelt. */
const maxEditShare = 0.3;

/** The seasons whose slug or name is like a text, the likest first. */
export async function suggestSeasons(database: Database, text: string): Promise<Suggestion[]> {
  const sought = slugify(text.slice(0, maxTextLength));
  if (sought === '') return [];
  const seasons = await prisma(database).season.findMany({
    orderBy: { orderPlayed: 'desc' },
    take: maxCompared,
    select: { slug: true, name: true, keys: true },
  });
  return seasons
    .map(({ keys, ...season }) => ({
      season,
      edits: Math.min(...keys.map((key) => distance(sought, key) / Math.max(sought.length, key.length))),
    }))
    .filter(({ edits }) => edits <= maxEditShare)
    .sort((one, other) => one.edits - other.edits)
    .slice(0, maxSuggestions)
    .map(({ season }) => season);
}
