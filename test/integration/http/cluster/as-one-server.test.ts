import { afterAll, expect, test } from 'vitest';
import { get, post } from '../../../support/http/ask.js';
import { figures } from '../../../support/http/figures.js';
import { run, running, start } from '../../../support/process.js';
import { ownDatabase } from '../../../support/test-database.js';

const database = await ownDatabase('season');

// One server for all tests, of which the last ends it: three processes take seconds of processor time to start.
const traced = [...start.slice(0, -1), '--import', './test/support/print-spans.js', ...start.slice(-1)];
const settings = { PORT: '0', METRICS_PORT: '0', WORKERS: '2', TRUST_PROXY: '1', RATE_LIMIT: '10' };
const server = run(traced, { ...settings, DATABASE_URL: database }, (kill) => void afterAll(kill));
const playground = await server.line(/^The playground is at /);
const graph = new URL(/http\S+/.exec(playground)?.[0] ?? '').origin;
const metrics = /http\S+/.exec(await server.line(/^The metrics are at /))?.[0] ?? '';
let workers = processIds(await server.line(/^Processes that serve: /));

/** Each request has a connection of its own, and the workers receive them in turn. */
const from = (address: string) => ({ connection: 'close', 'x-forwarded-for': address });

test('the metrics of all workers are added up', async () => {
  const computed = 'copa_graph_request_duration_seconds_count{outcome="computed",status="200"}';
  for (let time = 0; time < 4; time += 1)
    await post(graph, `{ season { year } t${time}: season { year } }`, from(`192.0.2.${time}`));
  expect((await figures(metrics)).get(computed)).toBe(4);
  const [killed = 0, ...others] = workers;
  process.kill(killed, 'SIGKILL');
  const [replacement = 0] = processIds(await server.line(/in its place/));
  workers = [...others, replacement];
  const after = await figures(metrics);
  expect(after.get(computed)).toBe(2);
  expect(after.get('copa_graph_leases')).toBeLessThanOrEqual(2);
});

test('the rate limit counts the requests to all workers', async () => {
  const statuses: (number | undefined)[] = [];
  for (let index = 0; index < 14; index += 1)
    statuses.push((await get(graph, `{ a${index}: __typename }`, from('198.51.100.1'))).status);
  expect(statuses).toEqual([...Array(10).fill(200), ...Array(4).fill(429)]);
});

test('an SDK that node loads before the server is given the spans of every worker', async () => {
  for (let time = 0; time < 2; time += 1) await post(graph, '{ season { name } }', from('203.0.113.1'));
  await server.line(/name: 'POST \/graphql'/);
  await server.line(/name: 'statement'/);
});

test('the workers end when the primary process is killed', async () => {
  expect(await running(workers)).toEqual(workers);
  server.child.kill('SIGKILL');
  await expect.poll(() => running(workers)).toEqual([]);
});

function processIds(line: string): number[] {
  return (line.match(/\d+/g) ?? []).map(Number);
}
