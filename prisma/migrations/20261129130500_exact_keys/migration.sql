-- AlterTable
ALTER TABLE "Team" ADD COLUMN     "exactKeys" TEXT[];

-- The keys by which one team alone is found, as the import writes them.
WITH keyed AS (
  SELECT t."id", t."slug", of."key", count(*) OVER (PARTITION BY of."key") = 1 AS alone
  FROM "Team" t CROSS JOIN LATERAL unnest(t."keys") AS of ("key")
), exact AS (
  SELECT "id", "slug" AS "key" FROM keyed
  UNION SELECT "id", "key" FROM keyed WHERE alone
  UNION SELECT "id", '=' || "key" FROM keyed WHERE alone
)
UPDATE "Team" t SET "exactKeys" = now."keys" FROM (
  SELECT "id", array_agg("key" ORDER BY "key" COLLATE "C") AS "keys" FROM exact GROUP BY "id"
) now WHERE now."id" = t."id";

-- CreateIndex
CREATE INDEX "Team_exactKeys_idx" ON "Team" USING GIN ("exactKeys");
