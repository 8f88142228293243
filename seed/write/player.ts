import { slugify } from '../../src/domain/slugify.js';
import type { Prisma } from '../../src/generated/prisma/client.js';
import type { PlayerRecord } from '../parse/match/goals/players.js';
import type { SeasonRecord } from '../parse/season.js';
import { articleUrl, linkedArticle } from '../read/wikitext/article.js';
import type { BatchWriter } from './lockstep.js';
import type { Transaction } from './transaction.js';

/** A player as a season writes one. */
interface DesiredPlayer {
  /** Who it is. */
  readonly key: string;
  readonly name: string;
  /** The slug of a player that is new, unless another one has it. */
  readonly slug: string;
  readonly url: string | null;
}

/** The players of a season that are written. */
export interface WrittenPlayers {
  /** Their ids, by their records in the season. */
  readonly ids: ReadonlyMap<PlayerRecord, number>;
  /** The ids of the players that were in the season and no longer are. */
  readonly removed: readonly number[];
  /** The ids of the other seasons that have one of those. */
  readonly removedIn: readonly number[];
}

/**
 * Writes the players of a season, and how its source spells them.
 *
 * @param at `teams` has the stored slugs of the teams, by their slugs in the season
 */
export async function writePlayers(
  writer: BatchWriter,
  season: SeasonRecord,
  at: { id: number; isNew: boolean; teams: ReadonlyMap<string, { readonly slug: string }> },
): Promise<WrittenPlayers> {
  const before = await writer.step(playersOfEach, at.isNew ? null : at.id);
  const desired = season.players.map((player) => desiredPlayer(player, season, at.teams));
  const { ids, written } = await writer.step(upsertPlayers, desired);
  writer.written ||= written;
  await writer.reconcile({
    table: 'PlayerName',
    key: ['seasonId', 'playerId', 'name'],
    rows: season.players.flatMap(({ name, spellings }, index) =>
      [...new Set([name, ...spellings])].map(
        (spelling): Prisma.PlayerNameCreateManyInput => ({
          seasonId: at.id,
          playerId: ids[index] ?? Number.NaN,
          name: spelling,
          key: slugify(spelling),
        }),
      ),
    ),
    within: writer.within('seasonId', [at.id]),
  });
  const removed = before.filter((id) => !ids.includes(id));
  const removedIn = await writer.step(updatePlayerKeysOfEach, { ids: [...ids, ...removed], removed });
  return {
    ids: new Map(season.players.map((player, index) => [player, ids[index] ?? Number.NaN])),
    removed,
    removedIn,
  };
}

/** Deletes those of the players who have no goal any longer, for example after a corrected name. */
export async function deleteUnusedPlayers(transaction: Transaction, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return;
  await transaction.$executeRaw`
    DELETE FROM "Player" p WHERE p."id" = ANY(${ids}::int[])
    AND NOT EXISTS (SELECT FROM "Goal" g WHERE g."playerId" = p."id")`;
}

/** The ids of the players of each season; null for a season that is new. */
async function playersOfEach(transaction: Transaction, seasons: readonly (number | null)[]) {
  const loaded = seasons.filter((id) => id !== null);
  const rows =
    loaded.length === 0
      ? []
      : await transaction.$queryRaw<{ season: number; player: number }[]>`
          SELECT DISTINCT "seasonId" AS season, "playerId" AS player FROM "PlayerName"
          WHERE "seasonId" = ANY(${loaded}::int[])`;
  return seasons.map((id) => rows.filter(({ season }) => season === id).map(({ player }) => player));
}

interface KeyUpdate {
  /** The players whose spellings can have changed. */
  readonly ids: readonly number[];
  readonly removed: readonly number[];
}

/** Updates the keys by which players are found. Returns for each season the others that have a player removed from it. */
async function updatePlayerKeysOfEach(transaction: Transaction, updates: readonly KeyUpdate[]) {
  const all = updates.flatMap(({ ids }) => ids);
  if (all.length === 0) return updates.map(() => []);
  await transaction.$executeRaw`
    UPDATE "Player" p SET "keys" = now."keys" FROM "Player" o CROSS JOIN LATERAL (
      SELECT array_agg("key" ORDER BY "key" COLLATE "C") AS "keys" FROM (
        SELECT o."slug" AS "key" UNION SELECT n."key" FROM "PlayerName" n WHERE n."playerId" = o."id"
      ) own
    ) now
    WHERE o."id" = ANY(${all}::int[]) AND p."id" = o."id" AND p."keys" IS DISTINCT FROM now."keys"`;
  const removed = updates.flatMap((update) => update.removed);
  if (removed.length === 0) return updates.map(() => []);
  const rows = await transaction.$queryRaw<{ season: number; player: number }[]>`
    SELECT DISTINCT "seasonId" AS season, "playerId" AS player FROM "PlayerName"
    WHERE "playerId" = ANY(${removed}::int[])`;
  return updates.map((update) =>
    rows.filter(({ player }) => update.removed.includes(player)).map(({ season }) => season),
  );
}

function desiredPlayer(
  { name, article, team }: PlayerRecord,
  { header, slug: season }: SeasonRecord,
  teamSlugs: ReadonlyMap<string, { readonly slug: string }>,
): DesiredPlayer {
  const linked = article === null ? undefined : linkedArticle(article, header.document.wiki);
  if (linked === undefined) {
    const slug = [slugify(name), teamSlugs.get(team ?? '')?.slug ?? team, season].join('-');
    return { key: slug, name, slug, url: null };
  }
  const { wiki, title } = linked;
  const slug = slugify(title) || `player-${wiki}`;
  return { key: `${wiki}:${title}`, name, slug, url: articleUrl(linked) };
}

/** Finds or adds the players of several seasons, which can have players in common. */
async function upsertPlayers(transaction: Transaction, seasons: readonly (readonly DesiredPlayer[])[]) {
  const desired = new Map(seasons.flat().map((player) => [player.key, player]));
  if (desired.size === 0) return seasons.map(() => ({ ids: [], written: false }));
  const rows = await transaction.$queryRaw<{ id: number; key: string; name: string }[]>`
    SELECT p."id", p."key", p."name" FROM unnest(${[...desired.keys()]}::text[]) AS r ("key") JOIN "Player" p USING ("key")`;
  const known = new Map(rows.map((row) => [row.key, row]));
  const written = new Set<string>();
  for (const { key, id, name } of rows) {
    const now = desired.get(key)?.name ?? name;
    if (now === name) continue;
    await transaction.$executeRaw`UPDATE "Player" SET "name" = ${now} WHERE "id" = ${id}`;
    written.add(key);
  }
  const added = await insertPlayers(
    transaction,
    [...desired.values()].filter(({ key }) => !known.has(key)),
  );
  for (const { key } of added) written.add(key);
  const ids = new Map([...rows, ...added].map(({ id, key }) => [key, id]));
  return seasons.map((players) => ({
    ids: players.map(({ key }) => ids.get(key) ?? Number.NaN),
    written: players.some(({ key }) => written.has(key)),
  }));
}

async function insertPlayers(
  transaction: Transaction,
  players: readonly DesiredPlayer[],
): Promise<readonly { readonly id: number; readonly key: string }[]> {
  if (players.length === 0) return [];
  const candidates = players.flatMap(({ slug }) => slugCandidates(slug));
  const rows = await transaction.$queryRaw<{ slug: string }[]>`
    SELECT p."slug" FROM unnest(${candidates}::text[]) AS r ("slug") JOIN "Player" p USING ("slug")`;
  const taken = new Set(rows.map(({ slug }) => slug));
  const inserted = players.map((player) => {
    const slug = slugCandidates(player.slug).find((candidate) => !taken.has(candidate)) ?? player.slug;
    taken.add(slug);
    return { ...player, slug, keys: [slug] };
  });
  return transaction.$queryRaw<{ id: number; key: string }[]>`
    INSERT INTO "Player" ("slug", "name", "key", "keys", "url")
    SELECT "slug", "name", "key", "keys", "url" FROM json_populate_recordset(NULL::"Player", ${JSON.stringify(inserted)}::json)
    RETURNING "id", "key"`;
}

/** Titles that differ in more than letters and digits are rare: `Raul (footballer)`, `Raúl (footballer)`. */
function slugCandidates(slug: string): string[] {
  return [slug, ...Array.from({ length: 9 }, (_, index) => `${slug}-${index + 2}`)];
}
