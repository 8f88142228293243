import type { ResultOf } from 'gql.tada';
import { graphql } from '../graphql.js';

/** What is around every view: the seasons to choose from, and what the season that is shown consists of. */
export const frame = graphql(`
  fragment Frame on Query {
    seasons(first: 100) {
      nodes {
        slug
        name
      }
    }
    season(slug: $season) {
      slug
      name
      contents: stages {
        slug
        name
        regions {
          slug
          name
        }
        groups {
          slug
        }
        rounds {
          slug
          kind
          region {
            slug
          }
        }
      }
    }
  }
`);

/** What every answer has. */
export type Frame = ResultOf<typeof frame>;

/** A season as the frame knows it. */
export type FramedSeason = NonNullable<Frame['season']>;

/** What tells how a stage was played. */
interface Stage {
  readonly groups: readonly unknown[];
  readonly regions: readonly unknown[];
  readonly rounds: readonly { readonly kind: string; readonly region: unknown }[];
}

/** Whether a stage has a table, or is played region by region. */
export function hasGroups({ groups, regions }: Stage): boolean {
  return groups.length > 0 || regions.length > 0;
}

/** Whether a stage is a knockout, or ends in one; play-offs beside a table are none. */
export function hasBracket({ groups, rounds }: Omit<Stage, 'regions'>): boolean {
  return rounds.some(
    ({ kind, region }) =>
      region === null && kind !== 'TIEBREAKER' && (groups.length === 0 || kind !== 'OTHER'),
  );
}
