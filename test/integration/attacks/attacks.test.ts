import pg from 'pg';
import { afterAll, expect, test } from 'vitest';
import { errorCodes } from '../../../src/graph/error-codes.js';
import { bodies } from '../../support/attacks/bodies.js';
import { injections, textArguments } from '../../support/attacks/injections.js';
import { ordinaryRequest, send } from '../../support/attacks/send.js';
import { shapes } from '../../support/attacks/shapes.js';
import { serve } from '../../support/http/serving.js';
import { seasonDatabase } from '../../support/test-database.js';

const url = await seasonDatabase();
const server = await serve(url, { cacheMb: 1 }, afterAll);

/** The maximum size of a response to an attack, in bytes. */
const maxResponseBytes = 2_000_000;

/** The maximum number of statements of an attack: twenty root fields, each with some more. */
const maxStatements = 60;

/** Internals that no response may show. */
const secrets =
  /Unexpected error|prisma|postgres|SELECT "|node_modules|\.ts:|\bat \w+ \(|ECONN|stack|INTERNAL_SERVER_ERROR/i;

test.each([...shapes, ...bodies])('$name: refused, or answered as anything else', async (attack) => {
  server.statements.length = 0;
  const { status, body } = await send(server.url, attack);
  expect(status).toBeGreaterThanOrEqual(200);
  expect(status).toBeLessThan(500);
  expect(body.length).toBeLessThan(maxResponseBytes);
  expect(`${body}`).not.toMatch(secrets);
  expect(codes(`${body}`).filter((code) => !Object.hasOwn(errorCodes, String(code)))).toEqual([]);
  expect(server.statements.length).toBeLessThanOrEqual(maxStatements);
  const { status: after, body: answer } = await send(server.url, ordinaryRequest);
  expect([after, JSON.parse(`${answer}`).data]).toEqual([200, { team: { slug: 'san-simon' } }]);
});

test('a text is a text wherever it goes: nothing of it is taken for a program', {
  timeout: 600_000,
}, async () => {
  const { url: uncached } = await serve(url, { cacheMb: 0 });
  const before = await rows();
  const found: string[] = [];
  for (const attack of injections()) {
    const { status, body } = await send(uncached, attack);
    const areCodesKnown = codes(`${body}`).every((code) => expected.has(String(code)));
    if (status !== 200 || !areCodesKnown || secrets.test(`${body}`))
      found.push(`${attack.name}: ${status} ${body}`);
  }
  expect(found).toEqual([]);
  expect(await rows()).toEqual(before);
});

test('texts are tried in every place that takes one', () => {
  const names = textArguments().map(({ name }) => name);
  expect(names).toEqual(
    expect.arrayContaining([
      'Query.team(name)',
      'Query.nodes(ids)',
      'Query.matches(where.team)',
      'Query.matches(after)',
      'Query.search(text)',
      'Team.ties(season)',
      'Query.matches(where.opponent)',
      'Query.matches(where.NOT.tie.winner)',
      'Query.matches(where.OR.AND.teams)',
      'Query.teams(where.OR.NOT.nameContains)',
      'Team.matches(after)',
      'Group.table(without)',
      'Season.stage(slug)',
    ]),
  );
});

/** The codes of the errors in a response of the graph; none in any other response. */
function codes(body: string): unknown[] {
  if (!body.startsWith('{')) return [];
  const { errors = [] } = JSON.parse(body);
  return errors.map(({ extensions }: { extensions?: { code?: unknown } }) => extensions?.code);
}

/** What a client is told of a text that is of no use. */
const expected = new Set(['BAD_USER_INPUT', 'BAD_ID', 'BAD_CURSOR', 'UNKNOWN_NAME', 'AMBIGUOUS_NAME']);

/** How many rows each table has. */
async function rows(): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows: tables } = await client.query<{ name: string }>(
      `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`,
    );
    const counts = tables.map(({ name }) => `(SELECT count(*) FROM "${name}") AS "${name}"`);
    return (await client.query(`SELECT ${counts.join(', ')}`)).rows;
  } finally {
    await client.end();
  }
}
