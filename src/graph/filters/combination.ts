import { clientError } from '../errors.js';

/** The filters in a filter, which are combined with its own conditions. */
export interface Combination<Filter> {
  readonly AND?: readonly Filter[] | null | undefined;
  readonly OR?: readonly Filter[] | null | undefined;
  readonly NOT?: Filter | null | undefined;
}

/** The descriptions of the fields that combine filters. */
export const combinationDescriptions = {
  AND: 'Only what all of these filters select.',
  OR: 'Only what at least one of these filters selects; nothing for an empty list.',
  NOT: 'Only what this filter does not select; so what it cannot judge, such as a match without a score, is selected.',
};

/** The limits of the filters in one filter. */
export const filterLimits = {
  /** All filters in it, at any level. Each is a condition of the statement. */
  filters: 20,
  /** Levels of filters in filters. */
  depth: 3,
  /** Names in one list. */
  names: 50,
} as const;

/** What the filters in a filter share in a description. */
export const filterLimitsDescription = `Filters can be combined by \`AND\`, \`OR\` and \`NOT\`: at most ${filterLimits.filters} of them, at most ${filterLimits.depth} levels deep.`;

/** Fields of a filter that are filters themselves, or lists of them. */
const filterFields = ['AND', 'OR', 'NOT', 'tie'] as const;

type Where = object;

/**
 * A filter with the filters in it, as Prisma takes them. `conditions` gives those of one filter alone, which must not
 * be unknown for any row: else `NOT` would not select it either.
 */
export function combineFilters<Filter extends Combination<Filter>>(
  filter: Filter,
  conditions: (filter: Filter) => Where,
  nestedConditions = conditions,
): Where {
  const { AND, OR, NOT } = filter;
  if ((AND ?? OR ?? NOT) == null) return conditions(filter);
  const combine = (nested: Filter) => combineFilters(nested, nestedConditions);
  return {
    AND: [
      conditions(filter),
      ...(AND ?? []).map(combine),
      ...(OR == null ? [] : [OR.length === 0 ? nothing : { OR: OR.map(combine) }]),
      ...(NOT == null ? [] : [{ NOT: combine(NOT) }]),
    ],
  };
}

/** A condition of a column that does not hold where the column is null, nor is unknown, so that `NOT` selects that row. */
export function known<Condition extends object>(condition: Condition): Condition & { readonly not: null } {
  return { ...condition, not: null };
}

/** Throws BAD_USER_INPUT for a filter with too many filters in it, or too many levels of them. */
export function assertFilterLimits(filter: object): void {
  const { filters, depth } = measure(filter);
  if (depth > filterLimits.depth)
    throw clientError(
      'BAD_USER_INPUT',
      `\`where\` has ${depth} levels of filters in filters; at most ${filterLimits.depth}. Combine them on fewer levels.`,
    );
  if (filters > filterLimits.filters)
    throw clientError(
      'BAD_USER_INPUT',
      `\`where\` has ${filters} filters in it; at most ${filterLimits.filters}. Split the query.`,
    );
}

/** Prisma leaves out a list of alternatives that is empty, as if there were no such condition. */
const nothing = { id: { in: [] } };

/** The number of filters in a filter and of names in its lists, by which it costs more than its list does. */
export function filterSize(filter: unknown): number {
  if (typeof filter !== 'object' || filter === null) return 0;
  const names = Object.entries(filter).flatMap(([name, value]) =>
    Array.isArray(value) && !isFilterField(name) ? value : [],
  );
  return nestedFilters(filter).reduce((sum, nested) => sum + 1 + filterSize(nested), names.length);
}

/** The filters that stand in a filter, one level deep. */
export function nestedFilters(filter: object): object[] {
  return Object.entries(filter).flatMap(([name, value]) =>
    isFilterField(name)
      ? [value].flat().filter((nested) => typeof nested === 'object' && nested !== null)
      : [],
  );
}

function isFilterField(name: string): boolean {
  return filterFields.some((field) => field === name);
}

function measure(filter: object): { readonly filters: number; readonly depth: number } {
  const nested = nestedFilters(filter).map(measure);
  return {
    filters: nested.reduce((sum, { filters }) => sum + 1 + filters, 0),
    depth: nested.reduce((deepest, { depth }) => Math.max(deepest, 1 + depth), 0),
  };
}
