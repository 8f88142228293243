import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import pg from 'pg';
import { expect, inject, onTestFinished, test, vi } from 'vitest';
import { HealthProbe } from '../../../src/changes/health-probe.js';
import { openHttpListener } from '../../../src/http/listener.js';
import { post, sendRequest } from '../../support/http/ask.js';
import { serve } from '../../support/http/serving.js';
import { run, start } from '../../support/process.js';
import { ownDatabase } from '../../support/test-database.js';
import { execute } from '../../support/test-server.js';

const url = await ownDatabase('season');
const name = new URL(url).pathname.slice(1);
const query = '{ team(name: "San Simon") { name } }';

test('a listener without a server reports that the server is starting', async () => {
  const listener = await openHttpListener({ port: 0, host: '127.0.0.1' });
  onTestFinished(() => listener.close());
  expect(await probe(listener.url, '/health')).toEqual([200, 'alive', undefined]);
  expect(await probe(listener.url, '/ready')).toEqual([503, 'starting', '1']);
  const early = await post(listener.url, query);
  expect([early.status, early.headers['retry-after']]).toEqual([503, '1']);
  expect(JSON.parse(`${early.body}`)).toEqual({
    errors: [{ message: 'The server is starting.', extensions: { code: 'UNAVAILABLE' } }],
  });
});

test.each(['1', '2'])(
  'while the database is unavailable, a starting server with WORKERS=%s is alive and not ready',
  async (workers) => {
    const silent = createServer(() => {});
    await once(silent.listen(0, '127.0.0.1'), 'listening');
    onTestFinished(() => void silent.close());
    const port = await freePort();
    const database = `postgres://u:p@127.0.0.1:${(silent.address() as AddressInfo).port}/copa`;
    const settings = { PORT: `${port}`, WORKERS: workers, DATABASE_URL: database };
    const server = run(start, settings);
    const serverUrl = `http://127.0.0.1:${port}`;
    const seen = () => probe(serverUrl, '/ready').catch(() => null);
    await expect.poll(seen).toEqual([503, 'starting', '1']);
    expect(await probe(serverUrl, '/health')).toEqual([200, 'alive', undefined]);
    expect(await server.ended).toBe(1);
  },
);

test('a server is ready while its database answers, and alive without it', async () => {
  const { url: server } = await serve(url);
  expect(await probe(server, '/ready')).toEqual([200, 'ready', undefined]);
  expect(await sendRequest(server, { method: 'HEAD', path: '/ready' })).toMatchObject({
    status: 200,
    body: Buffer.of(),
  });
  expect(await sendRequest(server, { method: 'POST', path: '/ready' })).toMatchObject({ status: 405 });
  await execute(inject('server'), `ALTER DATABASE ${name} ALLOW_CONNECTIONS false`);
  onTestFinished(async () => {
    await execute(inject('server'), `ALTER DATABASE ${name} ALLOW_CONNECTIONS true`);
  });
  await execute(
    inject('server'),
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}'`,
  );
  await expect.poll(() => probe(server, '/ready')).toEqual([503, 'without a database', '1']);
  expect(await probe(server, '/health')).toEqual([200, 'alive', undefined]);
  await execute(inject('server'), `ALTER DATABASE ${name} ALLOW_CONNECTIONS true`);
  await expect.poll(() => probe(server, '/ready')).toEqual([200, 'ready', undefined]);
});

test('a closing server is not ready, answers during its drain time, and closes its connections', async () => {
  const serving = await serve(url, { drainSeconds: 1 });
  const closed = serving.close();
  expect(await probe(serving.url, '/ready')).toEqual([503, 'draining', '1']);
  const late = await post(serving.url, query);
  expect(JSON.parse(`${late.body}`)).toMatchObject({ data: { team: { name: 'San Simón' } } });
  expect(late.headers.connection).toBe('close');
  await closed;
  await expect(post(serving.url, query)).rejects.toThrow('ECONNREFUSED');
});

test('any number of health checks sends at most one statement a second', async () => {
  const connection = new pg.Client({ connectionString: url });
  await connection.connect();
  connection.on('error', () => {});
  const querySpy = vi.spyOn(connection, 'query');
  vi.useFakeTimers({ toFake: ['performance'] });
  onTestFinished(() => void vi.useRealTimers());
  const healthProbe = new HealthProbe();
  expect(await healthProbe.isHealthy()).toBe(false);
  healthProbe.attach(connection);
  vi.advanceTimersByTime(1_001);
  const answers = await Promise.all(Array.from({ length: 1_000 }, () => healthProbe.isHealthy()));
  expect(new Set(answers)).toEqual(new Set([true]));
  expect(await healthProbe.isHealthy()).toBe(true);
  expect(querySpy).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(1_001);
  await connection.end();
  expect(await healthProbe.isHealthy()).toBe(false);
});

/** Sends a health check; returns the HTTP status, the status in the body, and `Retry-After`. */
async function probe(
  server: string,
  path: string,
): Promise<[number | undefined, string, string | undefined]> {
  const { status, headers, body } = await sendRequest(server, { method: 'GET', path });
  expect(headers['cache-control']).toBe('no-store');
  return [status, JSON.parse(`${body}`).status, headers['retry-after']];
}

async function freePort(): Promise<number> {
  const server = createServer();
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
