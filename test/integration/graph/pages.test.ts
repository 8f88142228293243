import fc from 'fast-check';
import { expect, test } from 'vitest';
import { prisma } from '../../../src/db/client.js';
import { openGraph } from '../../support/graph/graph.js';
import { seasonGraph } from '../../support/graph/season-graphs.js';
import { ownDatabase } from '../../support/test-database.js';

const graph = await seasonGraph();
const own = openGraph(await ownDatabase());

/** Every connection of the schema: where it is, and how many nodes it has. */
const connections: readonly (readonly [path: string, count: number])[] = [
  ['competitions', 1],
  ['competitions.nodes.0.seasons', 1],
  ['seasons', 1],
  ['teams', 52],
  ['matches', 170],
  ['ties', 26],
  ['season.teams', 52],
  ['season.stages.3.matches', 140],
  ['season.champion.matches', 14],
  ['season.matches', 170],
  ['season.ties', 26],
  ['season.regions.0.matches', 24],
];

test.each(connections)('%s is whole when read page by page, forwards and backwards', async (path, count) => {
  const forwards: string[] = [];
  for (let after: string | null = null; ; ) {
    const page = await read(path, `first: 7${after === null ? '' : `, after: "${after}"`}`);
    expect(page.totalCount).toBe(count);
    expect(page.nodes).toEqual(page.edges.map(({ node }) => node));
    forwards.push(...page.nodes.map(({ id }) => id));
    if (!page.pageInfo.hasNextPage) break;
    after = page.pageInfo.endCursor;
  }
  expect(new Set(forwards).size).toBe(count);

  const backwards: string[] = [];
  for (let before: string | null = null; ; ) {
    const page = await read(path, `last: 11${before === null ? '' : `, before: "${before}"`}`);
    backwards.unshift(...page.nodes.map(({ id }) => id));
    if (!page.pageInfo.hasPreviousPage) break;
    before = page.pageInfo.startCursor;
  }
  expect(backwards).toEqual(forwards);
});

test.each(['first: 501', 'last: 501', 'first: -1', 'first: 1, last: 1', 'first: 2000000000'])(
  'a page of %s is refused, with a code',
  async (size) => {
    const { errors, statements } = await graph.ask(`{ teams(${size}) { nodes { id } } }`);
    expect(errors.map(({ extensions }) => extensions?.code)).toEqual(['BAD_USER_INPUT']);
    expect(statements).toEqual([]);
  },
);

test.each(['', 'x', 'R1BDOlM6eA==', 'R1BDOk46OTk5OTk5OTk5OTk5', 'R1BDOk46MjE0NzQ4MzY0OA==', 'VGVhbTox'])(
  '%j is no cursor',
  async (cursor) => {
    const answers = await Promise.all([
      graph.ask('query Page($cursor: String) { teams(after: $cursor) { nodes { id } } }', { cursor }),
      graph.ask(
        'query Page($cursor: String) { season { teams(last: 2, before: $cursor) { nodes { id } } } }',
        { cursor },
      ),
    ]);
    for (const { errors, statements } of answers) {
      expect(errors.map(({ extensions }) => extensions?.code)).toEqual(['BAD_CURSOR']);
      expect(statements).toEqual([]);
    }
  },
);

/** Lists in an order, each with nodes that no page of another may go on from. */
const lists = [
  'matches(orderBy: PLAYED_ASC',
  'matches(orderBy: PLAYED_DESC',
  'matches(orderBy: GOALS_DESC',
  'matches(orderBy: MARGIN_DESC, where: { minMargin: 1 }',
  'matches(orderBy: GOALS_DESC, where: { minGoals: 3, inGroup: true }',
  'teams(orderBy: NAME_ASC',
  'teams(orderBy: NAME_DESC',
  'teams(orderBy: DEPARTMENT_ASC',
  'ties(where: { roundKind: QUARTERFINAL }',
] as const;

test('any page is the part of its list that lies there', async () => {
  const whole = new Map<string, Page>();
  for (const list of lists) whole.set(list, await page(`${list}, first: 500`));
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...lists),
      fc.boolean(),
      fc.nat({ max: 180 }),
      fc.option(fc.nat()),
      async (list, backward, size, place) => {
        const { edges = [] } = whole.get(list) ?? {};
        const at = place === null ? undefined : place % edges.length;
        const cursor = at === undefined ? '' : `, ${backward ? 'before' : 'after'}: "${edges[at]?.cursor}"`;
        const found = await page(`${list}, ${backward ? 'last' : 'first'}: ${size}${cursor}`);
        const rest = backward ? edges.slice(0, at) : edges.slice(at === undefined ? 0 : at + 1);
        const wanted = backward ? rest.slice(Math.max(rest.length - size, 0)) : rest.slice(0, size);
        expect(found.edges).toEqual(wanted);
        expect(found.totalCount).toBe(edges.length);
        expect(found.pageInfo).toEqual({
          startCursor: wanted[0]?.cursor ?? null,
          endCursor: wanted.at(-1)?.cursor ?? null,
          hasNextPage: backward ? at !== undefined : rest.length > size,
          hasPreviousPage: backward ? rest.length > size : at !== undefined,
        });
      },
    ),
    { numRuns: 150 },
  );
});

test.each(
  lists.flatMap((list) =>
    lists.filter((other) => order(other) !== order(list)).map((other) => [other, list]),
  ),
)('a cursor of %s) is none of %s)', async (other, list) => {
  const { pageInfo } = await page(`${other}, first: 1`);
  const { errors, statements } = await graph.ask(
    `{ ${list}, first: 1, after: "${pageInfo.endCursor}") { nodes { id } } }`,
  );
  expect(errors.map(({ extensions }) => extensions?.code)).toEqual(['BAD_CURSOR']);
  expect(statements).toEqual([]);
});

test('a cursor of the root is none of a connection below it', async () => {
  const { pageInfo } = await page('teams(first: 1');
  const { errors } = await graph.ask(
    `{ season { teams(first: 1, after: "${pageInfo.endCursor}") { nodes { id } } } }`,
  );
  expect(errors.map(({ extensions }) => extensions?.code)).toEqual(['BAD_CURSOR']);
});

test('a page goes on from a node that the filter leaves out, or that is gone', async () => {
  // As in `graph`, the copy of which it is, so that its cursors are the same.
  const { edges } = await page('matches(orderBy: GOALS_DESC, first: 500');
  const [from, ...rest] = edges.slice(20);
  const after = `first: 500, after: "${from?.cursor}"`;
  const { nodes: others } = await page(`matches(orderBy: GOALS_DESC, where: { inGroup: false }, ${after}`);
  const legs = new Set(
    (await page('matches(where: { inGroup: false }, first: 500')).nodes.map(({ id }) => id),
  );
  expect(others).toEqual(rest.map(({ node }) => node).filter(({ id }) => legs.has(id)));

  const [, number] = Buffer.from(from?.node.id ?? '', 'base64')
    .toString()
    .split(':');
  await prisma(own.database).match.delete({ where: { id: Number(number) } });
  const { data } = await own.ask(`{ matches(orderBy: GOALS_DESC, ${after}) { nodes { id } } }`);
  expect(data.matches.nodes).toEqual(rest.map(({ node }) => node));
});

/** What of a list its cursors are for. */
function order(list: string): string {
  return `${list.split('(')[0]} ${/orderBy: (\w+)/.exec(list)?.[1]}`;
}

async function page(list: string): Promise<Page> {
  const { data, errors } = await graph.ask(
    `{ ${list}) { totalCount nodes { id } edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`,
  );
  expect(errors).toEqual([]);
  return Object.values<Page>(data)[0] as Page; // the only field
}

test('a page of 500 holds the whole season', async () => {
  const { data, statements } = await graph.ask(
    '{ matches(first: 500) { nodes { score } pageInfo { hasNextPage } } }',
  );
  expect([data.matches.nodes.length, data.matches.pageInfo.hasNextPage]).toEqual([170, false]);
  expect(statements).toHaveLength(1);
});

test.each([
  ['PLAYED_ASC', ['1–1', '1–0', '2–1']],
  ['PLAYED_DESC', ['2–3', '0–2', '1–1']],
  ['GOALS_DESC', ['12–0', '8–1', '5–3']],
  ['MARGIN_DESC', ['12–0', '7–0', '8–1']],
])('matches by %s', async (order, scores) => {
  const { data } = await graph.ask(`{ matches(first: 3, orderBy: ${order}) { nodes { score } } }`);
  const nodes: { score: string }[] = data.matches.nodes;
  expect(nodes.map(({ score }) => score)).toEqual(scores);
});

test.each([
  ['NAME_ASC', ['30 de Agosto', '4 de Diciembre', 'AIPSA', 'Alipio Ponce', 'Atlético Grau']],
  [
    'NAME_DESC',
    [
      'Willy Serrato',
      'Universidad Señor de Sipán',
      'Universidad San Pedro',
      'Unión Huaral',
      'Unión Fuerza Minera',
    ],
  ],
  [
    'DEPARTMENT_ASC',
    [
      'Bagua Grande',
      'Deportivo Municipal (RdM)',
      'El Obrero',
      'Universidad San Pedro',
      'Cultural Santa Rosa',
    ],
  ],
])('teams by %s', async (order, names) => {
  const { data } = await graph.ask(`{ teams(first: 5, orderBy: ${order}) { nodes { name } } }`);
  const nodes: { name: string }[] = data.teams.nodes;
  expect(nodes.map(({ name }) => name)).toEqual(names);
});

interface Page {
  readonly totalCount: number;
  readonly nodes: readonly { readonly id: string }[];
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

/** A page of the connection at a path, in which a number picks from a list. */
async function read(path: string, page: string): Promise<Page> {
  const fields = path.split('.').filter((step) => !/^\d+$/.test(step));
  const connection =
    '{ totalCount nodes { id } edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }';
  const query = fields.reduceRight(
    (inner, field) => `${field}${inner.startsWith('(') ? inner : ` { ${inner} }`}`,
    `(${page}) ${connection}`,
  );
  const { data, errors } = await graph.ask(`{ ${query} }`);
  expect(errors).toEqual([]);
  return path.split('.').reduce((value, step) => value[step], data);
}
