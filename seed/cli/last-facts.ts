import { type Database, prisma } from '../../src/db/client.js';
import { slugify } from '../../src/domain/slugify.js';
import { FactsError, readFacts } from '../parse/facts-file.js';
import { readSeason } from '../parse/season.js';
import { DocumentError } from '../read/document-error.js';
import type { SeasonDocument } from './document-digest.js';

/** The value of `--facts` that stands for the facts file of the newest import of the season that had one. */
export const lastFacts = 'last';

/**
 * The documents with the facts file of the newest import of their season that had one. `document` has no facts.
 *
 * Throws a `FactsError` if there is none, or if the documents do not tell their season without facts.
 */
export async function withLastFacts(database: Database, document: SeasonDocument): Promise<SeasonDocument> {
  const key = seasonKey(document);
  const file = await prisma(database).factsFile.findFirst({
    where: { season: { keys: { has: key } } },
    orderBy: { season: { orderPlayed: 'desc' } },
    select: { text: true, season: { select: { slug: true } } },
  });
  if (file === null)
    throw new FactsError(
      `--facts ${lastFacts}: no facts file of ${key} is stored. Give the file once; it is stored with the season.`,
    );
  const name = `The facts file of the last import of ${file.season.slug}`;
  return { ...document, facts: readFacts(file.text, name), factsFile: file.text };
}

/** Whether a facts file of a season is stored, by its slug. */
export async function hasFactsFile(database: Database, slug: string): Promise<boolean> {
  return (await prisma(database).factsFile.count({ where: { season: { slug } } })) > 0;
}

/** One of the keys of the documents' season, by the options or else by what the documents say. */
function seasonKey({ documents, facts, given }: SeasonDocument): string {
  const { competition, year } = given;
  if (competition !== undefined && year !== undefined) return `${slugify(competition)}-${year}`;
  try {
    return readSeason(documents, facts, given).slug;
  } catch (error) {
    if (!(error instanceof DocumentError || error instanceof FactsError)) throw error;
    throw new FactsError(
      `--facts ${lastFacts}: the page does not tell which season it is without its facts. Give --competition and --year.`,
      { cause: error },
    );
  }
}
