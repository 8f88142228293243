import type { ResultOf } from 'gql.tada';
import { graphql } from '../graphql.js';

/** The data of the page around every view: the seasons to choose from, and the stages of the current season. */
export const layoutParts = graphql(`
  fragment LayoutParts on Query {
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
        openTies {
          region {
            slug
          }
        }
      }
    }
  }
`);

type Loaded = ResultOf<typeof layoutParts>;

/** The data that the results of all views have; the season is null if it is unknown, and missing where the view has none. */
export interface LayoutParts {
  readonly seasons: Loaded['seasons'];
  readonly season?: Loaded['season'];
}

/** The current season, as far as the layout needs it. */
export type LayoutSeason = NonNullable<Loaded['season']>;

/** The fields of a stage that show its format. */
interface Stage {
  readonly groups: readonly unknown[];
  readonly regions: readonly unknown[];
  readonly rounds: readonly { readonly kind: string; readonly region: unknown }[];
  readonly openTies: readonly { readonly region: unknown }[];
}

/** Whether a stage has groups or regions. */
export function hasGroups({ groups, regions }: Stage): boolean {
  return groups.length > 0 || regions.length > 0;
}

/** Whether a stage has a knockout, or one that waits for its teams; play-offs between teams of a group are not one. */
export function hasBracket({ groups, rounds, openTies }: Omit<Stage, 'regions'>): boolean {
  const hasRound = rounds.some(
    ({ kind, region }) =>
      region === null && kind !== 'TIEBREAKER' && (groups.length === 0 || kind !== 'OTHER'),
  );
  return hasRound || openTies.some(({ region }) => region === null);
}
