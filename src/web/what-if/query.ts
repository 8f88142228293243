import type { ResultOf } from 'gql.tada';
import { frame } from '../frame/frame.js';
import { graphql } from '../graphql.js';

/** Every table and tie by the season's own rules, and by others. */
export const whatIfQuery = graphql(
  `
  query WhatIf($season: String!, $rules: RulesInput!) {
    ...Frame
    season(slug: $season) {
      rules {
        pointsForWin
        pointsForDraw
        tieBreakers
        awayGoals
      }
      stages {
        slug
        name
        groups {
          slug
          name
          region {
            name
          }
          coverage {
            played
          }
          own: table {
            position
            team {
              slug
              name
            }
            figures {
              points
            }
          }
          other: table(rules: $rules) {
            position
            team {
              slug
              name
            }
            figures {
              points
            }
          }
        }
        ties {
          id
          round {
            name
          }
          region {
            name
          }
          team1 {
            slug
            name
          }
          team2 {
            slug
            name
          }
          explanation
          winner {
            slug
          }
          verdict(rules: $rules) {
            changed
            explanation
            winner {
              slug
            }
          }
        }
      }
    }
  }
`,
  [frame],
);

/** The season, as the view was told it. */
export type Season = NonNullable<ResultOf<typeof whatIfQuery>['season']>;

/** A group by both rules. */
export type Group = Season['stages'][number]['groups'][number];

/** A tie by both rules. */
export type Tie = Season['stages'][number]['ties'][number];
