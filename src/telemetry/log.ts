import { destination, pino } from 'pino';
import { formatError } from '../format-error.js';
import type { LogSettings } from '../settings.js';

let write: (line: string) => void = () => {};

/**
 * The log of this process; silent until `openLog`.
 *
 * At `info` and above, nothing is logged that a client has sent, but the name of an operation and the id of a request.
 */
export const log = pino(
  {
    level: 'silent',
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    serializers: { err: serializeError },
  },
  { write: (line) => write(line) },
);

/** Begins to log to the standard output, synchronously. */
export async function openLog({ logLevel, logFormat }: LogSettings): Promise<void> {
  const out = destination({ fd: 1, sync: true });
  write = logFormat === 'json' ? (line) => out.write(line) : await prettyWriter((text) => out.write(text));
  log.level = logLevel;
}

/** Formats events for a person: the message and its fields, and under it the stack of an error. */
async function prettyWriter(print: (text: string) => void): Promise<(line: string) => void> {
  const { prettyFactory } = (await import('pino-pretty')).default;
  const ignore = 'level,time,pid,hostname';
  const pretty = prettyFactory({ ignore, singleLine: true, colorize: false });
  return (line) => print(pretty(line) ?? '');
}

/** An error without its other properties, which may hold the database's address, and so its password. */
function serializeError(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error, message: String(error), stack: '' };
  const { code } = error as { readonly code?: unknown };
  return {
    type: error.name,
    message: error.message,
    stack: formatError(error, []),
    ...(typeof code === 'string' && { code }),
  };
}
