import { slugify } from '../../domain/slugify.js';
import type { Prisma } from '../../generated/prisma/client.js';
import { builder } from '../builder.js';
import {
  assertFilterLimits,
  type Combination,
  combinationDescriptions,
  combineFilters,
  filterLimitsDescription,
  known,
} from '../filters/combination.js';
import type { ListQuery } from '../pagination/page.js';
import type { PageArguments } from '../pagination/page-size.js';
import { whereNameMatches, whereTeamMatches } from '../where-name-matches.js';

type Optional<Value> = Value | null | undefined;

/** A filter of seasons. */
interface SeasonFilterInput extends Combination<SeasonFilterInput> {
  readonly competition?: Optional<string>;
  readonly country?: Optional<string>;
  readonly year?: Optional<number>;
  readonly fromYear?: Optional<number>;
  readonly toYear?: Optional<number>;
  readonly champion?: Optional<string>;
}

const SeasonFilter = builder.inputRef<SeasonFilterInput>('SeasonFilter').implement({
  description: `Filters seasons. All given conditions must hold. A name may be a name, slug or alias; case and accents do not matter. ${filterLimitsDescription}`,
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
    AND: t.field({ type: [SeasonFilter], description: combinationDescriptions.AND }),
    OR: t.field({ type: [SeasonFilter], description: combinationDescriptions.OR }),
    NOT: t.field({ type: SeasonFilter, description: combinationDescriptions.NOT }),
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
  readonly where?: Optional<SeasonFilterInput>;
  readonly orderBy?: Optional<typeof SeasonOrder.$inferType>;
}

/** Which seasons a page is of, in which order. */
export function seasonListQuery({ where, orderBy }: SeasonArguments) {
  return {
    where: seasonWhere(where),
    orderBy: { orderPlayed: orderBy === 'YEAR_ASC' ? 'asc' : 'desc' },
  } satisfies ListQuery;
}

/** The filter as Prisma takes it. Throws BAD_USER_INPUT for one that is too large. */
function seasonWhere(filter: Optional<SeasonFilterInput>): Prisma.SeasonWhereInput {
  if (filter == null) return {};
  assertFilterLimits(filter);
  return combineFilters(filter, conditions);
}

function conditions(filter: SeasonFilterInput): Prisma.SeasonWhereInput {
  const { competition, country, year, fromYear, toYear, champion } = filter;
  const ofCompetition = {
    ...(competition != null && whereNameMatches(competition)),
    ...(country != null && { countryKey: known({ equals: slugify(country) }) }),
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
