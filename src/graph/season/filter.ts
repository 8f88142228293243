import { slugify } from '../../domain/slugify.js';
import type { Prisma } from '../../generated/prisma/client.js';
import { builder } from '../builder.js';
import type { ListQuery } from '../pagination/page.js';
import type { PageArguments } from '../pagination/page-size.js';
import { whereNameMatches, whereTeamMatches } from '../where-name-matches.js';

const SeasonFilter = builder.inputType('SeasonFilter', {
  description:
    'Filters seasons. All given conditions must hold. A name may be a name, slug or alias; case and accents do not matter.',
  fields: (t) => ({
    competition: t.string({ description: 'Only seasons of this competition.' }),
    country: t.string({
      description:
        'Only seasons of competitions of this country, by its name as `Competition.country` has it.',
    }),
    year: t.int({ description: 'Only seasons that were decided in this year.' }),
    fromYear: t.int({ description: 'Only seasons that were decided in this year or later.' }),
    toYear: t.int({ description: 'Only seasons that were decided in this year or earlier.' }),
    champion: t.string({ description: 'Only seasons that this team won.' }),
  }),
});

const SeasonOrder = builder.enumType('SeasonOrder', {
  description: 'The order of a list of seasons.',
  values: {
    YEAR_DESC: {
      description: 'Newest first: by the year of the decision, then by the year in which they began.',
    },
    YEAR_ASC: {
      description: 'Oldest first: by the year of the decision, then by the year in which they began.',
    },
  },
});

/** The arguments of every list of seasons. */
export const seasonArguments = builder.args((t) => ({
  where: t.field({ type: SeasonFilter, description: 'Filters the seasons; all by default.' }),
  orderBy: t.field({ type: SeasonOrder, description: 'The order; newest first by default.' }),
}));

interface SeasonArguments extends PageArguments {
  readonly where?: typeof SeasonFilter.$inferInput | null | undefined;
  readonly orderBy?: typeof SeasonOrder.$inferType | null | undefined;
}

/** Which seasons a page is of, in which order. */
export function seasonListQuery({ where, orderBy }: SeasonArguments) {
  return {
    where: seasonWhere(where),
    orderBy: { orderPlayed: orderBy === 'YEAR_ASC' ? 'asc' : 'desc' },
  } satisfies ListQuery;
}

function seasonWhere(filter: typeof SeasonFilter.$inferInput | null | undefined): Prisma.SeasonWhereInput {
  const { competition, country, year, fromYear, toYear, champion } = filter ?? {};
  const ofCompetition = {
    ...(competition != null && whereNameMatches(competition)),
    ...(country != null && { countryKey: slugify(country) }),
  };
  return {
    ...((competition ?? country) != null && { competition: ofCompetition }),
    ...((year ?? fromYear ?? toYear) != null && {
      year: {
        ...(year != null && { equals: year }),
        ...(fromYear != null && { gte: fromYear }),
        ...(toYear != null && { lte: toYear }),
      },
    }),
    ...(champion != null && { champion: whereTeamMatches(champion) }),
  };
}
