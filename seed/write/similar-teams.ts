import { groupBy } from '../../src/domain/group-by.js';
import type { Transaction } from './transaction.js';
import { type IndexedName, TrigramIndex } from './trigram-index.js';

/** An existing team that may be the same as a new one. */
export interface SimilarTeam {
  readonly slug: string;
  readonly name: string;
  /** The name of its competition. */
  readonly competition: string;
}

/** For each team's id, the existing teams that may be the same. */
export type SimilarTeams = ReadonlyMap<number, readonly SimilarTeam[]>;

/** Maximum number of suggestions for a team or a slug. */
const maxSuggestions = 3;

/** Minimum similarity of slugs for a suggestion. */
const minSlugSimilarity = 0.4;

/** A season with its teams, whose spellings are written. */
interface SeasonTeams {
  readonly id: number;
  readonly competition: number;
  /** The ids of its teams. */
  readonly teamIds: readonly number[];
  /** The ids of those that no season had before. */
  readonly newTeams: ReadonlySet<number>;
}

interface Spelling extends IndexedName<number> {
  readonly season: number;
  /** The season's competition. */
  readonly competition: number;
}

/**
 * Finds the existing teams that each new team may be: those of its competition with a similar name, or with all words of
 * one name in the other, and those of other competitions with the same name. Teams of the same season are excluded, and
 * so are those that first occur in a later season of the batch.
 */
export async function findSimilarTeams(
  transaction: Transaction,
  seasons: readonly SeasonTeams[],
): Promise<SimilarTeams> {
  const withNewTeams = seasons.filter(({ newTeams }) => newTeams.size > 0);
  const similarity = new Map<number, ReadonlyMap<number, number>>();
  if (withNewTeams.length === 0) return new Map();
  const later = new Set(seasons.map(({ id }) => id));
  const written = groupBy(await spellings(transaction, withNewTeams), ({ season }) => season);
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
  for (const { id, competition, teamIds, newTeams } of seasons) {
    const teammates = new Set(teamIds);
    const own = written.get(id) ?? [];
    for (const { key, of } of own) {
      if (!newTeams.has(of)) continue;
      const found = new Map(similarity.get(of));
      const like = names.get(competition)?.findSimilar(key) ?? [];
      const same = [...(anywhere.get(key) ?? [])].map((team) => ({ of: team, similarity: 1 }));
      for (const other of [...like, ...same])
        if (!teammates.has(other.of))
          found.set(other.of, Math.max(other.similarity, found.get(other.of) ?? 0));
      similarity.set(of, found);
    }
    own.forEach(add);
  }
  return suggestions(transaction, similarity);
}

/** The spellings in the seasons of these competitions, and the teams of other competitions with a spelling of a new team. */
async function spellings(transaction: Transaction, seasons: readonly SeasonTeams[]): Promise<Spelling[]> {
  const competitions = [...new Set(seasons.map(({ competition }) => competition))];
  const newTeams = seasons.flatMap((season) => [...season.newTeams]);
  return transaction.$queryRaw<Spelling[]>`
    SELECT n."key", n."teamId" AS of, n."seasonId" AS season, s."competitionId" AS competition
    FROM "Season" s JOIN "TeamName" n ON n."seasonId" = s."id" WHERE s."competitionId" = ANY(${competitions}::int[])
    UNION ALL
    SELECT n."key", n."teamId", n."seasonId", s."competitionId"
    FROM (
      SELECT DISTINCT own."key" FROM unnest(${newTeams}::int[]) AS requested (id) JOIN "TeamName" own ON own."teamId" = requested.id
    ) requested JOIN "TeamName" n USING ("key") JOIN "Season" s ON s."id" = n."seasonId"
    WHERE s."competitionId" <> ALL(${competitions}::int[])
    ORDER BY season`;
}

/** Reads the most similar teams of each team. */
async function suggestions(
  transaction: Transaction,
  similarity: ReadonlyMap<number, ReadonlyMap<number, number>>,
): Promise<SimilarTeams> {
  const ids = new Set([...similarity].flatMap(([id, teams]) => [id, ...teams.keys()]));
  const rows = await transaction.$queryRaw<
    (SimilarTeam & { readonly id: number; readonly url: string | null })[]
  >`
    SELECT t."id", t."slug", t."name", t."url", c."name" AS competition FROM unnest(${[...ids]}::int[]) AS requested (id)
    JOIN "Team" t ON t."id" = requested.id JOIN "Competition" c ON c."id" = t."competitionId"`;
  const teamsById = new Map(rows.map((team) => [team.id, team]));
  return new Map(
    [...similarity].map(([team, others]) => {
      const hasArticle = teamsById.get(team)?.url != null;
      const ranked = [...others]
        .flatMap(([id, similarity]) => ({ similarity, team: teamsById.get(id) }))
        // Two articles are two teams.
        .flatMap(({ similarity, team }) =>
          team === undefined || (hasArticle && team.url !== null) ? [] : [{ similarity, ...team }],
        )
        .sort((one, other) => other.similarity - one.similarity || (one.slug < other.slug ? -1 : 1));
      return [
        team,
        ranked.slice(0, maxSuggestions).map(({ slug, name, competition }) => ({ slug, name, competition })),
      ] as const;
    }),
  );
}

/** The slugs that are most similar to one that no team has, the best first. */
export async function findSimilarSlugs(transaction: Transaction, slug: string): Promise<string[]> {
  const rows = await transaction.$queryRaw<{ slug: string }[]>`
    SELECT "slug" FROM "Team" WHERE similarity("slug", ${slug}) >= ${minSlugSimilarity}
    ORDER BY similarity("slug", ${slug}) DESC, "slug" LIMIT ${maxSuggestions}`;
  return rows.map(({ slug }) => slug);
}
