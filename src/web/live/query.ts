import type { ResultOf } from 'gql.tada';
import { graphql } from '../graphql.js';

/** What changes in a season, as it happens. */
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

/** A change, as it was told. */
export type Change = ResultOf<typeof changesQuery>['seasonChanged'];
