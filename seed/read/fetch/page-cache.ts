import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import * as z from 'zod';

/** The content of a revision, as it was fetched. */
export interface CachedContent {
  /** The page's time of change when it was fetched; see `PageInfo`. */
  readonly touched: string;
  readonly html: string;
  /** Where the page's links to redirects lead, title to title. */
  readonly redirects: readonly (readonly [string, string])[];
}

const content = z.object({
  touched: z.string(),
  html: z.string(),
  redirects: z.array(z.tuple([z.string(), z.string()])),
});

const [compress, decompress] = [promisify(gzip), promisify(gunzip)];

const maxBytes = 32_000_000;

/**
 * The revisions that were fetched, each in a file of its own: `en.wikipedia.org/123456789.json.gz`. Processes can share
 * a folder: a file appears complete or not at all.
 */
export class PageCache {
  /** `log` prints why a page cannot be stored, which is no error. */
  constructor(
    readonly folder: string,
    readonly log: (line: string) => void = () => {},
  ) {}

  /** Undefined for a revision that is not stored, or whose file is damaged. */
  async find(api: string, revision: number): Promise<CachedContent | undefined> {
    try {
      const json = await decompress(await readFile(this.#file(api, revision)), { maxOutputLength: maxBytes });
      return content.parse(JSON.parse(json.toString()));
    } catch {
      return undefined;
    }
  }

  async store(api: string, revision: number, stored: CachedContent): Promise<void> {
    const file = this.#file(api, revision);
    const draft = `${file}.${randomUUID()}`;
    try {
      await mkdir(dirname(file), { recursive: true });
      await writeFile(draft, await compress(JSON.stringify(stored)));
      await rename(draft, file);
    } catch (error) {
      await rm(draft, { force: true }).catch(() => {});
      this.log(
        `The page cannot be stored in ${this.folder}, and will be fetched again: ${(error as Error).message}.`,
      );
    }
  }

  /** The interface's address names the folder; of a Wikipedia, its host alone. */
  #file(api: string, revision: number): string {
    const { host, pathname } = new URL(api);
    const path = pathname.replace(/^\/w\/api\.php$|\/api\.php$/, '');
    return join(this.folder, `${host}${path}`.replaceAll(/[^\w.-]/g, '_'), `${revision}.json.gz`);
  }
}
