import type { ResultOf } from 'gql.tada';
import { frame } from '../frame/frame.js';
import { graphql } from '../graphql.js';
import { tieParts } from '../tie/parts.js';

const recordParts = graphql(`
  fragment RecordParts on Record {
    played
    won
    drawn
    lost
    goalsFor
    goalsAgainst
  }
`);

const resultParts = graphql(`
  fragment ResultParts on Match {
    id
    homeTeam {
      slug
      name
    }
    score
    awayTeam {
      slug
      name
    }
  }
`);

/** A team in a season, and against another one where that is asked for. */
export const teamQuery = graphql(
  `
  query Team($season: String!, $team: String!, $against: String!, $facing: Boolean!) {
    ...Frame
    season(slug: $season) {
      teams(first: 500) {
        nodes {
          slug
          name
        }
      }
    }
    team(name: $team) {
      slug
      name
      aliases
      location
      department {
        name
      }
      seasons {
        slug
        name
      }
      record(season: $season) {
        cleanSheets
        ...RecordParts
      }
      journey(season: $season) {
        stage {
          slug
          name
        }
        event {
          __typename
          ... on Standing {
            id
            group {
              slug
              name
              region {
                slug
                name
              }
            }
          }
          ... on Tie {
            round {
              name
            }
            region {
              slug
              name
            }
            ...TieParts
          }
        }
        outcome
        summary
      }
      matches(where: { season: $season, inGroup: true }, first: 100) {
        nodes {
          group {
            slug
          }
          ...ResultParts
        }
      }
      opponents(season: $season) {
        opponent {
          slug
          name
        }
        record {
          ...RecordParts
        }
      }
    }
    headToHead(team: $team, opponent: $against) @include(if: $facing) {
      opponent {
        slug
        name
      }
      record {
        ...RecordParts
      }
      matches {
        season {
          name
        }
        ...ResultParts
      }
    }
    wins: victoryPath(from: $team, to: $against, season: $season) @include(if: $facing) {
      ...ResultParts
    }
    defeats: victoryPath(from: $against, to: $team, season: $season) @include(if: $facing) {
      ...ResultParts
    }
  }
`,
  [frame, tieParts, recordParts, resultParts],
);

/** The answer about a team. */
export type TeamQueryResult = ResultOf<typeof teamQuery>;

/** The team, as the view was told it. */
export type Team = NonNullable<TeamQueryResult['team']>;

/** Results summed. */
export type Record = ResultOf<typeof recordParts>;

/** A match with its score. */
export type Result = ResultOf<typeof resultParts>;
