import { request } from 'node:http';
import { expect, test } from 'vitest';
import { run, start } from '../../../support/process.js';
import { ownDatabase } from '../../../support/test-database.js';

const url = await ownDatabase('season');

test('a connection on its way to a worker as it crashes is closed, so that its client need not wait', async () => {
  const server = run(start, { PORT: '0', WORKERS: '2', DATABASE_URL: url });
  const address = new URL(/http\S+/.exec(await server.line(/^The playground is at /))?.[0] ?? '').origin;
  const [, pids = ''] =
    /^Processes that serve: (.+)$/.exec(await server.line(/^Processes that serve: /)) ?? [];
  const hanging = Number(pids.split(', ')[0]);
  process.kill(hanging, 'SIGSTOP');
  // Two are dealt out in turn; the one that hangs takes none.
  const told: string[] = [];
  for (const _ of [1, 2]) void ask(address).then((status) => told.push(status));
  await expect.poll(() => told).toEqual(['200']);
  process.kill(hanging, 'SIGKILL');
  await expect.poll(() => told).toEqual(['200', expect.stringMatching(/^ECONNRESET|hang up/)]);
  expect(await ask(address)).toBe('200');
});

/** Asks on a connection of its own; gives the status, or what became of the connection. */
function ask(address: string): Promise<string> {
  return new Promise((resolve) => {
    const asked = request(`${address}/graphql?query={__typename}`, { agent: false });
    asked.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    asked.once('response', (response) => resolve(`${response.resume().statusCode}`));
    asked.end();
  });
}
