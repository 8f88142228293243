import type { ResultOf } from 'gql.tada';
import { graphql } from '../graphql.js';
import { layoutParts } from '../layout/query.js';
import { tieParts } from '../tie/fragments.js';

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
    slug
    season {
      slug
      name
    }
    homeTeam {
      slug
      name
    }
    date
    score
    status
    awayTeam {
      slug
      name
    }
  }
`);

/** A team in a season, and its head-to-head with an opponent if one is chosen. */
export const teamQuery = graphql(
  `
  query Team($season: String!, $team: String!, $against: String!, $withOpponent: Boolean!) {
    ...LayoutParts
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
    headToHead(team: $team, opponent: $against) @include(if: $withOpponent) {
      opponent {
        slug
        name
      }
      record {
        ...RecordParts
      }
      matches {
        ...ResultParts
      }
    }
    wins: victoryPath(from: $team, to: $against, season: $season) @include(if: $withOpponent) {
      ...ResultParts
    }
    defeats: victoryPath(from: $against, to: $team, season: $season) @include(if: $withOpponent) {
      ...ResultParts
    }
  }
`,
  [layoutParts, tieParts, recordParts, resultParts],
);

/** The result of the team query. */
export type TeamQueryResult = ResultOf<typeof teamQuery>;

/** The team in the result of the team query. */
export type Team = NonNullable<TeamQueryResult['team']>;

/** A record: matches, results and goals summed. */
export type Record = ResultOf<typeof recordParts>;

/** A match with its score. */
export type Result = ResultOf<typeof resultParts>;
