import type { ResultOf } from 'gql.tada';
import { graphql } from '../graphql.js';
import { layoutParts } from '../layout/query.js';
import { meetingParts } from './fragments.js';

/** A match, its goals, the tie that it belongs to, and the other matches of its teams against each other in the season. */
export const matchQuery = graphql(
  `
  query Match($season: String!, $match: String!) {
    ...LayoutParts
    match(season: $season, slug: $match) {
      ...Meeting
      time
      venue
      city
      attendance
      referee
      homeStated
      halfTime {
        home
        away
      }
      fullTime {
        home
        away
      }
      extraTime
      penalties {
        home
        away
      }
      goals {
        id
        minute
        stoppage
        kind
        team {
          slug
        }
        player {
          slug
          name
        }
      }
      stage {
        slug
      }
      region {
        slug
        name
      }
      round {
        kind
      }
      tie {
        explanation
        legs {
          id
        }
      }
      sources {
        document
        line
        url
        sectionUrl
      }
      homeTeam {
        opponents(season: $season) {
          opponent {
            slug
          }
          matches {
            ...Meeting
          }
        }
      }
    }
  }
`,
  [layoutParts, meetingParts],
);

/** The match in the result of the query. */
export type Match = NonNullable<ResultOf<typeof matchQuery>['match']>;

/** A goal of the match. */
export type Goal = Match['goals'][number];
