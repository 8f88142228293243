import { execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startEmbeddedServer } from '../src/db/embedded/embedded-server.js';
import { migrate } from '../src/db/migrate.js';
import { post } from './ask.js';
import { start } from './contestant.js';
import { median } from './measure.js';
import { readQuestions, request } from './question.js';
import { importSeasons } from './seasons.js';
import { peakMemory } from './usage.js';

/**
 * Measures how long a client that asks walks waits while the server is attacked, and while it is not: `npm run
 * bench:attack`. In turn, round by round, at several rates of attacks, with nothing kept and so with every walk computed.
 */
export interface Attacking {
  readonly url: string;
  readonly perSecond: number;
  readonly seconds: number;
  /** From how many addresses, as a proxy that is trusted would tell them. */
  readonly addresses: number;
}

/** What came of it: how many got which status. */
export interface Attacked {
  readonly statuses: Readonly<Record<string, number>>;
}

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '4' },
    rates: { type: 'string', default: '50,100,200,400' },
    cache: { type: 'string', default: '0' },
    limit: { type: 'string', default: '0' },
  },
});
const [rounds, seconds] = [Number(values.rounds), Number(values.seconds)];
const root = fileURLToPath(new URL('..', import.meta.url));
execFileSync('npm', ['run', '--silent', 'build'], { cwd: root, stdio: 'inherit' });
const folder = await mkdtemp(join(tmpdir(), 'copa-attacked-'));
const postgres = await startEmbeddedServer(join(folder, 'data'), () => {});
const attackers = fork(fileURLToPath(new URL('attackers.ts', import.meta.url)), {
  execArgv: ['--import', 'tsx'],
});
try {
  await migrate(postgres.url);
  await importSeasons(postgres.url, 1, 1, join(folder, 'pages'));
  const { walk } = await readQuestions(postgres.url);
  const [question] = walk;
  if (question === undefined) throw new Error('Nothing is loaded.');
  const node = { path: process.execPath, version: process.version };
  const settings = { CACHE_MB: values.cache, TRUST_PROXY: '1', RATE_LIMIT: values.limit };
  const server = await start(
    'warm',
    { node, databaseUrl: postgres.url, answers: folder, settings },
    question,
  );
  try {
    const walking = request('walk', 'ours', question);
    /** Milliseconds that each walk took, one every fiftieth of a second. */
    const walks = async (): Promise<number[]> => {
      const took: number[] = [];
      const end = performance.now() + seconds * 1_000;
      while (performance.now() < end) {
        const begun = performance.now();
        await post(server.port, walking);
        took.push(performance.now() - begun);
        await sleep(20);
      }
      return took;
    };
    const url = `http://127.0.0.1:${server.port}`;
    const rates = [0, ...values.rates.split(',').map(Number)];
    const found = new Map<number, number[][]>();
    const statuses = new Map<number, Record<string, number>>();
    for (let round = 0; round <= rounds; round += 1) {
      for (const perSecond of rates) {
        if (perSecond > 0)
          attackers.send({ url, perSecond, seconds: seconds + 0.5, addresses: 20 } satisfies Attacking);
        if (perSecond > 0) await sleep(250);
        const took = await walks();
        if (perSecond > 0) {
          const [told] = (await once(attackers, 'message')) as [Attacked];
          const sum = statuses.get(perSecond) ?? {};
          for (const [status, count] of Object.entries(told.statuses))
            sum[status] = (sum[status] ?? 0) + count;
          statuses.set(perSecond, sum);
        }
        // The first round warms up.
        if (round > 0) found.set(perSecond, [...(found.get(perSecond) ?? []), took]);
      }
    }
    const medians = (perSecond: number) => median((found.get(perSecond) ?? []).map(median));
    const quiet = medians(0);
    for (const perSecond of rates) {
      const all = (found.get(perSecond) ?? []).flat().sort((a, b) => a - b);
      const p99 = all[Math.floor(all.length * 0.99)] ?? Number.NaN;
      const of = Object.entries(statuses.get(perSecond) ?? {}).map(
        ([status, count]) => `${status}: ${count}`,
      );
      const half = medians(perSecond);
      console.log(
        `${perSecond} attacks a second: half of the walks within ${half.toFixed(2)} ms (${(half / quiet).toFixed(2)} times), 99 of 100 within ${p99.toFixed(1)} ms. ${of.join(', ')}`,
      );
    }
    console.log(`The server took ${peakMemory(server.pid)} MB at most.`);
  } finally {
    await server.stop();
  }
} finally {
  attackers.disconnect();
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
}
