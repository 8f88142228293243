import type { ResultOf } from 'gql.tada';
import { graphql } from '../graphql.js';

/** What of a tie is shown wherever it stands. */
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

/** A tie as it is shown. */
export type TieParts = ResultOf<typeof tieParts>;
