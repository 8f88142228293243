import { whereNameMatches } from '../where-name-matches.js';

type Name = string | null | undefined;

/** The names in a filter of where something was played. */
interface SeasonParts {
  readonly competition?: Name;
  readonly season?: Name;
  readonly stage?: Name;
  readonly region?: Name;
  readonly group?: Name;
}

/**
 * The condition for what was played in a season, or in parts of one. A part is looked for in its season: many seasons
 * have a part of that name.
 */
export function seasonPartsWhere({ competition, season, stage, region, group }: SeasonParts) {
  const ofSeason = (season ?? competition) != null && {
    season: {
      ...(season != null && whereNameMatches(season)),
      ...(competition != null && { competition: whereNameMatches(competition) }),
    },
  };
  const part = (name: string) => ({ ...whereNameMatches(name), ...ofSeason });
  return {
    ...((stage ?? region ?? group) == null && ofSeason),
    ...(stage != null && { stage: part(stage) }),
    ...(region != null && { region: part(region) }),
    ...(group != null && { group: part(group) }),
  };
}
