import type { GraphQLError } from 'graphql';
import { type Database, reader } from '../../db/client.js';
import type { Prisma } from '../../generated/prisma/client.js';
import { clientError, truncate } from '../errors.js';
import { whereNameMatches } from '../where-name-matches.js';

type PlayerQuery = Pick<Prisma.PlayerFindManyArgs, 'where' | 'orderBy' | 'take'>;

/** Maximum number of candidates in an error. */
const maxCandidates = 20;

/**
 * The one player whom a name means, as `find` reads players; null when there is none. Of several the one whose slug it
 * is, or else an error that lists them.
 */
export async function findPlayerByName<Row extends object>(
  name: string,
  find: (query: PlayerQuery) => PromiseLike<readonly Row[]>,
  database: Database,
): Promise<Row | null> {
  // In an order that no index has, so that the index of names is used.
  const found = await find({ where: whereNameMatches(name), orderBy: { name: 'asc' }, take: 2 });
  if (found.length < 2) return found[0] ?? null;
  const [exact] = await find({ where: { slug: name } });
  if (exact !== undefined) return exact;
  throw await ambiguousPlayerError(name, database);
}

async function ambiguousPlayerError(name: string, database: Database): Promise<GraphQLError> {
  const found = await reader(database).player.findMany({
    where: whereNameMatches(name),
    // By an indexed column first, a plan for any name would read the table in its order until it has found enough.
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    // One more shows whether there are more.
    take: maxCandidates + 1,
    select: {
      slug: true,
      name: true,
      goals: {
        distinct: ['playerTeamId'],
        orderBy: { id: 'asc' },
        select: { playerTeam: { select: { name: true, slug: true } } },
      },
    },
  });
  const candidates = found.slice(0, maxCandidates).map(({ goals, ...player }) => ({
    ...player,
    teams: goals.map(({ playerTeam }) => playerTeam),
  }));
  const listed = candidates.map(
    ({ slug, teams }) => `${slug} (${teams.map((team) => team.name).join(', ')})`,
  );
  const more = found.length > maxCandidates ? ', and more' : '';
  return clientError(
    'AMBIGUOUS_NAME',
    `"${truncate(name)}" may be any of these players; ask by slug: ${listed.join(', ')}${more}.`,
    {
      candidates: candidates.map(({ teams, ...player }) => ({
        ...player,
        teams: teams.map(({ slug }) => slug),
      })),
    },
  );
}
