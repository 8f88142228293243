-- AlterEnum
ALTER TYPE "DiscrepancyKind" ADD VALUE 'MATCH_SCORE';

-- DropIndex
DROP INDEX "TeamName_teamId_name_key";

-- AlterTable
ALTER TABLE "Match" ADD COLUMN     "homeStated" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "venue" TEXT;

-- AlterEnum
ALTER TYPE "TieDecision" ADD VALUE 'REPLAY';

-- AlterTable
ALTER TABLE "Tie" ADD COLUMN     "awayGoalsMarked" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "replays" INTEGER NOT NULL DEFAULT 0;

-- A tie that its legs leave level can be played again.
ALTER TABLE "Tie" ADD CONSTRAINT "Tie_replays_check" CHECK ("replays" >= 0);
ALTER TABLE "Match" DROP CONSTRAINT "Match_leg_check";
ALTER TABLE "Match" ADD CONSTRAINT "Match_leg_check" CHECK (
  num_nulls("tieId", "roundId", "leg") IN (0, 3) AND "leg" >= 1
);

-- Until now, seasons were loaded from what comes with the project alone.
UPDATE "Source" SET "digest" = 'built-in ' || "digest";

-- A spelling belongs to the season whose source uses it. Those already there are each team's seasons', until these
-- are loaded again.
ALTER TABLE "TeamName" ADD COLUMN     "seasonId" INTEGER;
INSERT INTO "TeamName" ("seasonId", "teamId", "name", "key", "reason")
  SELECT "A", "teamId", "name", "key", "reason" FROM "TeamName" JOIN "_SeasonTeams" ON "B" = "teamId";
DELETE FROM "TeamName" WHERE "seasonId" IS NULL;
ALTER TABLE "TeamName" ALTER COLUMN "seasonId" SET NOT NULL;

-- CreateTable
CREATE TABLE "SeasonChange" (
    "id" SERIAL NOT NULL,
    "seasonId" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "matches" INTEGER[],
    "ties" INTEGER[],
    "standings" INTEGER[],
    "gone" INTEGER NOT NULL,

    CONSTRAINT "SeasonChange_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "SeasonChange_seasonId_id_idx" ON "SeasonChange"("seasonId", "id");

-- CreateIndex
CREATE INDEX "TeamName_teamId_idx" ON "TeamName"("teamId");

-- CreateIndex
CREATE UNIQUE INDEX "TeamName_seasonId_teamId_name_key" ON "TeamName"("seasonId", "teamId", "name");

-- AddForeignKey
ALTER TABLE "SeasonChange" ADD CONSTRAINT "SeasonChange_seasonId_fkey" FOREIGN KEY ("seasonId") REFERENCES "Season"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TeamName" ADD CONSTRAINT "TeamName_seasonId_fkey" FOREIGN KEY ("seasonId") REFERENCES "Season"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "SeasonChange" ADD CONSTRAINT "SeasonChange_gone_check" CHECK ("gone" >= 0);
