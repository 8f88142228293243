import { fileURLToPath } from 'node:url';

/** The folder of a built page. */
export interface PageFolder {
  /** The folder of the built files. */
  readonly files: string;
  /** A file with the fingerprint of the sources; written last, so that a page with a stamp is complete. */
  readonly stamp: string;
  /** A file that exists during the build. */
  readonly building: string;
}

/** The folder of a page by its path, which ends in a slash. */
export function pageFolderAt(path: string): PageFolder {
  return { files: `${path}files/`, stamp: `${path}stamp`, building: `${path}building` };
}

/** The folder of the page, in a checkout as in a compiled server. */
export const pageFolder = pageFolderAt(fileURLToPath(new URL('../../generated/page/', import.meta.url)));
