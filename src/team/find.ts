import type { Context } from '../builder.js';
import { type Database, prisma } from '../database/client.js';
import { clientError, shortened, unknownName } from '../errors.js';
import type { Prisma } from '../generated/prisma/client.js';
import { named } from './named.js';

/** Teams that a client is shown, or chooses from, when a name means several. */
const mostCandidates = 20;

/** The teams that a name may mean, the longest known first. */
export function called(name: string) {
  return {
    where: named(name),
    orderBy: { id: 'asc' },
    take: mostCandidates,
  } satisfies Prisma.TeamFindManyArgs;
}

/**
 * The one team of those found by `called(name)`; null when none was. Where there are several, the one whose slug the
 * name is, or else an error that lists them.
 */
export async function onlyOne<Row extends object>(
  name: string,
  found: readonly Row[],
  database: Database,
): Promise<Row | null> {
  if (found.length < 2) return found[0] ?? null;
  const candidates = await prisma(database).team.findMany({
    ...called(name),
    select: {
      slug: true,
      name: true,
      competition: { select: { name: true } },
      seasons: { select: { slug: true } },
    },
  });
  const exact = candidates.findIndex(({ slug }) => slug === name);
  if (exact >= 0) return found[exact] ?? null;
  throw clientError(
    'AMBIGUOUS_NAME',
    `"${name}" may be any of ${candidates.map(({ slug }) => slug).join(', ')}; ask by slug.`,
    {
      candidates: candidates.map(({ slug, name: spelled, competition, seasons }) => ({
        slug,
        name: spelled,
        competition: competition.name,
        seasons: seasons.map((season) => season.slug),
      })),
    },
  );
}

/** The numbers of two teams that an argument each names; an error when one is unknown, or both are the same. */
export async function twoTeams<Argument extends string>(
  names: Readonly<Record<Argument, string>>,
  { database }: Context,
): Promise<Record<Argument, number>> {
  const found: [Argument, number][] = await Promise.all(
    Object.entries<string>(names).map(async ([argument, name]) => {
      const rows = await prisma(database).team.findMany({ ...called(name), select: { id: true } });
      const team = await onlyOne(name, rows, database);
      if (team === null) throw unknownName('team', argument, name);
      return [argument as Argument, team.id]; // the names' own keys
    }),
  );
  if (new Set(found.map(([, id]) => id)).size < found.length) {
    throw clientError(
      'BAD_USER_INPUT',
      `"${Object.values<string>(names).map(shortened).join('" and "')}" are the same team.`,
    );
  }
  return Object.fromEntries(found) as Record<Argument, number>; // one of each argument
}
