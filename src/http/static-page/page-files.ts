import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Encoding } from '../content-negotiation.js';
import { type PageFolder, pageFolder } from './page-folder.js';

/** A file of the page, uncompressed and compressed. */
export interface PageFile {
  readonly uncompressed: Buffer;
  readonly compressed: Readonly<Partial<Record<Encoding, Buffer>>>;
  readonly mediaType: string;
  /** A hash of its content, without quotes. */
  readonly hash: string;
}

const pollIntervalMs = 50;

const buildTimeoutMs = 30_000;

const mediaTypes: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
};

/** The files of the built page by their paths. Waits for a running build; null if there is none. */
export async function readPageFiles({
  files,
  stamp,
  building,
}: PageFolder = pageFolder): Promise<ReadonlyMap<string, PageFile> | null> {
  const deadline = Date.now() + buildTimeoutMs;
  while (!existsSync(stamp)) {
    if (!existsSync(building) || Date.now() > deadline) return null;
    await sleep(pollIntervalMs);
  }
  const names = (await readdir(files, { recursive: true })).filter((name) =>
    /\.(css|html|js|svg)$/.test(name),
  );
  return new Map(
    await Promise.all(
      names.map(async (name) => [name.replaceAll('\\', '/'), await readPageFile(files + name)] as const),
    ),
  );
}

async function readPageFile(name: string): Promise<PageFile> {
  const [uncompressed, br, gzip] = await Promise.all([
    readFile(name),
    readFile(`${name}.br`),
    readFile(`${name}.gz`),
  ]);
  return {
    uncompressed,
    compressed: { br, gzip },
    mediaType: mediaTypes[name.replace(/^.*\./, '')] ?? 'application/octet-stream',
    hash: createHash('sha256').update(uncompressed).digest('base64url'),
  };
}
