-- A citation is of one fact, and the columns of all others are null: an index of each had every citation in it, and
-- writing them took longer than writing the citations.
DROP INDEX "Citation_ofSeasonId_idx";
CREATE INDEX "Citation_ofSeasonId_idx" ON "Citation"("ofSeasonId") WHERE "ofSeasonId" IS NOT NULL;
DROP INDEX "Citation_groupId_idx";
CREATE INDEX "Citation_groupId_idx" ON "Citation"("groupId") WHERE "groupId" IS NOT NULL;
DROP INDEX "Citation_standingId_idx";
CREATE INDEX "Citation_standingId_idx" ON "Citation"("standingId") WHERE "standingId" IS NOT NULL;
DROP INDEX "Citation_tieId_idx";
CREATE INDEX "Citation_tieId_idx" ON "Citation"("tieId") WHERE "tieId" IS NOT NULL;
DROP INDEX "Citation_matchId_idx";
CREATE INDEX "Citation_matchId_idx" ON "Citation"("matchId") WHERE "matchId" IS NOT NULL;
DROP INDEX "Citation_qualificationId_idx";
CREATE INDEX "Citation_qualificationId_idx" ON "Citation"("qualificationId") WHERE "qualificationId" IS NOT NULL;
DROP INDEX "Citation_discrepancyId_idx";
CREATE INDEX "Citation_discrepancyId_idx" ON "Citation"("discrepancyId") WHERE "discrepancyId" IS NOT NULL;
DROP INDEX "Citation_claimId_idx";
CREATE INDEX "Citation_claimId_idx" ON "Citation"("claimId") WHERE "claimId" IS NOT NULL;
