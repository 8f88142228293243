import { existsSync } from 'node:fs';
import { PageAddressError } from '../read/fetch/fetch-error.js';
import {
  type AllowedWikis,
  isAddress,
  type PageAddress,
  readPageAddress,
} from '../read/fetch/page-address.js';

/** Where a document of a season is. */
export interface PageLocation {
  /** Its path, or `-` for standard input; its address or title if it is to be fetched. */
  readonly name: string;
  /** Where it is to be fetched; null for a file. */
  readonly address: PageAddress | null;
}

/**
 * Whether a page is to be fetched: it is an address, or a title on the wiki that is given. A name that is that of a file,
 * or ends like one, is none.
 */
export function isFetched(page: string, path: string, { wiki, host }: AllowedWikis): boolean {
  if (isAddress(page)) return true;
  if ((wiki ?? host) === undefined || page === '' || page === '-') return false;
  return !/\.(?:wikitext|wiki|txt|x?html?|mht(?:ml)?|xml)$/i.test(page) && !existsSync(path);
}

/** Reads an address or a title; adds what is wrong with it to `problems`, and is then null. */
export function readAddress(page: string, allowed: AllowedWikis, problems: string[]): PageAddress | null {
  try {
    return readPageAddress(page, allowed);
  } catch (error) {
    if (!(error instanceof PageAddressError)) throw error;
    problems.push(error.message);
    return null;
  }
}
