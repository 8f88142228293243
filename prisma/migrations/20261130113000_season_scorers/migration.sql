-- How often each player scored for each team in a season: what top scorers are made of. A score that does not count, or
-- was awarded, makes nobody a scorer, and an own goal neither. Matches are those of the season, which are read together,
-- instead of one for each goal.
CREATE VIEW "SeasonScorer" AS
SELECT
  g."seasonId", g."playerId", g."playerTeamId" AS "teamId",
  count(*)::int AS "goals",
  (count(*) FILTER (WHERE g."kind" = 'PENALTY'))::int AS "penalties",
  max(ARRAY[m."order", g."order"]) AS "lastGoal"
FROM "Goal" g JOIN "Match" m ON m."id" = g."matchId" AND m."seasonId" = g."seasonId"
WHERE g."kind" <> 'OWN_GOAL' AND m."homeGoals" IS NOT NULL AND m."status" <> 'AWARDED'
GROUP BY g."seasonId", g."playerId", g."playerTeamId";
