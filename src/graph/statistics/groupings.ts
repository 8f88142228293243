import type { MatchColumn } from './group-keys.js';

/** The column of each grouping that a match has, whichever of its teams is looked at. */
export const matchColumnOf = {
  SEASON: 'seasonId',
  STAGE: 'stageId',
  REGION: 'regionId',
  GROUP: 'groupId',
  ROUND: 'roundId',
  MONTH: 'month',
} as const satisfies Record<string, MatchColumn>;

/** The descriptions of those groupings. */
export const matchGroupings = {
  SEASON: { description: 'The season.' },
  STAGE: { description: 'The stage, which belongs to one season.' },
  REGION: { description: 'The region; matches that belong to none are a group of their own.' },
  GROUP: { description: 'The group; legs of ties are a group of their own.' },
  ROUND: { description: 'The round; group matches are a group of their own.' },
  MONTH: {
    description: 'The calendar month of the day of play; matches without a day are a group of their own.',
  },
} as const satisfies Record<keyof typeof matchColumnOf, object>;

/** How many rows of grouped figures a field gives. */
export const firstRange = { default: 100, min: 0, max: 500 };
