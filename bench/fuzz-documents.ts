import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { builtInSeasonFolder } from '../seed/cli/load-built-in-season.js';
import { parseDocument } from '../seed/cli/parse-document.js';
import { FactsError, readFacts, type SeasonFacts } from '../seed/parse/facts-file.js';
import { DocumentError } from '../seed/read/document-error.js';
import { Source } from '../seed/read/source.js';
import type { AuditedSeason } from '../seed/write/audited-season.js';
import { htmlPages } from '../test/support/seed/html-pages.js';
import { mutated } from '../test/support/seed/mutate-page.js';
import { pages } from '../test/support/seed/sample-pages.js';
import { createWatchdog } from './watchdog.js';

/** A page of the project's own that is damaged. */
export interface FuzzedDocument {
  readonly name: string;
  readonly text: string;
  readonly facts: SeasonFacts;
}

/** The pages of each format. */
export const documents = {
  WIKITEXT: [
    fromFolder('built-in.wikitext', builtInSeasonFolder),
    ...pages.map((name) =>
      fromFolder(`${name}.wikitext`, new URL(`../test/support/seed/pages/${name}/`, import.meta.url)),
    ),
  ],
  HTML: Object.entries(htmlPages).map(([name, text]) => ({
    name: `${name}.html`,
    text,
    facts: readFacts('{}', 'The facts'),
  })),
} satisfies Record<string, FuzzedDocument[]>;

/** What came of the copies of one format. */
export interface FuzzResult {
  readonly copies: number;
  /** The copies that were read. */
  readonly read: readonly (() => AuditedSeason)[];
  readonly refused: number;
  readonly slowestMs: number;
  readonly slowest: string;
}

/** The longest time in which a copy is to be read, in milliseconds: several times what the whole pages take. */
const limitMs = 20_000;

/** Reads damaged copies of the documents in turn. Throws when one is neither read nor refused; ends the process if one hangs. */
export async function fuzz(
  format: keyof typeof documents,
  copies: number,
  seed: number,
): Promise<FuzzResult> {
  const watchdog = createWatchdog(limitMs);
  const result = { copies: 0, read: [] as (() => AuditedSeason)[], refused: 0, slowestMs: 0, slowest: '' };
  const share = Math.ceil(copies / documents[format].length);
  for (const document of documents[format]) {
    const numRuns = Math.min(share, copies - result.copies);
    for (const text of fc.sample(mutated(document.text, format), { numRuns, seed })) {
      const name = `Copy ${result.copies} of ${document.name}, seed ${seed},`;
      watchdog.start(name);
      const startedAt = performance.now();
      if (readCopy(document, text, name) === undefined) result.refused += 1;
      else result.read.push(() => parseCopy(document, text));
      const ms = performance.now() - startedAt;
      if (ms > result.slowestMs) Object.assign(result, { slowestMs: ms, slowest: name });
      result.copies += 1;
    }
    watchdog.stop();
  }
  await watchdog.close();
  return result;
}

function readCopy(document: FuzzedDocument, text: string, name: string): AuditedSeason | undefined {
  try {
    return parseCopy(document, text);
  } catch (error) {
    if (error instanceof FactsError) return undefined;
    if (error instanceof DocumentError && error.problems.length > 0) return undefined;
    const file = join(tmpdir(), `fuzz-${document.name}`);
    writeFileSync(file, text);
    throw new Error(`${name} cannot be read; it is in ${file}.`, { cause: error });
  }
}

function parseCopy({ name, facts }: FuzzedDocument, text: string): AuditedSeason {
  return parseDocument({ documents: [{ source: new Source(name, text) }], facts, given: {} });
}

function fromFolder(name: string, folder: string | URL): FuzzedDocument {
  const file = (path: string) => new URL(path, folder instanceof URL ? folder : `file://${folder}`);
  const json = existsSync(file('season.json')) ? readFileSync(file('season.json'), 'utf8') : '{}';
  return { name, text: readFileSync(file('page.wikitext'), 'utf8'), facts: readFacts(json, 'season.json') };
}
