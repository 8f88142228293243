import { slugify } from '../../src/domain/slugify.js';
import type { Prisma } from '../../src/generated/prisma/client.js';
import type { SeasonRecord } from '../parse/season.js';
import type { BatchWriter } from './lockstep.js';
import type { SlugIds } from './slug-ids.js';
import { namesakeKey } from './team.js';
import type { Transaction } from './transaction.js';

/**
 * Writes how the season's source spells the teams, and renames teams whose name is no longer in use: of those that are
 * in the season or were removed from it. Returns the new names, and the seasons that have a renamed, a removed or a merged team.
 */
export async function writeTeamNames(
  writer: BatchWriter,
  { teams }: SeasonRecord,
  at: {
    id: number;
    teams: SlugIds;
    newTeams: ReadonlySet<number>;
    removedTeams: readonly number[];
    mergedTeams: readonly number[];
  },
): Promise<{ renamed: ReadonlyMap<number, string>; seasons: readonly number[] }> {
  await writer.reconcile({
    table: 'TeamName',
    key: ['seasonId', 'teamId', 'name'],
    rows: teams.flatMap(({ slug, name, aliases }) =>
      [{ name, reason: null }, ...aliases.filter((alias) => alias.name !== name)].map(
        (spelling): Prisma.TeamNameCreateManyInput => ({
          seasonId: at.id,
          teamId: at.teams.of(slug),
          ...spelling,
          key: slugify(spelling.name),
        }),
      ),
    ),
    within: writer.within('seasonId', [at.id]),
  });
  const present = teams.map(({ slug }) => at.teams.of(slug));
  const before = present.filter((id) => !at.newTeams.has(id));
  const { renamed, seasons } = await writer.step(renameTeamsOfEach, {
    ids: [...before, ...at.removedTeams],
    changedTeams: [...at.removedTeams, ...at.mergedTeams],
  });
  writer.written ||= renamed.size > 0;
  return { renamed, seasons };
}

interface RenameRequest {
  /** The teams whose spellings can have changed. */
  readonly ids: readonly number[];
  /** The teams that were removed from the season, or that other teams were merged into. */
  readonly changedTeams: readonly number[];
}

/** For seasons that share no team: the renamed teams of each, and the seasons whose search names that affects. */
async function renameTeamsOfEach(transaction: Transaction, requests: readonly RenameRequest[]) {
  const before = requests.flatMap(({ ids }) => ids);
  await updateTeamKeys(transaction, before);
  const all = await renameTeams(transaction, before);
  const found: { renamed: ReadonlyMap<number, string>; seasons: readonly number[] }[] = [];
  for (const { ids, changedTeams } of requests) {
    const renamed = new Map(
      ids.flatMap((id) => {
        const name = all.get(id);
        return name === undefined ? [] : [[id, name] as const];
      }),
    );
    const affected = [...renamed.keys(), ...changedTeams];
    // The search names of its other seasons have the team's name too, also in those of its ties.
    const seasons =
      affected.length === 0
        ? []
        : await transaction.season.findMany({
            where: { teams: { some: { id: { in: affected } } } },
            select: { id: true },
          });
    found.push({ renamed, seasons: seasons.map(({ id }) => id) });
  }
  return found;
}

/** Updates the keys by which teams are found: their slugs and all their spellings. */
async function updateTeamKeys(transaction: Transaction, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return;
  await transaction.$executeRaw`
    UPDATE "Team" t SET "keys" = now."keys" FROM "Team" o CROSS JOIN LATERAL (
      SELECT array_agg("key" ORDER BY "key" COLLATE "C") AS "keys" FROM (
        SELECT o."slug" AS "key" UNION SELECT unnest(o."formerSlugs") UNION SELECT n."key" FROM "TeamName" n WHERE n."teamId" = o."id"
      ) own
    ) now
    WHERE o."id" = ANY(${ids}::int[]) AND t."id" = o."id" AND t."keys" IS DISTINCT FROM now."keys"`;
}

/**
 * Gives teams the name of the first of their seasons, if the one that they have is no longer in use: of their own
 * competition's seasons before others, as they were loaded. Returns the new names of those that were renamed.
 *
 * A team of one season has the name of this season; a team of several keeps its name while one of them spells it so.
 */
async function renameTeams(
  transaction: Transaction,
  ids: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  if (ids.length === 0) return new Map();
  const renames = await transaction.$queryRaw<{ id: number; slug: string; name: string; key: string }[]>`
    SELECT t."id", t."slug", first."name", first."key" FROM "Team" t
    CROSS JOIN LATERAL (SELECT split_part(t."key", ' ', 1) AS "key") now
    CROSS JOIN LATERAL (
      SELECT n."name", n."key" FROM "TeamName" n JOIN "Season" s ON s."id" = n."seasonId"
      WHERE n."teamId" = t."id" AND n."reason" IS NULL
      ORDER BY n."key" = now."key" DESC, s."competitionId" = t."competitionId" DESC, s."id" LIMIT 1
    ) first
    WHERE t."id" = ANY(${ids}::int[]) AND t."name" <> first."name" AND (
      (SELECT min(n."seasonId") = max(n."seasonId") FROM "TeamName" n WHERE n."teamId" = t."id")
      OR NOT EXISTS (
        SELECT FROM "TeamName" n WHERE n."teamId" = t."id"
        AND (n."name" = t."name" OR n."key" = now."key" AND first."key" <> now."key")
      )
    ) ORDER BY t."id"`;
  for (const { id, slug, name, key } of renames) {
    await transaction.$executeRaw`
      UPDATE "Team" t SET "name" = ${name}, "key" = CASE WHEN EXISTS (
        SELECT FROM "Team" o WHERE o."competitionId" = t."competitionId" AND o."key" = ${key} AND o."id" <> t."id"
      ) THEN ${namesakeKey(key, slug)} ELSE ${key} END WHERE t."id" = ${id}`;
  }
  return new Map(renames.map(({ id, name }) => [id, name]));
}
