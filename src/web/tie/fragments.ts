import type { ResultOf } from 'gql.tada';
import { graphql } from '../graphql.js';
import { matchFactsParts } from '../match/fragments.js';

/** The fields of a tie that every view shows. */
export const tieParts = graphql(
  `
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
      score
      homeStated
      ...MatchFacts
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
`,
  [matchFactsParts],
);

/** A tie in a query result. */
export type TieParts = ResultOf<typeof tieParts>;
