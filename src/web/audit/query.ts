import type { ResultOf } from 'gql.tada';
import { graphql } from '../graphql.js';
import { layoutParts } from '../layout/query.js';

/** A season’s discrepancies with their lines of the source, and its claims. */
export const auditQuery = graphql(
  `
  query Audit($season: String!) {
    ...LayoutParts
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
  [layoutParts],
);

/** The season in the result of the audit query. */
export type AuditedSeason = NonNullable<ResultOf<typeof auditQuery>['season']>;

/** A contradiction within the source. */
export type Discrepancy = AuditedSeason['discrepancies'][number];
