import type { Transaction } from './step.js';

/** A team that may be the same as another one. */
export interface NearTeam {
  readonly slug: string;
  readonly name: string;
  /** The name of its competition. */
  readonly competition: string;
}

/** For each team those that it may be the same as, by its number. */
export type Near = ReadonlyMap<number, readonly NearTeam[]>;

/** Suggestions for each team, and for each slug. */
const most = 3;

/** A likeness in trigrams below which two names, or slugs, are not taken for one another. */
const least = { name: 0.55, slug: 0.4 };

/**
 * For teams whose spellings are written: the teams that each may be, the likest first; none for one that is like no
 * other. They are those of its competition with a name like it, or whose words are all in its name or the other way
 * round, and those of other competitions with its very name; but none that a season of these teams tells apart.
 *
 * Within the competition all names are compared: the trigram index finds a common word in a good part of all names,
 * ties' and groups' too, and looking through those takes longer.
 */
export async function nearTeams(transaction: Transaction, ids: readonly number[]): Promise<Near> {
  if (ids.length === 0) return new Map();
  const rows = await transaction.$queryRaw<(NearTeam & { readonly id: number })[]>`
    WITH asked AS MATERIALIZED (
      SELECT DISTINCT t."id", t."competitionId", n."key", string_to_array(n."key", '-') AS words
      FROM "Team" t JOIN "TeamName" n ON n."teamId" = t."id" WHERE t."id" = ANY(${ids}::int[])
    ), apart AS MATERIALIZED (
      SELECT DISTINCT other."B" AS "teamId" FROM asked
      JOIN "_SeasonTeams" one ON one."B" = asked."id" JOIN "_SeasonTeams" other USING ("A")
    ), here AS MATERIALIZED (
      SELECT DISTINCT s."competitionId", n."teamId", n."key", string_to_array(n."key", '-') AS words
      FROM "TeamName" n JOIN "Season" s ON s."id" = n."seasonId"
      WHERE s."competitionId" IN (SELECT "competitionId" FROM asked)
        AND NOT EXISTS (SELECT FROM apart WHERE apart."teamId" = n."teamId")
    ), near AS (
      SELECT asked."id", here."teamId", similarity(asked."key", here."key") AS likeness
      FROM asked JOIN here USING ("competitionId")
      WHERE asked.words <@ here.words OR here.words <@ asked.words
        OR similarity(asked."key", here."key") >= ${least.name}
      UNION ALL
      SELECT asked."id", n."teamId", 1 FROM asked JOIN "TeamName" n USING ("key")
      WHERE NOT EXISTS (SELECT FROM apart WHERE apart."teamId" = n."teamId")
    ), ranked AS (
      SELECT near."id", t."slug", t."name", c."name" AS "competition", row_number() OVER (
        PARTITION BY near."id" ORDER BY max(near.likeness) DESC, t."slug"
      ) AS place
      FROM near JOIN "Team" t ON t."id" = near."teamId" JOIN "Competition" c ON c."id" = t."competitionId"
      GROUP BY near."id", t."id", c."id"
    )
    SELECT "id", "slug", "name", "competition" FROM ranked WHERE place <= ${most} ORDER BY "id", place`;
  const near = new Map<number, NearTeam[]>();
  for (const { id, ...team } of rows) {
    const others = near.get(id);
    if (others === undefined) near.set(id, [team]);
    else others.push(team);
  }
  return near;
}

/** The slugs that are most like one which no team has, the likest first. */
export async function nearSlugs(transaction: Transaction, slug: string): Promise<string[]> {
  const rows = await transaction.$queryRaw<{ slug: string }[]>`
    SELECT "slug" FROM "Team" WHERE similarity("slug", ${slug}) >= ${least.slug}
    ORDER BY similarity("slug", ${slug}) DESC, "slug" LIMIT ${most}`;
  return rows.map(({ slug }) => slug);
}
