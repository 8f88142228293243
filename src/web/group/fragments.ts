import type { ResultOf } from 'gql.tada';
import { graphql } from '../graphql.js';
import { matchFactsParts } from '../match/fragments.js';
import { outlookParts } from '../outlook/fragments.js';
import { tieParts } from '../tie/fragments.js';

/** A group with its table, its matches, and the play-offs between teams that were level. */
export const groupParts = graphql(
  `
  fragment GroupParts on Group {
    slug
    name
    region {
      slug
      name
    }
    standings {
      id
      position
      team {
        slug
        name
      }
      played
      won
      drawn
      lost
      goalsFor
      goalsAgainst
      goalDifference
      points
      qualified
      zone {
        kind
        text
        certain
      }
      separatedBy
      discrepancies {
        field
        stated
        computed
        message
      }
    }
    matches {
      id
      homeTeam {
        slug
      }
      awayTeam {
        slug
      }
      score
      homeGoals
      awayGoals
      ...MatchFacts
    }
    history {
      date
      played
      table {
        position
        team {
          slug
        }
        figures {
          played
          won
          drawn
          lost
          goalsFor
          goalsAgainst
          goalDifference
          points
        }
        separatedBy
      }
    }
    outlook {
      ...OutlookParts
    }
    ties {
      round {
        name
      }
      ...TieParts
    }
  }
`,
  [tieParts, matchFactsParts, outlookParts],
);

/** A group in a query result. */
export type GroupParts = ResultOf<typeof groupParts>;

/** The table of the group after a day of play. */
export type TableMoment = GroupParts['history'][number];

/** A match of the group. */
export type GroupMatch = GroupParts['matches'][number];

/** A row of the group’s table. */
export type TableLine = GroupParts['standings'][number];
