CREATE TYPE "MatchStatus" AS ENUM ('SCHEDULED', 'POSTPONED', 'ABANDONED', 'CANCELLED', 'PLAYED', 'AWARDED');

ALTER TABLE "Match"
  ADD COLUMN "status" "MatchStatus" NOT NULL DEFAULT 'SCHEDULED',
  ADD COLUMN "time" TEXT,
  ADD COLUMN "utcOffset" INTEGER,
  ADD COLUMN "city" TEXT,
  ADD COLUMN "attendance" INTEGER,
  ADD COLUMN "referee" TEXT,
  ADD COLUMN "halfTimeHome" INTEGER,
  ADD COLUMN "halfTimeAway" INTEGER,
  ADD COLUMN "fullTimeHome" INTEGER,
  ADD COLUMN "fullTimeAway" INTEGER,
  ADD COLUMN "extraTime" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "penaltiesHome" INTEGER,
  ADD COLUMN "penaltiesAway" INTEGER;

-- What was loaded has a score where it was played.
UPDATE "Match" SET "status" = 'PLAYED' WHERE "homeGoals" IS NOT NULL;

-- Extra time and the shoot-out of a tie were those of its last match, where the home side comes first.
UPDATE "Match" m SET
  "extraTime" = t."extraTime",
  "penaltiesHome" = CASE WHEN m."homeTeamId" = t."team1Id" THEN t."penalties1" ELSE t."penalties2" END,
  "penaltiesAway" = CASE WHEN m."homeTeamId" = t."team1Id" THEN t."penalties2" ELSE t."penalties1" END
FROM "Tie" t
WHERE t."id" = m."tieId" AND (t."extraTime" OR t."penalties1" IS NOT NULL)
  AND m."homeGoals" IS NOT NULL
  AND m."leg" = (SELECT max(o."leg") FROM "Match" o WHERE o."tieId" = t."id" AND o."homeGoals" IS NOT NULL);

ALTER TABLE "Match"
  ADD CONSTRAINT "Match_status_check" CHECK (
    CASE "status"
      WHEN 'PLAYED' THEN "homeGoals" IS NOT NULL
      WHEN 'ABANDONED' THEN true
      WHEN 'AWARDED' THEN true
      ELSE "homeGoals" IS NULL
    END
  ),
  ADD CONSTRAINT "Match_time_check" CHECK ("time" ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  ADD CONSTRAINT "Match_utcOffset_check" CHECK ("utcOffset" BETWEEN -720 AND 840),
  ADD CONSTRAINT "Match_attendance_check" CHECK ("attendance" >= 0),
  ADD CONSTRAINT "Match_halfTime_check" CHECK (
    num_nulls("halfTimeHome", "halfTimeAway") IN (0, 2) AND "halfTimeHome" >= 0 AND "halfTimeAway" >= 0
  ),
  ADD CONSTRAINT "Match_fullTime_check" CHECK (
    num_nulls("fullTimeHome", "fullTimeAway") IN (0, 2) AND "fullTimeHome" >= 0 AND "fullTimeAway" >= 0
  ),
  ADD CONSTRAINT "Match_penalties_check" CHECK (
    num_nulls("penaltiesHome", "penaltiesAway") IN (0, 2) AND "penaltiesHome" >= 0 AND "penaltiesAway" >= 0
  );

CREATE INDEX "Match_status_orderPlayed_idx" ON "Match"("status", "orderPlayed");
