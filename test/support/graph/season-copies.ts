import { readFile } from 'node:fs/promises';
import { builtInSeasonFolder } from '../../../seed/cli/load-built-in-season.js';
import { readFacts } from '../../../seed/parse/facts-file.js';
import { readSeason } from '../../../seed/parse/season.js';
import { Source } from '../../../seed/read/source.js';
import { writeSeason } from '../../../seed/write/write-seasons.js';
import type { Database } from '../../../src/db/client.js';

/** Loads the season of 2013 again as the same competition's seasons of other years, or as another competition's. */
export async function loadCopies(
  database: Database,
  copies: readonly { readonly year: number; readonly competition?: string }[],
): Promise<void> {
  const page = await readFile(`${builtInSeasonFolder}page.wikitext`, 'utf8');
  const facts = readFacts(await readFile(`${builtInSeasonFolder}season.json`, 'utf8'), 'season.json');
  for (const { year, competition } of copies) {
    const given = { year, ...(competition !== undefined && { competition }) };
    const season = readSeason(new Source('page.wikitext', page), facts, given);
    await writeSeason(database, season, `${season.slug}`);
  }
}
