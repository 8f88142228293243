import type { ResultOf } from 'gql.tada';
import { graphql } from '../graphql.js';

/** The changes of a season, as they happen. */
export const changesQuery = graphql(`
  subscription Changes($season: String!) {
    seasonChanged(slug: $season) {
      version
      resyncRequired
      removedCount
      matches {
        id
        homeTeam {
          name
        }
        score
        awayTeam {
          name
        }
      }
      ties {
        id
        team1 {
          name
        }
        team2 {
          name
        }
        explanation
      }
      standings {
        id
      }
    }
  }
`);

/** A change in the result of the subscription. */
export type Change = ResultOf<typeof changesQuery>['seasonChanged'];
