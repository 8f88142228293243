-- A group is found by its slug and by its name, which in the slug stands behind that of the region.
ALTER TABLE "Group" ADD COLUMN "keys" TEXT[];
UPDATE "Group" g SET "keys" = ARRAY[g."slug"] || CASE
  WHEN starts_with(g."slug", r."slug" || '-') THEN ARRAY[substr(g."slug", length(r."slug") + 2)] ELSE '{}'
END
FROM "Group" o LEFT JOIN "Region" r ON r."id" = o."regionId" WHERE o."id" = g."id";

-- Made by the database, so that it is always that of the goals, and of the teams.
ALTER TABLE "Match"
  ADD COLUMN "winnerId" INTEGER GENERATED ALWAYS AS (
    CASE WHEN "homeGoals" > "awayGoals" THEN "homeTeamId" WHEN "homeGoals" < "awayGoals" THEN "awayTeamId" END
  ) STORED,
  ADD CONSTRAINT "Match_winnerId_fkey" FOREIGN KEY ("winnerId") REFERENCES "Team"("id")
    ON DELETE NO ACTION ON UPDATE NO ACTION;

-- CreateIndex
CREATE INDEX "Group_keys_idx" ON "Group" USING GIN ("keys") WITH (fastupdate = off);

-- CreateIndex
CREATE INDEX "Match_seasonId_orderPlayed_idx" ON "Match"("seasonId", "orderPlayed");

-- CreateIndex
CREATE INDEX "Match_winnerId_idx" ON "Match"("winnerId");

-- CreateIndex
CREATE INDEX "Match_date_idx" ON "Match"("date");

-- CreateIndex
CREATE INDEX "Tie_seasonId_orderPlayed_idx" ON "Tie"("seasonId", "orderPlayed");
