-- Groups of matches are listed in the order in which they began, and results give the points of their season.
DROP VIEW "MatchSide";

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
