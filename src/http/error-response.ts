import type { ServerResponse } from 'node:http';
import type { ErrorCode } from '../graph/error-codes.js';
import { always } from './headers.js';

/** What is told of errors, where nothing is answered. */
export interface Refusal {
  readonly status: number;
  /** Names and values in turn. */
  readonly headers: readonly string[];
  readonly body: string;
}

/** A refusal for one reason, with what else its headers say. */
export function refusal(
  status: number,
  message: string,
  extensions: { readonly code: ErrorCode },
  headers: Readonly<Record<string, string>> = {},
): Refusal {
  return {
    status,
    headers: ['content-type', 'application/json; charset=utf-8', ...Object.entries(headers).flat()],
    body: JSON.stringify({ errors: [{ message, extensions }] }),
  };
}

/** Tells a client that it is not answered, and why. */
export function refuse({ status, headers, body }: Refusal, response: ServerResponse): void {
  response.writeHead(status, [...headers, ...always]).end(body);
}
