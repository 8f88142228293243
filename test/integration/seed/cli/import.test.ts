import { spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { describe, expect, test } from 'vitest';
import { builtInSeasonFolder } from '../../../../seed/cli/load-built-in-season.js';
import { startEmbeddedServer } from '../../../../src/db/embedded/embedded-server.js';
import { dataDir, embedded, importing, run, start } from '../../../support/process.js';
import { importInProcess } from '../../../support/seed/cli-context.js';
import { replaced } from '../../../support/seed/season-from-wikitext.js';
import { allRows, rowChanges } from '../../../support/seed/write/rows.js';
import { countLockWaits, ownDatabase } from '../../../support/test-database.js';
import { execute } from '../../../support/test-server.js';

/** Runs a command in a view of the file systems of its own: what it mounts is gone when it ends. */
const apart = 'unshare --mount';

const pages = 'test/support/seed/pages/copa-peru-2012/';
const season2012 = [`${pages}page.wikitext`, '--facts', `${pages}season.json`] as const;

describe('on the embedded PostgreSQL', () => {
  test('it loads a season beside a running server, goes on without it when that stops, and by itself', async () => {
    const folder = await dataDir();
    const settings = { PORT: '0', DATA_DIR: folder };
    const server = run(start, settings);
    const url = (await server.line(/^The playground is at /)).replace('The playground is at ', '');

    const dryRun = await importInProcess([...season2012, '--dry-run'], { dataDir: folder });
    expect(dryRun).toMatchObject({
      status: 0,
      errorOutput: expect.stringMatching(/PostgreSQL is already running/),
    });
    expect(await seasons(url)).toEqual(['copa-peru-2013']);
    const loaded = await importInProcess(season2012, { dataDir: folder });
    expect(loaded).toMatchObject({ status: 0, output: expect.stringMatching(/^2012 Copa Perú: /m) });
    expect(await seasons(url)).toEqual(['copa-peru-2013', 'copa-peru-2012']);

    const shared = await startEmbeddedServer(folder, () => {});
    const writer = await anotherWriter(shared.url);
    const page = join(folder, 'page.wikitext');
    await writeFile(
      page,
      replaced('match_WSP_MAN=2—1', 'match_WSP_MAN=2—0')(await readFile(season2012[0], 'utf8')),
    );
    const changing = importInProcess([page, ...season2012.slice(1)], { dataDir: folder });
    await expect.poll(() => countLockWaits(shared.url)).toBe(1);
    server.child.kill('SIGTERM');
    expect(await server.ended).toBe(0);
    expect(await changing).toEqual({
      status: 0,
      output: expect.stringMatching(/\n {2}Willy Serrato – Carlos A. Mannucci: 2–1 → 2–0\n/),
      errorOutput: expect.stringMatching(/ starting again\.\n/),
    });
    await writer.end();
    expect(await embedded(folder)).toBeUndefined();

    const again = run(
      ['npm', 'run', '--silent', 'import', '--', page, ...season2012.slice(1), '--json'],
      settings,
    );
    expect(await again.ended).toBe(0);
    expect(JSON.parse(again.printed().slice(again.printed().indexOf('{')))).toMatchObject({
      season: { slug: 'copa-peru-2012' },
      change: null,
    });
  });

  test('two at once, and no server: both end well, and nothing else is loaded', async () => {
    const folder = await dataDir();
    const other = run([...importing, ...season2012], { DATA_DIR: folder });
    await other.line(/^2012 Copa Perú: /); // the last that it prints before it looks for a server
    const { status } = await importInProcess(season2012, { dataDir: folder });
    expect([status, await other.ended]).toEqual([0, 0]);
    expect(await embedded(folder)).toBeUndefined();
    const server = await startEmbeddedServer(folder, () => {});
    const { rows } = await execute(server.url, 'SELECT slug FROM "Season"').finally(() => server.stop());
    expect(rows).toEqual([{ slug: 'copa-peru-2012' }]);
  });

  // A file system of its own, which goes with the processes that see it: for root, and not in every container.
  test.skipIf(!canMount())(
    'a disk that is full in the middle: it is told, and the season is as it was',
    async () => {
      const folder = await dataDir();
      const wide = join(folder, 'wide.wikitext');
      await writeFile(wide, widened());
      await writeFile(`${folder}/wide.json`, JSON.stringify(wideFacts));
      const [before, after] = [join(folder, 'before'), join(folder, 'after')];
      await importInProcess(season2012, { dataDir: before });
      const script = `
      mkdir ${folder}/disk && mount -t tmpfs -o size=200m,mode=755 none ${folder}/disk || exit
      export DATA_DIR=${folder}/disk
      cp -a ${before}/. $DATA_DIR || exit
      df --output=avail -k $DATA_DIR | tail -1 >${folder}/room
      head -c $(($(cat ${folder}/room) - 1500))K /dev/zero >$DATA_DIR/ballast
      ${importing.join(' ')} ${wide} --facts ${folder}/wide.json; echo "ended with $?"
      rm $DATA_DIR/ballast
      cp -a $DATA_DIR ${after}`;
      const shell = run(['sh', '-c', `exec ${apart} sh -c '${script}'`], {});
      await shell.ended;
      expect(shell.printed()).toMatch(
        /The disk of the database is full: .*No space left on device.*\nNothing was changed\.\nended with 1\n$/,
      );
      expect(await importInProcess(season2012, { dataDir: after })).toMatchObject({
        status: 0,
        output: expect.stringMatching(/\nAlready loaded from the same page\.\n$/),
      });
    },
  );
});

describe('ended in the middle of its writing', () => {
  test.each([
    ['SIGKILL', 'SIGKILL', /Writing …\n$/],
    ['SIGINT', 130, /Writing …\nInterrupted by SIGINT\.\nNothing was changed\.\n$/],
    ['SIGTERM', 143, /Writing …\nInterrupted by SIGTERM\.\nNothing was changed\.\n$/],
  ] as const)('by %s, it leaves the graph as it was', async (signal, status, told) => {
    const folder = await dataDir();
    const page = join(folder, 'page.wikitext');
    const text = await readFile(`${builtInSeasonFolder}page.wikitext`, 'utf8');
    await writeFile(page, replaced('match_UDC_UDP=2—0', 'match_UDC_UDP=3—0')(text));
    const before = await allRows(url);
    const loading = run([...importing, page, '--facts', `${builtInSeasonFolder}season.json`], {
      DATABASE_URL: url,
    });
    const writer = await anotherWriter(url);
    await expect.poll(() => countLockWaits(url)).toBe(1);
    loading.child.kill(signal);
    expect(await loading.ended).toBe(status);
    await writer.end();
    await expect.poll(() => countLockWaits(url)).toBe(0);
    expect(loading.printed()).toMatch(told);
    expect(rowChanges(before, await allRows(url))).toEqual([]);
  });
});

const url = await ownDatabase('season');

/** Keeps a row that every import has to write, for as long as its server runs. */
async function anotherWriter(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  await client.query('BEGIN; SELECT FROM "Source" FOR UPDATE');
  return client;
}

async function seasons(url: string): Promise<string[]> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ seasons { nodes { slug } } }' }),
  });
  const { data } = await response.json();
  return data.seasons.nodes.map(({ slug }: { slug: string }) => slug);
}

function canMount(): boolean {
  return spawnSync('sh', ['-c', `${apart} mount -t tmpfs none /mnt`]).status === 0;
}

const wideFacts = {
  competition: { name: 'Copa Perú' },
  year: 2012,
  document: { title: '2012 Copa Perú' },
  rules: { pointsForWin: 3, pointsForDraw: 1, tieBreakers: ['POINTS'], awayGoals: true },
  stages: [{ name: 'Regional Stage' }],
};

/** The season with a league of sixty teams, which takes some megabytes. */
function widened(): string {
  const teams = Array.from({ length: 60 }, (_, index) => `T${index}`);
  const league = teams.map(
    (home, index) =>
      `|team${index + 1}=${home}|name_${home}=Team ${home}\n${teams
        .filter((away) => away !== home)
        .map((away) => `|match_${home}_${away}=1–0`)
        .join('\n')}`,
  );
  const entries = teams.map((team) => `|-\n| Lima || Team ${team}`).join('\n');
  return `{|\n! Department !! Team\n${entries}\n|}\n== Regional Stage ==\n{{#invoke:Sports table|main\n${league.join('\n')}\n}}\n`;
}
