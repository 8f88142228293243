import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { examples } from '../../../src/http/examples.js';
import { openGraph } from '../../support/graph/graph.js';
import { ownDatabase } from '../../support/test-database.js';

const graph = openGraph(await ownDatabase());
const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8');
const queries = [...readme.matchAll(/```graphql\n([\s\S]*?)```/g)].map(([, query = '']) => query);

test('the README shows every example as it is', () => {
  expect(examples().filter(({ query }) => !readme.includes(query.trim()))).toEqual([]);
});

describe('every query of the README answers', () => {
  test.each(queries.map((query) => [query.replaceAll(/\s+/g, ' ').slice(0, 60), query]))(
    '%s',
    async (_start, query) => {
      const { data, errors } = await graph.ask(query);
      expect(errors).toEqual([]);
      expect(Object.values(data)).not.toContain(null);
      expect(JSON.stringify(data)).toContain('"name":"');
    },
  );
});

test('what the README points to is there', () => {
  const links = [...readme.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, path = '']) => path);
  expect(links.filter((path) => !existsSync(new URL(`../../../${path}`, import.meta.url)))).toEqual([]);
  expect(links.length).toBeGreaterThan(3);
});

test('the scripts that the README names exist', () => {
  const { scripts } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'));
  const named = [
    ...readme.matchAll(/npm (?:run )?(start|test|serve|seed|audit|generate|migrate|schema|check|build)\b/g),
  ];
  expect(named.map(([, script = '']) => script).filter((script) => scripts[script] === undefined)).toEqual(
    [],
  );
});
