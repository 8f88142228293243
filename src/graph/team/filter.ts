import type { Prisma } from '../../generated/prisma/client.js';
import { builder } from '../builder.js';
import {
  assertFilterLimits,
  type Combination,
  combinationDescriptions,
  combineFilters,
  filterLimitsDescription,
} from '../filters/combination.js';
import type { ListQuery } from '../pagination/page.js';
import type { PageArguments } from '../pagination/page-size.js';
import { slugPart } from '../slug-part.js';
import { whereNameMatches } from '../where-name-matches.js';

type Optional<Value> = Value | null | undefined;

/** A filter of teams. */
interface TeamFilterInput extends Combination<TeamFilterInput> {
  readonly season?: Optional<string>;
  readonly stage?: Optional<string>;
  readonly region?: Optional<string>;
  readonly department?: Optional<string>;
  readonly nameContains?: Optional<string>;
}

export const TeamFilter = builder.inputRef<TeamFilterInput>('TeamFilter').implement({
  description: `Filters teams. All given conditions must hold. A name may be a name, slug or alias; case and accents do not matter. ${filterLimitsDescription}`,
  fields: (t) => ({
    season: t.string({ description: 'Only teams that took part in this season.' }),
    stage: t.string({ description: 'Only teams that took part in this stage; of `season`, if given.' }),
    region: t.string({
      description:
        'Only teams that played in this region; of `season`, if given. It is independent of `stage`.',
    }),
    department: t.string({ description: 'Only teams of this department.' }),
    nameContains: t.string({
      description:
        'Only teams with this text in a name or an alias. Characters other than letters and digits separate words.',
    }),
    AND: t.field({ type: [TeamFilter], description: combinationDescriptions.AND }),
    OR: t.field({ type: [TeamFilter], description: combinationDescriptions.OR }),
    NOT: t.field({ type: TeamFilter, description: combinationDescriptions.NOT }),
  }),
});

/** The order of a list of teams. */
export const TeamOrder = builder.enumType('TeamOrder', {
  description: 'The order of a list of teams.',
  values: {
    NAME_ASC: { description: 'By name, regardless of accents and case.' },
    NAME_DESC: { description: 'By name in reverse order, regardless of accents and case.' },
    DEPARTMENT_ASC: { description: 'By department, then by name; teams without one last.' },
  },
});

interface TeamArguments extends PageArguments {
  readonly where?: Optional<TeamFilterInput>;
  readonly orderBy?: Optional<typeof TeamOrder.$inferType>;
}

/** Which teams a page is of, in which order. */
export function teamListQuery({ where, orderBy }: TeamArguments) {
  return { where: teamWhere(where), orderBy: teamOrder(orderBy) } satisfies ListQuery;
}

/** The filter as Prisma takes it. Throws BAD_USER_INPUT for one that is too large. */
function teamWhere(filter: Optional<TeamFilterInput>): Prisma.TeamWhereInput {
  if (filter == null) return {};
  assertFilterLimits(filter);
  return combineFilters(filter, conditions);
}

function conditions(filter: TeamFilterInput): Prisma.TeamWhereInput {
  const { season, stage, region, department, nameContains } = filter;
  const ofSeason = season == null ? {} : { season: whereNameMatches(season) };
  return {
    ...(season != null && { seasons: { some: whereNameMatches(season) } }),
    ...(stage != null && { stages: { some: { ...whereNameMatches(stage), ...ofSeason } } }),
    ...(region != null && { regions: { some: { ...whereNameMatches(region), ...ofSeason } } }),
    ...(department != null && { department: whereNameMatches(department) }),
    ...(nameContains != null && { names: { some: { key: { contains: slugPart(nameContains) } } } }),
  };
}

/** The order as Prisma takes it; without one, by name. */
function teamOrder(order: Optional<typeof TeamOrder.$inferType>) {
  switch (order) {
    case 'NAME_DESC':
      return { orderName: 'desc' } as const;
    case 'DEPARTMENT_ASC':
      return { orderDepartment: 'asc' } as const;
    default:
      return { orderName: 'asc' } as const;
  }
}
