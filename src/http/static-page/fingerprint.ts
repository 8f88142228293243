import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { folder } from './folder.js';

/** The root of the checkout. */
export const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Where the page's source lies. */
export const source = join(root, 'src/web');

/** Changes whenever the page would: with its source, with how it is built, and with what builds it. */
export function fingerprint(): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(source, { recursive: true, encoding: 'utf8' }).sort()) {
    if (/\.\w+$/.test(name)) hash.update(name).update(readFileSync(join(source, name)));
  }
  hash.update(readFileSync(new URL('build-page.ts', import.meta.url)));
  for (const name of ['vite', 'preact'])
    hash.update(readFileSync(join(root, 'node_modules', name, 'package.json')));
  return hash.digest('hex');
}

/** Whether the page that lies there is the one that would be built. */
export function fresh(): boolean {
  return existsSync(folder.stamp) && readFileSync(folder.stamp, 'utf8') === fingerprint();
}
