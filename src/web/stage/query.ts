import type { ResultOf } from 'gql.tada';
import { frame } from '../frame/frame.js';
import { graphql } from '../graphql.js';
import { groupParts } from '../group/parts.js';
import { tieParts } from '../tie/parts.js';

const roundParts = graphql(
  `
  fragment RoundParts on Round {
    slug
    name
    kind
    ties {
      ...TieParts
    }
  }
`,
  [tieParts],
);

const wentOn = graphql(`
  fragment WentOn on Qualification {
    id
    team {
      slug
      name
    }
    to {
      name
    }
    via {
      __typename
      ... on Standing {
        position
        group {
          name
          region {
            name
          }
        }
      }
      ... on Tie {
        round {
          name
        }
        loser {
          name
        }
      }
    }
  }
`);

/** A region of a stage, or a stage as a whole. */
export const stageQuery = graphql(
  `
  query Stage($season: String!, $stage: String!, $region: String!, $whole: Boolean!) {
    ...Frame
    season(slug: $season) {
      stage(slug: $stage) {
        slug
        name
        groups @include(if: $whole) {
          ...GroupParts
        }
        rounds @include(if: $whole) {
          ...RoundParts
        }
        qualifiers @include(if: $whole) {
          ...WentOn
        }
        region(slug: $region) @skip(if: $whole) {
          slug
          name
          departments {
            name
          }
          winner {
            slug
            name
          }
          groups {
            ...GroupParts
          }
          rounds {
            ...RoundParts
          }
          qualifiers {
            ...WentOn
          }
        }
      }
    }
  }
`,
  [frame, groupParts, roundParts, wentOn],
);

/** The stage, as the view was told it. */
export type Stage = NonNullable<NonNullable<ResultOf<typeof stageQuery>['season']>['stage']>;

/** A team's way on. */
export type Qualifier = ResultOf<typeof wentOn>;
