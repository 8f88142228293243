import pg from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { post } from '../../../support/http/ask.js';
import { serve } from '../../../support/http/serving.js';
import { ownDatabase } from '../../../support/test-database.js';

const url = await ownDatabase('season');

const expensiveQuery = (text: string) =>
  `{ teams(first: 500, where: { nameContains: "${text}" }) { nodes { name ties { explanation team1 { name } } } } }`;
const cheapQuery = '{ team(name: "san simon") { slug } }';

/** Delays every query for ties until the transaction ends. */
async function lockTies(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  onTestFinished(() => client.end());
  await client.query('BEGIN; LOCK TABLE "Tie" IN ACCESS EXCLUSIVE MODE');
  return client;
}

test('expensive queries wait for one another, cheap ones do not, and a full queue rejects queries', async () => {
  const { url: server } = await serve(url, { cacheMb: 0, deadlineMs: 60_000 });
  const lock = await lockTies();
  const responses = Array.from({ length: 40 }, (_, index) =>
    post(server, expensiveQuery(`a${'b'.repeat(index)}`)),
  );
  const refused = await Promise.race(responses);
  expect([refused.status, refused.headers['retry-after'], `${refused.body}`]).toEqual([
    503,
    '1',
    expect.stringContaining('OVERLOADED'),
  ]);
  expect(JSON.parse(`${(await post(server, cheapQuery)).body}`).data).toEqual({
    team: { slug: 'san-simon' },
  });
  // Waits for all rejections: a request that arrives after the unlock would find space in the queue.
  let settledCount = 0;
  for (const response of responses) response.then(() => (settledCount += 1));
  await expect.poll(() => settledCount).toBe(18);
  await lock.query('COMMIT');
  const statuses = (await Promise.all(responses)).map(({ status }) => status);
  expect(statuses.filter((status) => status === 200)).toHaveLength(22);
  expect(statuses.filter((status) => status === 503)).toHaveLength(18);
});

test('a query that waits beyond the deadline fails, and frees its slot', async () => {
  const { url: server } = await serve(url, { cacheMb: 0, deadlineMs: 1_000 });
  const lock = await lockTies();
  const responses = Array.from({ length: 6 }, (_, index) =>
    post(server, expensiveQuery(`c${'d'.repeat(index)}`)),
  );
  const bodies = (await Promise.all(responses)).map(({ status, body }) => [status, `${body}`]);
  expect(bodies).toEqual(responses.map(() => [504, expect.stringContaining('DEADLINE_EXCEEDED')]));
  await lock.query('COMMIT');
  expect((await post(server, expensiveQuery('e'))).status).toBe(200);
});
