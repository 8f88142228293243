import { slugify } from '../../domain/slugify.js';
import type { Prisma } from '../../generated/prisma/client.js';
import { builder } from '../builder.js';
import { clientError } from '../errors.js';
import type { ListQuery } from '../pagination/page.js';
import type { PageArguments } from '../pagination/page-size.js';
import { whereNameMatches } from '../where-name-matches.js';

/** Which teams are wanted. */
export const TeamFilter = builder.inputType('TeamFilter', {
  description:
    'Which teams are wanted: all that is given must hold. Names, slugs and aliases count, whatever their case and accents.',
  fields: (t) => ({
    season: t.string({ description: 'That took part in this season.' }),
    stage: t.string({ description: 'That took part in this stage, of `season` where that is given.' }),
    region: t.string({
      description:
        'That played in this region, of `season` where that is given: in whichever stage, so that `stage` asks for another fact.',
    }),
    department: t.string({ description: 'Of this department.' }),
    nameContains: t.string({
      description:
        'With this text somewhere in a name or an alias; whatever is no letter or digit parts words.',
    }),
  }),
});

/** In which order teams are given. */
export const TeamOrder = builder.enumType('TeamOrder', {
  description: 'In which order teams are given.',
  values: {
    NAME_ASC: { description: 'By name, accents and case left aside.' },
    NAME_DESC: { description: 'By name backwards, accents and case left aside.' },
    DEPARTMENT_ASC: { description: 'By department, then by name; teams without one last.' },
  },
});

interface TeamArguments extends PageArguments {
  readonly where?: typeof TeamFilter.$inferInput | null | undefined;
  readonly orderBy?: typeof TeamOrder.$inferType | null | undefined;
}

/** Which teams a page is of, in which order. */
export function teamListQuery({ where, orderBy }: TeamArguments) {
  return { where: teamWhere(where), orderBy: teamOrder(orderBy) } satisfies ListQuery;
}

/** The filter as Prisma takes it. */
function teamWhere(filter: typeof TeamFilter.$inferInput | null | undefined): Prisma.TeamWhereInput {
  const { season, stage, region, department, nameContains } = filter ?? {};
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
function teamOrder(order: typeof TeamOrder.$inferType | null | undefined) {
  switch (order) {
    case 'NAME_DESC':
      return { orderName: 'desc' } as const;
    case 'DEPARTMENT_ASC':
      return { orderDepartment: 'asc' } as const;
    default:
      return { orderName: 'asc' } as const;
  }
}

/** A part of a name, folded. A text without a letter or a digit is in no name; folded to nothing, it would be in all. */
function slugPart(text: string): string {
  const folded = slugify(text);
  if (folded === '') throw clientError('BAD_USER_INPUT', '`nameContains` needs a letter or a digit.');
  return folded;
}
