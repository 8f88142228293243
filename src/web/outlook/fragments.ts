import type { ResultOf } from 'gql.tada';
import { graphql } from '../graphql.js';

/** What the teams of a group can still reach. */
export const outlookParts = graphql(`
  fragment OutlookParts on Outlook {
    left
    teams {
      team {
        slug
        name
      }
      best
      worst
      certain {
        kind
        text
        certain
      }
      explanation
    }
  }
`);

/** An outlook in a query result. */
export type OutlookParts = ResultOf<typeof outlookParts>;
