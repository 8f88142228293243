import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { post } from './ask.js';
import { type Contestant, type ContestantName, contestantNames, type Ground, start } from './contestant.js';
import { type Load, type Loader, startLoader } from './load.js';
import { type QueryName, type Questions, queryNames, readQuestions, request } from './question.js';
import { compare } from './same.js';
import { familyTime, parentOf, peakMemory, processorTime } from './usage.js';

/** What one contestant does with one query. */
export interface Result {
  readonly seasons: number;
  readonly query: QueryName;
  readonly contestant: ContestantName;
  readonly node: string;
  /** The median of the rounds, as are the milliseconds. */
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
}

/** What else was seen of it: milliseconds of a processor a question, and megabytes at most. */
export interface Figure {
  readonly seasons: number;
  readonly query: QueryName;
  readonly contestant: ContestantName;
  readonly node: string;
  readonly server: number;
  readonly postgres: number;
  readonly started: number;
  readonly megabytes: number | null;
}

/** A contestant that does not start on a version of Node. */
export interface Absence {
  readonly contestant: ContestantName;
  readonly node: string;
}

/** Those that are measured on the running version of Node as well. */
export const onRunningNode = ['cold', 'warm', 'postgraphile', 'mercurius', 'sql'] as const;

/** How long is measured. */
export interface Lengths {
  readonly rounds: number;
  readonly seconds: number;
}

/** What is measured, and on what. */
export interface Field {
  readonly seasons: number;
  readonly url: string;
  readonly nodes: { readonly newer: Ground['node']; readonly running: Ground['node'] };
  readonly folder: string;
}

/** Starts all contestants, sees that they tell the same facts, and measures them in turn, round by round. */
export async function measure(
  field: Field,
  { rounds, seconds }: Lengths,
  log: (line: string) => void,
): Promise<{ results: Result[]; figures: Figure[]; absences: Absence[] }> {
  const questions = await readQuestions(field.url);
  const loader = startLoader();
  const contestants: Contestant[] = [];
  try {
    const absences = await startAll(field, questions, contestants);
    const telling = contestants.filter(({ name }) => name !== 'hello' && name !== 'http');
    for (const query of queryNames) await compare(telling, query, questions[query].slice(0, 20));
    const postmaster = await postmasterOf(field.url);
    const seen = new Map<string, Seen[]>();
    for (let round = 0; round <= rounds; round += 1) {
      for (const query of queryNames) {
        const turn = contestants.map((_, index) => contestants[(index + round) % contestants.length]);
        for (const one of turn) {
          if (one === undefined || !answers(one, query)) continue;
          const of = await load(loader, one, query, questions, round === 0 ? 1 : seconds, postmaster);
          // The first round warms up.
          if (round > 0) seen.set(key(one, query), [...(seen.get(key(one, query)) ?? []), of]);
        }
      }
      log(`${field.seasons} ${field.seasons === 1 ? 'season' : 'seasons'}: round ${round} of ${rounds}`);
    }
    return { ...told(field.seasons, contestants, seen), absences };
  } finally {
    for (const one of contestants) await one.stop();
    await loader.stop();
  }
}

async function startAll(
  { url, nodes, folder }: Field,
  questions: Questions,
  started: Contestant[],
): Promise<Absence[]> {
  const [walk] = questions.walk;
  if (walk === undefined) throw new Error('Nothing is loaded.');
  const answers = join(folder, 'answers');
  await mkdir(answers, { recursive: true });
  for (const name of contestantNames) {
    if (name === 'http') {
      const [cold] = started;
      for (const query of queryNames) {
        const [question = walk] = questions[query];
        await writeFile(join(answers, query), await post(cold?.port ?? 0, request(query, 'ours', question)));
      }
    }
    started.push(await start(name, { node: nodes.newer, databaseUrl: url, answers }, walk));
  }
  const absences: Absence[] = [];
  for (const name of onRunningNode) {
    const starting = start(name, { node: nodes.running, databaseUrl: url, answers }, walk);
    const contestant = await starting.catch((error: unknown) => {
      // Ours must.
      if (name === 'cold' || name === 'warm') throw error;
      absences.push({ contestant: name, node: nodes.running.version });
    });
    if (contestant) started.push(contestant);
  }
  return absences;
}

/** Whether a contestant is asked a query: the one that answers nothing of it is asked once, with the first. */
function answers({ name }: Contestant, query: QueryName): boolean {
  return name !== 'hello' || query === queryNames[0];
}

/** The process that all of PostgreSQL's are started by. */
export async function postmasterOf(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    return parentOf(rows[0]?.pid ?? 0) ?? 0;
  } finally {
    await client.end();
  }
}

/** What came of it, and the milliseconds of a processor that an answer took. */
interface Seen extends Load {
  readonly server: number;
  readonly postgres: number;
}

/** Asks a contestant the questions of a query, each once at least. */
export async function load(
  loader: Loader,
  { pid, port, dialect }: Contestant,
  query: QueryName,
  questions: Questions,
  seconds: number,
  postmaster: number,
): Promise<Seen> {
  const requests = questions[query].map((question) => request(query, dialect, question));
  const before = [processorTime(pid) ?? 0, familyTime(postmaster) ?? 0] as const;
  // Each question once at least, so that all of their answers can be kept.
  const of = await loader.load({ port, requests, least: requests.length, seconds });
  const after = [processorTime(pid) ?? 0, familyTime(postmaster) ?? 0] as const;
  return {
    ...of,
    server: (after[0] - before[0]) / of.answered,
    postgres: (after[1] - before[1]) / of.answered,
  };
}

function told(
  seasons: number,
  contestants: readonly Contestant[],
  seen: ReadonlyMap<string, readonly Seen[]>,
) {
  const results: Result[] = [];
  const figures: Figure[] = [];
  for (const query of queryNames) {
    for (const one of contestants.filter((contestant) => answers(contestant, query))) {
      const of = seen.get(key(one, query)) ?? [];
      const what = { seasons, query, contestant: one.name, node: one.node };
      results.push({
        ...what,
        perSecond: rounded(median(of.map(({ answered, milliseconds }) => (answered / milliseconds) * 1_000))),
        p50: rounded(median(of.map(({ p50 }) => p50))),
        p99: rounded(median(of.map(({ p99 }) => p99))),
      });
      figures.push({
        ...what,
        server: rounded(median(of.map(({ server }) => server))),
        postgres: rounded(median(of.map(({ postgres }) => postgres))),
        started: Math.round(one.started),
        megabytes: peakMemory(one.pid),
      });
    }
  }
  return { results, figures };
}

function key({ name, node }: Contestant, query: QueryName): string {
  return `${name} ${node} ${query}`;
}

/** The middle one; of two, the lower. */
export function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[(numbers.length - 1) >> 1] ?? Number.NaN;
}

/** With four digits that count. */
export function rounded(number: number): number {
  return Number(number.toPrecision(4));
}
