import type { ResultOf } from 'gql.tada';
import { graphql } from '../graphql.js';

/** What a match is besides its teams and its score, and its name in an address. */
export const matchFactsParts = graphql(`
  fragment MatchFacts on Match {
    slug
    status
    date
    time
    venue
    city
    attendance
    referee
    halfTime {
      home
      away
    }
    goals {
      minute
      stoppage
      kind
      player {
        name
      }
    }
  }
`);

/** The facts of a match in a query result. */
export type MatchFacts = ResultOf<typeof matchFactsParts>;

/** A match between two teams, with what it was played for. */
export const meetingParts = graphql(`
  fragment Meeting on Match {
    id
    slug
    date
    status
    score
    homeTeam {
      slug
      name
    }
    awayTeam {
      slug
      name
    }
    stage {
      name
    }
    round {
      name
    }
    group {
      name
    }
    leg
  }
`);
