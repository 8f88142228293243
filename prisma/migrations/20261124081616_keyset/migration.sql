-- DropIndex
DROP INDEX "Match_seasonId_order_idx";

-- DropIndex
DROP INDEX "Match_stageId_order_idx";

-- DropIndex
DROP INDEX "Match_regionId_order_idx";

-- DropIndex
DROP INDEX "Match_goals_idx";

-- DropIndex
DROP INDEX "Match_margin_idx";

-- DropIndex
DROP INDEX "Competition_name_idx";

-- DropIndex
DROP INDEX "Season_year_id_idx";

-- DropIndex
DROP INDEX "Team_key_id_idx";

-- DropIndex
DROP INDEX "Team_departmentId_idx";

-- DropIndex
DROP INDEX "Tie_seasonId_order_idx";

-- DropIndex
DROP INDEX "Tie_decidedBy_idx";

-- What an order goes by is one column of the row itself, in which no two rows are alike, so that an index leads to any
-- place in it. Each number is four bytes there and sorts as its digits do, and the row's own number comes last.

-- A row's own copies of what others have, which a foreign key keeps as theirs.
ALTER TABLE "Season" ADD CONSTRAINT "Season_id_year_key" UNIQUE ("id", "year");
ALTER TABLE "Department" ADD CONSTRAINT "Department_id_slug_key" UNIQUE ("id", "slug");

ALTER TABLE "Match" ADD COLUMN "year" INTEGER;
UPDATE "Match" m SET "year" = s."year" FROM "Season" s WHERE s."id" = m."seasonId";
ALTER TABLE "Match"
  ALTER COLUMN "year" SET NOT NULL,
  DROP CONSTRAINT "Match_seasonId_fkey",
  ADD CONSTRAINT "Match_seasonId_fkey" FOREIGN KEY ("seasonId", "year") REFERENCES "Season"("id", "year")
    ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "Tie" ADD COLUMN "year" INTEGER;
UPDATE "Tie" t SET "year" = s."year" FROM "Season" s WHERE s."id" = t."seasonId";
ALTER TABLE "Tie"
  ALTER COLUMN "year" SET NOT NULL,
  DROP CONSTRAINT "Tie_seasonId_fkey",
  ADD CONSTRAINT "Tie_seasonId_fkey" FOREIGN KEY ("seasonId", "year") REFERENCES "Season"("id", "year")
    ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "Team" ADD COLUMN "departmentSlug" TEXT;
UPDATE "Team" t SET "departmentSlug" = d."slug" FROM "Department" d WHERE d."id" = t."departmentId";
ALTER TABLE "Team"
  ADD CONSTRAINT "Team_department_whole" CHECK (num_nulls("departmentId", "departmentSlug") IN (0, 2)),
  DROP CONSTRAINT "Team_departmentId_fkey",
  ADD CONSTRAINT "Team_departmentId_fkey" FOREIGN KEY ("departmentId", "departmentSlug")
    REFERENCES "Department"("id", "slug") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "Season" ADD COLUMN "orderPlayed" TEXT COLLATE "C" NOT NULL GENERATED ALWAYS AS (
  encode(int4send("year") || int4send("id"), 'hex')
) STORED;

ALTER TABLE "Tie" ADD COLUMN "orderPlayed" TEXT COLLATE "C" NOT NULL GENERATED ALWAYS AS (
  encode(int4send("year") || int4send("seasonId") || int4send("order") || int4send("id"), 'hex')
) STORED;

-- Counted down, for most comes first. What was not played has the last number of all.
ALTER TABLE "Match"
  ADD COLUMN "orderPlayed" TEXT COLLATE "C" NOT NULL GENERATED ALWAYS AS (
    encode(int4send("year") || int4send("seasonId") || int4send("order") || int4send("id"), 'hex')
  ) STORED,
  ADD COLUMN "orderGoals" TEXT COLLATE "C" NOT NULL GENERATED ALWAYS AS (
    encode(
      int4send(coalesce(2147483646 - "goals", 2147483647))
        || int4send("year") || int4send("seasonId") || int4send("order") || int4send("id"),
      'hex'
    )
  ) STORED,
  ADD COLUMN "orderMargin" TEXT COLLATE "C" NOT NULL GENERATED ALWAYS AS (
    encode(
      int4send(coalesce(2147483646 - "margin", 2147483647))
        || int4send("year") || int4send("seasonId") || int4send("order") || int4send("id"),
      'hex'
    )
  ) STORED;

-- No letter of a key or a slug comes before a tab, or after a tilde.
ALTER TABLE "Team"
  ADD COLUMN "orderName" TEXT COLLATE "C" NOT NULL GENERATED ALWAYS AS (
    "key" || E'\t' || encode(int4send("id"), 'hex')
  ) STORED,
  ADD COLUMN "orderDepartment" TEXT COLLATE "C" NOT NULL GENERATED ALWAYS AS (
    coalesce("departmentSlug", '~') || E'\t' || "key" || E'\t' || encode(int4send("id"), 'hex')
  ) STORED;

-- A team answers to its slug as to its names: one list of them is one look-up, and two places would be a scan.
ALTER TABLE "Team" ADD COLUMN "keys" TEXT[];
UPDATE "Team" t SET "keys" = ARRAY(
  SELECT t."slug" UNION SELECT n."key" FROM "TeamName" n WHERE n."teamId" = t."id" ORDER BY 1
);

-- CreateIndex
CREATE INDEX "Team_keys_idx" ON "Team" USING GIN ("keys");

-- CreateIndex
CREATE UNIQUE INDEX "Match_orderPlayed_key" ON "Match"("orderPlayed");

-- CreateIndex
CREATE UNIQUE INDEX "Match_orderGoals_key" ON "Match"("orderGoals");

-- CreateIndex
CREATE UNIQUE INDEX "Match_orderMargin_key" ON "Match"("orderMargin");

-- CreateIndex
CREATE INDEX "Match_stageId_orderPlayed_idx" ON "Match"("stageId", "orderPlayed");

-- CreateIndex
CREATE INDEX "Match_regionId_idx" ON "Match"("regionId");

-- CreateIndex
CREATE UNIQUE INDEX "Season_orderPlayed_key" ON "Season"("orderPlayed");

-- CreateIndex
CREATE INDEX "Season_competitionId_orderPlayed_idx" ON "Season"("competitionId", "orderPlayed");

-- CreateIndex
CREATE UNIQUE INDEX "Team_orderName_key" ON "Team"("orderName");

-- CreateIndex
CREATE UNIQUE INDEX "Team_orderDepartment_key" ON "Team"("orderDepartment");

-- CreateIndex
CREATE INDEX "Team_departmentId_orderName_idx" ON "Team"("departmentId", "orderName");

-- CreateIndex
CREATE INDEX "TeamName_key_part_idx" ON "TeamName" USING GIN ("key" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "Round_kind_idx" ON "Round"("kind");

-- CreateIndex
CREATE UNIQUE INDEX "Tie_orderPlayed_key" ON "Tie"("orderPlayed");

-- CreateIndex
CREATE INDEX "Tie_decidedBy_orderPlayed_idx" ON "Tie"("decidedBy", "orderPlayed");
