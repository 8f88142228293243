import { hash } from 'node:crypto';
import { pipeline, Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import { ServiceUnavailableError } from '../../db/service-unavailable-error.js';
import { databaseVersion, type ExportClient } from '../../export/season-reader.js';
import type { BoundedQueue } from '../bounded-queue.js';
import { matchesEtag } from '../headers.js';
import type { Content } from '../response-cache/cached-response.js';
import type { CacheableRequest, RequestResult } from '../response-cache/caching-responder.js';
import { inTurn } from './in-turn.js';

/** Streams at once: each has a page of rows in memory for as long as its client takes to read. */
const maxStreams = 10;

/** How long a client may take for the whole of a stream. */
const streamTimeoutMs = 60_000;

/** Tells the streams of one process from those of another, whose code may differ. */
const processStart = Date.now().toString(36);

let streamCount = 0;

/** The state of the database that a stream is of. */
interface StreamedVersion {
  readonly version: number;
  readonly client: ExportClient;
  readonly queue: BoundedQueue;
}

/**
 * Sends an export that is too large to be cached while it is made. A client that has this version of it receives
 * nothing again. If an import changes the data meanwhile, the response is cut off, so that no client takes it for whole.
 */
export function streamExport(
  { key, method, encodings, ifNoneMatch }: CacheableRequest,
  { mediaType, headers: contentHeaders = [] }: Content,
  chunks: AsyncGenerator<string>,
  { version, client, queue }: StreamedVersion,
): RequestResult {
  const compressed = encodings.includes('gzip');
  const tag = hash('sha256', `${processStart} ${key} ${version} ${compressed}`, 'base64url');
  const [name = '', value = ''] = contentHeaders;
  const headers = {
    etag: `"${tag}"`,
    'cache-control': 'public, no-cache',
    vary: 'Accept, Accept-Encoding',
  };
  if (matchesEtag(ifNoneMatch, headers.etag))
    return { response: new Response(null, { status: 304, headers }) };
  const allHeaders = {
    ...headers,
    'content-type': `${mediaType}; charset=utf-8`,
    [name]: value,
    ...(compressed && { 'content-encoding': 'gzip' }),
  };
  if (method === 'HEAD') return { response: new Response(null, { headers: allHeaders }) };
  if (streamCount >= maxStreams)
    throw new ServiceUnavailableError(
      'OVERLOADED',
      'The server sends too many large exports; try again soon.',
    );
  const signal = AbortSignal.timeout(streamTimeoutMs);
  const run = <T>(work: () => Promise<T>) => queue.run(work, signal);
  const text = whole(inTurn(chunks, run), async () => (await run(() => databaseVersion(client))) === version);
  const bytes = Readable.from(counted(text));
  // The response ends with its source, however that ends.
  const body = compressed ? pipeline(bytes, createGzip(), () => {}) : bytes;
  return {
    response: new Response(Readable.toWeb(body) as ReadableStream<Uint8Array>, { headers: allHeaders }),
  };
}

/** The chunks, the last of which comes only if all of them are of one version. */
async function* whole(
  chunks: AsyncGenerator<string>,
  unchanged: () => Promise<boolean>,
): AsyncGenerator<string> {
  let last: string | undefined;
  for await (const chunk of chunks) {
    if (last !== undefined) yield last;
    last = chunk;
  }
  if (!(await unchanged())) throw new Error('An import has changed the data of a stream.');
  if (last !== undefined) yield last;
}

async function* counted(chunks: AsyncGenerator<string>): AsyncGenerator<Buffer> {
  streamCount += 1;
  try {
    for await (const chunk of chunks) yield Buffer.from(chunk);
  } finally {
    streamCount -= 1;
  }
}
