-- Names are searched by their trigrams. The extension is a trusted one: the owner of the database may create it.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- CreateEnum
CREATE TYPE "DiscrepancyKind" AS ENUM ('STANDING_FIGURES', 'AGGREGATE', 'BRACKET', 'TIE_WINNER', 'CLAIM', 'TEAM_NAME', 'STRAY_DATA', 'MISSING_MATCH');

-- AlterTable
ALTER TABLE "Citation" ADD COLUMN     "claimId" INTEGER,
ADD COLUMN     "discrepancyId" INTEGER;

-- CreateTable
CREATE TABLE "Discrepancy" (
    "id" SERIAL NOT NULL,
    "seasonId" INTEGER NOT NULL,
    "slug" TEXT NOT NULL,
    "kind" "DiscrepancyKind" NOT NULL,
    "line" INTEGER NOT NULL,
    "field" TEXT NOT NULL,
    "stated" TEXT NOT NULL,
    "computed" TEXT NOT NULL,
    "message" TEXT NOT NULL,
    "standingId" INTEGER,
    "tieId" INTEGER,
    "teamId" INTEGER,
    "groupId" INTEGER,
    "claimId" INTEGER,

    CONSTRAINT "Discrepancy_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Claim" (
    "id" SERIAL NOT NULL,
    "seasonId" INTEGER NOT NULL,
    "slug" TEXT NOT NULL,
    "order" INTEGER NOT NULL,
    "subject" TEXT NOT NULL,
    "stated" TEXT NOT NULL,
    "holds" BOOLEAN NOT NULL,
    "explanation" TEXT NOT NULL,
    "matchId" INTEGER,

    CONSTRAINT "Claim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SearchName" (
    "id" SERIAL NOT NULL,
    "subject" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "teamId" INTEGER,
    "groupId" INTEGER,
    "tieId" INTEGER,
    "regionId" INTEGER,
    "departmentId" INTEGER,
    "stageId" INTEGER,
    "seasonId" INTEGER,

    CONSTRAINT "SearchName_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Discrepancy_seasonId_kind_line_idx" ON "Discrepancy"("seasonId", "kind", "line");

-- CreateIndex
CREATE INDEX "Discrepancy_standingId_idx" ON "Discrepancy"("standingId");

-- CreateIndex
CREATE INDEX "Discrepancy_tieId_idx" ON "Discrepancy"("tieId");

-- CreateIndex
CREATE INDEX "Discrepancy_teamId_idx" ON "Discrepancy"("teamId");

-- CreateIndex
CREATE INDEX "Discrepancy_groupId_idx" ON "Discrepancy"("groupId");

-- CreateIndex
CREATE INDEX "Discrepancy_claimId_idx" ON "Discrepancy"("claimId");

-- CreateIndex
CREATE UNIQUE INDEX "Discrepancy_seasonId_slug_key" ON "Discrepancy"("seasonId", "slug");

-- CreateIndex
CREATE INDEX "Claim_matchId_idx" ON "Claim"("matchId");

-- CreateIndex
CREATE UNIQUE INDEX "Claim_seasonId_slug_key" ON "Claim"("seasonId", "slug");

-- CreateIndex
CREATE INDEX "SearchName_key_idx" ON "SearchName" USING GIN ("key" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "SearchName_teamId_idx" ON "SearchName"("teamId");

-- CreateIndex
CREATE INDEX "SearchName_groupId_idx" ON "SearchName"("groupId");

-- CreateIndex
CREATE INDEX "SearchName_tieId_idx" ON "SearchName"("tieId");

-- CreateIndex
CREATE INDEX "SearchName_regionId_idx" ON "SearchName"("regionId");

-- CreateIndex
CREATE INDEX "SearchName_departmentId_idx" ON "SearchName"("departmentId");

-- CreateIndex
CREATE INDEX "SearchName_stageId_idx" ON "SearchName"("stageId");

-- CreateIndex
CREATE INDEX "SearchName_seasonId_idx" ON "SearchName"("seasonId");

-- CreateIndex
CREATE UNIQUE INDEX "SearchName_subject_name_key" ON "SearchName"("subject", "name");

-- CreateIndex
CREATE INDEX "Citation_discrepancyId_idx" ON "Citation"("discrepancyId");

-- CreateIndex
CREATE INDEX "Citation_claimId_idx" ON "Citation"("claimId");

-- AddForeignKey
ALTER TABLE "Discrepancy" ADD CONSTRAINT "Discrepancy_seasonId_fkey" FOREIGN KEY ("seasonId") REFERENCES "Season"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Discrepancy" ADD CONSTRAINT "Discrepancy_standingId_fkey" FOREIGN KEY ("standingId") REFERENCES "Standing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Discrepancy" ADD CONSTRAINT "Discrepancy_tieId_fkey" FOREIGN KEY ("tieId") REFERENCES "Tie"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Discrepancy" ADD CONSTRAINT "Discrepancy_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Discrepancy" ADD CONSTRAINT "Discrepancy_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Group"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Discrepancy" ADD CONSTRAINT "Discrepancy_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_seasonId_fkey" FOREIGN KEY ("seasonId") REFERENCES "Season"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_matchId_fkey" FOREIGN KEY ("matchId") REFERENCES "Match"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SearchName" ADD CONSTRAINT "SearchName_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SearchName" ADD CONSTRAINT "SearchName_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Group"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SearchName" ADD CONSTRAINT "SearchName_tieId_fkey" FOREIGN KEY ("tieId") REFERENCES "Tie"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SearchName" ADD CONSTRAINT "SearchName_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "Region"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SearchName" ADD CONSTRAINT "SearchName_departmentId_fkey" FOREIGN KEY ("departmentId") REFERENCES "Department"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SearchName" ADD CONSTRAINT "SearchName_stageId_fkey" FOREIGN KEY ("stageId") REFERENCES "Stage"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SearchName" ADD CONSTRAINT "SearchName_seasonId_fkey" FOREIGN KEY ("seasonId") REFERENCES "Season"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_discrepancyId_fkey" FOREIGN KEY ("discrepancyId") REFERENCES "Discrepancy"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma cannot express.
ALTER TABLE "Citation"
  DROP CONSTRAINT "Citation_one_fact",
  ADD CONSTRAINT "Citation_one_fact" CHECK (
    num_nonnulls(
      "ofSeasonId", "groupId", "standingId", "tieId", "matchId", "qualificationId", "discrepancyId", "claimId"
    ) = 1
  );

ALTER TABLE "Discrepancy"
  ADD CONSTRAINT "Discrepancy_one_subject" CHECK (
    num_nonnulls("standingId", "tieId", "teamId", "groupId", "claimId") = 1
  ),
  ADD CONSTRAINT "Discrepancy_line_check" CHECK ("line" >= 1);

ALTER TABLE "Claim" ADD CONSTRAINT "Claim_order_check" CHECK ("order" >= 1);

ALTER TABLE "SearchName"
  ADD CONSTRAINT "SearchName_one_node" CHECK (
    num_nonnulls("teamId", "groupId", "tieId", "regionId", "departmentId", "stageId", "seasonId") = 1
  );
