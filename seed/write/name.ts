import type { Prisma } from '../../src/generated/prisma/client.js';
import { fold } from '../../src/team/names.js';
import type { SeasonRecord } from '../parse/season.js';
import type { Ids } from './ids.js';
import { writeSearchNames } from './search.js';
import { sync, type Transaction } from './sync.js';
import { namesake } from './team.js';

/** Writes how the season's source spells the teams, and calls those anew that are called otherwise by now. */
export async function writeTeamNames(
  transaction: Transaction,
  { teams }: SeasonRecord,
  at: { id: number; teams: Ids },
): Promise<void> {
  const present = teams.map(({ slug }) => at.teams.of(slug));
  const gone = await transaction.teamName.groupBy({
    by: ['teamId'],
    where: { seasonId: at.id, teamId: { notIn: present } },
  });
  const left = gone.map(({ teamId }) => teamId);
  await sync(transaction, {
    table: 'TeamName',
    key: ['seasonId', 'teamId', 'name'],
    rows: teams.flatMap(({ slug, name, aliases }) =>
      [{ name, reason: null }, ...aliases.filter((alias) => alias.name !== name)].map(
        (spelling): Prisma.TeamNameCreateManyInput => ({
          seasonId: at.id,
          teamId: at.teams.of(slug),
          ...spelling,
          key: fold(spelling.name),
        }),
      ),
    ),
    within: { column: 'seasonId', values: [at.id] },
  });
  await writeKeys(transaction, [...present, ...left]);
  const renamed = await rename(transaction, [...present, ...left]);
  // What a team is called is searched for in its other seasons as well, and so are its ties.
  const others = await transaction.season.findMany({
    where: { id: { not: at.id }, teams: { some: { id: { in: [...renamed, ...left] } } } },
    select: { id: true },
    orderBy: { id: 'asc' },
  });
  for (const { id } of others) await writeSearchNames(transaction, id);
}

/** Writes what teams answer to: their slugs and all their spellings. */
async function writeKeys(transaction: Transaction, ids: readonly number[]): Promise<void> {
  await transaction.$executeRaw`
    UPDATE "Team" t SET "keys" = now."keys" FROM "Team" o CROSS JOIN LATERAL (
      SELECT ARRAY(SELECT o."slug" UNION SELECT n."key" FROM "TeamName" n WHERE n."teamId" = o."id" ORDER BY 1) AS "keys"
    ) now
    WHERE o."id" = ANY(${ids}::int[]) AND t."id" = o."id" AND t."keys" IS DISTINCT FROM now."keys"`;
}

/**
 * Gives teams the name of the first of their seasons, if the one that they have is no longer in use: of their own
 * competition's seasons before others, as they were loaded. Returns the teams that were renamed.
 *
 * A team of one season is called as this one calls it; a team of several keeps its name while one of them spells it so.
 */
async function rename(transaction: Transaction, ids: readonly number[]): Promise<number[]> {
  const wanted = await transaction.$queryRaw<{ id: number; slug: string; name: string; key: string }[]>`
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
  for (const { id, slug, name, key } of wanted) {
    await transaction.$executeRaw`
      UPDATE "Team" t SET "name" = ${name}, "key" = CASE WHEN EXISTS (
        SELECT FROM "Team" o WHERE o."competitionId" = t."competitionId" AND o."key" = ${key} AND o."id" <> t."id"
      ) THEN ${namesake(key, slug)} ELSE ${key} END WHERE t."id" = ${id}`;
  }
  return wanted.map(({ id }) => id);
}
