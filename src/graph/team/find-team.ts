import { type Database, prisma } from '../../db/client.js';
import type { Prisma } from '../../generated/prisma/client.js';
import type { Context } from '../context.js';
import { clientError, truncate } from '../errors.js';
import { whereNameMatches } from '../where-name-matches.js';
import { ambiguousTeamError, unknownTeamError } from './errors.js';

/** The teams that are query of those which a name may mean. */
type TeamQuery = Pick<Prisma.TeamFindManyArgs, 'where' | 'orderBy' | 'take'>;

/**
 * The one team that a name means, as `find` reads teams; null when none does. Where there are several, the one whose
 * slug the name is, or else an error that lists them.
 */
export async function findTeamByName<Row extends object>(
  name: string,
  find: (query: TeamQuery) => PromiseLike<readonly Row[]>,
  database: Database,
): Promise<Row | null> {
  // In an order that no index has: else few are looked for among all, in that order, and not by the name.
  const found = await find({ where: whereNameMatches(name), orderBy: { name: 'asc' }, take: 2 });
  if (found.length < 2) return found[0] ?? null;
  const [exact] = await find({ where: { slug: name } });
  if (exact !== undefined) return exact;
  throw await ambiguousTeamError(name, database);
}

/** The numbers of two teams that an argument each names; an error when one is unknown, or both are the same. */
export async function findTwoTeams<Argument extends string>(
  names: Readonly<Record<Argument, string>>,
  { database }: Context,
): Promise<Record<Argument, number>> {
  const find = (query: TeamQuery) => prisma(database).team.findMany({ ...query, select: { id: true } });
  const found: [Argument, number][] = await Promise.all(
    Object.entries<string>(names).map(async ([argument, name]) => {
      const team = await findTeamByName(name, find, database);
      if (team === null) throw await unknownTeamError(argument, name, database);
      return [argument as Argument, team.id]; // the names' own keys
    }),
  );
  if (new Set(found.map(([, id]) => id)).size < found.length) {
    throw clientError(
      'BAD_USER_INPUT',
      `"${Object.values<string>(names).map(truncate).join('" and "')}" are the same team.`,
    );
  }
  return Object.fromEntries(found) as Record<Argument, number>; // one of each argument
}
