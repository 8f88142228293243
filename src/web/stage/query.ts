import type { ResultOf } from 'gql.tada';
import { graphql } from '../graphql.js';
import { groupParts } from '../group/fragments.js';
import { layoutParts } from '../layout/query.js';
import { tieParts } from '../tie/fragments.js';

const roundParts = graphql(
  `
  fragment RoundParts on Round {
    slug
    name
    kind
    region {
      slug
      name
    }
    ties {
      ...TieParts
    }
  }
`,
  [tieParts],
);

const qualifierParts = graphql(`
  fragment QualifierParts on Qualification {
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
        region {
          name
        }
        loser {
          name
        }
      }
    }
  }
`);

/** A stage as a whole, or one region of it. */
export const stageQuery = graphql(
  `
  query Stage($season: String!, $stage: String!, $region: String!, $whole: Boolean!) {
    ...LayoutParts
    season(slug: $season) {
      rules {
        pointsForWin
        pointsForDraw
        pointsForLoss
      }
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
          ...QualifierParts
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
            ...QualifierParts
          }
        }
      }
    }
  }
`,
  [layoutParts, groupParts, roundParts, qualifierParts],
);

type Season = NonNullable<ResultOf<typeof stageQuery>['season']>;

/** The stage in the result of the stage query. */
export type Stage = NonNullable<Season['stage']>;

/** The points that results have in the season. */
export type PointRules = Season['rules'];

/** A team that advanced, and how it qualified. */
export type Qualifier = ResultOf<typeof qualifierParts>;
