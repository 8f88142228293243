import { createHash } from 'node:crypto';
import { once } from 'node:events';
import type { Agent } from 'node:http';
import { connect } from 'node:net';
import { WebSocket } from 'ws';
import { tables } from '../src/export/tables/tables.js';
import { type Attack, queryAttack } from '../test/support/attacks/attack.js';
import { bodies } from '../test/support/attacks/bodies.js';
import { injections } from '../test/support/attacks/injections.js';
import { send } from '../test/support/attacks/send.js';
import { shapes } from '../test/support/attacks/shapes.js';

/** What one attack needs: the server, the address that it claims to come from, and when it must end. */
export interface AttackContext {
  readonly url: string;
  readonly from: Readonly<Record<string, string>>;
  readonly agent: Agent;
  readonly end: AbortSignal;
}

/** A kind of attack; `run` attacks once and resolves with what became of it, in a word. */
export interface AttackKind {
  /** The maximum number of attacks that run at once; beyond it none is begun. */
  readonly maxRunning: number;
  run(index: number, context: AttackContext): Promise<string>;
}

/** The names of all kinds, in the order of the report. */
export const attackKindNames = [
  'requests',
  'silence',
  'registrations',
  'exports',
  'subscriptions',
  'queries',
] as const;

export type AttackKindName = (typeof attackKindNames)[number];

const subscription = 'subscription { seasonChanged(slug: "copa-peru-1-1994") { version } }';
const matches =
  '{ matches(first: 100) { nodes { id score date venue sources { text } homeTeam { name } } } }';

/** Every kind of attack. */
export const attackKinds: Readonly<Record<AttackKindName, AttackKind>> = {
  requests: ofRequests(200, inTurn([shapes, bodies, injections().filter((_, index) => index % 7 === 0)])),
  registrations: { maxRunning: 200, run: (index, context) => status(registration(index), context) },
  exports: ofRequests(200, exports()),
  silence: {
    maxRunning: 5_000,
    run: (index, context) => (index % 2 === 0 ? silentConnection(context) : silentWebSocket(context)),
  },
  subscriptions: {
    maxRunning: 500,
    run: (_index, context) => busyWebSocket(Array(30).fill(subscription), context),
  },
  queries: { maxRunning: 500, run: (_index, context) => busyWebSocket([matches, matches, matches], context) },
};

function ofRequests(maxRunning: number, attacks: readonly Attack[]): AttackKind {
  return {
    maxRunning,
    run: async (index, context) => {
      const attack = attacks[index % attacks.length];
      return attack === undefined ? 'nothing' : status(attack, context);
    },
  };
}

async function status(attack: Attack, { url, from, agent }: AttackContext): Promise<string> {
  return String((await send(url, { ...attack, headers: { ...attack.headers, ...from } }, agent)).status);
}

/** A document that no client has sent before, nearly as large as a body may be, with its hash. */
function registration(index: number): Attack {
  const query = `query Flood${index} { season { name } } # ${`${index} `.padEnd(90_000, 'x')}`;
  const sha256Hash = createHash('sha256').update(query).digest('hex');
  const attack = queryAttack('a registration', query);
  const params = { query, extensions: { persistedQuery: { version: 1, sha256Hash } } };
  return { ...attack, body: Buffer.from(JSON.stringify(params)) };
}

function exports(): Attack[] {
  const season = '/copa-peru-1-1994';
  const paths = tables.flatMap(({ name }) =>
    ['csv', 'json', 'csv?bom'].map((end) => `${season}/${name}.${end}`),
  );
  return [...paths, `${season}.football.txt`].map((path) => ({
    name: path,
    method: 'GET',
    path,
    headers: {},
    body: Buffer.of(),
  }));
}

/** A connection that never sends a byte. */
async function silentConnection({ url, end }: AttackContext): Promise<string> {
  const { hostname, port } = new URL(url);
  const socket = connect({ host: hostname, port: Number(port) }).on('error', () => {});
  const closed = once(socket.resume(), 'close');
  const stop = () => socket.destroy();
  end.addEventListener('abort', stop);
  await closed;
  end.removeEventListener('abort', stop);
  return end.aborted ? 'open' : 'closed';
}

/** A WebSocket that never sends a message. */
async function silentWebSocket({ url, from, end }: AttackContext): Promise<string> {
  const webSocket = openWebSocket(url, from, end);
  const [code] = await once(webSocket, 'close');
  return end.aborted ? 'open' : String(code);
}

/** A WebSocket that begins all of the operations at once and pings, and does not read. */
async function busyWebSocket(
  operations: readonly string[],
  { url, from, end }: AttackContext,
): Promise<string> {
  const webSocket = openWebSocket(url, from, end);
  webSocket.once('open', () => webSocket.send('{"type":"connection_init"}'));
  // Before the reply, nothing may begin.
  webSocket.once('message', () => {
    webSocket.pause();
    for (const [id, query] of operations.entries()) {
      webSocket.send(JSON.stringify({ type: 'subscribe', id: String(id), payload: { query } }));
      webSocket.send('{"type":"ping"}');
    }
    setTimeout(() => webSocket.terminate(), busyMs).unref();
  });
  const [code] = await once(webSocket, 'close');
  return end.aborted ? 'open' : String(code);
}

/** How long a busy WebSocket stays. */
const busyMs = 1_000;

function openWebSocket(url: string, from: AttackContext['from'], end: AbortSignal): WebSocket {
  const webSocket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
    headers: from,
  });
  const stop = () => webSocket.terminate();
  end.addEventListener('abort', stop);
  return webSocket.on('error', () => {}).once('close', () => end.removeEventListener('abort', stop));
}

/** One of each class after another, until all were there. */
function inTurn(classes: readonly (readonly Attack[])[]): Attack[] {
  const most = Math.max(...classes.map(({ length }) => length));
  return Array.from({ length: most }, (_, index) =>
    classes.flatMap((of) => of[index % of.length] ?? []),
  ).flat();
}
