import { readFileSync } from 'node:fs';

/**
 * The user agent of requests to wikis: the program's name and version, and the contact that the user gives, as
 * Wikimedia's policy requires.
 */
export function userAgent(contact: string | null): string {
  const { name, version } = JSON.parse(
    readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
  ) as { readonly name: string; readonly version: string };
  return `${name}/${version} (${contact === null ? '' : `${contact}; `}Node.js ${process.versions.node})`;
}
