import { groupBy } from '../../src/domain/group-by.js';
import { slugify } from '../../src/domain/slugify.js';
import { reconcileRows } from './reconcile.js';
import type { Transaction } from './transaction.js';

/** The nouns that can be searched for. */
type Noun = 'team' | 'player' | 'group' | 'tie' | 'region' | 'department' | 'stage' | 'season';

/** A text by which a node can be found. */
interface NodeName {
  readonly noun: Noun;
  /** The node's. */
  readonly id: number;
  /** The first of the written seasons that it is in. */
  readonly season: number;
  readonly name: string;
}

/**
 * Writes the texts by which seasons and their parts can be found. Returns the ids of the seasons for which they changed.
 *
 * They are read from what was written: a team of several seasons has the names of all of them. The texts of a deleted
 * node are deleted with it.
 */
export async function writeSearchNames(
  transaction: Transaction,
  seasons: readonly number[],
): Promise<ReadonlySet<number>> {
  const changed = new Set<number>();
  const words = new Set<string>();
  const names = await readNames(transaction, seasons);
  for (const [noun, ofNoun] of groupBy(names, ({ noun }) => noun)) {
    const column = `${noun}Id`;
    const bySeason = [...groupBy(ofNoun, ({ season }) => season)];
    let inserted = Promise.resolve();
    const synced = await reconcileRows(
      transaction,
      bySeason.map(([, own]) => ({
        table: 'SearchName',
        key: ['subject', 'name'],
        rows: own.flatMap(({ id, name }) => {
          const key = slugify(name);
          for (const word of key.split('-')) words.add(word);
          // A name without letters and digits has an empty slug, which no search finds.
          return key === '' ? [] : [{ subject: `${noun} ${id}`, name, key, [column]: id }];
        }),
        within: { column, values: [...new Set(own.map(({ id }) => id))] },
      })),
      (statement) => {
        inserted = statement;
      },
    );
    await inserted;
    for (const [index, [season]] of bySeason.entries()) if (synced[index]?.written) changed.add(season);
  }
  words.delete('');
  await addSearchWords(transaction, words);
  return changed;
}

/** Adds words, in one order, so that of two imports neither waits for the other. */
async function addSearchWords(transaction: Transaction, words: ReadonlySet<string>): Promise<void> {
  await transaction.$executeRaw`
    INSERT INTO "SearchWord" ("word") SELECT * FROM unnest(${[...words].sort()}::text[]) ON CONFLICT DO NOTHING`;
}

/** Reads the names of all nodes in some seasons, each name of a node once, in an order that no plan changes. */
async function readNames(transaction: Transaction, seasons: readonly number[]): Promise<NodeName[]> {
  return transaction.$queryRaw<NodeName[]>`
    WITH written AS (SELECT * FROM unnest(${seasons}::int[]) AS of ("seasonId"))
    SELECT * FROM (
    SELECT 'team' AS noun, of."teamId" AS id, of."season", n."name" FROM (
      SELECT "B" AS "teamId", min("A") AS "season" FROM written JOIN "_SeasonTeams" ON "A" = "seasonId" GROUP BY "B"
    ) of JOIN "TeamName" n USING ("teamId")
    UNION SELECT 'player', of."playerId", of."season", n."name" FROM (
      SELECT "playerId", min("seasonId") AS "season" FROM written JOIN "PlayerName" USING ("seasonId") GROUP BY "playerId"
    ) of CROSS JOIN LATERAL (
      SELECT p."name" FROM "Player" p WHERE p."id" = of."playerId"
      UNION SELECT p."name" FROM "PlayerName" p WHERE p."playerId" = of."playerId"
    ) n
    -- The only group of a region has the region's name.
    UNION SELECT 'group', g."id", g."seasonId", concat_ws(', ', g."name", nullif(r."name", g."name"))
      FROM written JOIN "Group" g USING ("seasonId") LEFT JOIN "Region" r ON r."id" = g."regionId"
    UNION SELECT 'tie', t."id", t."seasonId", format('%s – %s, %s', one."name", two."name", r."name")
      FROM written JOIN "Tie" t USING ("seasonId") JOIN "Round" r ON r."id" = t."roundId"
      JOIN "Team" one ON one."id" = t."team1Id" JOIN "Team" two ON two."id" = t."team2Id"
    UNION SELECT 'region', r."id", r."seasonId", r."name" FROM written JOIN "Region" r USING ("seasonId")
    UNION SELECT 'department', d."id", min("seasonId"), d."name"
      FROM written JOIN "_SeasonDepartments" ON "B" = "seasonId" JOIN "Department" d ON d."id" = "A" GROUP BY d."id"
    UNION SELECT 'stage', s."id", s."seasonId", n."name" FROM written JOIN "Stage" s USING ("seasonId")
      CROSS JOIN LATERAL (VALUES (s."name"), (s."nativeName")) n ("name") WHERE n."name" IS NOT NULL
    UNION SELECT 'season', s."id", s."id", n."name" FROM written JOIN "Season" s ON s."id" = "seasonId"
      CROSS JOIN LATERAL (VALUES (s."name"), (replace(s."slug", '-', ' '))) n ("name")
    ) names ORDER BY noun, id, "name" COLLATE "C"`;
}
