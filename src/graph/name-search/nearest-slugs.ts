import { distance } from 'fastest-levenshtein';
import { type Database, reader } from '../../db/client.js';
import { slugify } from '../../domain/slugify.js';
import { whereNameMatches } from '../where-name-matches.js';

/** Nouns that are few where they are looked for, and are compared with a text one by one: of ties and matches those of a season. */
export type ListedNoun = 'country' | 'tie' | 'match';

/** A node whose name is near. */
export interface Suggestion {
  readonly slug: string;
  readonly name: string;
}

/** A text that nothing of a noun has for a slug. */
interface UnknownSlug {
  readonly noun: ListedNoun;
  readonly text: string;
  /** The season of a tie or a match, by slug or name. */
  readonly season?: string | undefined;
}

/** The part of the letters in which a slug may differ from a text. */
const maxDifference = 0.3;

/** The slugs that are near to a text, the nearest first. It takes one statement. */
export async function nearestSlugs(
  database: Database,
  { noun, text, season }: UnknownSlug,
): Promise<Suggestion[]> {
  const key = slugify(text);
  const difference = ({ slug }: Suggestion) => distance(key, slug) / Math.max(key.length, slug.length);
  return (await readAll(database, noun, season))
    .map((suggestion) => ({ suggestion, difference: difference(suggestion) }))
    .filter((near) => near.difference <= maxDifference)
    .sort((one, other) => one.difference - other.difference)
    .map(({ suggestion }) => suggestion);
}

async function readAll(
  database: Database,
  noun: ListedNoun,
  season: string | undefined,
): Promise<Suggestion[]> {
  const client = reader(database);
  if (noun === 'country') {
    const countries = await client.competition.findMany({
      distinct: ['countryKey'],
      select: { country: true, countryKey: true },
    });
    return countries.flatMap(({ country, countryKey }) =>
      country === null || countryKey === null ? [] : [{ slug: countryKey, name: country }],
    );
  }
  const query = {
    ...(season !== undefined && { where: { season: whereNameMatches(season) } }),
    orderBy: { order: 'asc' },
    select: { slug: true },
  } as const;
  const rows = noun === 'tie' ? await client.tie.findMany(query) : await client.match.findMany(query);
  return rows.map(({ slug }) => ({ slug, name: slug }));
}
