import type { ServerResponse } from 'node:http';
import type { ErrorCode } from '../graph/error-codes.js';
import { graphqlHeaderList } from './headers.js';

/** The header of a response that no cache may keep, as name and value. */
export const noStore: readonly string[] = ['cache-control', 'no-store'];

/** A response that has errors and no data. */
export interface ErrorResponse {
  readonly status: number;
  /** Names and values in turn. */
  readonly headers: readonly string[];
  readonly body: string;
}

/** A response with one error. */
export function errorResponse(
  status: number,
  message: string,
  extensions: { readonly code: ErrorCode; readonly [name: string]: unknown },
  headers: Readonly<Record<string, string>> = {},
): ErrorResponse {
  return {
    status,
    headers: ['content-type', 'application/json; charset=utf-8', ...Object.entries(headers).flat()],
    body: JSON.stringify({ errors: [{ message, extensions }] }),
  };
}

/** Sends an error response, with the headers of every GraphQL response. No cache may keep it: the next may succeed. */
export function sendErrorResponse({ status, headers, body }: ErrorResponse, response: ServerResponse): void {
  response.writeHead(status, [...headers, ...noStore, ...graphqlHeaderList]).end(body);
}
