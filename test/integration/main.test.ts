import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { request } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { dataDir, embedded, run, type Started, start } from '../support/process.js';
import { ownDatabase } from '../support/test-database.js';

const database = await ownDatabase('nothing');
const question = '{ team(name: "San Simon") { name } }';

test('npm start serves the season and the playground, shares its PostgreSQL, and stops cleanly', async () => {
  const folder = await dataDir();
  const settings = { PORT: '0', DATA_DIR: folder };
  const first = run(['npm', 'start'], settings);
  const url = await address(first);
  expect(await ask(url)).toMatchObject({ data: { team: { name: 'San Simón' } } });
  expect((await fetch(new URL('/health', url))).status).toBe(200);
  await expectPlayground(url);

  const second = run(start, settings);
  expect(await ask(await address(second))).toMatchObject({ data: { team: { name: 'San Simón' } } });
  expect(second.printed()).toContain('PostgreSQL is already running');
  second.child.kill('SIGINT');
  expect(await second.ended).toBe(0);
  expect(await ask(url)).toMatchObject({ data: { team: { name: 'San Simón' } } });

  // Told to npm, which has a shell between itself and the server.
  const late = await halfAsked(url);
  first.child.kill('SIGTERM');
  await first.line(/SIGTERM: stopping/);
  await expect(fetch(url)).rejects.toThrow();
  expect(await late.finish()).toMatchObject({ data: { team: { name: 'San Simón' } } });
  expect(await first.ended).toBe(0);
  expect(await embedded(folder)).toBeUndefined();

  // Its files are there for the next one, which finds its port taken.
  const taken = createServer();
  await once(taken.listen(0, '127.0.0.1'), 'listening');
  onTestFinished(() => void taken.close());
  const { port } = taken.address() as AddressInfo;
  const third = run(start, { ...settings, PORT: `${port}` });
  expect(await third.ended).toBe(1);
  expect(third.printed()).toMatch(new RegExp(`^Port ${port} is in use; set PORT to another port.*\n$`, 'm'));
  expect(await embedded(folder)).toBeUndefined();
});

test('a signal in the middle of the first start is obeyed, and nothing is left running', async () => {
  const folder = await dataDir();
  const process = run(start, { PORT: '0', DATA_DIR: folder });
  await process.line(/./);
  process.child.kill('SIGTERM');
  expect(await process.ended).toBe(0);
  expect(process.printed()).not.toContain('playground');
  expect(await embedded(folder)).toBeUndefined();
  expect((await readdir(folder)).filter((name) => /lock|new/.test(name))).toEqual([]);
});

test('DATABASE_URL is served, and is left alone at the end', async () => {
  const folder = await dataDir();
  const process = run(start, {
    PORT: '0',
    DATA_DIR: folder,
    DATABASE_URL: database,
    PREPARED_STATEMENTS: 'false',
  });
  expect(await ask(await address(process))).toMatchObject({ data: { team: { name: 'San Simón' } } });
  process.child.kill('SIGINT');
  expect(await process.ended).toBe(0);
  expect(await readdir(folder)).toEqual([]);
});

test.each([
  [
    'every wrong setting is told at once',
    { PORT: 'http', DATABASE_URL: 'mysql://u:secret@h/d', PREPARED_STATEMENTS: 'no', WORKERS: '0' },
    /^Invalid settings:\n {2}PORT: .+\n {2}DATABASE_URL: .+\n {2}PREPARED_STATEMENTS: .+\n {2}WORKERS: .+\n$/,
  ],
  [
    'a PostgreSQL that does not answer is named',
    { DATABASE_URL: 'postgres://someone:secret@127.0.0.1:1/copa' },
    /^The PostgreSQL of DATABASE_URL, at 127\.0\.0\.1:1, cannot be used: connect ECONNREFUSED .+\n$/,
  ],
])('%s before anything is touched', async (_what, settings, message) => {
  const folder = await dataDir();
  const process = run(start, { PORT: '0', DATA_DIR: folder, ...settings });
  expect(await process.ended).toBe(1);
  expect(process.printed()).toMatch(message);
  expect(process.printed()).not.toContain('secret');
  expect(await readdir(folder)).toEqual([]);
});

async function address(process: Started): Promise<string> {
  const line = await process.line(/^The playground is at /);
  return line.slice('The playground is at '.length);
}

async function ask(url: string): Promise<unknown> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query: question }) });
  return response.json();
}

async function expectPlayground(url: string): Promise<void> {
  const browser = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };
  const page = await fetch(url, { headers: browser });
  expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(await page.text()).toContain('query Walk');
  const again = await fetch(url, {
    headers: { ...browser, 'if-none-match': page.headers.get('etag') ?? '' },
  });
  expect([again.status, await again.text()]).toEqual([304, '']);
  const answer = await fetch(`${url}?query=${encodeURIComponent(question)}`);
  expect(await answer.json()).toMatchObject({ data: { team: { name: 'San Simón' } } });
}

/** Sends the first half of a question, and the other half when told to. */
async function halfAsked(url: string) {
  const body = JSON.stringify({ query: question });
  const headers = { 'content-type': 'application/json', 'content-length': body.length };
  const half = request(url, { method: 'POST', headers });
  const answered = once(half, 'response');
  await new Promise((resolve) => half.write(body.slice(0, 9), resolve));
  return {
    finish: async () => {
      half.end(body.slice(9));
      const [response] = await answered;
      return JSON.parse((await response.toArray()).join(''));
    },
  };
}
