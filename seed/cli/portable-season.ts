import type { GivenDocument } from '../read/documents/document-index.js';
import { type PortableSource, sourcePacker, sourceUnpacker } from '../read/portable-source.js';
import type { AuditedSeason } from '../write/audited-season.js';
import type { SeasonDocument } from './document-digest.js';

/** The documents of a season as plain data, which can be sent to another thread. */
export interface PortableDocument extends Omit<SeasonDocument, 'documents'> {
  readonly documents: readonly WithPortableSource<GivenDocument>[];
}

/** A season as plain data, which can be sent to another thread. */
export interface PortableSeason extends Omit<AuditedSeason, 'season'> {
  readonly season: Omit<SeasonRecord, 'documents' | 'source'> & {
    readonly source: PortableSource;
    readonly documents: readonly WithPortableSource<SeasonRecord['documents'][number]>[];
  };
}

type SeasonRecord = AuditedSeason['season'];
type WithPortableSource<Row> = Omit<Row, 'source'> & { readonly source: PortableSource };

export function packDocument({ documents, ...others }: SeasonDocument): PortableDocument {
  const pack = sourcePacker();
  return { ...others, documents: documents.map((one) => ({ ...one, source: pack(one.source) })) };
}

export function unpackDocument({ documents, ...others }: PortableDocument): SeasonDocument {
  const unpack = sourceUnpacker();
  return { ...others, documents: documents.map((one) => ({ ...one, source: unpack(one.source) })) };
}

export function packSeason({ season, ...others }: AuditedSeason): PortableSeason {
  const pack = sourcePacker();
  const documents = season.documents.map((one) => ({ ...one, source: pack(one.source) }));
  return { ...others, season: { ...season, source: pack(season.source), documents } };
}

export function unpackSeason({ season, ...others }: PortableSeason): AuditedSeason {
  const unpack = sourceUnpacker();
  const documents = season.documents.map((one) => ({ ...one, source: unpack(one.source) }));
  return { ...others, season: { ...season, source: unpack(season.source), documents } };
}
