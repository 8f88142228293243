import { dirname, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { z } from 'zod';
import type { ImportArguments } from './arguments.js';
import { FileError, readText } from './read-file.js';

/** A page of a list, and what is said of it. */
export interface ListEntry extends Pick<ImportArguments, 'page' | 'facts' | 'given'> {
  /** `list.jsonl:3`, where it is named. */
  readonly location: string;
}

const text = z.string().trim().min(1);

const entry = z.strictObject({
  page: text,
  facts: text.optional(),
  competition: text.optional(),
  year: z.int().min(1850).max(2200).optional(),
  title: text.optional(),
  url: z.url({ protocol: /^https?$/ }).optional(),
});

/**
 * Reads a list of pages: JSON lines, whose files are named from the list's folder. Blank lines are left out.
 *
 * Throws a `FileError` with every line that is wrong.
 */
export async function readList(path: string, input: Readable): Promise<ListEntry[]> {
  const folder = path === '-' ? '.' : dirname(path);
  const faults: string[] = [];
  const lines = (await readText(path, input)).split(/\r?\n/);
  const listed = lines.flatMap((line, index): ListEntry[] => {
    if (line.trim() === '') return [];
    const place = `${path === '-' ? 'standard input' : path}:${index + 1}`;
    const result = entry.safeParse(parsed(line));
    if (!result.success) {
      const wrong = result.error.issues.map(({ path: at, message }) => [...at, message].join(': '));
      faults.push(`${place}: ${wrong.join('; ')}`);
      return [];
    }
    const { page, facts, ...given } = result.data;
    return [
      {
        location: place,
        page: resolve(folder, page),
        facts: facts === undefined ? null : resolve(folder, facts),
        // What is left out is not given as undefined.
        given: Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
      },
    ];
  });
  if (faults.length > 0) throw new FileError(faults.join('\n'));
  if (listed.length === 0) throw new FileError(`${path} lists no page.`);
  return listed;
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
