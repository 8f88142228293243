import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import type { Encoding } from '../content-negotiation.js';
import { type Folder, folder } from './folder.js';

/** A file of the page, as it is and compressed. */
export interface PageFile {
  readonly plain: Buffer;
  readonly compressed: Readonly<Partial<Record<Encoding, Buffer>>>;
  readonly mediaType: string;
  /** Of its bytes, without quotes. */
  readonly tag: string;
}

/** Milliseconds between two looks at whether the page is there. */
const pause = 50;

/** Milliseconds that a build may take. */
const patience = 30_000;

const mediaTypes: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
};

/** The files of the page by their paths, once it is built; null where nobody has built it, nor is about to. */
export async function readPageFiles({
  files,
  stamp,
  building,
}: Folder = folder): Promise<ReadonlyMap<string, PageFile> | null> {
  const late = Date.now() + patience;
  while (!existsSync(stamp)) {
    if (!existsSync(building) || Date.now() > late) return null;
    await setTimeout(pause);
  }
  const names = (await readdir(files, { recursive: true })).filter((name) =>
    /\.(css|html|js|svg)$/.test(name),
  );
  return new Map(
    await Promise.all(
      names.map(async (name) => [name.replaceAll('\\', '/'), await read(files + name)] as const),
    ),
  );
}

async function read(name: string): Promise<PageFile> {
  const form = (ending = '') => readFile(`${name}${ending}`);
  const [plain, br, gzip] = await Promise.all([form(), form('.br'), form('.gz')]);
  return {
    plain,
    compressed: { br, gzip },
    mediaType: mediaTypes[name.replace(/^.*\./, '')] ?? 'application/octet-stream',
    tag: createHash('sha256').update(plain).digest('base64url'),
  };
}
