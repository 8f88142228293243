-- A season over two years has the year in which it began, and both in its name. Two seasons of a competition that were
-- decided in one year are two.
ALTER TABLE "Season" ADD COLUMN "startYear" INTEGER;

-- Until now only the year of the decision was stored. The document's title, its address and the line that names the
-- season say whether it began in the year before: `2019–20`, `2019/2020`.
UPDATE "Season" s SET "startYear" = s."year" - CASE WHEN EXISTS (
  SELECT FROM "Source" d
  WHERE d."seasonId" = s."id" AND concat_ws(' ', d."document", replace(d."url", '%E2%80%93', '-')) ~ format(
    '(^|[^0-9])%s ?[/‐‑‒–—―−-] ?(%s|%s)([^0-9]|$)', s."year" - 1, s."year", lpad((s."year" % 100)::text, 2, '0')
  )
) OR EXISTS (
  SELECT FROM "Citation" c
  WHERE c."ofSeasonId" = s."id" AND c."text" ~* format(
    '(season|year|temporada|año) *=[^=}]*[^0-9]%s ?([/‐‑‒–—―−-]|&ndash.) ?(%s|%s)([^0-9]|$)',
    s."year" - 1, s."year", lpad((s."year" % 100)::text, 2, '0')
  )
) THEN 1 ELSE 0 END;

-- Such a season is found by all its names, the old ones among them: `2019-20`, `2019-2020`, `2020`.
WITH "renamed" AS (
  SELECT s."id", c."slug" AS "competition", c."name", s."year"::text AS "end",
    format('%s-%s', s."startYear", s."year") AS "long",
    format('%s-%s', s."startYear", lpad((s."year" % 100)::text, 2, '0')) AS "short",
    s."startYear" / 100 = s."year" / 100 AS "sameCentury"
  FROM "Season" s JOIN "Competition" c ON c."id" = s."competitionId"
  WHERE s."startYear" < s."year" AND s."slug" = c."slug" || '-' || s."year"
), "named" AS (
  SELECT *, CASE WHEN "sameCentury" THEN "short" ELSE "long" END AS "years" FROM "renamed"
)
UPDATE "Season" s SET
  "slug" = n."competition" || '-' || n."years",
  "name" = replace(n."years", '-', '–') || ' ' || n."name",
  "keys" = ARRAY(
    SELECT "key" FROM (
      SELECT DISTINCT ON ("key") "key", "at" FROM unnest(ARRAY[
        n."competition" || '-' || n."years", n."years" || '-' || n."competition",
        n."competition" || '-' || n."long", n."long" || '-' || n."competition",
        n."competition" || '-' || n."short", n."short" || '-' || n."competition",
        n."competition" || '-' || n."end", n."end" || '-' || n."competition"
      ]) WITH ORDINALITY AS k ("key", "at") ORDER BY "key", "at"
    ) k ORDER BY "at"
  )
FROM "named" n WHERE n."id" = s."id";

DELETE FROM "SearchName" n USING "Season" s WHERE n."seasonId" = s."id" AND s."startYear" < s."year";
INSERT INTO "SearchName" ("subject", "name", "key", "seasonId")
  SELECT 'season ' || s."id", n."name", n."key", s."id" FROM "Season" s CROSS JOIN LATERAL (
    VALUES (s."name", s."keys"[2]), (replace(s."slug", '-', ' '), s."slug")
  ) n ("name", "key")
  WHERE s."startYear" < s."year";

-- What an order goes by includes it: first of two seasons of one year is the one that began first. The columns that the
-- database makes are made anew, all of a table's in one go.
DROP INDEX "Season_competitionId_year_key", "Season_competitionId_orderPlayed_idx", "Season_orderPlayed_key",
  "Match_orderPlayed_key", "Match_orderGoals_key", "Match_orderMargin_key", "Match_stageId_orderPlayed_idx",
  "Tie_orderPlayed_key", "Tie_decidedBy_orderPlayed_idx";

ALTER TABLE "Match" DROP CONSTRAINT "Match_seasonId_fkey", DROP COLUMN "orderPlayed", DROP COLUMN "orderGoals",
  DROP COLUMN "orderMargin", ADD COLUMN "startYear" INTEGER;
ALTER TABLE "Tie" DROP CONSTRAINT "Tie_seasonId_fkey", DROP COLUMN "orderPlayed", ADD COLUMN "startYear" INTEGER;

ALTER TABLE "Season"
  DROP CONSTRAINT "Season_id_year_key",
  DROP COLUMN "orderPlayed",
  ALTER COLUMN "startYear" SET NOT NULL,
  ADD CONSTRAINT "Season_years_check" CHECK ("startYear" <= "year"),
  ADD CONSTRAINT "Season_id_years_key" UNIQUE ("id", "year", "startYear"),
  ADD COLUMN "orderPlayed" TEXT COLLATE "C" NOT NULL GENERATED ALWAYS AS (
    encode(int4send("year") || int4send("startYear") || int4send("id"), 'hex')
  ) STORED;

UPDATE "Match" m SET "startYear" = s."startYear" FROM "Season" s WHERE s."id" = m."seasonId";
ALTER TABLE "Match"
  ALTER COLUMN "startYear" SET NOT NULL,
  ADD COLUMN "orderPlayed" TEXT COLLATE "C" NOT NULL GENERATED ALWAYS AS (
    encode(
      int4send("year") || int4send("startYear") || int4send("seasonId") || int4send("order") || int4send("id"),
      'hex'
    )
  ) STORED,
  ADD COLUMN "orderGoals" TEXT COLLATE "C" NOT NULL GENERATED ALWAYS AS (
    encode(
      int4send(coalesce(2147483646 - "goals", 2147483647))
        || int4send("year") || int4send("startYear") || int4send("seasonId") || int4send("order") || int4send("id"),
      'hex'
    )
  ) STORED,
  ADD COLUMN "orderMargin" TEXT COLLATE "C" NOT NULL GENERATED ALWAYS AS (
    encode(
      int4send(coalesce(2147483646 - "margin", 2147483647))
        || int4send("year") || int4send("startYear") || int4send("seasonId") || int4send("order") || int4send("id"),
      'hex'
    )
  ) STORED,
  ADD CONSTRAINT "Match_seasonId_fkey" FOREIGN KEY ("seasonId", "year", "startYear")
    REFERENCES "Season"("id", "year", "startYear") ON DELETE CASCADE ON UPDATE CASCADE;

UPDATE "Tie" t SET "startYear" = s."startYear" FROM "Season" s WHERE s."id" = t."seasonId";
ALTER TABLE "Tie"
  ALTER COLUMN "startYear" SET NOT NULL,
  ADD COLUMN "orderPlayed" TEXT COLLATE "C" NOT NULL GENERATED ALWAYS AS (
    encode(
      int4send("year") || int4send("startYear") || int4send("seasonId") || int4send("order") || int4send("id"),
      'hex'
    )
  ) STORED,
  ADD CONSTRAINT "Tie_seasonId_fkey" FOREIGN KEY ("seasonId", "year", "startYear")
    REFERENCES "Season"("id", "year", "startYear") ON DELETE CASCADE ON UPDATE CASCADE;

-- CreateIndex
CREATE UNIQUE INDEX "Season_competitionId_year_startYear_key" ON "Season"("competitionId", "year", "startYear");

-- CreateIndex
CREATE INDEX "Season_competitionId_orderPlayed_idx" ON "Season"("competitionId", "orderPlayed");

-- CreateIndex
CREATE UNIQUE INDEX "Season_orderPlayed_key" ON "Season"("orderPlayed");

-- CreateIndex
CREATE UNIQUE INDEX "Match_orderPlayed_key" ON "Match"("orderPlayed");

-- CreateIndex
CREATE UNIQUE INDEX "Match_orderGoals_key" ON "Match"("orderGoals");

-- CreateIndex
CREATE UNIQUE INDEX "Match_orderMargin_key" ON "Match"("orderMargin");

-- CreateIndex
CREATE INDEX "Match_stageId_orderPlayed_idx" ON "Match"("stageId", "orderPlayed");

-- CreateIndex
CREATE UNIQUE INDEX "Tie_orderPlayed_key" ON "Tie"("orderPlayed");

-- CreateIndex
CREATE INDEX "Tie_decidedBy_orderPlayed_idx" ON "Tie"("decidedBy", "orderPlayed");
