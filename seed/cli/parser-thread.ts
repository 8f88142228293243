import { parseDocument } from './parse-document.js';
import { type PortableDocument, type PortableSeason, packSeason, unpackDocument } from './portable-season.js';

/** What a thread of the parser does: parses and audits a season; null where that throws. */
export default function parsePortable(document: PortableDocument): PortableSeason | null {
  try {
    return packSeason(parseDocument(unpackDocument(document)));
  } catch {
    return null;
  }
}
