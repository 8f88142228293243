import type { MatchFilterInput } from '../match/filter.js';
import type { Page } from '../pagination/page.js';
import { exactTeamKey } from '../where-name-matches.js';

interface MatchArguments {
  readonly where?: Pick<MatchFilterInput, 'team' | 'opponent'> | null | undefined;
}

type Select<Args> = (args: Args, ...others: never[]) => { readonly select: object };

interface MatchConnection<Args, Row> {
  readonly extensions: { readonly pothosPrismaSelect: Select<Args> };
  readonly resolve: (team: object, args: Args) => Page<Row>;
}

/**
 * Makes a team's connection to its matches empty where the team is its own opponent.
 *
 * The filter is the same for all teams of a list, and does not tell the sides of a match apart: for a team that is
 * named as its own opponent it finds every match.
 */
export function excludeMatchesAgainstSelf<Args extends MatchArguments, Row>({
  extensions,
  resolve,
}: MatchConnection<Args, Row>): MatchConnection<Args, Row> {
  return {
    extensions: {
      pothosPrismaSelect: (args, ...others) => {
        const { select } = extensions.pothosPrismaSelect(args, ...others);
        return { select: ownOpponent(args) === null ? select : { ...select, exactKeys: true } };
      },
    },
    resolve: (team, args) => {
      const opponent = ownOpponent(args);
      const { exactKeys = [] } = team as { readonly exactKeys?: readonly string[] };
      const isSelf = opponent !== null && exactKeys.includes(exactTeamKey(opponent));
      return isSelf ? { ...resolve(team, args), ...emptyPage } : resolve(team, args);
    },
  };
}

/** The opponent of the team whose matches they are; null where the filter names another team. */
function ownOpponent({ where }: MatchArguments): string | null {
  return where?.team == null ? (where?.opponent ?? null) : null;
}

const emptyPage = {
  edges: [],
  totalCount: 0,
  pageInfo: { startCursor: null, endCursor: null, hasPreviousPage: false, hasNextPage: false },
};
