import { onTestFinished } from 'vitest';
import { writeSeason } from '../../../seed/write/write-seasons.js';
import { Changes } from '../../../src/changes/changes.js';
import { type Database, openDatabase } from '../../../src/db/client.js';
import { type ServerOptions as Answering, startServer } from '../../../src/http/start-server.js';
import { replaced, season2013 } from '../seed/season-from-wikitext.js';

/** A server in this process with a response cache, and access to its statements and its lease. */
export interface TestServer {
  readonly url: string;
  readonly changes: Changes;
  /** The statements that it has sent. */
  readonly statements: string[];
  close(): Promise<void>;
}

interface Connecting {
  /** Where it listens for changes; by default the same database. */
  readonly listening?: string;
  /** Whether its statements are cancelled, as those of a server are. */
  readonly readOnly?: boolean;
  /** By default any free port. */
  readonly port?: number;
  readonly maxConnections?: number;
}

/**
 * Starts a server on the database at `url`; it has no lease yet. It stops after the test; with `afterAll`, after the
 * file.
 */
export async function serve(
  url: string,
  { listening = url, readOnly = false, ...serving }: Partial<Answering> & Connecting = {},
  stopAt: (close: () => Promise<void>) => void = onTestFinished,
): Promise<TestServer> {
  const statements: string[] = [];
  const database = openDatabase({
    url,
    prepared: true,
    readOnly,
    onStatement: (sql) => statements.push(sql),
  });
  const changes = new Changes(listening);
  const address = { port: 0, host: '127.0.0.1' };
  const server = await startServer(database, changes, { ...address, cacheMb: 64, ...serving });
  let closed: Promise<void> | undefined;
  const close = () => {
    closed ??= server.close().then(() => database.close());
    return closed;
  };
  stopAt(close);
  return { url: server.url, changes, statements, close };
}

/** A query for the match that `score` changes. */
export const matchQuery =
  '{ team(name: "UD Chulucanas") { standings { group { matches { score homeTeam { name } awayTeam { name } } } } } }';

/** The home goals of that match in a response. */
export function goalsIn(response: Buffer | string): number {
  const found = /"(\d+)–0","homeTeam":\{"name":"UD Chulucanas"\},"awayTeam":\{"name":"UD Paita"\}/;
  return Number(found.exec(`${response}`)?.[1]);
}

/** Imports the season of 2013 with the given home goals in one match; its page has two. */
export async function score(writer: Database, goals: number): Promise<void> {
  const page = replaced('match_UDC_UDP=2—0', `match_UDC_UDP=${goals}—0`);
  await writeSeason(writer, season2013({ page }), 'the page');
}
