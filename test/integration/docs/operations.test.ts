import { existsSync, readFileSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { Changes } from '../../../src/changes/changes.js';
import { openDatabase } from '../../../src/db/client.js';
import { shapeLimits } from '../../../src/graph/limits/shape-limits.js';
import { addServerMetrics } from '../../../src/http/gauges.js';
import { PersistedDocuments } from '../../../src/http/persisted-documents/persisted-documents.js';
import { ResponseCache } from '../../../src/http/response-cache/response-cache.js';
import { readSettings, settingNames } from '../../../src/settings.js';
import { Metrics } from '../../../src/telemetry/metrics.js';
import { seasonDatabase } from '../../support/test-database.js';

const page = readFileSync(new URL('../../../docs/operations.md', import.meta.url), 'utf8');
const url = await seasonDatabase();
const database = openDatabase({ url, prepared: true, readOnly: true });
const changes = new Changes(url);
afterAll(() => Promise.all([database.close(), changes.close()]));

test('the figures that are to be drawn, and to be woken by, are told', () => {
  const metrics = new Metrics();
  const cache = new ResponseCache(changes.lease, 0);
  const documents = new PersistedDocuments();
  addServerMetrics(metrics, { database, changes, cache, documents, sockets: { count: 0 } });
  const told = metrics.registry.getMetricsAsArray().map(({ name }) => name);
  const named = [...page.matchAll(/copa_graph_[a-z_]*[a-z]/g)].map(([name]) =>
    name.replace(/_seconds_(?:bucket|count|sum)$/, '_seconds'),
  );
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((name) => !told.includes(name))).toEqual([]);
});

test('the settings are those that there are, with their defaults', () => {
  const named = [...page.matchAll(/\| `([A-Z_]+)` \|/g)].map(([, name]) => name);
  expect(named.length).toBeGreaterThan(4);
  expect(named.filter((name = '') => !settingNames.includes(name))).toEqual([]);
  const { costLimit, deadlineMs, maxConnections, poolSize } = readSettings({});
  expect({ costLimit, deadlineMs, maxConnections, poolSize }).toEqual({
    costLimit: of('`COST_LIMIT`'),
    deadlineMs: of('`DEADLINE_MS`'),
    maxConnections: of('`MAX_CONNECTIONS`'),
    poolSize: of('`POOL_SIZE`'),
  });
});

test('the limits of a query are those that hold', () => {
  expect(of('text of a query')).toBe(shapeLimits.tokens);
  expect(of('a list in a variable')).toBe(shapeLimits.items);
  const shape = /\| its shape \| ([^|]+) \|/.exec(page)?.[1]?.match(/\d+/g)?.map(Number);
  const { depth, aliases, rootFields, repetitions, directives, definitions, introspections } = shapeLimits;
  expect(shape).toEqual([depth, aliases, rootFields, repetitions, directives, definitions, introspections]);
});

test('what the page points to is there', () => {
  const links = [...page.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, path = '']) => path);
  expect(links.filter((path) => !existsSync(new URL(`../../../docs/${path}`, import.meta.url)))).toEqual([]);
});

/** The number that the page gives for a limit. */
function of(limit: string): number {
  const line = page.split('\n').find((one) => one.startsWith(`| ${limit} |`));
  return Number(
    line
      ?.split('|')[2]
      ?.match(/[\d,]+/)?.[0]
      .replaceAll(',', ''),
  );
}
