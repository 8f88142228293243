import { slugify } from '../../domain/slugify.js';
import { builder } from '../builder.js';
import type { ListQuery } from '../pagination/page.js';
import type { PageArguments } from '../pagination/page-size.js';
import { slugPart } from '../slug-part.js';

const CompetitionFilter = builder.inputType('CompetitionFilter', {
  description: 'Filters competitions. All given conditions must hold; case and accents do not matter.',
  fields: (t) => ({
    country: t.string({
      description: 'Only competitions of this country, by its name as `Competition.country` has it.',
    }),
    nameContains: t.string({
      description:
        'Only competitions with this text in the name. Characters other than letters and digits separate words.',
    }),
  }),
});

const CompetitionOrder = builder.enumType('CompetitionOrder', {
  description: 'The order of a list of competitions.',
  values: {
    NAME_ASC: { description: 'By name, regardless of accents and case.' },
    NAME_DESC: { description: 'By name in reverse order, regardless of accents and case.' },
  },
});

/** The arguments of every list of competitions. */
export const competitionArguments = builder.args((t) => ({
  where: t.field({ type: CompetitionFilter, description: 'Filters the competitions; all by default.' }),
  orderBy: t.field({ type: CompetitionOrder, description: 'The order; by name by default.' }),
}));

interface CompetitionArguments extends PageArguments {
  readonly where?: typeof CompetitionFilter.$inferInput | null | undefined;
  readonly orderBy?: typeof CompetitionOrder.$inferType | null | undefined;
}

/** Which competitions a page is of, in which order: by the slug, which is the folded name. */
export function competitionListQuery({ where, orderBy }: CompetitionArguments) {
  const { country, nameContains } = where ?? {};
  return {
    where: {
      ...(country != null && { countryKey: slugify(country) }),
      ...(nameContains != null && { slug: { contains: slugPart(nameContains) } }),
    },
    orderBy: { slug: orderBy === 'NAME_DESC' ? 'desc' : 'asc' },
  } satisfies ListQuery;
}
