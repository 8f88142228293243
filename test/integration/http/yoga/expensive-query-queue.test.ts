import pg from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { post } from '../../../support/http/ask.js';
import { serve } from '../../../support/http/serving.js';
import { ownDatabase } from '../../../support/test-database.js';

const url = await ownDatabase('season');

const dear = (text: string) =>
  `{ teams(first: 500, where: { nameContains: "${text}" }) { nodes { name ties { explanation team1 { name } } } } }`;
const cheap = '{ team(name: "san simon") { slug } }';

/** Has all that asks for a team's ties wait. */
async function lockTies(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  onTestFinished(() => client.end());
  await client.query('BEGIN; LOCK TABLE "Tie" IN ACCESS EXCLUSIVE MODE');
  return client;
}

test('dear queries wait for one another, others do not, and too many are told so', async () => {
  const { url: server } = await serve(url, { cacheMb: 0, deadlineMs: 60_000 });
  const lock = await lockTies();
  const asked = Array.from({ length: 40 }, (_, index) => post(server, dear(`a${'b'.repeat(index)}`)));
  const refused = await Promise.race(asked);
  expect([refused.status, refused.headers['retry-after'], `${refused.body}`]).toEqual([
    503,
    '1',
    expect.stringContaining('OVERLOADED'),
  ]);
  expect(JSON.parse(`${(await post(server, cheap)).body}`).data).toEqual({ team: { slug: 'san-simon' } });
  // On a busy machine some come late, and would find a place that is free again.
  let told = 0;
  for (const one of asked) one.then(() => (told += 1));
  await expect.poll(() => told).toBe(18);
  await lock.query('COMMIT');
  const statuses = (await Promise.all(asked)).map(({ status }) => status);
  expect(statuses.filter((status) => status === 200)).toHaveLength(22);
  expect(statuses.filter((status) => status === 503)).toHaveLength(18);
});

test('one that waits for longer than an answer may take is told so, and leaves its place', async () => {
  const { url: server } = await serve(url, { cacheMb: 0, deadlineMs: 1_000 });
  const lock = await lockTies();
  const asked = Array.from({ length: 6 }, (_, index) => post(server, dear(`c${'d'.repeat(index)}`)));
  const bodies = (await Promise.all(asked)).map(({ status, body }) => [status, `${body}`]);
  expect(bodies).toEqual(asked.map(() => [504, expect.stringContaining('DEADLINE_EXCEEDED')]));
  await lock.query('COMMIT');
  expect((await post(server, dear('e'))).status).toBe(200);
});
