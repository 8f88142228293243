import type { IncomingMessage } from 'node:http';
import { MIMEType } from 'node:util';
import { LRUCache } from 'lru-cache';
import type { ErrorCode } from '../graph/error-codes.js';
import { type ErrorResponse, errorResponse } from './error-response.js';

/** The maximum length of a request's body. */
export const maxBodyBytes = 100_000;

/** A body cannot be read; `response` says why. */
export class RequestBodyError extends Error {
  override readonly name = 'RequestBodyError';

  constructor(readonly response: ErrorResponse) {
    super('The body of a request cannot be read.');
  }
}

/** Reads a JSON body in the charset of its request. */
type BodyDecoder = (bytes: Buffer) => string;

/** By media types: those of most requests are the same, and to parse one takes longer than to read the body. */
const decoders = new LRUCache<string, BodyDecoder | ErrorResponse>({ max: 100 });

/**
 * The decoder of a JSON body, by the header `Content-Type`: of UTF-8 if it names no charset. It throws a
 * `RequestBodyError`. Returns the response for a body that is not JSON, or in an unknown charset.
 */
export function bodyDecoder(contentType = ''): BodyDecoder | ErrorResponse {
  const decoder = decoders.get(contentType) ?? createDecoder(contentType);
  decoders.set(contentType, decoder);
  return decoder;
}

/** Reads the text of a body. Rejects when the client disconnects, and with a `RequestBodyError`. */
export async function readBody(request: IncomingMessage): Promise<string> {
  const decode = bodyDecoder(request.headers['content-type']);
  if (typeof decode !== 'function') throw new RequestBodyError(decode);
  return decode(await readBytes(request));
}

/** The response to a body that is too long. */
export function bodyTooLarge(headers: Readonly<Record<string, string>> = {}): ErrorResponse {
  const code: ErrorCode = 'TOO_LARGE';
  return errorResponse(413, `The body must be at most ${maxBodyBytes} bytes long.`, { code }, headers);
}

function createDecoder(contentType: string): BodyDecoder | ErrorResponse {
  const type = parseMediaType(contentType);
  if (type?.essence !== 'application/json') return unsupported('Send the body as `application/json`.');
  const charset = type.params.get('charset') ?? 'utf-8';
  const decoder = decoderOf(charset);
  if (decoder === null) return unsupported('The charset of the body is unknown: send the body in UTF-8.');
  return (bytes) => {
    try {
      return decoder.decode(bytes);
    } catch {
      const message = `The body is not valid ${charset.toUpperCase()}. Send it in UTF-8, or name its charset in \`Content-Type\`.`;
      throw new RequestBodyError(errorResponse(400, message, { code: 'BAD_REQUEST' }));
    }
  };
}

function parseMediaType(contentType: string): MIMEType | null {
  try {
    return new MIMEType(contentType);
  } catch {
    return null;
  }
}

function decoderOf(charset: string): TextDecoder | null {
  try {
    return new TextDecoder(charset, { fatal: true });
  } catch {
    return null;
  }
}

function unsupported(message: string): ErrorResponse {
  return errorResponse(415, message, { code: 'UNSUPPORTED_MEDIA_TYPE' });
}

function readBytes(request: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    let body: Buffer = Buffer.of();
    const onData = (chunk: Buffer) => {
      body = body.length === 0 ? chunk : Buffer.concat([body, chunk]);
      if (body.length <= maxBodyBytes) return;
      request.off('data', onData);
      // The rest is not read, so that the connection cannot be used again.
      reject(new RequestBodyError(bodyTooLarge({ connection: 'close' })));
    };
    request.on('data', onData);
    request.on('end', () => resolve(body));
    request.on('error', reject);
  });
}
