import type { ResultOf } from 'gql.tada';
import { frame } from '../frame/frame.js';
import { graphql } from '../graphql.js';

/** The season on one screen: what it adds up to, the champion's road, and who came from where and went how far. */
export const seasonQuery = graphql(
  `
  query Season($season: String) {
    ...Frame
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
                homeTeam {
                  name
                }
                score
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
  [frame],
);

/** The season, as the view was told it. */
export type Season = NonNullable<ResultOf<typeof seasonQuery>['season']>;
