import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type { GivenDocument } from '../read/documents/document-index.js';
import { mainFirst } from '../read/documents/main-first.js';
import { isExport, readExport } from '../read/documents/mediawiki-export.js';
import type { PageAddress } from '../read/fetch/page-address.js';
import { Source } from '../read/source.js';
import type { CliContext } from './cli-context.js';
import { fetchDocuments } from './fetch-documents.js';
import type { PageLocation } from './page-location.js';
import type { Progress } from './progress.js';
import { FileError, readPageText } from './read-file.js';

/** The largest tournaments have about thirty pages, and an export of one has several hundred templates. */
const maxDocuments = 5_000;
const maxTotalLength = 100_000_000;

/** How documents are read. */
interface ReadingOptions {
  /** Whether pages that are fetched are read without the main articles of their sections. */
  readonly only: boolean;
  readonly context: CliContext;
  readonly progress: Progress;
}

/**
 * Reads the documents of a season, the main one first: pages, exports of MediaWiki, and folders of both; fetches those
 * that have an address. The main document is that whose title most others begin with, else the first.
 *
 * Throws a `FileError` for what cannot be read, a `DocumentError` for a malformed export, and what `fetchDocuments` throws.
 */
export async function readPages(
  locations: readonly PageLocation[],
  options: ReadingOptions,
): Promise<GivenDocument[]> {
  const documents: GivenDocument[] = [];
  for (const { name, address } of locations) {
    const found =
      address === null ? await readPath(name, options.context.stdin) : await fetchPages(address, options);
    documents.push(...found);
    assertWithinLimits(documents);
  }
  return mainFirst(documents);
}

async function fetchPages(
  address: PageAddress,
  { only, context, progress }: ReadingOptions,
): Promise<GivenDocument[]> {
  const { sources, redirects } = await fetchDocuments(address, only, context, progress);
  return sources.map((source, index) => (index === 0 ? { source, redirects } : { source }));
}

async function readPath(path: string, input: Readable): Promise<GivenDocument[]> {
  const files = (await isFolder(path)) ? await pagesOfFolder(path) : [path];
  const found: GivenDocument[] = [];
  for (const file of files) found.push(...(await readPage(file, input)));
  return found;
}

async function isFolder(path: string): Promise<boolean> {
  if (path === '-') return false;
  // What is not there is reported when it is read.
  return (await stat(path).catch(() => undefined))?.isDirectory() === true;
}

const pageFile = /\.(?:wikitext|wiki|mediawiki|txt|html?|xml)$/i;

/** The paths of the pages in a folder, by name. Folders within are not read: a browser saves pictures there. */
async function pagesOfFolder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: Error) => {
    throw new FileError(`${folder} cannot be read: ${error.message}.`, { cause: error });
  });
  const names = entries
    .filter((entry) => entry.isFile() && pageFile.test(entry.name))
    .map(({ name }) => name);
  if (names.length === 0)
    throw new FileError(
      `${folder} has no pages; expected files that end in .html, .wikitext, .wiki, .mediawiki, .txt or .xml.`,
    );
  return names.sort().map((name) => join(folder, name));
}

async function readPage(path: string, input: Readable): Promise<readonly GivenDocument[]> {
  const text = await readPageText(path, input);
  const source = new Source(path === '-' ? 'standard input' : path, text);
  return isExport(text) ? readExport(source) : [{ source }];
}

function assertWithinLimits(documents: readonly GivenDocument[]): void {
  if (documents.length > maxDocuments)
    throw new FileError(`A season is read from at most ${maxDocuments} documents; got ${documents.length}.`);
  const length = documents.reduce((sum, { source }) => sum + source.text.length, 0);
  if (length > maxTotalLength)
    throw new FileError(
      `The documents of a season have together at most ${maxTotalLength / 1e6} MB; got ${(length / 1e6).toFixed(0)} MB.`,
    );
}
