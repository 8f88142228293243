import * as z from 'zod';
import { WikiError } from './fetch-error.js';
import { readRetryAfter } from './http-errors.js';

const failed = z.object({ error: z.object({ code: z.string(), info: z.string().catch('') }) });

/** Errors of the interface that pass: a lagging replica, a quota, a database that is being restarted. */
const temporaryCodes = /^(maxlag|ratelimited|readonly|internal_api_error_\w*)$/;

/**
 * Reads an answer of MediaWiki's interface, a JSON object. Throws a `WikiError` for an error that the interface reports,
 * and for anything that is not such an answer.
 */
export function readApiAnswer(text: string, headers: Headers, host: string): object {
  const answer = parseJson(text);
  if (typeof answer !== 'object' || answer === null)
    throw new WikiError(
      `${host} answers with ${describe(text)} instead of JSON: it is not a MediaWiki, or a proxy or a login page answers in its place.`,
      { notMediaWiki: true },
    );
  const { data } = failed.safeParse(answer);
  if (data === undefined) return answer;
  const { code, info } = data.error;
  const temporary = temporaryCodes.test(code);
  throw new WikiError(`${host} reports the error "${shorten(code)}": ${shorten(info)}.`, {
    code,
    temporary,
    retryAfterMs: temporary ? readRetryAfter(headers.get('retry-after'), Date.now()) : undefined,
  });
}

/** The error for an answer that lacks what every MediaWiki sends. */
export function unexpectedAnswer(host: string, what: string): WikiError {
  return new WikiError(
    `The answer of ${host} has ${what}; its MediaWiki may be too old. Save the page in a browser and import the file.`,
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function describe(text: string): string {
  if (text.trim() === '') return 'nothing';
  return /^\s*<(!doctype|html|head|body)/i.test(text) ? 'HTML' : 'something else';
}

/** A text from outside on one line, without control characters that a terminal would interpret. */
function shorten(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .replace(/\.$/, '')
    .slice(0, 200);
}
