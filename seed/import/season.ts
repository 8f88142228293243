import { createHash } from 'node:crypto';
import { type Database, prisma } from '../../src/database/client.js';
import type { Prisma } from '../../src/generated/prisma/client.js';
import type { Finding } from '../check/finding.js';
import { check } from '../check.js';
import type { Facts } from '../parse/facts.js';
import type { Given } from '../parse/header/header.js';
import { readSeason, type SeasonRecord } from '../parse/season.js';
import type { Source } from '../wikitext/source.js';
import type { Change } from '../write/change.js';
import { write } from '../write.js';

/** What a season is read from. */
export interface Document {
  readonly source: Source;
  readonly facts: Facts;
  /** What whoever loads it says of the page. */
  readonly given: Given;
}

/** A season as read, and where its page contradicts itself. */
export interface Reading {
  readonly season: SeasonRecord;
  readonly findings: readonly Finding[];
  readonly digest: string;
}

/** Raised when the same page comes to be read into other rows, so that it is loaded again. */
const version = 2;

/** Tells the same document, read in the same way, from any other. */
export function digest({ source, facts, given }: Document): string {
  const { competition, year, title, url } = given;
  return createHash('sha256')
    .update(JSON.stringify([version, source.text, facts, competition, year, title, url]))
    .digest('hex');
}

/** Reads and checks a season; `phase` hears what is done. Throws a `WikitextError` or a `FactsError`. */
export function readDocument(document: Document, phase: (what: string) => void = () => {}): Reading {
  phase(`Reading ${document.source.name}`);
  const season = readSeason(document.source, document.facts, document.given);
  phase('Checking');
  return { season, findings: check(season), digest: digest(document) };
}

/**
 * Loads a season in one transaction, or with `dryRun` finds out what that would change. Null when it is loaded
 * from the same document already.
 */
export async function importSeason(
  database: Database,
  { season, digest }: Reading,
  { dryRun = false }: { readonly dryRun?: boolean } = {},
): Promise<Change | null> {
  // The name of its file may be all that tells which season it is.
  const { slug, header } = season;
  if (await isLoaded(database, { digest, season: { slug }, document: header.document.title })) return null;
  return write(database, season, digest, { dryRun });
}

/** Whether a season was loaded from that document, and from no other since. */
export async function isLoaded(database: Database, document: Prisma.SourceWhereInput): Promise<boolean> {
  return (await prisma(database).source.count({ where: document })) > 0;
}
