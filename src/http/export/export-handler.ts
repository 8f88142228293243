import type { IncomingMessage, ServerResponse } from 'node:http';
import { ServiceUnavailableError } from '../../db/service-unavailable-error.js';
import type { ClientLimits } from '../../graph/context.js';
import { log } from '../../telemetry/log.js';
import type { RequestContext } from '../../telemetry/request-context.js';
import { BoundedQueue } from '../bounded-queue.js';
import { negotiateEncodings } from '../content-negotiation.js';
import { type ErrorResponse, errorResponse } from '../error-response.js';
import type { cachingResponder, RequestResult } from '../response-cache/caching-responder.js';
import { unavailableResponse } from '../unavailable-response.js';
import { type ExportContext, type ExportRequest, executeExport } from './execute-export.js';
import { readExportPath } from './export-path.js';

const maxRunning = 1;
const maxWaiting = 40;

/** An export with so many rows has about three megabytes. */
const maxBufferedRows = 5_000;

/** Whether a request is for an export: `/copa-peru-2013/matches.csv`, `/copa-peru-2013.football.txt`. */
export function isExportRequest({ url = '' }: IncomingMessage): boolean {
  return readExportPath(url) !== null;
}

/** Checks the headers of a request for an export; returns the response for one that is rejected. */
export function checkExportRequest({ method, headers }: IncomingMessage): ErrorResponse | null {
  if (method !== 'GET' && method !== 'HEAD')
    return errorResponse(
      405,
      'An export is read by GET.',
      { code: 'METHOD_NOT_ALLOWED' },
      { allow: 'GET, HEAD, OPTIONS' },
    );
  const site = headers['sec-fetch-site'];
  const mode = headers['sec-fetch-mode'];
  // A link or a script of another site may read it; an image of its pages would only cost time.
  const foreign = site === 'cross-site' || site === 'same-site';
  if (foreign && mode !== 'cors' && mode !== 'navigate')
    return errorResponse(
      403,
      'Another site reads an export by a link, or by a script with the mode `cors`.',
      {
        code: 'FORBIDDEN',
      },
    );
  return null;
}

/** Creates the handler of requests for exports, with the response cache. */
export function exportHandler(
  respond: ReturnType<typeof cachingResponder>,
  options: Omit<ExportContext, 'queue' | 'maxBufferedRows'>,
) {
  const queue = new BoundedQueue(
    maxRunning,
    maxWaiting,
    'The server makes too many exports at once; try again soon.',
  );
  const context: ExportContext = { ...options, queue, maxBufferedRows };
  return async (
    request: IncomingMessage,
    response: ServerResponse,
    requestContext: RequestContext,
    { chargePoints }: ClientLimits = {},
  ): Promise<void> => {
    const exportRequest = readExportRequest(request);
    return respond(exportRequest, response, requestContext, (signal) =>
      executeExport(exportRequest, context, signal, chargePoints).catch((error: unknown) =>
        toResult(error, signal, requestContext),
      ),
    );
  };
}

function readExportRequest({ method, url = '', headers }: IncomingMessage): ExportRequest {
  const path = readExportPath(url) ?? { season: '', table: '', format: '', bom: false };
  return {
    path,
    // Other parameters than those that count are not part of it.
    key: `export ${JSON.stringify(path)}`,
    method: method === 'HEAD' ? 'HEAD' : 'GET',
    encodings: negotiateEncodings(headers['accept-encoding']),
    ifNoneMatch: headers['if-none-match'] ?? null,
  };
}

function toResult(error: unknown, signal: AbortSignal, { id: requestId }: RequestContext): RequestResult {
  // No client waits any longer.
  if (signal.aborted) throw error;
  if (error instanceof ServiceUnavailableError) return { error: unavailableResponse(error) };
  log.error({ err: error, requestId }, 'An export failed.');
  const extensions = { code: 'INTERNAL_SERVER_ERROR', requestId } as const;
  return { error: errorResponse(500, 'Unexpected error.', extensions) };
}
