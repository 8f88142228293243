import { afterAll, afterEach, expect, onTestFinished, test } from 'vitest';
import { writeSeason } from '../../../seed/write/write-seasons.js';
import { Changes } from '../../../src/changes/changes.js';
import { openDatabase, prisma } from '../../../src/db/client.js';
import { type Server, startServer } from '../../../src/http/start-server.js';
import { subscribe } from '../../support/event-stream.js';
import { loadCopies } from '../../support/graph/season-copies.js';
import { replaced, season2013 } from '../../support/seed/season-from-wikitext.js';
import { ownDatabase } from '../../support/test-database.js';
import { execute } from '../../support/test-server.js';

const url = await ownDatabase('season');
const importer = openDatabase({ url, prepared: true });
afterAll(() => importer.close());
afterEach(() => writeSeason(importer, season2013(), 'the page'));

const everything = `subscription {
  seasonChanged(slug: "copa-peru-2013") {
    season { name champion { name } }
    at
    matches { homeTeam { name } score }
    ties { winner { name } decidedBy }
    standings { team { name } goalsFor }
    removedCount
    resyncRequired
  }
}`;
const groupMatch = replaced('match_UDC_UDP=2—0', 'match_UDC_UDP=3—0');
const versions = 'subscription { seasonChanged(slug: "copa-peru-2013") { version removedCount } }';

test('two servers tell what an import of a third process changed, and nothing else', async () => {
  const servers = await Promise.all([serve(), serve()]);
  const streams = await Promise.all(servers.map((server) => subscribe(server.url, everything)));
  const page = (text: string) => replaced('|gf_UDC=6', '')(groupMatch(text));
  const before = Date.now();
  await writeSeason(importer, season2013({ page }), 'the page');
  for (const stream of streams) {
    const { at, ...told } = (await stream.next()).data.seasonChanged;
    expect(told).toEqual({
      season: { name: '2013 Copa Perú', champion: { name: 'San Simón' } },
      matches: [{ homeTeam: { name: 'UD Chulucanas' }, score: '3–0' }],
      ties: [],
      standings: [{ team: { name: 'UD Chulucanas' }, goalsFor: 7 }],
      removedCount: 0,
      resyncRequired: false,
    });
    expect(at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    expect(Math.abs(Date.parse(at) - before)).toBeLessThan(60_000);
  }
});

test('each field of what is told is one statement', async () => {
  const statements: string[] = [];
  const server = await serve((sql) => statements.push(sql));
  const stream = await subscribe(server.url, everything);
  statements.length = 0;
  await writeSeason(
    importer,
    season2013({ page: (text) => groupMatch(replaced('0–2 | 3–2 }}', '0–2 | 4–1 }}')(text)) }),
    'the page',
  );
  const { season, matches, ties } = (await stream.next()).data.seasonChanged;
  expect(season.champion.name).toBe('Unión Huaral');
  expect(matches.map(({ score }: { score: string }) => score)).toEqual(['3–0', '1–4']);
  expect(ties).toEqual([{ winner: { name: 'Unión Huaral' }, decidedBy: 'AGGREGATE' }]);
  expect(statements).toHaveLength(4);
});

test('a dry run, and an import that changes nothing, tell nobody', async () => {
  const stream = await subscribe((await serve()).url, versions);
  const changed = season2013({ page: groupMatch });
  await writeSeason(importer, changed, 'the page', { dryRun: true });
  await writeSeason(importer, season2013(), 'the page');
  await writeSeason(importer, changed, 'the page');
  expect((await stream.next()).data.seasonChanged.version).toBe(await newest());
});

test('other seasons are not told of; one is found by its name as by its slug', async () => {
  const { url: at } = await serve();
  const stream = await subscribe(at, versions.replace('copa-peru-2013', '2013 Copa Perú'));
  await loadCopies(importer, [{ year: 2012 }]);
  await writeSeason(importer, season2013({ page: replaced('|match_APM_RPA=4—1\n', '\n') }), 'the page');
  expect((await stream.next()).data.seasonChanged).toEqual({ version: await newest(), removedCount: 1 });
});

test('what is gone again by the time that it is told is left out', async () => {
  const stream = await subscribe((await serve()).url, everything);
  await execute(
    url,
    `INSERT INTO "SeasonChange" ("seasonId", matches, ties, standings, gone)
       SELECT id, ARRAY[2147483647, 1], '{2147483647}', '{2147483647}', 0 FROM "Season" WHERE slug = 'copa-peru-2013';
     NOTIFY copa_graph_change`,
  );
  const { matches, ties, standings } = (await stream.next()).data.seasonChanged;
  expect([matches.length, ties, standings]).toEqual([1, [], []]);
});

test('a connection that was lost is told to the client, with the season as it is', async () => {
  const stream = await subscribe((await serve()).url, everything);
  await execute(
    url,
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE datname = current_database() AND application_name = 'Copa Graph, listening'`,
  );
  expect((await stream.next()).data.seasonChanged).toEqual({
    season: { name: '2013 Copa Perú', champion: { name: 'San Simón' } },
    at: null,
    matches: [],
    ties: [],
    standings: [],
    removedCount: 0,
    resyncRequired: true,
  });
});

test('a season that nobody knows is refused at once', async () => {
  const stream = await subscribe((await serve()).url, versions.replace('copa-peru-2013', 'copa-peru-1913'));
  const { errors } = await stream.next();
  expect(errors).toMatchObject([
    {
      message: expect.stringMatching(
        /^No season is called "copa-peru-1913"\. Did you mean .*"2013 Copa Perú"/,
      ),
      extensions: { code: 'UNKNOWN_NAME', argument: 'slug' },
    },
  ]);
  expect(await stream.next()).toBeUndefined();
});

/** A server of its own, as another process would be: nothing is shared with others but the database. */
async function serve(onStatement: (sql: string) => void = () => {}): Promise<Server> {
  const database = openDatabase({ url, prepared: true, onStatement });
  const server = await startServer(database, new Changes(url), {
    port: 0,
    host: '127.0.0.1',
    cacheMb: 1,
  });
  onTestFinished(async () => {
    await server.close();
    await database.close();
  });
  return server;
}

async function newest(): Promise<number | null> {
  return (await prisma(importer).seasonChange.aggregate({ _max: { id: true } }))._max.id;
}
