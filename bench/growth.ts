import { mkdir } from 'node:fs/promises';
import pg from 'pg';
import { type Contestant, type Ground, start } from './contestant.js';
import { startLoader } from './load.js';
import { type Figure, type Lengths, load, median, postmasterOf, rounded } from './measure.js';
import { type QueryName, type Questions, queryNames, readQuestions } from './question.js';
import type { Imported } from './seasons.js';

/** What it took to grow to a number of seasons: the import, and the size of the database before and after it in megabytes. */
export interface Grown {
  readonly total: number;
  readonly imported: Imported;
  readonly before: number;
  readonly after: number;
}

/** The milliseconds of a processor that an answer takes that is not kept, of the server and of PostgreSQL together. */
export interface Growth {
  readonly query: QueryName;
  /** With the fewest seasons. */
  readonly few: number;
  /** The same questions with all seasons. */
  readonly same: number;
  /** Questions of 200 of all seasons, or of 200 teams: more than the caches of a processor hold. */
  readonly different: number;
}

/** The database with the fewest seasons, which is kept beside the one that grows. */
const fewName = 'few';

/** Keeps a copy of a database, to which nobody is connected, and gives its address. */
export async function keepCopy(url: string): Promise<string> {
  const copy = new URL(url);
  const name = copy.pathname.slice(1);
  const client = new pg.Client({
    connectionString: Object.assign(new URL(url), { pathname: '/postgres' }).href,
  });
  await client.connect();
  try {
    await client.query(`CREATE DATABASE ${fewName} TEMPLATE "${name}"`);
  } finally {
    await client.end();
  }
  copy.pathname = `/${fewName}`;
  return copy.href;
}

/** Measures answers that are not kept on a database with few seasons and on one with many, in turn. */
export async function compareSizes(
  ground: Ground,
  fewUrl: string,
  { rounds, seconds }: Lengths,
): Promise<Growth[]> {
  const [few, many] = [await readQuestions(fewUrl), await readQuestions(ground.databaseUrl)];
  const postmaster = await postmasterOf(ground.databaseUrl);
  await mkdir(ground.answers, { recursive: true });
  const loader = startLoader();
  const started: Contestant[] = [];
  const open = async (databaseUrl: string, { walk: [walk] }: Questions) => {
    if (walk === undefined) throw new Error('Nothing is loaded.');
    const contestant = await start('cold', { ...ground, databaseUrl }, walk);
    started.push(contestant);
    return contestant;
  };
  try {
    const [onFew, onMany] = [await open(fewUrl, few), await open(ground.databaseUrl, many)];
    const cases = [
      { contestant: onFew, questions: few, times: newTimes() },
      { contestant: onMany, questions: few, times: newTimes() },
      { contestant: onMany, questions: many, times: newTimes() },
    ];
    for (let round = 0; round <= rounds; round += 1)
      for (const query of queryNames)
        for (const [index] of cases.entries()) {
          const one = cases[(index + round) % cases.length];
          if (one === undefined) continue;
          const { server, postgres } = await load(
            loader,
            one.contestant,
            query,
            one.questions,
            seconds,
            postmaster,
          );
          // The first round warms up.
          if (round > 0) one.times[query].push(server + postgres);
        }
    return queryNames.map((query) => {
      const [ofFew = 0, same = 0, different = 0] = cases.map(({ times }) => rounded(median(times[query])));
      return { query, few: ofFew, same, different };
    });
  } finally {
    for (const contestant of started) await contestant.stop();
    await loader.stop();
  }
}

function newTimes(): Record<QueryName, number[]> {
  return { walk: [], bracket: [], matches: [], team: [], season: [], goals: [], scorers: [] };
}

/** How the processor time of an answer grows with the seasons, as a table. */
export function answersTable(growth: readonly Growth[], sizes: readonly number[]): string {
  const [few, many] = [sizes[0], sizes.at(-1)];
  const times = (of: number, { few }: Growth) => `${of} ms, ${(of / few).toFixed(2)}×`;
  return [
    `|  | ${few} | the same of ${many} | 200 of ${many} |`,
    '| --- | ---: | ---: | ---: |',
    ...growth.map(
      (one) =>
        `| \`${one.query}\` | ${one.few} ms | ${times(one.same, one)} | ${times(one.different, one)} |`,
    ),
  ].join('\n');
}

/** How the import, the database and the memory grow with the seasons, as a table. */
export function sizesTable(grown: readonly Grown[], figures: readonly Figure[], node: string): string {
  const row = (name: string, cells: readonly string[]) => `| ${[name, ...cells].join(' | ')} |`;
  const memory = (size: number) =>
    figures.find(
      (one) => one.seasons === size && one.query === 'walk' && one.contestant === 'cold' && one.node === node,
    )?.megabytes ?? Number.NaN;
  return [
    row(
      'seasons',
      grown.map(({ total }) => `${total}`),
    ),
    row(
      '---',
      grown.map(() => '---:'),
    ),
    row(
      'import, ms a season',
      grown.map(({ imported }) => `${Math.round((imported.seconds * 1_000) / imported.seasons)}`),
    ),
    row(
      'import, memory',
      grown.map(({ imported: { megabytes } }) => (megabytes === null ? '' : `${Math.round(megabytes)} MB`)),
    ),
    row(
      'database',
      grown.map(({ after }) => `${Math.round(after)} MB`),
    ),
    row(
      'database, kB a season that was added',
      grown.map(
        ({ before, after, imported }) => `${Math.round(((after - before) * 1_024) / imported.seasons)}`,
      ),
    ),
    row(
      'server, memory',
      grown.map(({ total }) => `${Math.round(memory(total))} MB`),
    ),
  ].join('\n');
}
