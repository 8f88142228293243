import { type Agent, request } from 'node:http';
import type { Attack } from './attack.js';

/** The response to an attack. */
export interface Outcome {
  readonly status: number;
  readonly body: Buffer;
}

/** An ordinary query, which must be answered during an attack. */
export const ordinaryRequest: Attack = {
  name: 'an ordinary query',
  method: 'POST',
  path: '/graphql',
  headers: { 'content-type': 'application/json' },
  body: Buffer.from('{"query":"{ team(name: \\"san simon\\") { slug } }"}'),
};

/** Sends a request unchanged, on a new connection unless an agent is given. */
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
