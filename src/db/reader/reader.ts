import { LRUCache } from 'lru-cache';
import type { PrismaClient } from '../../generated/prisma/client.js';
import { type Model, models } from './models.js';
import { type ParametrizedQuery, parametrize, type Query } from './parameters.js';
import { NotReadable } from './scope.js';
import { planCount, planRows, type ReadPlan, type ReadRow } from './statement.js';

/** The methods of a model that the reader has. */
type ReadMethod = 'findMany' | 'findFirst' | 'findFirstOrThrow' | 'count';

/** Reads rows by queries as Prisma's client takes them, with the same results. */
export type Reader = {
  readonly [Name in keyof PrismaClient as PrismaClient[Name] extends Readonly<Record<ReadMethod, unknown>>
    ? Name
    : never]: Pick<PrismaClient[Name], Extract<keyof PrismaClient[Name], ReadMethod>>;
};

/** Sends a statement, with its parameters. */
export type SendStatement = <Row extends object>(statement: {
  readonly text: string;
  readonly values: unknown[];
  /** Whether PostgreSQL plans it once for all parameters. */
  readonly genericPlan: boolean;
}) => Promise<Row[]>;

/** The sizes of the caches of a reader: selections and plans by number, and plans by characters of their statements. */
const maxCached = { selections: 1_000, plans: 1_000, characters: 5_000_000 };

/**
 * Creates a reader of a database. One statement, which `send` sends, reads the rows of a query with all that is
 * selected of their relations, as one value that PostgreSQL makes. A query of which the reader makes no statement is
 * read by Prisma.
 */
export function createReader(send: SendStatement, prisma: () => PrismaClient): Reader {
  const parametrizeQuery = queryParametrizer();
  const plans = new LRUCache<string, { readonly plan: ReadPlan | null }>({
    max: maxCached.plans,
    maxSize: maxCached.characters,
    sizeCalculation: ({ plan }, key) => key.length + (plan?.text.length ?? 0),
  });

  const planOf = (model: Model, method: ReadMethod, { key, query }: ParametrizedQuery) => {
    const planKey = `${model.name} ${method} ${key}`;
    const cached = plans.get(planKey);
    if (cached !== undefined) return cached.plan;
    const plan = orNull(() => (method === 'count' ? planCount(model, query) : planRows(model, query)));
    plans.set(planKey, { plan });
    return plan;
  };

  const delegateOf = (model: Model) => {
    const name = `${model.name.charAt(0).toLowerCase()}${model.name.slice(1)}` as keyof Reader;
    const read = async (method: ReadMethod, query: Query): Promise<unknown> => {
      const isFirst = method === 'findFirst' || method === 'findFirstOrThrow';
      const parametrized = parametrizeQuery(isFirst ? { ...query, take: 1 } : query);
      const plan = planOf(model, method, parametrized);
      // The types of Prisma's methods are all different.
      if (plan === null) return (prisma()[name][method] as (query: Query) => Promise<unknown>)(query);
      const { text, genericPlan, decode } = plan;
      const values = plan.parameters(parametrized.values);
      const [sent] = await send<ReadRow>({ text, values, genericPlan });
      const result = decode === undefined ? sent?.result : decode(sent?.result);
      if (!isFirst) return result;
      const [row = null] = result as readonly unknown[];
      if (row === null && method === 'findFirstOrThrow') throw new Error(`No ${model.name} was found.`);
      return row;
    };
    return [
      name,
      {
        findMany: (query: Query = {}) => read('findMany', query),
        findFirst: (query: Query = {}) => read('findFirst', query),
        findFirstOrThrow: (query: Query = {}) => read('findFirstOrThrow', query),
        count: (query: Query = {}) => read('count', query),
      },
    ];
  };
  return Object.fromEntries([...models.values()].map(delegateOf)) as unknown as Reader; // its methods have Prisma's types
}

/** Parametrizes queries. What a query selects is parametrized once: the same object is the same selection again. */
function queryParametrizer(): (query: Query) => ParametrizedQuery {
  const selected = new WeakMap<object, ParametrizedQuery>();
  const included = new WeakMap<object, ParametrizedQuery>();
  const numbers = new LRUCache<string, number>({ max: maxCached.selections });
  let count = 0;

  const parametrizeSelection = (selection: Query): ParametrizedQuery => {
    const { key, ...parametrized } = parametrize(selection);
    const number = numbers.get(key) ?? count++;
    numbers.set(key, number);
    return { ...parametrized, key: `${number}` }; // short, for it is looked up with each query
  };

  return ({ select, include, ...others }) => {
    const known = select === undefined ? included : selected;
    const identity = (select ?? include ?? models) as object;
    const selection = known.get(identity) ?? parametrizeSelection({ select, include });
    known.set(identity, selection);
    const { key, query, values } = parametrize(others, selection.values);
    return { key: `${selection.key} ${key}`, query: { ...selection.query, ...query }, values };
  };
}

function orNull(plan: () => ReadPlan): ReadPlan | null {
  try {
    return plan();
  } catch (error) {
    if (error instanceof NotReadable) return null;
    throw error;
  }
}
