import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeSeason } from '../seed/write/write-seasons.js';
import { Changes } from '../src/changes/changes.js';
import { openDatabase } from '../src/db/client.js';
import { startEmbeddedServer } from '../src/db/embedded/embedded-server.js';
import { migrate } from '../src/db/migrate.js';
import { createGraphqlServer } from '../src/http/yoga/yoga.js';
import { league } from '../test/support/seed/league.js';

/**
 * Measures the time of an answer with the table of a league of 380 matches after each of its 114 days, as a multiple of
 * that with its table alone. Ends with 1 if the limit is exceeded: `npm run bench:history`.
 */
const limit = 3;
const rounds = 60;

const table = 'table { position team { slug } figures { points } }';
const questions = [
  `{ season { groups { ${table} } } }`,
  `{ season { groups { history { date played ${table} } } } }`,
];

interface Answer {
  readonly season: { readonly groups: readonly { readonly history?: readonly Moment[] }[] };
}

interface Moment {
  readonly date: string;
  readonly played: number;
}

const folder = await mkdtemp(join(tmpdir(), 'copa-graph-history-'));
const server = await startEmbeddedServer(join(folder, 'data'), () => {});
try {
  await migrate(server.url);
  const database = openDatabase({ url: server.url, prepared: true });
  const changes = new Changes(server.url);
  await writeSeason(database, league(), 'league');
  const { yoga } = createGraphqlServer(database, changes, { compileQueries: true });
  const ask = async (query: string) => {
    const begun = performance.now();
    const response = await yoga.fetch('http://localhost/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    const { data, errors } = (await response.json()) as { data: Answer; errors?: unknown };
    if (errors !== undefined) throw new Error(JSON.stringify(errors));
    return { data, milliseconds: performance.now() - begun };
  };
  const times: number[][] = questions.map(() => []);
  // One after the other, so that both meet the same load; the first rounds warm up.
  for (let round = -20; round < rounds; round += 1) {
    for (const [index, question] of questions.entries()) {
      const { milliseconds } = await ask(question);
      if (round >= 0) times[index]?.push(milliseconds);
    }
  }
  const moments = (await ask(questions[1] ?? '')).data.season.groups.flatMap(({ history = [] }) => history);
  console.log(`${moments.at(-1)?.played} matches on ${moments.length} days.`);
  const [alone = 0, history = 0] = times.map(median);
  const ratio = history / alone;
  console.log(
    `The table: ${alone.toFixed(1)} ms; after each day: ${history.toFixed(1)} ms, ${ratio.toFixed(2)} times as long; the limit is ${limit}.`,
  );
  if (ratio >= limit) process.exitCode = 1;
  await Promise.all([changes.close(), database.close()]);
} finally {
  await server.stop();
  await rm(folder, { recursive: true });
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((one, other) => one - other)[numbers.length >> 1] ?? Number.NaN;
}
