-- CreateEnum
CREATE TYPE "SlotOutcome" AS ENUM ('WINNER', 'LOSER');

-- CreateTable
CREATE TABLE "OpenTie" (
    "id" SERIAL NOT NULL,
    "seasonId" INTEGER NOT NULL,
    "stageId" INTEGER NOT NULL,
    "regionId" INTEGER,
    "slug" TEXT NOT NULL,
    "roundName" TEXT NOT NULL,
    "roundKind" "RoundKind" NOT NULL,
    "order" INTEGER NOT NULL,
    "sources" "Citations" NOT NULL,

    CONSTRAINT "OpenTie_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Slot" (
    "id" SERIAL NOT NULL,
    "openTieId" INTEGER NOT NULL,
    "side" INTEGER NOT NULL,
    "text" TEXT,
    "teamId" INTEGER,
    "groupId" INTEGER,
    "place" INTEGER,
    "outcome" "SlotOutcome",
    "tieId" INTEGER,
    "fromOpenTieId" INTEGER,

    CONSTRAINT "Slot_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "OpenTie_stageId_order_idx" ON "OpenTie"("stageId", "order");

-- CreateIndex
CREATE INDEX "OpenTie_regionId_idx" ON "OpenTie"("regionId");

-- CreateIndex
CREATE UNIQUE INDEX "OpenTie_seasonId_slug_key" ON "OpenTie"("seasonId", "slug");

-- CreateIndex
CREATE INDEX "Slot_teamId_idx" ON "Slot"("teamId");

-- CreateIndex
CREATE INDEX "Slot_groupId_idx" ON "Slot"("groupId");

-- CreateIndex
CREATE INDEX "Slot_tieId_idx" ON "Slot"("tieId");

-- CreateIndex
CREATE INDEX "Slot_fromOpenTieId_idx" ON "Slot"("fromOpenTieId");

-- CreateIndex
CREATE UNIQUE INDEX "Slot_openTieId_side_key" ON "Slot"("openTieId", "side");

-- AddForeignKey
ALTER TABLE "OpenTie" ADD CONSTRAINT "OpenTie_seasonId_fkey" FOREIGN KEY ("seasonId") REFERENCES "Season"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OpenTie" ADD CONSTRAINT "OpenTie_stageId_fkey" FOREIGN KEY ("stageId") REFERENCES "Stage"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OpenTie" ADD CONSTRAINT "OpenTie_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "Region"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Slot" ADD CONSTRAINT "Slot_openTieId_fkey" FOREIGN KEY ("openTieId") REFERENCES "OpenTie"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Slot" ADD CONSTRAINT "Slot_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Slot" ADD CONSTRAINT "Slot_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Group"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Slot" ADD CONSTRAINT "Slot_tieId_fkey" FOREIGN KEY ("tieId") REFERENCES "Tie"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Slot" ADD CONSTRAINT "Slot_fromOpenTieId_fkey" FOREIGN KEY ("fromOpenTieId") REFERENCES "OpenTie"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "Slot"
  ADD CONSTRAINT "Slot_side_check" CHECK ("side" IN (1, 2)),
  ADD CONSTRAINT "Slot_place_check" CHECK (("groupId" IS NULL OR "place" >= 1) AND num_nonnulls("teamId", "groupId", "tieId", "fromOpenTieId") <= 1);
