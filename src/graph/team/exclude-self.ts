import type { FieldRef } from '@pothos/core';
import { prisma } from '../../db/client.js';
import type { builder } from '../builder.js';
import type { Context } from '../context.js';
import { whereNameMatches } from '../where-name-matches.js';

type Types = typeof builder.$inferSchemaTypes;

/** The page of a connection, as far as it is emptied here. */
interface Page {
  readonly edges: readonly unknown[];
  readonly totalCount?: number;
}

const empty = {
  edges: [],
  totalCount: 0,
  pageInfo: { startCursor: null, endCursor: null, hasPreviousPage: false, hasNextPage: false },
};

/**
 * Leaves a team without matches against itself.
 *
 * The filter is the same for all teams that are asked, and to a match both of its sides are alike: it finds each
 * match of a team that is named as its own opponent. Who is named is read once for all of them.
 */
export function excludeMatchesAgainstSelf<Shape>(matches: FieldRef<Types, Shape>): FieldRef<Types, Shape> {
  matches.updateConfig((config) => ({
    ...config,
    resolve: (team, args, context, info) => {
      const page = config.resolve?.(team, args, context, info) as Page; // the field is a connection
      const { where } = args as { where?: { team?: string | null; opponent?: string | null } | null };
      if (where?.opponent == null || where.team != null || isEmpty(page)) return page;
      return teamIdsNamed(where.opponent, context as Context).then((opponents) =>
        opponents.has((team as { id: number }).id) ? { ...page, ...empty } : page,
      );
    },
  }));
  return matches;
}

function isEmpty({ edges, totalCount = 0 }: Page): boolean {
  return edges.length === 0 && totalCount === 0;
}

const teamIdsByContext = new WeakMap<Context, Map<string, Promise<ReadonlySet<number>>>>();

/** The numbers of the teams that a text names, read once for a request. */
function teamIdsNamed(text: string, context: Context): Promise<ReadonlySet<number>> {
  const answers = teamIdsByContext.get(context) ?? new Map<string, Promise<ReadonlySet<number>>>();
  teamIdsByContext.set(context, answers);
  const answer = answers.get(text) ?? readTeamIds(text, context);
  answers.set(text, answer);
  return answer;
}

async function readTeamIds(text: string, { database }: Context): Promise<ReadonlySet<number>> {
  const rows = await prisma(database).team.findMany({ where: whereNameMatches(text), select: { id: true } });
  return new Set(rows.map(({ id }) => id));
}
