import sql, { type Sql } from 'sql-template-tag';
import type { Database } from '../../db/client.js';
import { findEach, type NameMatch } from './find-names.js';
import { type ListedNoun, nearestSlugs, type Suggestion } from './nearest-slugs.js';
import type { SearchableNoun } from './search-statement.js';

/** A noun whose names are searched. */
type SearchedNoun = Exclude<SearchableNoun, 'tie'> | 'competition';

/** A noun that arguments name. */
export type NamedNoun = SearchedNoun | ListedNoun;

/** A name, or a slug, that nothing of a noun has. */
export interface UnknownName<Noun extends NamedNoun = NamedNoun> {
  readonly noun: Noun;
  readonly text: string;
  /** The season of a tie or a match, by slug or name. */
  readonly season?: string | undefined;
}

/** A score below which a name is not suggested: it shares a word with the text, or less. */
const minScore = 0.5;

/** Characters of a text that names are suggested for. */
const maxTextLength = 100;

/** The maximum number of suggestions for a name. */
const maxSuggestions = 3;

/** Seasons that are searched for the names of competitions: each has many. */
const maxSeasons = 20;

/**
 * The nodes whose names are near to each unknown name, the nearest first. It takes one statement for all names, and one
 * for each of a country, a tie or a match.
 */
export async function suggestNames(
  database: Database,
  unknownNames: readonly UnknownName[],
): Promise<Suggestion[][]> {
  // Folded, a text that is too long is no name.
  const names = unknownNames.map((name) => (name.text.length > maxTextLength ? { ...name, text: '' } : name));
  const found = searchNames(
    database,
    names.flatMap((name) => (isListed(name) ? [] : [name as UnknownName<SearchedNoun>])),
  );
  return Promise.all(
    names.map(async (name) => {
      const near = isListed(name) ? nearestSlugs(database, name) : (await found).get(name);
      return ((await near) ?? []).slice(0, maxSuggestions);
    }),
  );
}

function isListed(name: UnknownName): name is UnknownName<ListedNoun> {
  return name.noun === 'country' || name.noun === 'tie' || name.noun === 'match';
}

async function searchNames(
  database: Database,
  unknownNames: readonly UnknownName<SearchedNoun>[],
): Promise<ReadonlyMap<UnknownName, Suggestion[]>> {
  const searches = unknownNames.map(({ noun, text }) => ({
    text,
    named: noun,
    noun: noun === 'competition' ? ('season' as const) : noun,
    first: noun === 'competition' ? maxSeasons : maxSuggestions,
    distinct: sharedNames.has(noun) ? ('key' as const) : ('subject' as const),
  }));
  const hits = await findEach(database, searches, ({ named }) => ({ node, joins: joins[named] }));
  return new Map(unknownNames.map((name, index) => [name, toSuggestions(hits[index] ?? [])]));
}

function toSuggestions(found: readonly NameMatch[]): Suggestion[] {
  // A name that exists is right, and the node is a part of another season or stage.
  if (found.some(({ score }) => score === 1)) return [];
  const near = found.filter(({ score }) => score >= minScore).map(toSuggestion);
  return [...new Map(near.map((suggestion) => [suggestion.slug, suggestion])).values()];
}

/** Nouns whose names the parts of many seasons share. */
const sharedNames: ReadonlySet<SearchedNoun> = new Set(['group', 'region', 'department', 'stage']);

const node = sql`json_build_object('slug', node."slug", 'name', node."name")`;

const joins: Readonly<Record<SearchedNoun, Sql>> = {
  team: sql`JOIN "Team" node ON node."id" = "teamId"`,
  player: sql`JOIN "Player" node ON node."id" = "playerId"`,
  group: sql`JOIN "Group" node ON node."id" = "groupId"`,
  region: sql`JOIN "Region" node ON node."id" = "regionId"`,
  department: sql`JOIN "Department" node ON node."id" = "departmentId"`,
  stage: sql`JOIN "Stage" node ON node."id" = "stageId"`,
  season: sql`JOIN "Season" node ON node."id" = "seasonId"`,
  competition: sql`JOIN "Season" season ON season."id" = "seasonId" JOIN "Competition" node ON node."id" = season."competitionId"`,
};

function toSuggestion({ node }: NameMatch): Suggestion {
  return node as Suggestion; // what the statement selects
}
