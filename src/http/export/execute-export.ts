import { setMaxListeners } from 'node:events';
import { abortContext } from '../../db/abort-context.js';
import type { Database } from '../../db/client.js';
import { deadlineError } from '../../db/query-pool.js';
import { ServiceUnavailableError } from '../../db/service-unavailable-error.js';
import { toCsv } from '../../export/csv.js';
import { toFootballTxt } from '../../export/football-txt/football-txt.js';
import { toJson } from '../../export/json.js';
import {
  databaseVersion,
  type ExportedSeason,
  exportClient,
  findExportedSeason,
  type TableName,
} from '../../export/season-reader.js';
import { tableNamed } from '../../export/tables/tables.js';
import type { ChargePoints } from '../../graph/context.js';
import type { BoundedQueue } from '../bounded-queue.js';
import { toErrorResponse } from '../rate-limit/rate-limit.js';
import { CachedResponse, type Content } from '../response-cache/cached-response.js';
import type { CacheableRequest, RequestResult } from '../response-cache/caching-responder.js';
import type { ExportPath } from './export-path.js';
import { inTurn } from './in-turn.js';
import { unknownSeason, unknownTable } from './not-found.js';
import { streamExport } from './stream-export.js';

/** A request for an export. */
export type ExportRequest = CacheableRequest & { readonly path: ExportPath };

/** What exports are made from, and their limits. */
export interface ExportContext {
  readonly database: Database;
  /** Each page of rows is read in its turn. */
  readonly queue: BoundedQueue;
  /** The deadline of an export that is sent as a whole. */
  readonly deadlineMs: number;
  /** The maximum number of points that an export costs; otherwise it costs one a row. */
  readonly maxPoints: number;
  /** Up to so many rows an export is made as a whole, cached and compressed; one with more is streamed. */
  readonly maxBufferedRows: number;
}

/** How often an export is begun anew when an import has changed the data meanwhile. */
const maxAttempts = 3;

/**
 * Makes an export. All of it is of one version of the database. Rejects with a `ServiceUnavailableError`; `signal` aborts
 * when no client waits any longer.
 */
export async function executeExport(
  request: ExportRequest,
  context: ExportContext,
  signal: AbortSignal,
  chargePoints?: ChargePoints,
): Promise<RequestResult> {
  const { path } = request;
  const content = contentOf(path);
  if (content === null) return { error: unknownTable(path.table ?? '', path.format) };
  const deadline = new AbortController();
  const timeout = setTimeout(() => deadline.abort(deadlineError()), context.deadlineMs);
  const either = AbortSignal.any([signal, deadline.signal]);
  setMaxListeners(0, either);
  const run = <T>(work: () => Promise<T>) => context.queue.run(() => abortContext.run(either, work), either);
  const client = exportClient(context.database);
  try {
    let charged = chargePoints === undefined;
    for (let attempt = 1; attempt <= maxAttempts; attempt += 1) {
      const version = await run(() => databaseVersion(client));
      const season = await run(() => findExportedSeason(client, { slug: path.season }));
      if (season === null) return { error: await run(() => unknownSeason(context.database, path.season)) };
      const rows = season.counts[content.rows];
      const error = charged ? null : await chargePoints?.(Math.min(rows, context.maxPoints));
      if (error) {
        // Other clients that wait for the same export may have points left.
        const { status, headers, body } = toErrorResponse(error);
        return { response: new Response(body, { status, headers: pairs(headers) }) };
      }
      charged = true;
      const chunks = exportChunks(path, season, client);
      if (rows > context.maxBufferedRows)
        return streamExport(request, content, chunks, { version, client, queue: context.queue });
      let text = '';
      for await (const chunk of inTurn(chunks, run)) text += chunk;
      if ((await run(() => databaseVersion(client))) === version)
        return { cacheable: new CachedResponse(text, content) };
    }
    throw new ServiceUnavailableError('OVERLOADED', 'The data is being imported; try again soon.');
  } finally {
    clearTimeout(timeout);
  }
}

interface ExportContent extends Content {
  /** The table whose rows make its size. */
  readonly rows: TableName;
}

/** What an address names; null where there is no such table or format. */
function contentOf({ season, table, format }: ExportPath): ExportContent | null {
  const named = (name: string) => ['content-disposition', `inline; filename="${name}"`];
  const slug = season.replaceAll(/[^\w-]/g, '');
  if (table === null)
    return {
      rows: 'matches',
      mediaType: 'text/plain',
      headers: named(`${slug}.football.txt`),
    };
  const found = tableNamed(table);
  const mediaType = { csv: 'text/csv', json: 'application/json' }[format];
  if (found === undefined || mediaType === undefined) return null;
  return { rows: found.name, mediaType, headers: named(`${slug}-${table}.${format}`) };
}

function exportChunks(
  { table: name, format, bom }: ExportPath,
  season: ExportedSeason,
  client: ReturnType<typeof exportClient>,
): AsyncGenerator<string> {
  const reader = { client, season };
  const table = name === null ? undefined : tableNamed(name);
  if (table === undefined) return toFootballTxt(reader);
  return format === 'json' ? toJson(table, reader) : toCsv(table, reader, { bom });
}

/** Headers as pairs of names and values. */
function pairs(headers: readonly string[]): [string, string][] {
  return headers.flatMap((name, at) =>
    at % 2 === 0 ? [[name, headers[at + 1] ?? ''] as [string, string]] : [],
  );
}
