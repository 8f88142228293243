import { destination, pino } from 'pino';
import { formatError } from '../format-error.js';
import type { LogSettings } from '../settings.js';

let write = (_line: string) => {};

/**
 * The log of this process; silent until `openLog`.
 *
 * At `info` and above stands nothing that a client sent but the name of its operation and the id of its request.
 */
export const log = pino(
  {
    level: 'silent',
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    serializers: { err: readable },
  },
  { write: (line) => write(line) },
);

/** Begins to log, on the standard output. What is logged is written before the call returns. */
export async function openLog({ logLevel, logFormat }: LogSettings): Promise<void> {
  const out = destination({ fd: 1, sync: true });
  write = logFormat === 'json' ? (line) => out.write(line) : await plain((text) => out.write(text));
  log.level = logLevel;
}

/** The message alone, and under it what an error tells; what a person at a terminal wants to know. */
async function plain(print: (text: string) => void): Promise<(line: string) => void> {
  const { prettyFactory } = await import('pino-pretty');
  const ignore = 'level,time,pid,hostname';
  const pretty = prettyFactory({ ignore, singleLine: true, colorize: false });
  return (line) => print(pretty(line) ?? '');
}

/** What is logged of an error; not its properties, which may hold the database's address and so its password. */
function readable(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error, message: String(error), stack: '' };
  const { code } = error as { readonly code?: unknown };
  return {
    type: error.name,
    message: error.message,
    stack: formatError(error, []),
    ...(typeof code === 'string' && { code }),
  };
}
