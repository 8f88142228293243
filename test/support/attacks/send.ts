import { type Agent, request } from 'node:http';
import type { Attack } from './attack.js';

/** What a request came to. */
export interface Outcome {
  readonly status: number;
  readonly body: Buffer;
}

/** A question that anybody may ask, and its answer. */
export const ordinary: Attack = {
  name: 'an ordinary question',
  method: 'POST',
  path: '/graphql',
  headers: { 'content-type': 'application/json' },
  body: Buffer.from('{"query":"{ team(name: \\"san simon\\") { slug } }"}'),
};

/** Sends a request as it is, on a connection of its own unless there is an agent. */
export function send(
  url: string,
  { method, path, headers, body }: Attack,
  agent: Agent | false = false,
): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const length = { 'content-length': body.length };
    const sent = request(`${url}${path}`, { method, agent, headers: { ...headers, ...length } });
    sent.once('error', reject);
    sent.once('response', async (response) => {
      try {
        resolve({ status: response.statusCode ?? 0, body: Buffer.concat(await response.toArray()) });
      } catch (error) {
        reject(error);
      }
    });
    sent.end(body);
  });
}
