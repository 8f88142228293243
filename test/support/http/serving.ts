import { onTestFinished } from 'vitest';
import { writeSeason } from '../../../seed/write/write-seasons.js';
import { Changes } from '../../../src/changes/changes.js';
import { type Database, openDatabase } from '../../../src/db/client.js';
import { type ServerOptions as Answering, startServer } from '../../../src/http/server.js';
import { replaced, season2013 } from '../seed/season-from-wikitext.js';

/** A server of this process that keeps answers, with its statements and its lease in sight. */
export interface Serving {
  readonly url: string;
  readonly changes: Changes;
  /** The statements that it has sent. */
  readonly statements: string[];
  close(): Promise<void>;
}

/** Starts a server on the database at `url`, stopped after the test; it has no lease yet. */
export async function serve(
  url: string,
  { listening = url, ...serving }: Partial<Answering> & { readonly listening?: string } = {},
): Promise<Serving> {
  const statements: string[] = [];
  const database = openDatabase({ url, prepared: true, onStatement: (sql) => statements.push(sql) });
  const changes = new Changes(listening);
  const place = { port: 0, host: '127.0.0.1' };
  const server = await startServer(database, changes, { ...place, cacheMb: 64, ...serving });
  let closed: Promise<void> | undefined;
  const close = () => {
    closed ??= server.close().then(() => database.close());
    return closed;
  };
  onTestFinished(close);
  return { url: server.url, changes, statements, close };
}

/** What a question about the match finds that `score` changes. */
export const matchQuestion =
  '{ team(name: "UD Chulucanas") { standings { group { matches { score homeTeam { name } awayTeam { name } } } } } }';

/** The goals at home of that match, in the answer. */
export function goalsIn(answer: Buffer | string): number {
  const found = /"(\d+)–0","homeTeam":\{"name":"UD Chulucanas"\},"awayTeam":\{"name":"UD Paita"\}/;
  return Number(found.exec(`${answer}`)?.[1]);
}

/** Imports the season of 2013 with a number of goals in one match, which are two on its page. */
export async function score(writer: Database, goals: number): Promise<void> {
  const page = replaced('match_UDC_UDP=2—0', `match_UDC_UDP=${goals}—0`);
  await writeSeason(writer, season2013({ page }), 'the page');
}
