import type { ServerResponse } from 'node:http';
import type { ErrorCode } from '../graph/error-codes.js';
import { graphqlHeaderList } from './headers.js';

/** What is told of errors, where nothing is answered. */
export interface ErrorResponse {
  readonly status: number;
  /** Names and values in turn. */
  readonly headers: readonly string[];
  readonly body: string;
}

/** A refusal for one reason, with what else its headers say. */
export function errorResponse(
  status: number,
  message: string,
  extensions: { readonly code: ErrorCode },
  headers: Readonly<Record<string, string>> = {},
): ErrorResponse {
  return {
    status,
    headers: ['content-type', 'application/json; charset=utf-8', ...Object.entries(headers).flat()],
    body: JSON.stringify({ errors: [{ message, extensions }] }),
  };
}

/** Tells a client that it is not answered, and why. */
export function sendErrorResponse({ status, headers, body }: ErrorResponse, response: ServerResponse): void {
  response.writeHead(status, [...headers, ...graphqlHeaderList]).end(body);
}
