import { request } from 'node:http';
import { expect, test } from 'vitest';
import { run, start } from '../../../support/process.js';
import { ownDatabase } from '../../../support/test-database.js';

const database = await ownDatabase('season');

test('the rate limit counts the requests to all workers together', async () => {
  const server = run(start, { PORT: '0', WORKERS: '2', RATE_LIMIT: '10', DATABASE_URL: database });
  const [url = ''] = /http:\S+/.exec(await server.line(/The playground is at/)) ?? [];
  const statuses: (number | undefined)[] = [];
  // Each on a new connection; the workers receive them in turn.
  for (let index = 0; index < 14; index += 1) statuses.push(await status(`${url}?query={__typename}`));
  expect(statuses).toEqual([...Array(10).fill(200), ...Array(4).fill(429)]);
});

function status(url: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { agent: false }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    sent.once('error', reject).end();
  });
}
