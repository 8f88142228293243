import type { ResultOf } from 'gql.tada';
import { graphql } from '../graphql.js';
import { layoutParts } from '../layout/query.js';

/** Every table and tie of a season, under its rules and under the rules of the what-if. */
export const whatIfQuery = graphql(
  `
  query WhatIf($season: String!, $rules: RulesInput!) {
    ...LayoutParts
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
          actual: table {
            position
            team {
              slug
              name
            }
            figures {
              points
            }
          }
          whatIf: table(rules: $rules) {
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
  [layoutParts],
);

/** The season in the result of the what-if query. */
export type Season = NonNullable<ResultOf<typeof whatIfQuery>['season']>;

/** A group, under both rules. */
export type Group = Season['stages'][number]['groups'][number];

/** A tie, under both rules. */
export type Tie = Season['stages'][number]['ties'][number];
