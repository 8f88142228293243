import { groupBy } from '../parse/group-by.js';
import type { Transaction } from './transaction.js';
import { type IndexedName, TrigramIndex } from './trigram-index.js';

/** A team that may be the same as another one. */
export interface SimilarTeam {
  readonly slug: string;
  readonly name: string;
  /** The name of its competition. */
  readonly competition: string;
}

/** For each team those that it may be the same as, by its number. */
export type SimilarTeams = ReadonlyMap<number, readonly SimilarTeam[]>;

/** Suggestions for each team, and for each slug. */
const maxSuggestions = 3;

/** A likeness of slugs below which they are not taken for one another. */
const minSlugSimilarity = 0.4;

/** A season whose teams' spellings are written. */
interface SeasonTeams {
  readonly id: number;
  readonly competition: number;
  /** Its teams, by their numbers. */
  readonly teamIds: readonly number[];
  /** Those of them that no season had before. */
  readonly newTeams: ReadonlySet<number>;
}

interface Spelling extends IndexedName<number> {
  readonly season: number;
  /** That of the season. */
  readonly competition: number;
}

/**
 * The teams that each new team of some seasons may be; none for one that is like no other. They are those of its
 * competition with a name like it, or whose words are all in its name or the other way round, and those of other
 * competitions with its very name; but none that its season tells apart from it, and none of the seasons after it.
 */
export async function findSimilarTeams(
  transaction: Transaction,
  seasons: readonly SeasonTeams[],
): Promise<SimilarTeams> {
  const joining = seasons.filter(({ newTeams: made }) => made.size > 0);
  const likeness = new Map<number, ReadonlyMap<number, number>>();
  if (joining.length === 0) return new Map();
  const later = new Set(seasons.map(({ id }) => id));
  const written = groupBy(await spellings(transaction, joining), ({ season }) => season);
  const names = new Map<number, TrigramIndex<number>>();
  const anywhere = new Map<string, Set<number>>();
  const add = ({ key, of, competition }: Spelling) => {
    const here = names.get(competition) ?? new TrigramIndex();
    names.set(competition, here);
    const teams = anywhere.get(key) ?? new Set();
    anywhere.set(key, teams);
    if (!teams.has(of)) here.add({ key, of });
    teams.add(of);
  };
  for (const [season, own] of written) if (!later.has(season)) own.forEach(add);
  for (const { id, competition, teamIds: present, newTeams: made } of seasons) {
    const teammates = new Set(present);
    const own = written.get(id) ?? [];
    for (const { key, of } of own) {
      if (!made.has(of)) continue;
      const found = new Map(likeness.get(of));
      const like = names.get(competition)?.findSimilar(key) ?? [];
      const same = [...(anywhere.get(key) ?? [])].map((team) => ({ of: team, similarity: 1 }));
      for (const other of [...like, ...same])
        if (!teammates.has(other.of))
          found.set(other.of, Math.max(other.similarity, found.get(other.of) ?? 0));
      likeness.set(of, found);
    }
    own.forEach(add);
  }
  return suggestions(transaction, likeness);
}

/** How teams are spelled in the seasons of some competitions, and who is spelled as they are in any other. */
async function spellings(transaction: Transaction, seasons: readonly SeasonTeams[]): Promise<Spelling[]> {
  const competitions = [...new Set(seasons.map(({ competition }) => competition))];
  const made = seasons.flatMap((season) => [...season.newTeams]);
  return transaction.$queryRaw<Spelling[]>`
    SELECT n."key", n."teamId" AS of, n."seasonId" AS season, s."competitionId" AS competition
    FROM "Season" s JOIN "TeamName" n ON n."seasonId" = s."id" WHERE s."competitionId" = ANY(${competitions}::int[])
    UNION ALL
    SELECT n."key", n."teamId", n."seasonId", s."competitionId"
    FROM (
      SELECT DISTINCT own."key" FROM unnest(${made}::int[]) AS asked (id) JOIN "TeamName" own ON own."teamId" = asked.id
    ) asked JOIN "TeamName" n USING ("key") JOIN "Season" s ON s."id" = n."seasonId"
    WHERE s."competitionId" <> ALL(${competitions}::int[])
    ORDER BY season`;
}

/** The likest of the teams that each team is like, as the graph calls them. */
async function suggestions(
  transaction: Transaction,
  likeness: ReadonlyMap<number, ReadonlyMap<number, number>>,
): Promise<SimilarTeams> {
  const ids = [...new Set([...likeness.values()].flatMap((teams) => [...teams.keys()]))];
  const rows = await transaction.$queryRaw<(SimilarTeam & { readonly id: number })[]>`
    SELECT t."id", t."slug", t."name", c."name" AS competition FROM unnest(${ids}::int[]) AS asked (id)
    JOIN "Team" t ON t."id" = asked.id JOIN "Competition" c ON c."id" = t."competitionId"`;
  const called = new Map(rows.map(({ id, ...team }) => [id, team]));
  return new Map(
    [...likeness].map(([team, others]) => {
      const ranked = [...others]
        .flatMap(([id, likeness]) => ({ likeness, team: called.get(id) }))
        .flatMap(({ likeness, team }) => (team === undefined ? [] : [{ likeness, ...team }]))
        .sort((one, other) => other.likeness - one.likeness || (one.slug < other.slug ? -1 : 1));
      return [team, ranked.slice(0, maxSuggestions).map(({ likeness: _likeness, ...near }) => near)] as const;
    }),
  );
}

/** The slugs that are most like one which no team has, the likest first. */
export async function findSimilarSlugs(transaction: Transaction, slug: string): Promise<string[]> {
  const rows = await transaction.$queryRaw<{ slug: string }[]>`
    SELECT "slug" FROM "Team" WHERE similarity("slug", ${slug}) >= ${minSlugSimilarity}
    ORDER BY similarity("slug", ${slug}) DESC, "slug" LIMIT ${maxSuggestions}`;
  return rows.map(({ slug }) => slug);
}
