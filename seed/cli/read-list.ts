import { dirname, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import * as z from 'zod';
import { seasonYears, wikiCode } from '../parse/facts-file.js';
import { isAddress } from '../read/fetch/page-address.js';
import type { ImportArguments } from './import-arguments.js';
import { lastFacts } from './last-facts.js';
import { type PageLocation, readAddress } from './page-location.js';
import { FileError, readText } from './read-file.js';

/** One line of a list: the documents of a season and its options. */
export interface ListEntry extends Pick<ImportArguments, 'pages' | 'facts' | 'given'> {
  /** The line of the list, `list.jsonl:3`. */
  readonly location: string;
}

const text = z.string().trim().min(1);

const paths = z.union([text.transform((path) => [path]), z.array(text).min(1)]);

const entry = z.strictObject({
  page: paths.optional(),
  pages: paths.optional(),
  facts: text.optional(),
  competition: text.optional(),
  year: seasonYears.optional(),
  title: text.optional(),
  url: z.url({ protocol: /^https?$/ }).optional(),
  wiki: wikiCode.optional(),
  section: text.optional(),
});

/**
 * Reads a list of pages in JSON lines. Paths are relative to the list's folder; blank lines are ignored. Addresses may
 * lead to Wikipedia and to `host`.
 *
 * Throws a `FileError` that names every invalid line.
 */
export async function readList(path: string, input: Readable, host?: string): Promise<ListEntry[]> {
  const folder = path === '-' ? '.' : dirname(path);
  const problems: string[] = [];
  const lines = (await readText(path, input)).split(/\r?\n/);
  const listed = lines.flatMap((line, index): ListEntry[] => {
    if (line.trim() === '') return [];
    const location = `${path === '-' ? 'standard input' : path}:${index + 1}`;
    const result = entry.safeParse(parseJson(line));
    if (!result.success) {
      const issues = result.error.issues.map(({ path: at, message }) => [...at, message].join(': '));
      problems.push(`${location}: ${issues.join('; ')}`);
      return [];
    }
    const { page, pages = page, facts, year, ...others } = result.data;
    if (pages === undefined || (page !== undefined && pages !== page)) {
      problems.push(`${location}: give the pages of the season once, as "page" or as "pages".`);
      return [];
    }
    const given = { ...others, ...(typeof year === 'number' ? { year } : year) };
    const issues: string[] = [];
    const locations = pages.map(
      (page): PageLocation =>
        isAddress(page)
          ? { name: page, address: readAddress(page, { wiki: given.wiki, host }, issues) }
          : { name: resolve(folder, page), address: null },
    );
    problems.push(...issues.map((issue) => `${location}: ${issue}`));
    return [
      {
        location,
        pages: locations,
        facts: facts === undefined || facts === lastFacts ? (facts ?? null) : resolve(folder, facts),
        // An option that is absent must not be present as undefined.
        given: Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
      },
    ];
  });
  if (problems.length > 0) throw new FileError(problems.join('\n'));
  if (listed.length === 0) throw new FileError(`${path} has no lines; expected one JSON object a line.`);
  return listed;
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
