import type { ResultOf } from 'gql.tada';
import { graphql } from '../graphql.js';
import { layoutParts } from '../layout/query.js';

/** The season on one screen: statistics, stages, the champion's path, and the columns of the alluvial diagram. */
export const seasonQuery = graphql(
  `
  query Season($season: String) {
    ...LayoutParts
    season(slug: $season) {
      year
      champion {
        slug
        name
        department {
          name
        }
        journey(season: $season) {
          stage {
            name
            season {
              slug
            }
          }
          event {
            __typename
            ... on Standing {
              id
              group {
                name
                region {
                  name
                }
              }
            }
            ... on Tie {
              id
              round {
                name
              }
              legs {
                id
                slug
                homeTeam {
                  name
                }
                score
                status
                awayTeam {
                  name
                }
              }
            }
          }
          outcome
          summary
        }
      }
      runnerUp {
        slug
        name
      }
      promotions {
        team {
          name
        }
        to
        reason
      }
      topScorers(first: 10) {
        position
        player {
          slug
          name
        }
        team {
          slug
          name
        }
        goals
        penalties
      }
      relegations {
        team {
          name
        }
        to
      }
      totals {
        teams
        matches
        goals
        homeWins
        draws
        awayWins
      }
      statistics {
        goalsPerMatch
        shootOuts
        tiesDecidedOnAwayGoals
      }
      records {
        biggestHomeWins {
          ...Record
        }
        biggestAwayWins {
          ...Record
        }
      }
      stages {
        slug
        name
        nativeName
        startMonth
        entrants {
          team {
            slug
          }
        }
        regions {
          slug
          name
        }
        groups {
          slug
          name
          region {
            slug
          }
          standings {
            position
            points
            zone {
              kind
              text
              certain
            }
            team {
              slug
            }
          }
        }
        rounds {
          slug
          name
          kind
          region {
            slug
          }
          ties {
            slug
            team1 {
              slug
            }
            team2 {
              slug
            }
            winner {
              slug
            }
          }
        }
        openTies {
          region {
            slug
          }
        }
        matches(first: 1) {
          totalCount
        }
      }
      teams(first: 500) {
        nodes {
          slug
          name
          department {
            slug
            name
          }
        }
      }
    }
  }

  fragment Record on Match {
    id
    homeTeam {
      name
    }
    score
    awayTeam {
      name
    }
  }
`,
  [layoutParts],
);

/** The season in the result of the season query. */
export type Season = NonNullable<ResultOf<typeof seasonQuery>['season']>;
