import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse, validate } from 'graphql';
import { describe, expect, test } from 'vitest';
import { generatedDocuments, regenerated } from '../../../docs/generate.js';
import { schema } from '../../../src/graph/schema.js';
import { seasonGraph } from '../../support/graph/season-graphs.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const graph = await seasonGraph();

const documents = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.md'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((path) => /^(?:[A-Z]+\.md|docs\/.*)$/.test(path) && existsSync(join(root, path)));

const text = (path: string) => readFileSync(join(root, path), 'utf8');

test('the documents are found', () => {
  expect(documents).toEqual(
    expect.arrayContaining(['README.md', 'CONTRIBUTING.md', 'docs/api.md', 'docs/decisions/README.md']),
  );
});

test('a newcomer reads at most 120 lines of README', () => {
  expect(text('README.md').split('\n').length).toBeLessThanOrEqual(121);
});

test.each(generatedDocuments)('the generated parts of %s are up to date: `npm run docs`', (path) => {
  expect(text(path)).toBe(regenerated(path));
});

describe('every query answers', () => {
  const queries = documents.flatMap((path) =>
    [...text(path).matchAll(/```graphql\n([\s\S]*?)```(?:\n\n```json\n([\s\S]*?)```)?/g)].map(
      ([, query = '', json = '{}']) => {
        // Beside a query stands its answer, or its variables.
        const beside = JSON.parse(json);
        const answer = 'data' in beside ? beside : undefined;
        const variables = answer === undefined ? beside : {};
        return { path, start: query.replaceAll(/\s+/g, ' ').slice(0, 50), query, variables, answer };
      },
    ),
  );
  const [subscriptions, others] = [true, false].map((isSubscription) =>
    queries.filter(({ query }) => /^subscription\b/m.test(query) === isSubscription),
  ) as [typeof queries, typeof queries];

  test.each(subscriptions)('$path: $start, that is valid', ({ query }) => {
    expect(validate(schema, parse(query))).toEqual([]);
  });

  test.each(others)('$path: $start', async ({ query, variables, answer }) => {
    const { data, errors } = await graph.ask(query, variables);
    expect(errors).toEqual([]);
    expect(Object.values(data)).not.toContain(null);
    if (answer !== undefined) expect({ data }).toEqual({ data: answer.data });
  });

  test('one of them with its answer', () => {
    expect(queries.filter(({ answer }) => answer !== undefined).length).toBeGreaterThan(0);
    expect(queries.length).toBeGreaterThan(15);
  });
});

test.each(documents)('%s links only to what is there', (path) => {
  const links = [...text(path).matchAll(/\]\((?!https?:)([^)#]+)(?:#[^)]*)?\)/g)].map(
    ([, link = '']) => link,
  );
  expect(links.filter((link) => !existsSync(join(root, dirname(path), link)))).toEqual([]);
});

test('every path of the project that the documents name is there', () => {
  const named = documents.flatMap((path) =>
    [...text(path).matchAll(/`((?:src|seed|test|prisma|docs|bench)\/[\w./-]+)`/g)].map(
      ([, name = '']) => name,
    ),
  );
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((name) => !existsSync(join(root, name)))).toEqual([]);
});

describe('scripts', () => {
  const scripts = Object.keys(JSON.parse(text('package.json')).scripts).filter(
    (name) => !/^(?:pre|post)/.test(name),
  );

  test.each(documents.filter((path) => path !== 'CHANGELOG.md'))(
    '%s names only scripts that exist',
    (path) => {
      const named = [...text(path).matchAll(/(?<=^|`|&& )npm (?:run (?:--silent )?)?([a-z][\w:]*)/gm)].map(
        ([, name = '']) => name,
      );
      const npm = ['ci', 'run'];
      expect(named.filter((name) => !npm.includes(name) && !scripts.includes(name))).toEqual([]);
    },
  );

  test('CONTRIBUTING.md explains all of them', () => {
    const explained = [...text('CONTRIBUTING.md').matchAll(/^\| `npm (?:run )?([\w:]+)/gm)].map(
      ([, name]) => name,
    );
    expect(explained.sort()).toEqual(scripts.sort());
  });
});
