-- CreateEnum
CREATE TYPE "GoalKind" AS ENUM ('GOAL', 'PENALTY', 'OWN_GOAL');

-- AlterEnum
ALTER TYPE "DiscrepancyKind" ADD VALUE 'SCORERS';

-- AlterTable
ALTER TABLE "SearchName" ADD COLUMN     "playerId" INTEGER;

-- AlterTable
ALTER TABLE "Citation" ADD COLUMN     "goalId" INTEGER;

-- CreateTable
CREATE TABLE "Goal" (
    "id" SERIAL NOT NULL,
    "seasonId" INTEGER NOT NULL,
    "matchId" INTEGER NOT NULL,
    "teamId" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "order" INTEGER NOT NULL,
    "playerId" INTEGER NOT NULL,
    "playerTeamId" INTEGER NOT NULL,
    "minute" INTEGER,
    "stoppage" INTEGER,
    "kind" "GoalKind" NOT NULL,

    CONSTRAINT "Goal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Player" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "keys" TEXT[],
    "url" TEXT,

    CONSTRAINT "Player_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PlayerName" (
    "id" SERIAL NOT NULL,
    "seasonId" INTEGER NOT NULL,
    "playerId" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "key" TEXT NOT NULL,

    CONSTRAINT "PlayerName_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Goal_seasonId_idx" ON "Goal"("seasonId");

-- CreateIndex
CREATE INDEX "Goal_teamId_idx" ON "Goal"("teamId");

-- CreateIndex
CREATE INDEX "Goal_playerId_idx" ON "Goal"("playerId");

-- CreateIndex
CREATE INDEX "Goal_playerTeamId_idx" ON "Goal"("playerTeamId");

-- CreateIndex
CREATE UNIQUE INDEX "Goal_matchId_teamId_number_key" ON "Goal"("matchId", "teamId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Player_slug_key" ON "Player"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Player_key_key" ON "Player"("key");

-- CreateIndex
CREATE INDEX "Player_keys_idx" ON "Player" USING GIN ("keys");

-- CreateIndex
CREATE INDEX "PlayerName_playerId_idx" ON "PlayerName"("playerId");

-- CreateIndex
CREATE UNIQUE INDEX "PlayerName_seasonId_playerId_name_key" ON "PlayerName"("seasonId", "playerId", "name");

-- CreateIndex
CREATE INDEX "SearchName_playerId_idx" ON "SearchName"("playerId") WHERE "playerId" IS NOT NULL;

-- CreateIndex
CREATE INDEX "Citation_goalId_idx" ON "Citation"("goalId") WHERE "goalId" IS NOT NULL;

-- AddForeignKey
ALTER TABLE "Goal" ADD CONSTRAINT "Goal_seasonId_fkey" FOREIGN KEY ("seasonId") REFERENCES "Season"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Goal" ADD CONSTRAINT "Goal_matchId_fkey" FOREIGN KEY ("matchId") REFERENCES "Match"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Goal" ADD CONSTRAINT "Goal_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Goal" ADD CONSTRAINT "Goal_playerId_fkey" FOREIGN KEY ("playerId") REFERENCES "Player"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Goal" ADD CONSTRAINT "Goal_playerTeamId_fkey" FOREIGN KEY ("playerTeamId") REFERENCES "Team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlayerName" ADD CONSTRAINT "PlayerName_seasonId_fkey" FOREIGN KEY ("seasonId") REFERENCES "Season"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlayerName" ADD CONSTRAINT "PlayerName_playerId_fkey" FOREIGN KEY ("playerId") REFERENCES "Player"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SearchName" ADD CONSTRAINT "SearchName_playerId_fkey" FOREIGN KEY ("playerId") REFERENCES "Player"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_goalId_fkey" FOREIGN KEY ("goalId") REFERENCES "Goal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma cannot express.
ALTER TABLE "Goal"
  ADD CONSTRAINT "Goal_order_check" CHECK ("number" >= 1 AND "order" >= "number"),
  ADD CONSTRAINT "Goal_minute_check" CHECK ("minute" >= 0 AND "stoppage" >= 0),
  ADD CONSTRAINT "Goal_stoppage_of_minute" CHECK ("stoppage" IS NULL OR "minute" IS NOT NULL),
  ADD CONSTRAINT "Goal_own_goal_of_other_side" CHECK (("kind" = 'OWN_GOAL') = ("teamId" <> "playerTeamId"));

ALTER TABLE "Citation"
  DROP CONSTRAINT "Citation_one_fact",
  ADD CONSTRAINT "Citation_one_fact" CHECK (
    num_nonnulls(
      "ofSeasonId", "groupId", "standingId", "tieId", "matchId", "goalId", "qualificationId", "discrepancyId", "claimId"
    ) = 1
  );

ALTER TABLE "SearchName"
  DROP CONSTRAINT "SearchName_one_node",
  ADD CONSTRAINT "SearchName_one_node" CHECK (
    num_nonnulls(
      "teamId", "playerId", "groupId", "tieId", "regionId", "departmentId", "stageId", "seasonId"
    ) = 1
  );
