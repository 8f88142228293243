import { afterAll, expect, test } from 'vitest';
import { tables } from '../../../src/export/tables/tables.js';
import type { Attack } from '../../support/attacks/attack.js';
import { ordinaryRequest, send } from '../../support/attacks/send.js';
import { serve } from '../../support/http/serving.js';
import { seasonDatabase } from '../../support/test-database.js';

// Without a cache each export is made anew. On a busy machine those that wait may take longer than is usual.
const serving = await serve(await seasonDatabase(), { cacheMb: 0, deadlineMs: 60_000 }, afterAll);

const addresses = [
  ...tables.flatMap(({ name }) => ['csv', 'json', 'csv?bom'].map((end) => `/copa-peru-2013/${name}.${end}`)),
  '/copa-peru-2013.football.txt',
  '/copa-peru-2031.football.txt',
  `/${'a'.repeat(5_000)}/matches.csv`,
  '/%00/%ff.csv',
  '/copa-peru-2013/../../etc/passwd.csv',
  "/' OR '1'='1/matches.csv",
];

const exportOf = (path: string): Attack => ({
  name: path,
  method: 'GET',
  path: path.replaceAll(' ', '%20'),
  headers: {},
  body: Buffer.of(),
});

test('while everything is exported at once, others are answered', async () => {
  let under = true;
  const statuses = new Map<number, number>();
  // Three times as many as there are addresses, each twice: too many at once, but no more than that takes.
  const attackers = Array.from({ length: 60 }, async (_, first) => {
    for (let index = 0; index < 2; index += 1) {
      const path = addresses[(first + index) % addresses.length] ?? '';
      const { status, body } = await send(serving.url, exportOf(path));
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      if (status !== 200) expect(JSON.parse(`${body}`).errors).toHaveLength(1);
    }
  });
  const all = Promise.all(attackers).finally(() => {
    under = false;
  });
  let answered = 0;
  while (under) {
    const { status, body } = await send(serving.url, ordinaryRequest);
    expect([status, JSON.parse(`${body}`).data]).toEqual([200, { team: { slug: 'san-simon' } }]);
    answered += 1;
  }
  await all;
  expect(answered).toBeGreaterThan(5);
  // What is too much at once is told to come again.
  expect([...statuses.keys()].filter((status) => ![200, 404, 503, 504].includes(status))).toEqual([]);
  expect(statuses.get(200)).toBeGreaterThan(10);
});

test('clients that go away leave the queue to others', async () => {
  const leaving = Array.from({ length: 40 }, async () => {
    const response = fetch(`${serving.url}/copa-peru-2013/matches.json`, { signal: AbortSignal.timeout(1) });
    await expect(response.then((one) => one.text())).rejects.toThrow();
  });
  await Promise.allSettled(leaving);
  await expect
    .poll(async () => (await send(serving.url, exportOf('/copa-peru-2013/teams.csv'))).status)
    .toBe(200);
});
