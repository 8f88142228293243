-- CreateEnum
CREATE TYPE "ZoneKind" AS ENUM ('CHAMPION', 'PROMOTION', 'QUALIFICATION', 'PLAY_OFF', 'RELEGATION', 'OTHER');

-- AlterTable
ALTER TABLE "Standing" ADD COLUMN "zoneKind" "ZoneKind", ADD COLUMN "zoneCertain" BOOLEAN;

-- CreateTable
CREATE TABLE "Relegation" (
    "id" SERIAL NOT NULL,
    "seasonId" INTEGER NOT NULL,
    "teamId" INTEGER NOT NULL,
    "to" TEXT,
    "reason" TEXT NOT NULL,

    CONSTRAINT "Relegation_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Relegation_teamId_idx" ON "Relegation"("teamId");

-- CreateIndex
CREATE UNIQUE INDEX "Relegation_seasonId_teamId_key" ON "Relegation"("seasonId", "teamId");

-- AddForeignKey
ALTER TABLE "Relegation" ADD CONSTRAINT "Relegation_seasonId_fkey" FOREIGN KEY ("seasonId") REFERENCES "Season"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Relegation" ADD CONSTRAINT "Relegation_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
