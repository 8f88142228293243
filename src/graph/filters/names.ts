import { nestedFilters } from './combination.js';

/** What a name in a filter is a name of. */
export type Noun =
  | 'country'
  | 'competition'
  | 'season'
  | 'stage'
  | 'region'
  | 'group'
  | 'department'
  | 'team';

/** The noun that an argument, or a field of a filter, names. */
const nounByArgument: Readonly<Record<string, Noun>> = {
  country: 'country',
  competition: 'competition',
  season: 'season',
  stage: 'stage',
  region: 'region',
  group: 'group',
  department: 'department',
  team: 'team',
  teams: 'team',
  opponent: 'team',
  homeTeam: 'team',
  awayTeam: 'team',
  winner: 'team',
  loser: 'team',
  champion: 'team',
};

/** A name in an argument, or in a filter. */
export interface Name {
  readonly argument: string;
  readonly noun: Noun;
  readonly text: string;
}

/** The names in the arguments of a field, and in the filters in its filter. */
export function namesIn(values: object): Name[] {
  const { where, ...rest } = values as { readonly where?: object | null };
  return [...namesOf(rest), ...(where == null ? [] : allNames(where))];
}

/**
 * The names in a filter that may be unknown although it selects rows: one of several that are enough for a row, and
 * those of what is excluded.
 */
export function hiddenNames({ where }: { readonly where?: object | null }): Name[] {
  return where == null ? [] : hiddenIn(where);
}

function hiddenIn(filter: object): Name[] {
  const { teams, AND = [], OR, NOT, tie } = filter as Readonly<Record<string, unknown>>;
  return [
    ...(Array.isArray(teams) && teams.length > 1 ? namesOf({ teams }) : []),
    ...nestedFilters({ OR, NOT }).flatMap(allNames),
    ...nestedFilters({ AND, tie }).flatMap(hiddenIn),
  ];
}

function allNames(filter: object): Name[] {
  return [...namesOf(filter), ...nestedFilters(filter).flatMap(allNames)];
}

function namesOf(filter: object): Name[] {
  return Object.entries(filter).flatMap(([argument, value]) => {
    const noun = nounByArgument[argument];
    if (noun === undefined) return [];
    return [value].flat().flatMap((text) => (typeof text === 'string' ? { argument, noun, text } : []));
  });
}
