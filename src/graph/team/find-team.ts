import { type Database, reader } from '../../db/client.js';
import type { Prisma } from '../../generated/prisma/client.js';
import type { Context } from '../context.js';
import { clientError, truncate } from '../errors.js';
import { unknownNameError } from '../name-search/unknown-name-error.js';
import { whereTeamMatches } from '../where-name-matches.js';
import { ambiguousTeamError } from './errors.js';

/** Selects the team that a name means. */
type TeamQuery = Pick<Prisma.TeamFindManyArgs, 'where'>;

/**
 * The one team that a name means, as `find` reads teams; null when none does. Where there are several, the one whose
 * slug the name is, or else an error that lists them.
 */
export async function findTeamByName<Row extends object>(
  name: string,
  find: (query: TeamQuery) => PromiseLike<readonly Row[]>,
  database: Database,
): Promise<Row | null> {
  const [team] = await find({ where: whereTeamMatches(name) });
  if (team !== undefined) return team;
  const error = await ambiguousTeamError(name, database);
  if (error !== null) throw error;
  return null;
}

/** The numbers of two teams that an argument each names; an error when one is unknown, or both are the same. */
export async function findTwoTeams<Argument extends string>(
  names: Readonly<Record<Argument, string>>,
  { database }: Context,
): Promise<Record<Argument, number>> {
  const find = (query: TeamQuery) => reader(database).team.findMany({ ...query, select: { id: true } });
  const found: [Argument, number][] = await Promise.all(
    Object.entries<string>(names).map(async ([argument, name]) => {
      const team = await findTeamByName(name, find, database);
      if (team === null) throw await unknownNameError('team', argument, name, database);
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
