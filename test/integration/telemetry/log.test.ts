import pg from 'pg';

import { afterAll, expect, onTestFinished, test } from 'vitest';
import { writeSeason } from '../../../seed/write/write-seasons.js';
import { openDatabase } from '../../../src/db/client.js';
import { get, post, sendParams, sendRequest } from '../../support/http/ask.js';
import { serve } from '../../support/http/serving.js';
import { run, type Started, start } from '../../support/process.js';
import { replaced, season2013 } from '../../support/seed/season-from-wikitext.js';
import { ownDatabase } from '../../support/test-database.js';

const url = await ownDatabase('season');
/** A warning that the role of the tests owns its database. */
const mayWrite = 'The server queries PostgreSQL as the role';
const question = '{ team(name: "San Simon") { name } }';
const { url: inProcess } = await serve(url, {}, afterAll);

test('in JSON each line is an event: the start, a slow operation, an import, a fault with its stack, the end', async () => {
  const server = run(start, { PORT: '0', DATABASE_URL: url, LOG_FORMAT: 'json', SLOW_MS: '1' });
  const graph = await address(server);
  const name = `Walk${'x'.repeat(200)}`;
  const variables = { team: 'San Simón' };
  const query = `query ${name}($team: String!) { team(name: $team) { name ties { explanation } } season { name } }`;
  const params = { query, variables, operationName: name };
  const { headers: slowHeaders } = await sendParams(graph, 'POST', params);
  await server.line(/An operation was slow/);
  const importer = openDatabase({ url, prepared: true });
  onTestFinished(() => importer.close());
  const page = replaced('match_UDC_UDP=2—0', 'match_UDC_UDP=7—0');
  await writeSeason(importer, season2013({ page }), 'the page');
  await server.line(/An import has changed a season/);
  const { body, headers } = await broken(graph, { 'x-request-id': 'mine-1' });
  expect(headers['x-request-id']).toBe('mine-1');
  const [error] = JSON.parse(`${body}`).errors;
  expect(error.extensions).toMatchObject({ code: 'INTERNAL_SERVER_ERROR', requestId: 'mine-1' });
  server.child.kill('SIGTERM');
  expect(await server.ended).toBe(0);

  const events = eventsOf(server);
  for (const event of events) {
    expect(event).toMatchObject({ pid: server.child.pid, hostname: expect.any(String) });
    expect(new Date(event.time).toISOString()).toBe(event.time);
  }
  const [slow] = events.filter(isSlow);
  expect(slow).toMatchObject({
    level: 'warn',
    operation: `${name.slice(0, 79)}…`,
    statements: 2,
    cost: expect.any(Number),
    requestId: slowHeaders['x-request-id'],
    ms: expect.any(Number),
  });
  expect(slow).toBe(events[1]);
  expect(server.printed()).not.toMatch(/San Simón|explanation/);
  const others = events.filter((event) => !isSlow(event));
  expect(others.map(({ level, msg }) => `${level}: ${msg}`)).toEqual([
    `info: The playground is at ${graph}/graphql`,
    'info: An import has changed a season.',
    'error: An operation failed.',
    'info: SIGTERM: stopping …',
    'info: Stopped.',
  ]);
  expect(others[1]).toMatchObject({ season: 'copa-peru-2013', version: expect.any(Number) });
  expect(others[2]).toMatchObject({
    requestId: 'mine-1',
    err: { message: expect.stringContaining('Team'), stack: expect.stringMatching(/\n {4}at .+/) },
  });
});

test('a person reads lines, and the stack of a fault; LOG_LEVEL leaves out what is less grave', async () => {
  const server = run(start, { PORT: '0', DATABASE_URL: url, SLOW_MS: '60000' });
  const graph = await address(server);
  await broken(graph);
  server.child.kill('SIGTERM');
  await server.ended;
  const lines = server
    .printed()
    .split('\n')
    .filter((line) => !line.startsWith(mayWrite));
  expect(server.printed()).not.toContain('slow');
  expect(lines[0]).toBe(`The playground is at ${graph}/graphql`);
  expect(lines).toContainEqual(expect.stringMatching(/^An operation failed\. \{"requestId":"[\w-]+"\}$/));
  expect(lines).toContainEqual(expect.stringMatching(/^ +at .+/));
  expect(lines.at(-2)).toBe('Stopped.');

  const quiet = run(start, {
    PORT: '1',
    DATABASE_URL: 'postgres://u:p@127.0.0.1:1/copa',
    LOG_LEVEL: 'fatal',
  });
  expect(await quiet.ended).toBe(1);
  expect(quiet.printed()).toMatch(/^(?:Port 1 is in use|The server cannot listen|The PostgreSQL of).+\n$/);
});

test.each([
  ['that can be repeated', 'Root=1-67891233:abcdef/0+1.2_3', true],
  ['as long as may be', 'a'.repeat(128), true],
  ['that is too long', 'a'.repeat(129), false],
  ['with spaces', 'a b', false],
  ['in quotes', '"a"', false],
  ['of nothing', '', false],
])('the id of a request %s is given back: %s', async (what, id, repeated) => {
  const server = inProcess;
  // Computed the first time in each test.
  const query = `${question} # ${what}`;
  const given = { 'x-request-id': id };
  const long = 'x'.repeat(200_000);
  for (const got of [
    await post(server, query, given),
    await post(server, query, given),
    await get(server, query, given),
    await post(server, '{ nothing }', given),
    await post(server, query, { ...given, accept: 'image/png' }),
    await post(server, `{ __typename } #${long}`, given),
    await get(server, query, { ...given, accept: 'text/html' }),
    await sendRequest(server, { method: 'GET', path: '/nowhere', headers: given }),
    await sendRequest(server, { method: 'OPTIONS', headers: given }),
  ]) {
    const back = got.headers['x-request-id'];
    if (repeated) expect(back).toBe(id);
    else expect(back).toMatch(/^[\w-]{9,20}$/);
  }
});

test('each request has an id of its own', async () => {
  const server = inProcess;
  const got = await Promise.all(Array.from({ length: 50 }, () => post(server, question)));
  expect(new Set(got.map(({ headers }) => headers['x-request-id'])).size).toBe(50);
});

/** Whether an event reports a slow operation; any operation may be one. */
function isSlow({ msg }: Event): boolean {
  return msg === 'An operation was slow.';
}

/** Asks while what is asked for cannot be found. */
async function broken(graph: string, headers = {}) {
  const session = new pg.Client({ connectionString: url });
  await session.connect();
  try {
    await session.query('ALTER TABLE "Team" RENAME TO "Elsewhere"');
    return await post(graph, question, headers);
  } finally {
    await session.query('ALTER TABLE "Elsewhere" RENAME TO "Team"');
    await session.end();
  }
}

async function address(server: Started): Promise<string> {
  return /http:\/\/[\w.:]+/.exec(await server.line(/The playground is at /))?.[0] ?? '';
}

interface Event {
  readonly level: string;
  readonly time: string;
  readonly msg: string;
}

function eventsOf(server: Started): Event[] {
  return server
    .printed()
    .split('\n')
    .filter((line) => line !== '')
    .map((line): Event => JSON.parse(line))
    .filter(({ msg }) => !msg.startsWith(mayWrite));
}
