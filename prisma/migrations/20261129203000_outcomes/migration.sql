-- CreateEnum
CREATE TYPE "MatchOutcome" AS ENUM ('HOME_WIN', 'DRAW', 'AWAY_WIN');

-- CreateEnum
CREATE TYPE "TeamResult" AS ENUM ('WON', 'DRAWN', 'LOST');

-- CreateEnum
CREATE TYPE "Side" AS ENUM ('HOME', 'AWAY');

-- Made by the database of the goals and the teams, as the winner is.
ALTER TABLE "Match"
  ADD COLUMN "outcome" "MatchOutcome" GENERATED ALWAYS AS (
    CASE
      WHEN "homeGoals" > "awayGoals" THEN 'HOME_WIN'::"MatchOutcome"
      WHEN "homeGoals" < "awayGoals" THEN 'AWAY_WIN'::"MatchOutcome"
      WHEN "homeGoals" = "awayGoals" THEN 'DRAW'::"MatchOutcome"
    END
  ) STORED,
  ADD COLUMN "loserId" INTEGER GENERATED ALWAYS AS (
    CASE WHEN "homeGoals" < "awayGoals" THEN "homeTeamId" WHEN "homeGoals" > "awayGoals" THEN "awayTeamId" END
  ) STORED,
  ADD CONSTRAINT "Match_loserId_fkey" FOREIGN KEY ("loserId") REFERENCES "Team"("id")
    ON DELETE NO ACTION ON UPDATE NO ACTION;

-- CreateIndex
CREATE INDEX "Match_loserId_idx" ON "Match"("loserId");

-- The country as names are compared. An import writes it by the rule for all names, of which this is the most.
ALTER TABLE "Competition" ADD COLUMN "countryKey" TEXT;
UPDATE "Competition" SET "countryKey" = trim(BOTH '-' FROM regexp_replace(
  lower(regexp_replace(normalize("country", NFD), '[\u0300-\u036f''’]', '', 'g')), '[^a-z0-9]+', '-', 'g'
));

-- CreateIndex
CREATE INDEX "Competition_countryKey_idx" ON "Competition"("countryKey");

-- Each match as each of its two teams saw it: what figures of teams are grouped from. Groups are listed in the order in
-- which they began, and results give the points of their season.
CREATE VIEW "MatchSide" AS
SELECT
  m."id" AS "matchId", side."side", side."teamId", side."opponentId",
  m."seasonId", m."stageId", m."regionId", m."groupId", m."roundId", m."orderPlayed",
  m."date" - (extract(day FROM m."date")::int - 1) AS "month",
  side."goalsFor", side."goalsAgainst",
  CASE
    WHEN side."goalsFor" > side."goalsAgainst" THEN 'WON'::"TeamResult"
    WHEN side."goalsFor" < side."goalsAgainst" THEN 'LOST'::"TeamResult"
    WHEN side."goalsFor" = side."goalsAgainst" THEN 'DRAWN'::"TeamResult"
  END AS "result",
  CASE
    WHEN side."goalsFor" <> side."goalsAgainst" THEN NULL
    WHEN side."penaltiesFor" > side."penaltiesAgainst" THEN 'WON'::"TeamResult"
    WHEN side."penaltiesFor" < side."penaltiesAgainst" THEN 'LOST'::"TeamResult"
  END AS "shootOut",
  CASE WHEN side."goalsAgainst" = 0 THEN 1 ELSE 0 END AS "cleanSheet",
  s."pointsForWin", s."pointsForDraw", s."pointsForLoss", s."pointsForShootOutWin", s."pointsForShootOutLoss"
FROM "Match" m CROSS JOIN LATERAL (
  VALUES
    (
      'HOME'::"Side", m."homeTeamId", m."awayTeamId", m."homeGoals", m."awayGoals",
      m."penaltiesHome", m."penaltiesAway"
    ),
    (
      'AWAY'::"Side", m."awayTeamId", m."homeTeamId", m."awayGoals", m."homeGoals",
      m."penaltiesAway", m."penaltiesHome"
    )
) side ("side", "teamId", "opponentId", "goalsFor", "goalsAgainst", "penaltiesFor", "penaltiesAgainst")
-- An outer join is left out where none of its columns is read.
LEFT JOIN "Season" s ON s."id" = m."seasonId";
