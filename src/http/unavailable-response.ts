import type { ServiceUnavailableError, UnavailableReason } from '../db/service-unavailable-error.js';
import { type ErrorResponse, errorResponse } from './error-response.js';

/** The HTTP status of each reason, and the seconds after which to retry. */
export const unavailableHttp: Readonly<
  Record<UnavailableReason, { status: number; headers?: Record<string, string> }>
> = {
  OVERLOADED: { status: 503, headers: { 'retry-after': '1' } },
  DATABASE_UNAVAILABLE: { status: 503, headers: { 'retry-after': '2' } },
  DEADLINE_EXCEEDED: { status: 504 },
};

/** The response to a valid request that gets no answer now. */
export function unavailableResponse({ reason, message }: ServiceUnavailableError): ErrorResponse {
  const { status, headers } = unavailableHttp[reason];
  return errorResponse(status, message, { code: reason }, headers);
}
