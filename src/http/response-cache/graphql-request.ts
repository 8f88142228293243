import type { IncomingMessage } from 'node:http';
import {
  type Encoding,
  type MediaType,
  negotiateEncodings,
  negotiateMediaType,
} from '../content-negotiation.js';

/** A question as HTTP carries it, as far as its answer depends on it. */
export interface GraphqlRequest {
  /** Alike for questions that have the same answer. */
  readonly key: string;
  readonly method: 'GET' | 'HEAD' | 'POST';
  /** `/graphql`, with what a GET asks. */
  readonly url: string;
  /** Of a POST; a GET asks in its address, and so does a HEAD. */
  readonly body: string;
  readonly mediaType: MediaType;
  /** What its answer may be compressed by, the best first. */
  readonly encodings: readonly Encoding[];
  /** The tags of answers that the client has already; null where it has none. */
  readonly known: string | null;
}

/** Bytes of a question at most. */
export const maxBodyBytes = 100_000;

/** A client sends more than a question may have; what is left of it is not read. */
export class BodyTooLargeError extends Error {
  override readonly name = 'TooLarge';
}

/**
 * What a request asks, if that is in the ordinary way; null if not, and nothing of the request is then read. Rejects
 * when the client leaves before it has asked, and with `TooLarge` when it sends more than a question has.
 */
export async function readGraphqlRequest(request: IncomingMessage): Promise<GraphqlRequest | null> {
  const { method, headers, url = '' } = request;
  const mediaType = negotiateMediaType(headers.accept);
  if (mediaType === null) return null;
  const encodings = negotiateEncodings(headers['accept-encoding']);
  if (method === 'GET' || method === 'HEAD') {
    const known = headers['if-none-match'] ?? null;
    return { key: `${mediaType} ${url}`, method, url, body: '', mediaType, encodings, known };
  }
  if (method !== 'POST' || !isShortJson(headers)) return null;
  const body = await textOf(request);
  return { key: `${mediaType} ${url} ${body}`, method, url, body, mediaType, encodings, known: null };
}

function isShortJson(headers: IncomingMessage['headers']): boolean {
  if (headers['content-encoding'] !== undefined || !(Number(headers['content-length'] ?? 0) <= maxBodyBytes))
    return false;
  return /^application\/json *(?:; *charset="?utf-8"? *)?$/i.test(headers['content-type'] ?? '');
}

function textOf(request: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    let parts: Buffer | undefined;
    const take = (part: Buffer) => {
      parts = parts === undefined ? part : Buffer.concat([parts, part]);
      if (parts.length <= maxBodyBytes) return;
      request.off('data', take);
      reject(new BodyTooLargeError());
    };
    request.on('data', take);
    request.on('end', () => resolve(parts?.toString() ?? ''));
    request.on('error', reject);
  });
}
