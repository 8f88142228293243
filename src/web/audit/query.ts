import type { ResultOf } from 'gql.tada';
import { frame } from '../frame/frame.js';
import { graphql } from '../graphql.js';

/** Where the source contradicts itself, with the lines of it, and what it claims about the season as a whole. */
export const auditQuery = graphql(
  `
  query Audit($season: String!) {
    ...Frame
    season(slug: $season) {
      discrepancies {
        id
        kind
        stated
        computed
        message
        subject {
          __typename
          ... on Standing {
            sources {
              line
            }
          }
          ... on Claim {
            sources {
              line
            }
          }
        }
        sources {
          document
          line
          text
          url
        }
      }
      claims {
        id
        subject
        stated
        holds
        explanation
      }
    }
  }
`,
  [frame],
);

/** The season's audit, as the view was told it. */
export type AuditedSeason = NonNullable<ResultOf<typeof auditQuery>['season']>;

/** A place where the source contradicts itself. */
export type Discrepancy = AuditedSeason['discrepancies'][number];
