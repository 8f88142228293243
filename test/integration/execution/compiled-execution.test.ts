import { AsyncLocalStorage } from 'node:async_hooks';
import fc from 'fast-check';
import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  type FragmentDefinitionNode,
  GraphQLError,
  getOperationAST,
  getVariableValues,
  Kind,
  parse,
  validate,
} from 'graphql';
import { afterAll, describe, expect, test } from 'vitest';
import { writeSeason } from '../../../seed/write/write-seasons.js';
import { Changes } from '../../../src/changes/changes.js';
import { openDatabase } from '../../../src/db/client.js';
import { type CompiledOperation, compileOperation } from '../../../src/execution/compile-operation.js';
import { NotCompilable } from '../../../src/execution/compile-selection.js';
import type { Context } from '../../../src/graph/context.js';
import { schema } from '../../../src/graph/schema.js';
import { examples } from '../../../src/http/examples.js';
import { randomQuery } from '../../support/graph/random-query.js';
import { goalsPage, seasonOf } from '../../support/seed/goals-pages.js';
import { ownDatabase } from '../../support/test-database.js';

const url = await ownDatabase();
const statements = new AsyncLocalStorage<{ count: number }>();
const onStatement = () => {
  const store = statements.getStore();
  if (store !== undefined) store.count += 1;
};
const database = openDatabase({ url, prepared: true, onStatement });
const prismaDatabase = openDatabase({ url, prepared: true, prismaOnly: true, onStatement });
const changes = new Changes(url);

await writeSeason(database, seasonOf(goalsPage, 'Copa', 2010), 'the page');

afterAll(() => Promise.all([database.close(), prismaDatabase.close(), changes.close()]));

function context(ofDatabase = database): Context {
  return { database: ofDatabase, changes, signal: new AbortController().signal };
}

/** The question compiled; null where it is one for the usual executor. */
function compiled(question: string): CompiledOperation | null {
  const document = parse(question);
  const node = getOperationAST(document);
  if (node == null) throw new Error('There is one operation.');
  const fragments: Record<string, FragmentDefinitionNode> = {};
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments[definition.name.value] = definition;
  }
  try {
    return compileOperation(node, { schema, fragments, variableValues: defaults(document) }, context());
  } catch (error) {
    return nullIfNotCompilable(error);
  }
}

function nullIfNotCompilable(error: unknown): null {
  if (error instanceof NotCompilable || error instanceof GraphQLError) return null; // of an argument
  throw error;
}

/** The values of variables that a request leaves out. */
function defaults(document: DocumentNode): Readonly<Record<string, unknown>> {
  const { variableDefinitions = [] } = getOperationAST(document) ?? {};
  return getVariableValues(schema, variableDefinitions, {}).coerced ?? {};
}

/** An answer as a client gets it, and the statements that it took. */
function counted(answer: () => ExecutionResult | Promise<ExecutionResult>) {
  return statements.run({ count: 0 }, async () => {
    const { data, errors = [] } = await answer();
    // Of several errors, the first one of which the database tells is reported, and others are still looked for.
    if (errors.length > 0) return { told: 'an error' };
    return { told: JSON.stringify(data), statements: statements.getStore()?.count };
  });
}

/** The results of Prisma are the measure for the reader, and what graphql-js does with it for what is compiled. */
async function expectSame(question: string, run: CompiledOperation | null): Promise<void> {
  const document = parse(question);
  expect(validate(schema, document)).toEqual([]);
  const answer = (contextValue: Context) => counted(() => execute({ schema, document, contextValue }));
  const usual = await answer(context());
  expect(usual.told).toEqual((await answer(context(prismaDatabase))).told);
  if (run === null) return;
  const answered = await counted(() => run(context(), defaults(document))).catch(nullIfNotCompilable);
  if (answered === null) expect(usual.told).toBe('an error');
  else expect(answered).toEqual(usual);
}

describe('a question is answered as graphql-js and Prisma do, in as many statements', () => {
  test.each(examples().filter(({ name }) => !/^(18|19|20)-/.test(name)))('$name', ({ query }) =>
    expectSame(query, compiled(query)),
  );

  test.each([
    [
      'names that nobody has',
      '{ team(name: "Nobody") { name ties { slug } } season(slug: "none") { name } }',
    ],
    ['a name that several have', '{ team(name: "Deportivo Municipal") { name } }'],
    ['several fields of the root', '{ a: team(name: "Unión Huaral") { slug } season { final { slug } } }'],
    [
      'a fragment',
      'fragment Names on Team { id slug named: name } { season { champion { ...Names } runnerUp { ...Names slug } } }',
    ],
    ['what is left out', '{ season { name @skip(if: true) year slug @include(if: true) } }'],
    [
      'a page and what is on it',
      '{ matches(first: 2) { nodes { id score tie { slug } } pageInfo { endCursor } } }',
    ],
    [
      'a page of a row',
      '{ team(name: "San Simón") { matches(last: 2) { totalCount edges { cursor node { score } } } } }',
    ],
    [
      'goals',
      '{ season(slug: "copa-2010") { final { legs { goals { minute player { name } team { slug } } } } } }',
    ],
    ['a player', '{ player(name: "Ana Paz") { name goals { kind match { score } } teams { name } } }'],
    ['a page and the number of all', '{ teams(first: 2) { all: totalCount nodes { name } } }'],
    ['the number of all', '{ matches(where: { minGoals: 5 }) { totalCount } }'],
    [
      'rows in an object',
      '{ season(slug: "copa-2010") { topScorers { goals player { id name } team { name } } } }',
    ],
    [
      'a table by other rules',
      '{ group(season: "copa-peru-2013", slug: "group-a") { table(rules: { pointsForWin: 2 }) { position team { name department { name } } } } }',
    ],
    [
      'filters of lists of rows',
      '{ season { stages { matches(where: { OR: [{ team: "San Simón" }, { minGoals: 6 }] }, first: 2) { totalCount nodes { score } } } } }',
    ],
    [
      'matches against itself',
      '{ teams(where: { season: "copa-peru-2013" }) { nodes { name matches(where: { opponent: "San Simón" }) { totalCount } } } }',
    ],
    ['a filter that nothing answers to', '{ matches(where: { team: "Nobody" }) { nodes { score } } }'],
    ['a filter that finds nothing', '{ matches(where: { minGoals: 90 }) { nodes { score } } }'],
    ['a season that a list is of', '{ team(name: "San Simón") { ties(season: "copa-peru-2013") { slug } } }'],
  ])('%s', async (_what, question) => {
    const run = compiled(question);
    expect(run).not.toBeNull();
    await expectSame(question, run);
  });

  test('whatever is asked', async () => {
    let count = 0;
    const any = fc.oneof(
      randomQuery('matches'),
      randomQuery('ties'),
      randomQuery('teams'),
      randomQuery('seasons'),
      randomQuery('competitions'),
      randomQuery('team(name: "San Simón")'),
      randomQuery('season'),
      randomQuery('matches(first: 3, orderBy: GOALS_DESC)'),
      randomQuery('teams(last: 2)'),
      randomQuery('season(slug: "copa-2010")'),
      randomQuery('player(name: "Ana Paz")'),
      randomQuery('group(season: "copa-peru-2013", slug: "group-a")'),
      randomQuery('ties(first: 2, where: { decidedBy: PENALTIES })'),
    );
    await fc.assert(
      fc.asyncProperty(any, async (question) => {
        const run = compiled(question);
        if (run !== null) count += 1;
        await expectSame(question, run);
      }),
      { numRuns: Number(process.env.RUNS ?? 150) },
    );
    expect(count).toBeGreaterThan(50);
  });
});

test('what the walk, a group and a bracket ask is compiled', () => {
  const all = new Map(examples().map(({ name, query }) => [name, query]));
  for (const name of ['01-walk', '02-group', '03-bracket'])
    expect(compiled(all.get(name) ?? '')).not.toBeNull();
});

test('one relation that is asked for in two ways is not', () => {
  expect(
    compiled('{ team(name: "San Simón") { a: ties { slug } b: ties(season: "copa-peru-2013") { slug } } }'),
  ).toBeNull();
});
