import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { post } from './ask.js';
import { type ContestantName, type Ground, start } from './contestant.js';
import { type QueryName, type Questions, queryNames, request } from './question.js';

/** Statements that PostgreSQL is sent for a query by a contestant that has been asked it before. */
export interface Stated {
  readonly contestant: ContestantName;
  readonly query: QueryName;
  readonly statements: number;
}

/** Those that ask a database. */
const asking = ['cold', 'warm', 'postgraphile', 'mercurius', 'sql'] as const;

/** Milliseconds after an answer within which whatever else it took has been sent. */
const pause = 200;

/** Counts the statements of each query on their way to PostgreSQL: a proxy reads what is said to it. */
export async function statements(ground: Ground, questions: Questions): Promise<Stated[]> {
  const [walk] = questions.walk;
  if (walk === undefined) throw new Error('Nothing is loaded.');
  const stated: Stated[] = [];
  for (const name of asking) {
    const proxy = await counting(ground.databaseUrl);
    const contestant = await start(name, { ...ground, databaseUrl: proxy.url }, walk);
    try {
      for (const query of queryNames) {
        const [question = walk] = questions[query];
        const asked = request(query, contestant.dialect, question);
        // Each connection is told things of its own when it is opened, and the first answers are not the usual ones.
        for (let time = 0; time < 20; time += 1) await post(contestant.port, asked);
        const counts: number[] = [];
        for (let time = 0; time < 5; time += 1) {
          await sleep(pause);
          const before = proxy.count();
          await post(contestant.port, asked);
          await sleep(pause);
          counts.push(proxy.count() - before);
        }
        // A server may say something of its own meanwhile, as ours does once a second where it listens.
        stated.push({ contestant: name, query, statements: Math.min(...counts) });
      }
    } finally {
      await contestant.stop();
      await proxy.close();
    }
  }
  return stated;
}

/** The way to a database on which statements are counted. */
async function counting(url: string) {
  const target = new URL(url);
  const { hostname: host, port } = target;
  let count = 0;
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    const session = connect({ host, port: Number(port) });
    const read = reader(() => {
      count += 1;
    });
    for (const socket of [client, session]) {
      sockets.add(socket);
      socket.on('error', () => {}).on('close', () => [client, session].map((one) => one.destroy()));
    }
    client.on('data', (bytes: Buffer) => {
      read(bytes);
      session.write(bytes);
    });
    session.on('data', (bytes) => client.write(bytes));
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  target.hostname = '127.0.0.1';
  target.port = `${(server.address() as AddressInfo).port}`;
  return {
    url: target.href,
    count: () => count,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await once(server.close(), 'close');
    },
  };
}

/** The messages of a client that run a statement: Execute, and Query for one that is not prepared. */
const running: ReadonlySet<string> = new Set(['E', 'Q']);

/** Reads what a client says to PostgreSQL, and tells of each statement that it has run. */
function reader(found: () => void): (bytes: Buffer) => void {
  // The first message has no letter before its length.
  let letters = 0;
  let pending: Buffer = Buffer.alloc(0);
  return (bytes) => {
    pending = Buffer.concat([pending, bytes]);
    while (pending.length >= letters + 4) {
      const end = letters + pending.readInt32BE(letters);
      if (pending.length < end) return;
      if (letters === 1 && running.has(pending.toString('latin1', 0, 1))) found();
      pending = pending.subarray(end);
      letters = 1;
    }
  };
}
