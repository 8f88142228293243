import type { GraphQLError } from 'graphql';
import { type Database, prisma } from '../../db/client.js';
import { clientError, truncate, unknownNameError } from '../errors.js';
import { suggestTeams } from '../name-search/suggest-teams.js';
import { whereNameMatches } from '../where-name-matches.js';

/** Teams that a client chooses from when a name means several. */
const mostCandidates = 20;

/** Of a team's seasons those that a message names. */
const mostSeasons = 5;

/** Teams that a client is told of when a name means none. */
const mostSuggestions = 3;

/** The error for a name that several teams answer to: it lists them, the longest known first, with their slugs. */
export async function ambiguousTeam(name: string, database: Database): Promise<GraphQLError> {
  const found = await prisma(database).team.findMany({
    where: whereNameMatches(name),
    orderBy: { id: 'asc' },
    // One more tells that there are more.
    take: mostCandidates + 1,
    select: {
      slug: true,
      name: true,
      competition: { select: { name: true } },
      seasons: { orderBy: [{ year: 'asc' }, { id: 'asc' }], select: { slug: true } },
    },
  });
  const candidates = found.slice(0, mostCandidates).map(({ competition, seasons, ...team }) => ({
    ...team,
    competition: competition.name,
    seasons: seasons.map(({ slug }) => slug),
  }));
  const listed = candidates.map(
    ({ slug, competition, seasons }) => `${slug} (${competition}: ${newest(seasons)})`,
  );
  const more = found.length > mostCandidates ? ', and more' : '';
  return clientError(
    'AMBIGUOUS_NAME',
    `"${truncate(name)}" may be any of these; ask by slug: ${listed.join(', ')}${more}.`,
    { candidates },
  );
}

/** The error for a name that no team answers to, with the teams that may be meant. */
export async function unknownTeam(argument: string, name: string, database: Database): Promise<GraphQLError> {
  const { message, extensions } = unknownNameError('team', argument, name);
  const suggestions = await suggestTeams(database, name, mostSuggestions);
  if (suggestions.length === 0) return clientError('UNKNOWN_NAME', message, extensions);
  const names = [...new Set(suggestions.map((team) => `"${team.name}"`))];
  return clientError('UNKNOWN_NAME', `${message} Did you mean ${names.join(' or ')}?`, {
    ...extensions,
    suggestions,
  });
}

function newest(seasons: readonly string[]): string {
  const rest = seasons.length - mostSeasons;
  const told = seasons.slice(-mostSeasons).join(', ');
  return rest > 0 ? `${told}, … and ${rest} more` : told;
}
