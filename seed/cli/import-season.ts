import { createHash } from 'node:crypto';
import { type Database, prisma } from '../../src/db/client.js';
import { slugify } from '../../src/domain/slugify.js';
import type { Prisma } from '../../src/generated/prisma/client.js';
import { check } from '../audit/audit.js';
import type { Finding } from '../audit/discrepancy.js';
import type { SeasonFacts } from '../parse/facts-file.js';
import type { SeasonOptions } from '../parse/header/season-header.js';
import { readSeason, type SeasonRecord } from '../parse/season.js';
import type { Source } from '../read/source.js';
import type { Change } from '../write/change.js';
import { writeBatch } from '../write/write-seasons.js';

/** What a season is read from. */
export interface Document {
  readonly source: Source;
  readonly facts: SeasonFacts;
  /** What whoever loads it says of the page. */
  readonly given: SeasonOptions;
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

/** Reads and checks a season; `phase` hears what is done. Throws a `DocumentError` or a `FactsError`. */
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
  reading: Reading,
  { dryRun = false }: { readonly dryRun?: boolean } = {},
): Promise<Change | null> {
  const [change = null] = await importSeasons(database, [reading], { dryRun });
  return change;
}

/** A season that is loaded from the same document already. */
export interface Loaded {
  readonly slug: string;
  readonly name: string;
}

/**
 * The season that is loaded from a document, without reading it: where it is told which season it is, and how its
 * page is called. Undefined where it has to be read.
 */
export async function loadedFrom(database: Database, document: Document): Promise<Loaded | undefined> {
  const { facts, given } = document;
  const [competition, year] = [given.competition ?? facts.competition?.name, given.year ?? facts.year];
  const title = given.title ?? facts.document.title;
  if (competition === undefined || year === undefined || title === undefined) return undefined;
  const season = { slug: `${slugify(competition)}-${year}`, name: `${year} ${competition}` };
  const loaded = await isLoaded(database, { digest: digest(document), season, document: title });
  return loaded ? season : undefined;
}

/**
 * Loads seasons in one transaction, as `importSeason` does each. Null for each that is loaded from the same document
 * already.
 */
export async function importSeasons(
  database: Database,
  readings: readonly Reading[],
  { dryRun = false }: { readonly dryRun?: boolean } = {},
): Promise<(Change | null)[]> {
  const loaded = await prisma(database).source.findMany({
    where: { digest: { in: readings.map(({ digest }) => digest) } },
    select: { digest: true, document: true, season: { select: { slug: true } } },
  });
  const told = new Set(
    loaded.map(({ digest, document, season }) => [digest, season.slug, document].join('\n')),
  );
  const fresh = readings.filter(
    ({ digest, season: { slug, header } }) => !told.has([digest, slug, header.document.title].join('\n')),
  );
  const changes = fresh.length === 0 ? [] : await writeBatch(database, fresh, { dryRun });
  const byReading = new Map(fresh.map((reading, index) => [reading, changes[index] ?? null]));
  return readings.map((reading) => byReading.get(reading) ?? null);
}

/** Whether a season was loaded from that document, and from no other since. */
export async function isLoaded(database: Database, document: Prisma.SourceWhereInput): Promise<boolean> {
  return (await prisma(database).source.count({ where: document })) > 0;
}
