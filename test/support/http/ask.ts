import { Agent, type IncomingHttpHeaders, type OutgoingHttpHeaders, request } from 'node:http';

/** A raw response: its body is not decompressed, and it has all headers. */
export interface TestResponse {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  /** Whether it came from the response cache. */
  readonly hit: boolean;
}

// Its idle connections end with the servers that they are open to.
const agent = new Agent({ keepAlive: true });

/** Sends a request to `/graphql` of a server. */
export function sendRequest(
  url: string,
  { method, path = '/graphql', headers = {}, body = '' }: RequestOptions,
): Promise<TestResponse> {
  return new Promise((resolve, reject) => {
    const sent = request(`${url}${path}`, { method, agent, headers });
    sent.once('error', reject);
    sent.once('response', async (response) => {
      const { statusCode: status, headers: got } = response;
      try {
        const read = Buffer.concat(await response.toArray());
        resolve({ status, headers: got, body: read, hit: got['cache-status'] === 'copa-graph; hit' });
      } catch (error) {
        reject(error);
      }
    });
    sent.end(body);
  });
}

interface RequestOptions {
  readonly method: string;
  readonly path?: string;
  readonly headers?: OutgoingHttpHeaders;
  readonly body?: string | Buffer;
}

/** Sends a query in the body of a POST request. */
export function post(url: string, query: string, headers: OutgoingHttpHeaders = {}): Promise<TestResponse> {
  const body = JSON.stringify({ query });
  return sendRequest(url, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), ...headers },
  });
}

/** Sends a query in the URL of a GET request. */
export function get(url: string, query: string, headers: OutgoingHttpHeaders = {}): Promise<TestResponse> {
  return sendRequest(url, { method: 'GET', path: `/graphql?query=${encodeURIComponent(query)}`, headers });
}

/** Sends parameters by a method: in the body of a POST, or in the URL of a GET. */
export function sendParams(
  url: string,
  method: string,
  params: Readonly<Record<string, unknown>>,
  headers: OutgoingHttpHeaders = {},
): Promise<TestResponse> {
  if (method === 'POST') {
    const type = { 'content-type': 'application/json' };
    return sendRequest(url, { method, body: JSON.stringify(params), headers: { ...type, ...headers } });
  }
  const texts = Object.entries(params).map(([name, value]): [string, string] => [
    name,
    typeof value === 'string' ? value : JSON.stringify(value),
  ]);
  return sendRequest(url, { method, path: `/graphql?${new URLSearchParams(texts)}`, headers });
}
