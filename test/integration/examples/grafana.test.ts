import { readFileSync } from 'node:fs';
import { parse as parseCsv } from 'csv-parse/sync';
import { buildSchema, parse, validate } from 'graphql';
import { afterAll, describe, expect, test } from 'vitest';
import { serve } from '../../support/http/serving.js';
import { seasonDatabase } from '../../support/test-database.js';

const read = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
const server = await serve(await seasonDatabase(), {}, afterAll);
const schema = buildSchema(read('src/schema.graphql'));
const dashboard = JSON.parse(read('examples/grafana-dashboard.json'));

/** What the Infinity data source needs to know for a panel or a variable. */
interface Query {
  readonly title: string;
  readonly type: 'graphql' | 'csv';
  readonly url: string;
  readonly url_options: { readonly method: string; readonly body_graphql_query: string };
  readonly root_selector: string;
  readonly columns: readonly { readonly selector: string; readonly type: 'string' | 'number' }[];
}

const ofPanels: Query[] = dashboard.panels.flatMap(
  ({ title, targets }: { title: string; targets: Query[] }) =>
    targets.map((target) => ({ ...target, title })),
);
const ofVariables: Query[] = dashboard.templating.list
  .filter(({ type }: { type: string }) => type === 'query')
  .map(({ label, query }: { label: string; query: { infinityQuery: Query } }) => ({
    ...query.infinityQuery,
    title: label,
  }));
const queries = [...ofVariables, ...ofPanels];

/** Puts the values of the dashboard's variables in, as Grafana does. */
function interpolate(text: string): string {
  const values: Record<string, string> = { host: server.url, season: 'copa-peru-2013' };
  return text.replaceAll(
    /\$\{?(\w+)\}?/g,
    (_whole, name) => values[name] ?? expect.fail(`no variable ${name}`),
  );
}

const select = (value: unknown, path: string) =>
  path
    .split('.')
    .reduce((within, key) => (within as Record<string, unknown> | null | undefined)?.[key], value as unknown);

test('the dashboard has queries of both kinds', () => {
  expect(new Set(queries.map(({ type }) => type))).toEqual(new Set(['graphql', 'csv']));
  expect(new Set(dashboard.panels.map(({ id }: { id: number }) => id)).size).toBe(dashboard.panels.length);
});

describe('GraphQL', () => {
  test.each(queries.filter(({ type }) => type === 'graphql'))('$title', async (query) => {
    const text = interpolate(query.url_options.body_graphql_query);
    expect(validate(schema, parse(text))).toEqual([]);
    const response = await fetch(interpolate(query.url), {
      method: query.url_options.method,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: text, variables: {} }),
    });
    const answer = await response.json();
    expect(answer.errors).toBeUndefined();
    const rows = [select(answer, query.root_selector)].flat();
    expect(rows.length).toBeGreaterThan(0);
    for (const { selector, type } of query.columns)
      expect(new Set(rows.map((row) => typeof select(row, selector))), selector).toEqual(new Set([type]));
  });
});

describe('CSV', () => {
  test.each(queries.filter(({ type }) => type === 'csv'))('$title', async (query) => {
    const response = await fetch(interpolate(query.url), { method: query.url_options.method });
    expect(response.status).toBe(200);
    const rows: Record<string, string>[] = parseCsv(await response.text(), { columns: true });
    expect(rows.length).toBeGreaterThan(0);
    for (const { selector, type } of query.columns) {
      const values = rows.map((row) => row[selector]);
      expect(values, selector).not.toContain(undefined);
      if (type === 'number') expect(values.map(Number), selector).not.toContain(Number.NaN);
    }
  });
});
