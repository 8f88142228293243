import { Agent, type IncomingHttpHeaders, type OutgoingHttpHeaders, request } from 'node:http';

/** A response as it came: nothing is unpacked, and no header is hidden. */
export interface Got {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  /** Whether it was given again, and not computed. */
  readonly hit: boolean;
}

// Its idle connections end with the servers that they lead to.
const agent = new Agent({ keepAlive: true });

/** Sends a request to `/graphql` of a server. */
export function ask(
  url: string,
  { method, path = '/graphql', headers = {}, body = '' }: Asked,
): Promise<Got> {
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

interface Asked {
  readonly method: string;
  readonly path?: string;
  readonly headers?: OutgoingHttpHeaders;
  readonly body?: string;
}

/** Asks in a body, as programs do. */
export function post(url: string, query: string, headers: OutgoingHttpHeaders = {}): Promise<Got> {
  const body = JSON.stringify({ query });
  return ask(url, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), ...headers },
  });
}

/** Asks in an address, as browsers and what stands before servers do. */
export function visit(url: string, query: string, headers: OutgoingHttpHeaders = {}): Promise<Got> {
  return ask(url, { method: 'GET', path: `/graphql?query=${encodeURIComponent(query)}`, headers });
}
