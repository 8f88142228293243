import { fileURLToPath } from 'node:url';

/** Where a page is built. */
export interface Folder {
  /** Where it lies once it is built. */
  readonly files: string;
  /** What it was built from; written last, so that a page with a stamp is whole. */
  readonly stamp: string;
  /** There while it is being built. */
  readonly building: string;
}

/** A folder for a page, by its path with a slash at the end. */
export function folderAt(path: string): Folder {
  return { files: `${path}files/`, stamp: `${path}stamp`, building: `${path}building` };
}

/** That of the page, in a checkout as in what is compiled from it. */
export const folder = folderAt(fileURLToPath(new URL('../../generated/page/', import.meta.url)));
