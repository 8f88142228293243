import type { ResultOf } from 'gql.tada';
import { frame } from '../frame/frame.js';
import { graphql } from '../graphql.js';
import { tieParts } from '../tie/parts.js';

/** The knockout of a stage, and where each team came into it from. */
export const bracketQuery = graphql(
  `
  query Bracket($season: String!, $stage: String!) {
    ...Frame
    season(slug: $season) {
      champion {
        slug
      }
      stage(slug: $stage) {
        slug
        name
        rounds {
          slug
          name
          kind
          region {
            slug
          }
          ties {
            ...TieParts
            next {
              slug
            }
          }
        }
        entrants {
          team {
            slug
          }
          via {
            __typename
            ... on Department {
              name
            }
            ... on Standing {
              position
              group {
                name
                region {
                  slug
                  name
                }
                stage {
                  slug
                }
              }
            }
            ... on Tie {
              round {
                name
              }
              region {
                slug
                name
              }
              stage {
                slug
              }
            }
          }
        }
      }
    }
  }
`,
  [frame, tieParts],
);

/** The stage, as the view was told it. */
export type Knockout = NonNullable<NonNullable<ResultOf<typeof bracketQuery>['season']>['stage']>;
