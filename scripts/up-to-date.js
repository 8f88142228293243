import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the checkout. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * The files below a folder whose paths match, as paths from the root, in a fixed order.
 *
 * @param {string} folder
 * @param {RegExp} pattern
 */
export function filesBelow(folder, pattern) {
  return list(folder)
    .filter((path) => pattern.test(path))
    .sort();
}

/**
 * Several times as fast as `readdirSync` with `recursive`.
 *
 * @param {string} folder
 * @returns {string[]}
 */
function list(folder) {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? list(path) : path;
  });
}

/**
 * Changes with the path or the content of any of the files.
 *
 * @param {readonly string[]} files
 */
export function digest(files) {
  const hash = createHash('sha256');
  for (const file of files) hash.update(file).update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

/**
 * Whether a stamp says that what lies beside it was made from the inputs with this digest.
 *
 * @param {string} stamp
 * @param {string} expected
 */
export function isCurrent(stamp, expected) {
  return existsSync(join(root, stamp)) && readFileSync(join(root, stamp), 'utf8') === expected;
}

/**
 * Written last, so that what has a stamp is complete.
 *
 * @param {string} stamp
 * @param {string} content
 */
export function writeStamp(stamp, content) {
  mkdirSync(dirname(join(root, stamp)), { recursive: true });
  writeFileSync(join(root, stamp), content);
}
