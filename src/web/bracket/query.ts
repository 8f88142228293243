import type { ResultOf } from 'gql.tada';
import { graphql } from '../graphql.js';
import { layoutParts } from '../layout/query.js';
import { tieParts } from '../tie/fragments.js';

/** The knockout rounds of a stage, and how each team qualified for it. */
export const bracketQuery = graphql(
  `
  query Bracket($season: String!, $stage: String!) {
    ...LayoutParts
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
        openTies {
          slug
          roundName
          roundKind
          region {
            slug
          }
          slots {
            text
            team {
              slug
              name
            }
            group {
              region {
                slug
              }
              stage {
                slug
              }
            }
            outcome
            tie {
              slug
            }
            openTie {
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
  [layoutParts, tieParts],
);

/** The stage in the result of the bracket query. */
export type Knockout = NonNullable<NonNullable<ResultOf<typeof bracketQuery>['season']>['stage']>;
