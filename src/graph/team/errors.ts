import type { GraphQLError } from 'graphql';
import { type Database, reader } from '../../db/client.js';
import { clientError, truncate } from '../errors.js';
import { whereNameMatches } from '../where-name-matches.js';

/** Teams that a client chooses from when a name means several. */
const maxCandidates = 20;

/** Of a team's seasons those that a message names. */
const maxSeasons = 5;

/**
 * The error for a name that several teams answer to: it lists them by name, of those with one name the longest known
 * first, with their slugs. Null for a name that none has.
 */
export async function ambiguousTeamError(name: string, database: Database): Promise<GraphQLError | null> {
  const found = await reader(database).team.findMany({
    where: whereNameMatches(name),
    // By an indexed column first, a plan for any name would read the table in its order until it has found enough.
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    // One more tells that there are more.
    take: maxCandidates + 1,
    select: {
      slug: true,
      name: true,
      competition: { select: { name: true } },
      seasons: { orderBy: { orderPlayed: 'asc' }, select: { slug: true } },
    },
  });
  if (found.length === 0) return null;
  const candidates = found.slice(0, maxCandidates).map(({ competition, seasons, ...team }) => ({
    ...team,
    competition: competition.name,
    seasons: seasons.map(({ slug }) => slug),
  }));
  const listed = candidates.map(
    ({ slug, competition, seasons }) => `${slug} (${competition}: ${newestSeasons(seasons)})`,
  );
  const more = found.length > maxCandidates ? ', and more' : '';
  return clientError(
    'AMBIGUOUS_NAME',
    `"${truncate(name)}" may be any of these; ask by slug: ${listed.join(', ')}${more}.`,
    { candidates },
  );
}

function newestSeasons(seasons: readonly string[]): string {
  const rest = seasons.length - maxSeasons;
  const named = seasons.slice(-maxSeasons).join(', ');
  return rest > 0 ? `${named}, … and ${rest} more` : named;
}
