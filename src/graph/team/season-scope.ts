import type { Prisma } from '../../generated/prisma/client.js';
import { whereNameMatches } from '../where-name-matches.js';

/** What the `season` argument of a team's fields says. */
export const seasonArgument = {
  description: 'Only this season, by slug or name; every season by default.',
};

type Season = string | null | undefined;

/**
 * A team's table lines, in the order played. Here and below: whatever asks for them asks for them so, and all of it
 * is one join.
 */
export function standingsIn(season: Season) {
  return {
    ...inSeason(season),
    orderBy: [{ season: { orderPlayed: 'asc' } }, { group: { order: 'asc' } }],
  } satisfies Prisma.StandingFindManyArgs;
}

/** A team's ties, in the order played. */
export function tiesIn(season: Season) {
  return {
    ...inSeason(season),
    orderBy: [{ season: { orderPlayed: 'asc' } }, { order: 'asc' }],
  } satisfies Prisma.TieFindManyArgs;
}

/** A team's entries from one stage into the next, in the order earned. */
export function qualificationsIn(season: Season) {
  return {
    ...inSeason(season),
    orderBy: [{ season: { orderPlayed: 'asc' } }, { to: { order: 'asc' } }],
  } satisfies Prisma.QualificationFindManyArgs;
}

/** A team's matches at home, or away, in no order. */
export function matchesIn(season: Season) {
  return inSeason(season) satisfies Prisma.MatchFindManyArgs;
}

function inSeason(season: Season) {
  return season == null ? {} : { where: { season: whereNameMatches(season) } };
}
