import { type Ground, start } from './contestant.js';
import { startLoader } from './load.js';
import { type Lengths, median } from './measure.js';
import { readQuestions, request } from './question.js';

/** Walks a second of a server with so many processes. */
export interface Scaled {
  readonly contestant: 'cold' | 'warm';
  readonly workers: number;
  readonly perSecond: number;
}

/** Measures the walk with one process and with two, in turn. */
export async function scaling(
  ground: Omit<Ground, 'settings'>,
  { rounds, seconds }: Lengths,
): Promise<Scaled[]> {
  const { walk } = await readQuestions(ground.databaseUrl);
  const [first] = walk;
  if (first === undefined) throw new Error('Nothing is loaded.');
  const requests = walk.map((question) => request('walk', 'ours', question));
  const loader = startLoader();
  const all: { of: Omit<Scaled, 'perSecond'>; port: number; rates: number[]; stop: () => Promise<void> }[] =
    [];
  try {
    for (const contestant of ['cold', 'warm'] as const) {
      for (const workers of [1, 2]) {
        const settings = { WORKERS: `${workers}`, CACHE_MB: contestant === 'cold' ? '0' : '64' };
        const { port, stop } = await start(contestant, { ...ground, settings }, first);
        all.push({ of: { contestant, workers }, port, rates: [], stop });
      }
    }
    for (const { port } of all) await loader.load({ port, requests, least: 4 * requests.length, seconds: 1 });
    for (let round = 0; round < rounds; round += 1) {
      for (const { port, rates } of all) {
        const { answered, milliseconds } = await loader.load({ port, requests, least: 0, seconds });
        rates.push((answered / milliseconds) * 1_000);
      }
    }
    return all.map(({ of, rates }) => ({ ...of, perSecond: Math.round(median(rates)) }));
  } finally {
    for (const { stop } of all) await stop();
    await loader.stop();
  }
}
