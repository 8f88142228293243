import { afterAll, expect, test } from 'vitest';
import { openDatabase, prisma, reader } from '../../../src/db/client.js';
import { seasonDatabase } from '../../support/test-database.js';

const url = await seasonDatabase();
const database = openDatabase({ url, prepared: true, poolSize: 1, readOnly: true });
afterAll(() => database.close());

interface Plans {
  readonly generic: bigint;
  readonly custom: bigint;
}

/** How often the statements that are like this one were planned for any parameters, and for their own. */
async function plans(like: string): Promise<Plans | undefined> {
  const [found] = await prisma(database).$queryRaw<Plans[]>`
    SELECT generic_plans AS generic, custom_plans AS custom FROM pg_prepared_statements
    WHERE statement LIKE ${like} AND statement NOT LIKE '%pg_prepared_statements%'`;
  return found;
}

/** Reads four times: the first time it is not known yet that the statement comes again. */
async function plansOf(like: string, read: (name: string) => PromiseLike<unknown>) {
  for (const name of ['aipsa', 'san-simon', 'union-huaral', 'jorge-chavez']) await read(name);
  return plans(like);
}

const { team, season, match } = reader(database);
const generic = { generic: 3n, custom: 0n };
const custom = { generic: 0n, custom: 3n };

test('a row with its relations is planned once', async () => {
  const select = { department: { select: { name: true } } };
  const read = (slug: string) => team.findMany({ where: { slug }, select });
  expect(await plansOf('%"Department"%"Team"%', read)).toEqual(generic);
});

test('the first row of a name is planned once, in whatever order', async () => {
  const read = (key: string) =>
    season.findFirst({
      where: { keys: { has: key } },
      orderBy: { orderPlayed: 'desc' },
      select: { year: true },
    });
  expect(await plansOf('%"Season"%"keys"%', read)).toEqual(generic);
});

test('a page of a filter is planned for it', async () => {
  const read = (key: string) =>
    match.findMany({
      where: { group: { keys: { has: key } } },
      orderBy: { orderGoals: 'asc' },
      take: 5,
      select: { id: true },
    });
  expect(await plansOf('%"Group"%ORDER BY%"orderGoals"%', read)).toEqual(custom);
});

test('a page of what has a name of its own in the graph is planned once', async () => {
  const read = (key: string) =>
    match.findMany({
      where: { AND: [{ teams: { some: { exactKeys: { has: key } } } }, { homeGoals: { gt: 1 } }] },
      orderBy: { orderGoals: 'asc' },
      take: 5,
      select: { id: true },
    });
  expect(await plansOf('%"exactKeys"%ORDER BY%"orderGoals"%', read)).toEqual(generic);
});
