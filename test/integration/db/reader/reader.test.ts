import { afterAll, describe, expect, test } from 'vitest';
import { writeSeason } from '../../../../seed/write/write-seasons.js';
import { openDatabase, prisma, reader } from '../../../../src/db/client.js';
import { type Column, type Model, models } from '../../../../src/db/reader/models.js';
import { goalsPage, seasonOf } from '../../../support/seed/goals-pages.js';
import { seasonOf as sampleSeason } from '../../../support/seed/sample-pages.js';
import { ownDatabase } from '../../../support/test-database.js';

const url = await ownDatabase();
const statements: string[] = [];
const database = openDatabase({ url, prepared: true, onStatement: (sql) => statements.push(sql) });
const prismaClient = prisma(openDatabase({ url, prepared: true }));
afterAll(() => Promise.all([database.close(), prismaClient.$disconnect()]));

await writeSeason(database, seasonOf(goalsPage, 'Copa', 2010), 'the page');
// With ties whose teams are not known yet.
await writeSeason(database, sampleSeason('copa-andina-2022-half'), 'half');

type Query = Readonly<Record<string, unknown>>;
type Delegates = Readonly<Record<string, { findMany(query: Query): Promise<unknown[]> }>>;

/** The rows that both read, which must be the same. */
async function rowsOf(model: string, query: Query): Promise<unknown[]> {
  const name = `${model.charAt(0).toLowerCase()}${model.slice(1)}`;
  const find = (client: unknown) => (client as Delegates)[name]?.findMany(query);
  const rows = await find(reader(database));
  expect(rows).toEqual(await find(prismaClient));
  return rows ?? [];
}

/** An order of all rows of a model: by all columns, for a view has no id. */
function orderOf({ columns }: Model) {
  const ordered = [...columns.values()].filter(({ list }) => !list);
  return ordered.map(({ name }: Column) => ({ [name]: 'asc' }));
}

const columnsOf = ({ columns }: Model) => Object.fromEntries([...columns.keys()].map((name) => [name, true]));

describe.each([...models.values()])('$name', (model) => {
  test('has all columns', async () => {
    const rows = await rowsOf(model.name, { orderBy: orderOf(model) });
    expect(rows.length > 0 || ['Relegation', 'SeasonChange'].includes(model.name)).toBe(true);
  });

  test.each([...model.relations.values()])('is related by $name', async (relation) => {
    const other = models.get(relation.to);
    if (other === undefined) throw new Error('A relation leads to a model.');
    const select = columnsOf(other);
    const query = relation.list ? { select, orderBy: orderOf(other) } : { select };
    const [column = ''] = model.columns.keys();
    const counts = relation.list && { _count: { select: { [relation.name]: true } } };
    await rowsOf(model.name, {
      select: { [column]: true, [relation.name]: query, ...counts },
      orderBy: orderOf(model),
    });
    // By itself, and by the key of the related row alone.
    await rowsOf(model.name, { select: { [relation.name]: query }, orderBy: orderOf(model) });
    const [key = ''] = other.columns.keys();
    const byKey = relation.list ? { orderBy: orderOf(other) } : {};
    await rowsOf(model.name, {
      select: { [relation.name]: { select: { [key]: true }, ...byKey } },
      orderBy: orderOf(model),
    });
  });
});

const names = { select: { id: true, slug: true }, orderBy: { id: 'asc' } } as const;

test.each<[string, string, Query]>([
  ['Match', 'a null', { groupId: null }],
  ['Match', 'no null', { groupId: { not: null } }],
  ['Match', 'a null and a value', { homeGoals: { equals: 1, not: null } }],
  ['Match', 'other values', { homeGoals: { not: 1 } }],
  ['Match', 'a range', { homeGoals: { gte: 1, lt: 3 }, awayGoals: { gt: 0, lte: 2 } }],
  ['Match', 'some values', { homeGoals: { in: [0, 2] } }],
  ['Match', 'none of no values', { homeGoals: { in: [] } }],
  ['Match', 'an enum', { outcome: 'DRAW' }],
  ['Match', 'a boolean', { extraTime: true }],
  ['Match', 'a day', { date: { gte: new Date('2020-01-02'), lte: new Date('2020-01-03') } }],
  ['Match', 'alternatives', { OR: [{ homeGoals: 3 }, { awayGoals: 3 }] }],
  ['Match', 'no alternatives', { OR: [], homeGoals: 3 }],
  ['Match', 'an alternative of everything', { OR: [{}, { homeGoals: 3 }] }],
  ['Match', 'exceptions', { NOT: { homeGoals: 1 } }],
  ['Match', 'exceptions from what is not known', { NOT: [{ homeGoals: 1 }, { awayGoals: 1 }] }],
  ['Match', 'conditions in conditions', { AND: [{ OR: [{ homeGoals: 1 }, { NOT: { awayGoals: 0 } }] }, {}] }],
  ['Match', 'a row', { homeTeam: { exactKeys: { has: 'san-simon' } } }],
  ['Match', 'a row that may be missing', { tie: { decidedBy: 'PENALTIES' } }],
  ['Match', 'exceptions from a row that may be missing', { NOT: { tie: { decidedBy: 'PENALTIES' } } }],
  ['Match', 'a missing row', { tie: null }],
  ['Match', 'any row', { tie: {} }],
  ['Match', 'rows of rows', { stage: { season: { competition: { keys: { has: 'copa-peru' } } } } }],
  ['Match', 'one of many', { teams: { some: { exactKeys: { hasSome: ['san-simon', 'aipsa'] } } } }],
  ['Match', 'none of many', { NOT: { teams: { some: { exactKeys: { has: 'san-simon' } } } } }],
  ['Team', 'one of many that refer to it', { homeMatches: { some: { homeGoals: { gt: 4 } } } }],
  ['Team', 'one of many that may refer to it', { NOT: { matchesWon: { some: { margin: { gt: 1 } } } } }],
  ['Team', 'a part of a text', { names: { some: { key: { contains: 'deportivo' } } } }],
  ['Team', 'a key', { keys: { has: 'aipsa' } }],
  ['Tie', 'what follows', { following: { some: { decidedBy: 'PENALTIES' } } }],
])('%s: a filter of %s selects the same rows', async (model, _what, where) => {
  const found = await rowsOf(model, { ...names, where });
  const others = await rowsOf(model, { ...names, where: { NOT: where } });
  expect([found.length, others.length].some((count) => count > 0)).toBe(true);
});

test.each<[string, Query]>([
  ['by a column', { orderBy: { orderGoals: 'desc' }, take: 3 }],
  ['from the end', { orderBy: { orderGoals: 'asc' }, take: -3 }],
  ['by several', { orderBy: [{ homeGoals: 'desc' }, { order: 'asc' }], take: 40 }],
  ['by a related row', { orderBy: [{ round: { played: 'asc' } }, { order: 'desc' }], take: -40 }],
  ['by an enum', { orderBy: [{ outcome: 'asc' }, { order: 'asc' }], take: 90 }],
  ['by a row of a related row', { orderBy: [{ stage: { season: { year: 'desc' } } }, { order: 'asc' }] }],
  [
    'of parts',
    { orderBy: { order: 'asc' }, include: { goalsScored: { orderBy: { id: 'desc' }, take: -1 } } },
  ],
])('rows in an order %s are the same', async (_what, query) => {
  expect(await rowsOf('Match', query)).not.toEqual([]);
});

test('one row is the first one, or null', async () => {
  const { season } = reader(database);
  const select = { slug: true };
  const newest = { orderBy: { orderPlayed: 'desc' }, select } as const;
  expect(await season.findFirst(newest)).toEqual({ slug: 'copa-andina-2022' });
  expect(await season.findFirst({ ...newest, where: { year: { lt: 2013 } } })).toEqual({ slug: 'copa-2010' });
  expect(await season.findFirst({ ...newest, where: { year: 1 } })).toBeNull();
  await expect(season.findFirstOrThrow({ where: { year: 1 } })).rejects.toThrow('No Season was found.');
  expect(await season.count({ where: { year: { lt: 2013 } } })).toBe(1);
  expect(await season.count()).toBe(3);
});

test('queries that differ in their values are one statement', async () => {
  statements.length = 0;
  for (const [slug, take] of [
    ['aipsa', 2],
    ['san-simon', 3],
  ] as const)
    await reader(database).team.findMany({
      where: { slug },
      select: { matches: { where: { slug: { contains: slug } }, orderBy: { order: 'asc' }, take } },
    });
  expect(new Set(statements).size).toBe(1);
  expect(statements).toHaveLength(2);
});

test('what the reader makes no statement of, Prisma reads', async () => {
  statements.length = 0;
  const query = { distinct: ['kind'], orderBy: { kind: 'asc' }, select: { kind: true } } as const;
  const kinds = await reader(database).round.findMany({ ...query, distinct: ['kind'] });
  expect(kinds.map(({ kind }) => kind)).toEqual([...new Set(kinds.map(({ kind }) => kind))]);
  expect(statements.some((sql) => sql.includes('"public"."Round"'))).toBe(true);
});
