import sql, { empty, join, type Sql } from 'sql-template-tag';
import { type Database, queryRows } from '../../db/client.js';
import { slugify } from '../../domain/slugify.js';
import { editDistance } from './edit-distance.js';
import { type NameSearch, type SearchableNoun, searchStatement } from './search-statement.js';

/** A node that a text found. The id of its noun has its number, and all other ids are null. */
export interface NameMatch extends Readonly<Record<`${SearchableNoun}Id`, number | null>> {
  /** 0 to 1, and 1 for an exact name only. */
  readonly score: number;
  /** The name that it was found by: of its names the one that answers best. */
  readonly name: string;
  /** What was selected of the node. */
  readonly node: unknown;
}

/** A row of the statement. */
interface FoundName extends Omit<NameMatch, 'score'> {
  readonly search: number;
  /** Null for a name that is compared letter by letter. */
  readonly score: number | null;
  readonly id: number;
  readonly subject: string;
  readonly key: string;
}

/** The nodes that a text finds, best first: teams before other nouns of the same score, then by name. */
export async function findNames(database: Database, search: NameSearch): Promise<NameMatch[]> {
  const [found = []] = await findEach(database, [search], () => ({ node: sql`NULL::json` }));
  return found;
}

/** Finds nodes for several texts in one statement, with what `read` selects of each. */
export async function findEach<Search extends NameSearch>(
  database: Database,
  searches: readonly Search[],
  read: (search: Search) => { readonly node: Sql; readonly joins?: Sql },
): Promise<NameMatch[][]> {
  const statements = searches.flatMap((search, index) => {
    const statement = searchStatement(search);
    const { node, joins = empty } = read(search);
    return statement === null
      ? []
      : [
          sql`SELECT ${index}::int AS "search", ${node} AS "node", found.* FROM (${statement}) found ${joins}`,
        ];
  });
  if (statements.length === 0) return searches.map(() => []);
  const rows = await queryRows<FoundName>(database, join(statements, ' UNION ALL '));
  return searches.map((search, index) =>
    rank(
      search,
      rows.filter((row) => row.search === index),
    ),
  );
}

/** The best name of each hit, best first. */
function rank({ text, first, distinct }: NameSearch, rows: readonly FoundName[]): NameMatch[] {
  const words = [...new Set(slugify(text).split('-'))];
  const seen = new Set<string>();
  return rows
    .map((row) => ({ ...row, score: row.score ?? misspeltScore(words, row.key) }))
    .sort(
      (one, other) =>
        other.score - one.score ||
        Number(one.teamId === null) - Number(other.teamId === null) ||
        compare(one.key, other.key) ||
        one.id - other.id,
    )
    .filter((row) => row.score > 0 && !seen.has(row[distinct]) && seen.add(row[distinct]))
    .slice(0, first);
}

/**
 * 0.5 to 0.7, less for each error of a misspelt text, and by less than one error for what else is in the name; 0 when a
 * word of the text is none of the name's.
 */
function misspeltScore(words: readonly string[], key: string): number {
  const names = [...new Set(key.split('-'))];
  const covered = new Set<string>();
  let errors = 0;
  for (const word of words) {
    const [best] = names
      .map((name) => ({ name, errors: editDistance(word, name) ?? Number.POSITIVE_INFINITY }))
      .sort((one, other) => one.errors - other.errors);
    if (best === undefined || best.errors === Number.POSITIVE_INFINITY) return 0;
    covered.add(best.name);
    errors += best.errors;
  }
  const share = [...covered].join('').length / key.replaceAll('-', '').length;
  return Math.round((0.7 - (0.4 * (errors + 1 - share)) / words.join('').length) * 1000) / 1000;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
