import type { ResultOf } from 'gql.tada';
import { graphql } from '../graphql.js';

/** The fields of a tie that every view shows. */
export const tieParts = graphql(`
  fragment TieParts on Tie {
    id
    slug
    team1 {
      slug
      name
    }
    team2 {
      slug
      name
    }
    legs {
      id
      homeTeam {
        slug
      }
      homeGoals
      awayGoals
      homeStated
    }
    aggregate {
      team1
      team2
    }
    penalties {
      team1
      team2
    }
    decidedBy
    explanation
    winner {
      slug
    }
  }
`);

/** A tie in a query result. */
export type TieParts = ResultOf<typeof tieParts>;
