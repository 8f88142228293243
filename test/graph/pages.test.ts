import { expect, test } from 'vitest';
import { ownDatabase } from '../database.js';
import { openGraph } from './graph.js';

const graph = openGraph(await ownDatabase());

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
