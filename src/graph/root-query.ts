import { queryFromInfo } from '@pothos/plugin-prisma';
import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from './context.js';

const queries = new WeakMap<GraphQLResolveInfo, object>();

/**
 * What a field of the root has to load with its rows, as Prisma takes it: spread it into the arguments of the query.
 *
 * It is planned once for an `info`, for the compiled execution passes the same one whenever an operation runs again.
 */
export function rootQuery(context: Context, info: GraphQLResolveInfo): object {
  const query = queries.get(info) ?? queryFromInfo({ context, info });
  queries.set(info, query);
  return query;
}
