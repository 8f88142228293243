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
import { type AttackKindName, attackKindNames } from './attack-kinds.js';
import { type Contestant, start } from './contestant.js';
import { median, postmasterOf } from './measure.js';
import { type Request, readQuestions, request } from './question.js';
import { importSeasons } from './seasons.js';
import { familyTime, peakMemory, processorTime } from './usage.js';

/** What the process that attacks is told. */
export interface Attacking {
  readonly kind: AttackKindName;
  readonly url: string;
  readonly perSecond: number;
  readonly seconds: number;
  /** From how many addresses, as a trusted proxy would name them. */
  readonly addresses: number;
}

/** How many attacks had which outcome. */
export interface Attacked {
  readonly outcomes: Readonly<Record<string, number>>;
}

/**
 * Measures how long a client that asks walks waits while the server is attacked, and while it is not: `npm run
 * bench:attack`. Each kind of attack at each rate in turn, round by round, with nothing kept and so with every walk
 * computed. The quiet latency is measured before each of them.
 */
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '4' },
    kinds: { type: 'string', default: attackKindNames.join(',') },
    rates: { type: 'string', default: '50,200' },
    cache: { type: 'string', default: '0' },
    limit: { type: 'string', default: '0' },
    subscriptions: { type: 'string', default: '0' },
  },
});
const [rounds, seconds] = [Number(values.rounds), Number(values.seconds)];
const kinds = values.kinds.split(',').map((name) => {
  const kind = attackKindNames.find((one) => one === name);
  if (kind === undefined) throw new Error(`--kinds must be of ${attackKindNames.join(', ')}; got ${name}.`);
  return kind;
});
const attacks = kinds.flatMap((kind) =>
  values.rates
    .split(',')
    .map((rate) => ({ kind, perSecond: Number(rate), name: `${kind}, ${rate} a second` })),
);

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
  const settings = {
    CACHE_MB: values.cache,
    TRUST_PROXY: '1',
    RATE_LIMIT: values.limit,
    SUBSCRIPTION_LIMIT: values.subscriptions,
  };
  const server = await start(
    'warm',
    { node, databaseUrl: postgres.url, answers: folder, settings },
    question,
  );
  try {
    await measure(server, request('walk', 'ours', question));
  } finally {
    await server.stop();
  }
} finally {
  attackers.disconnect();
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
}

/** What was measured in the rounds of an attack: milliseconds of each walk, quiet and attacked. */
interface Measured {
  readonly quiet: number[][];
  readonly attacked: number[][];
  readonly outcomes: Map<string, number>;
  /** The parts of a core that the server, and PostgreSQL, used while it was attacked. */
  readonly loads: number[];
  readonly postgresLoads: number[];
}

async function measure({ port, pid }: Contestant, walk: Request): Promise<void> {
  const url = `http://127.0.0.1:${port}`;
  const postmaster = await postmasterOf(postgres.url);
  const used = (): Used => ({
    at: performance.now(),
    server: processorTime(pid) ?? Number.NaN,
    postgres: familyTime(postmaster) ?? Number.NaN,
  });
  const found = new Map<string, Measured>();
  for (let round = 0; round <= rounds; round += 1) {
    for (const { kind, perSecond, name } of attacks) {
      const measured: Measured = found.get(name) ?? {
        quiet: [],
        attacked: [],
        outcomes: new Map(),
        loads: [],
        postgresLoads: [],
      };
      found.set(name, measured);
      const quiet = await latencies(port, walk, seconds / 2);
      attackers.send({ kind, url, perSecond, seconds: seconds + 0.5, addresses: 20 } satisfies Attacking);
      const ended = once(attackers, 'message');
      await sleep(250);
      const before = used();
      const attacked = await latencies(port, walk, seconds);
      const [load, postgresLoad] = loadsSince(before, used());
      const [{ outcomes }] = (await ended) as [Attacked];
      // What was begun may still be worked off.
      await sleep(1_000);
      if (round === 0) continue; // it warms up
      measured.quiet.push(quiet);
      measured.attacked.push(attacked);
      measured.loads.push(load);
      measured.postgresLoads.push(postgresLoad);
      for (const [outcome, count] of Object.entries(outcomes))
        measured.outcomes.set(outcome, (measured.outcomes.get(outcome) ?? 0) + count);
    }
    console.log(`Round ${round} of ${rounds}.`);
  }
  for (const [name, one] of found) console.log(`${name}: ${report(one)}`);
  console.log(`The server took ${peakMemory(pid)} MB at most.`);
}

/** Milliseconds of processor time, by a moment. */
interface Used {
  readonly at: number;
  readonly server: number;
  readonly postgres: number;
}

function loadsSince(before: Used, after: Used): readonly [number, number] {
  const took = after.at - before.at;
  return [(after.server - before.server) / took, (after.postgres - before.postgres) / took];
}

/** Milliseconds that each walk takes, the next one 20 ms after the last and from another address. */
async function latencies(port: number, walk: Request, seconds: number): Promise<number[]> {
  const took: number[] = [];
  const end = performance.now() + seconds * 1_000;
  while (performance.now() < end) {
    const begun = performance.now();
    const visitor = took.length % 250;
    await post(port, walk, { 'x-forwarded-for': `192.0.2.${visitor}` });
    took.push(performance.now() - begun);
    await sleep(20);
  }
  return took;
}

function report({ quiet, attacked, outcomes, loads, postgresLoads }: Measured): string {
  const [before, half] = [quiet, attacked].map((rounds) => median(rounds.map(median)));
  const all = attacked.flat().sort((a, b) => a - b);
  const late = all[Math.floor(all.length * 0.99)] ?? Number.NaN;
  const counts = [...outcomes].map(([outcome, count]) => `${outcome}: ${count}`).join(', ');
  return (
    `half of the walks within ${half?.toFixed(1)} ms, ${((half ?? 0) / (before ?? 0)).toFixed(2)} times the quiet ` +
    `${before?.toFixed(1)} ms; 99 of 100 within ${late.toFixed(1)} ms. ` +
    `The server used ${median(loads).toFixed(2)} of a core, PostgreSQL ${median(postgresLoads).toFixed(2)}. ${counts}`
  );
}
