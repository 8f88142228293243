import { reader } from '../../db/client.js';
import type { Context } from '../context.js';
import type { Page } from '../pagination/page.js';
import { whereTeamMatches } from '../where-name-matches.js';

interface MatchArguments {
  readonly where?: { readonly team?: string | null; readonly opponent?: string | null } | null | undefined;
}

interface MatchConnection<Args, Row> {
  readonly resolve: (team: object, args: Args, context: Context) => Page<Row> | Promise<Page<Row>>;
}

/**
 * Makes a team's connection to its matches empty where the team is its own opponent.
 *
 * The filter is the same for all teams of a list, and does not tell the sides of a match apart: for a team that is
 * named as its own opponent it finds every match. The named teams are read once for all of them.
 */
export function excludeMatchesAgainstSelf<
  Args extends MatchArguments,
  Row,
  Options extends MatchConnection<Args, Row>,
>(options: Options & MatchConnection<Args, Row>) {
  const resolve = (team: object, args: Args, context: Context): Page<Row> | Promise<Page<Row>> => {
    const page = options.resolve(team, args, context);
    const { where } = args;
    if (page instanceof Promise || where?.opponent == null || where.team != null || isEmpty(page))
      return page;
    return teamIdsNamed(where.opponent, context).then(
      (opponents) => (opponents.has((team as { readonly id: number }).id) ? { ...page, ...emptyPage } : page), // each team's row has it
    );
  };
  return { ...options, resolve };
}

const emptyPage = {
  edges: [],
  totalCount: 0,
  pageInfo: { startCursor: null, endCursor: null, hasPreviousPage: false, hasNextPage: false },
};

function isEmpty({ edges, totalCount = 0 }: Page<unknown>): boolean {
  return edges.length === 0 && totalCount === 0;
}

const idsByRequest = new WeakMap<Context, Map<string, Promise<ReadonlySet<number>>>>();

/** The ids of the teams that a text names, read once for a request. */
function teamIdsNamed(text: string, context: Context): Promise<ReadonlySet<number>> {
  const idsByText = idsByRequest.get(context) ?? new Map<string, Promise<ReadonlySet<number>>>();
  idsByRequest.set(context, idsByText);
  const ids = idsByText.get(text) ?? readTeamIds(text, context);
  idsByText.set(text, ids);
  return ids;
}

async function readTeamIds(text: string, { database }: Context): Promise<ReadonlySet<number>> {
  const rows = await reader(database).team.findMany({
    where: whereTeamMatches(text),
    select: { id: true },
  });
  return new Set(rows.map(({ id }) => id));
}
