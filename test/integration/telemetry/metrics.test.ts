import { afterAll, expect, test } from 'vitest';
import { writeSeason } from '../../../seed/write/write-seasons.js';
import { openDatabase } from '../../../src/db/client.js';
import { subscribe } from '../../support/event-stream.js';
import { get, post, sendRequest } from '../../support/http/ask.js';
import { figures } from '../../support/http/figures.js';
import { openRawSocket } from '../../support/http/web-socket.js';
import { run, start } from '../../support/process.js';
import { replaced, season2013 } from '../../support/seed/season-from-wikitext.js';
import { ownDatabase } from '../../support/test-database.js';

const url = await ownDatabase('season');
const question = '{ team(name: "San Simon") { name } }';
const stream = 'subscription { seasonChanged(slug: "copa-peru-2013") { version } }';
const settings = { PORT: '0', METRICS_PORT: '0', DATABASE_URL: url };
const server = run(start, settings, (kill) => void afterAll(kill));

test('the figures tell what was asked, how it was answered, and what there is', async () => {
  const [graph, metrics] = await places();
  await expect.poll(async () => (await post(graph, question)).hit).toBe(true);
  const before = await figures(metrics);
  await post(graph, question);
  await post(graph, question);
  await post(graph, '{ season { year } }');
  await post(graph, '{ teams(where: { season: "nowhere" }) { totalCount } }');
  await post(graph, '{ nothing }');
  await sendRequest(graph, { method: 'GET', path: '/nowhere' });
  await get(graph, question, { accept: 'text/html' });
  await subscribe(graph, stream);
  const socket = await openRawSocket(graph);
  socket.send({ type: 'subscribe', id: 'a', payload: { query: question } });
  await expect.poll(() => socket.received).toContainEqual({ type: 'complete', id: 'a' });
  const after = await figures(metrics);
  const more = (name: string) => (after.get(name) ?? 0) - (before.get(name) ?? 0);
  const requests = (outcome: string, status: number) =>
    more(`copa_graph_request_duration_seconds_count{outcome="${outcome}",status="${status}"}`);
  expect(requests('cached', 200)).toBe(2);
  expect(requests('computed', 200)).toBe(4);
  expect(requests('page', 200)).toBe(1);
  expect(requests('other', 404)).toBe(1);
  expect(requests('other', 101)).toBe(1);
  expect(more('copa_graph_websockets')).toBe(1);
  expect(more('copa_graph_errors_total{code="UNKNOWN_NAME"}')).toBe(1);
  expect(more('copa_graph_errors_total{code="GRAPHQL_VALIDATION_FAILED"}')).toBe(1);
  expect(more('copa_graph_cache_hits_total')).toBe(2);
  expect(more('copa_graph_cache_misses_total')).toBe(3);
  expect(more('copa_graph_cache_entries')).toBe(1);
  expect(more('copa_graph_cache_bytes')).toBeGreaterThan(1_000);
  expect(more('copa_graph_statement_duration_seconds_count')).toBeGreaterThanOrEqual(3);
  expect(more('copa_graph_subscriptions')).toBe(1);
  expect(after.get('copa_graph_leases')).toBe(1);
  expect(after.get('copa_graph_pool_waiting')).toBe(0);
  expect(after.get('copa_graph_pool_connections')).toBe(after.get('copa_graph_pool_idle'));
  expect(after.get('process_resident_memory_bytes')).toBeGreaterThan(10_000_000);
});

test('of names and codes that clients make up, no label is made', async () => {
  const [graph, metrics] = await places();
  await post(graph, question);
  await post(graph, '{ nothing }');
  const before = [...(await figures(metrics)).keys()];
  for (let name = 0; name < 100; name += 1) {
    await post(graph, `query Name${name} { team(name: "San Simon") { name } }`);
    await post(graph, `query Name${name} { nothing${name} }`, { 'x-request-id': `id-${name}` });
  }
  const after = [...(await figures(metrics)).keys()];
  expect(after.filter((name) => /Name|nothing|id-/.test(name))).toEqual([]);
  expect(after.length - before.length).toBeLessThan(60);
});

test('the version of the data is there, and rises with an import', async () => {
  const [, metrics] = await places();
  const version = async () => (await figures(metrics)).get('copa_graph_data_version') ?? Number.NaN;
  const before = await version();
  const importer = openDatabase({ url, prepared: true });
  const page = replaced('match_UDC_UDP=2—0', 'match_UDC_UDP=7—0');
  await writeSeason(importer, season2013({ page }), 'the page').finally(() => importer.close());
  await expect.poll(version).toBe(before + 1);
});

test('the figures are at a port of their own, and at no path of the graph', async () => {
  const [graph, metrics] = await places();
  expect((await sendRequest(graph, { method: 'GET', path: '/metrics' })).status).toBe(404);
  const elsewhere = await fetch(new URL('/graphql', metrics));
  expect(elsewhere.status).toBe(404);
  expect((await fetch(metrics)).headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
});

async function places(): Promise<[graph: string, metrics: string]> {
  const graph = /http\S+/.exec(await server.line(/^The playground is at /))?.[0] ?? '';
  const metrics = /http\S+/.exec(await server.line(/^The metrics are at /))?.[0] ?? '';
  return [new URL(graph).origin, metrics];
}
