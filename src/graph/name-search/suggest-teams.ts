import { type Database, prisma } from '../../db/client.js';
import { slugify } from '../../domain/slugify.js';
import { findMisspeltNames } from './find-misspelt-names.js';
import { findNames } from './find-names.js';

/** A team that may have been meant. */
interface Suggestion {
  readonly slug: string;
  readonly name: string;
}

/** A score below which a team is not suggested: it shares a word with the text, or less. */
const minScore = 0.5;

/** Characters of a text that is looked for. */
const maxTextLength = 100;

/** The teams that a name which none answers to may mean, the likest first. */
export async function suggestTeams(database: Database, text: string, first: number): Promise<Suggestion[]> {
  if (text.length > maxTextLength || slugify(text) === '') return [];
  const found = await findNames(database, text, first, 'teams');
  const likely = found.filter(({ score }) => score >= minScore);
  const hits = likely.length > 0 ? likely : await findMisspeltNames(database, text, first, 'teams');
  const ids = hits.flatMap(({ teamId }) => teamId ?? []);
  const rows = await prisma(database).team.findMany({
    where: { id: { in: ids } },
    select: { id: true, slug: true, name: true },
  });
  const byId = new Map(rows.map(({ id, ...team }) => [id, team]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
