import { reader } from '../db/client.js';
import type { Context } from './context.js';

/** A row with its number. */
export interface Row {
  readonly id: number;
}

/** The models whose rows are nodes; their types have the same names. */
export type NodeModel =
  | 'Claim'
  | 'Competition'
  | 'Department'
  | 'Discrepancy'
  | 'Goal'
  | 'Group'
  | 'Match'
  | 'OpenTie'
  | 'Player'
  | 'Promotion'
  | 'Qualification'
  | 'Region'
  | 'Relegation'
  | 'Round'
  | 'Season'
  | 'Stage'
  | 'Standing'
  | 'Team'
  | 'Tie';

type Tables = Readonly<Record<Uncapitalize<NodeModel>, { findMany(query: object): PromiseLike<Row[]> }>>;

/** Finds nodes of a model by a query as Prisma takes it, which selects the `id` or all columns. */
export function findRows(model: NodeModel, query: object, { database }: Context): PromiseLike<Row[]> {
  const tables: Tables = reader(database);
  const name = `${model.charAt(0).toLowerCase()}${model.slice(1)}` as Uncapitalize<typeof model>;
  return tables[name].findMany(query);
}
