import { afterAll, expect, test } from 'vitest';
import { openDatabase, prisma } from '../../../src/db/client.js';
import { planStatement } from '../../../src/db/planning-client.js';
import { examples } from '../../../src/http/examples.js';
import { openGraph } from '../../support/graph/graph.js';
import { ownDatabase } from '../../support/test-database.js';

const url = await ownDatabase();
const database = openDatabase({ url, prepared: true, poolSize: 1, readOnly: true });
const client = prisma(database);
afterAll(() => database.close());

interface Plans {
  readonly generic: bigint;
  readonly custom: bigint;
}

/** How often the statements that are like this one were planned for any parameters, and for their own. */
async function plans(like: string): Promise<Plans | undefined> {
  const [found] = await client.$queryRaw<Plans[]>`
    SELECT generic_plans AS generic, custom_plans AS custom FROM pg_prepared_statements
    WHERE statement LIKE ${like} AND statement NOT LIKE '%pg_prepared_statements%'`;
  return found;
}

test('a statement with a join uses a generic plan, and a page of a list the plan that PostgreSQL chooses', async () => {
  // The first time it is not known yet that it comes again.
  for (const slug of ['aipsa', 'san-simon', 'union-huaral', 'jorge-chavez']) {
    await client.team.findFirst({ where: { slug }, select: { department: { select: { name: true } } } });
    await client.team.findMany({ where: { slug }, orderBy: { orderName: 'asc' }, select: { name: true } });
  }
  expect(await plans('%LATERAL%')).toEqual({ generic: 3n, custom: 0n });
  expect(await plans('%ORDER BY "t0"."orderName" ASC%')).toEqual({ generic: 0n, custom: 3n });
});

test('statements on a season use a generic plan, although seasons have an order', async () => {
  for (const key of ['copa-peru-2013', '2013-copa-peru', 'copa-peru-2012', 'copa-peru-2013'])
    await client.season.findFirst({
      where: { keys: { has: key } },
      orderBy: { orderPlayed: 'desc' },
      select: { champion: { select: { name: true } } },
    });
  expect(await plans('%"Season" AS "t0"%')).toEqual({ generic: 3n, custom: 0n });
});

test('a join builds JSON as text', async () => {
  const [team] = await client.team.findMany({
    where: { slug: 'san-simon' },
    select: { department: { select: { name: true, slug: true } } },
  });
  expect(team).toEqual({ department: { name: 'Moquegua', slug: 'moquegua' } });
  expect(await plans('%JSONB_BUILD_OBJECT%')).toBeUndefined();
  expect(await plans('%JSON_BUILD_OBJECT%')).toBeDefined();
});

test('the statements of the example queries match the patterns', async () => {
  const graph = openGraph(url);
  const statements = new Set<string>();
  for (const { query } of examples().filter(({ name }) => name !== '18-search'))
    for (const sql of (await graph.ask(query)).statements) statements.add(sql);
  const planned = [...statements].map((sql) => ({ sql, ...planStatement(sql) }));
  // Another text of Prisma's joins or JSON would be neither rewritten nor planned once.
  const joins = planned.filter(({ sql }) => /\bjoin\b/i.test(sql) && /json/i.test(sql));
  expect(joins.length).toBeGreaterThan(10);
  for (const { sql, text, genericPlan } of joins) {
    expect(sql).toContain('JSONB_BUILD_OBJECT');
    expect(text).not.toMatch(/jsonb/i);
    expect(text).toBe(sql.replaceAll('JSONB_', 'JSON_'));
    expect([sql, genericPlan]).toEqual([
      sql,
      !/ORDER BY "t0"\."order[A-Z]/.test(sql) || sql.includes('"Season" AS "t0"'),
    ]);
  }
  expect(joins.some(({ sql }) => sql.includes('FROM "public"."Season" AS "t0"'))).toBe(true);
});
