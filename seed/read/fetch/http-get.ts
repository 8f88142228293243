import { WikiError } from './fetch-error.js';
import { connectionError, redirectError, statusError } from './http-errors.js';

/** The bounds of one request. */
export interface RequestLimits {
  /** The maximum duration of a request with its answer, in milliseconds. */
  readonly timeoutMs: number;
  /** The maximum size of an answer in bytes, decompressed. */
  readonly maxBytes: number;
}

/** A request that does not repeat itself. */
export interface RequestOptions extends RequestLimits {
  readonly userAgent: string;
  /** Cancels the request; its reason is thrown. */
  readonly signal?: AbortSignal | undefined;
}

const maxRedirects = 3;

/**
 * Gets the text at an address. Follows redirects on the same host only, so that no wiki can lead into a local network.
 *
 * Throws a `WikiError` for any other answer than a text in UTF-8 within the limits.
 */
export async function getText(
  url: URL,
  options: RequestOptions,
): Promise<{ text: string; headers: Headers }> {
  const { signal, timeoutMs, maxBytes } = options;
  signal?.throwIfAborted();
  // Not AbortSignal.timeout: when it fires after the answer, Node's fetch emits an error that ends the process.
  const controller = new AbortController();
  const cancel = () => controller.abort();
  const timer = setTimeout(() => controller.abort(new RequestTimeoutError()), timeoutMs);
  signal?.addEventListener('abort', cancel, { once: true });
  try {
    const response = await follow(url, controller.signal, options);
    if (!response.ok) throw statusError(response, url.host);
    return { text: await readBoundedText(response, maxBytes), headers: response.headers };
  } catch (error) {
    // Closes the connection of an answer that was not read to its end.
    controller.abort();
    signal?.throwIfAborted();
    throw toWikiError(error, url.host, options);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', cancel);
  }
}

async function follow(first: URL, signal: AbortSignal, { userAgent }: RequestOptions): Promise<Response> {
  const headers = { 'User-Agent': userAgent, Accept: 'application/json' };
  let url = first;
  for (let redirects = 0; ; redirects += 1) {
    const response = await fetch(url, { headers, redirect: 'manual', signal });
    const location = response.headers.get('location');
    if (response.status < 300 || response.status >= 400 || location === null) return response;
    await response.body?.cancel();
    const next = URL.canParse(location, url) ? new URL(location, url) : undefined;
    if (next === undefined || !isSameHost(url, next) || redirects === maxRedirects)
      throw redirectError(url.host, location);
    url = next;
  }
}

/** Whether an address has the same scheme, host and port, or is the same host by HTTPS instead of HTTP. */
function isSameHost(from: URL, to: URL): boolean {
  const upgraded =
    from.protocol === 'http:' && to.protocol === 'https:' && from.port === '' && to.port === '';
  return to.origin === from.origin || (upgraded && to.hostname === from.hostname);
}

/**
 * Reads a body. Bytes are counted after decompression, and reading ends at the limit: a compressed bomb, or an answer
 * without end, takes no more memory than that.
 */
async function readBoundedText({ body }: Response, maxBytes: number): Promise<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const parts: string[] = [];
  const reader = body?.getReader();
  let size = 0;
  for (let read = await reader?.read(); read?.value !== undefined; read = await reader?.read()) {
    size += read.value.length;
    if (size > maxBytes) throw new BodyTooLargeError();
    parts.push(decoder.decode(read.value, { stream: true }));
  }
  return parts.join('') + decoder.decode();
}

class BodyTooLargeError extends Error {}

class RequestTimeoutError extends Error {}

function toWikiError(error: unknown, host: string, { timeoutMs, maxBytes }: RequestLimits): WikiError {
  if (error instanceof WikiError) return error;
  if (error instanceof RequestTimeoutError)
    return new WikiError(`${host} did not complete its answer within ${timeoutMs / 1_000} s.`, {
      temporary: true,
    });
  if (error instanceof BodyTooLargeError)
    return new WikiError(
      `The answer of ${host} has more than ${maxBytes / 1_000_000} MB; no page of a season is that large.`,
    );
  return connectionError(error, host);
}
