import type { ResultOf } from 'gql.tada';
import { graphql } from '../graphql.js';
import { layoutParts } from '../layout/query.js';
import { meetingParts } from '../match/fragments.js';

/** A player and all of the goals that are loaded. */
export const playerQuery = graphql(
  `
  query Player($season: String!, $player: String!) {
    ...LayoutParts
    player(name: $player) {
      name
      goals {
        id
        minute
        stoppage
        kind
        match {
          ...Meeting
          season {
            slug
            name
          }
        }
        team {
          slug
        }
      }
    }
  }
`,
  [layoutParts, meetingParts],
);

/** The player in the result of the query. */
export type Player = NonNullable<ResultOf<typeof playerQuery>['player']>;

/** A goal of the player. */
export type PlayerGoal = Player['goals'][number];
