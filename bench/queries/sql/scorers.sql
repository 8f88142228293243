SELECT json_build_object('season', json_build_object(
  'topScorers', (
    SELECT coalesce(json_agg(json_build_object('player', json_build_object('name', p.name), 'goals', scored.goals)
      ORDER BY scored.goals DESC, scored."last"), '[]')
    FROM (
      SELECT g."playerId", count(*) AS goals, max(ARRAY[m."order", g."order"]) AS "last"
      FROM "Goal" g
      JOIN "Match" m ON m.id = g."matchId"
      WHERE g."seasonId" = s.id AND g.kind <> 'OWN_GOAL' AND m."homeGoals" IS NOT NULL AND m.status <> 'AWARDED'
      GROUP BY g."playerId"
      ORDER BY goals DESC, "last"
      LIMIT 100
    ) scored
    JOIN "Player" p ON p.id = scored."playerId"
  )
))::text AS data
FROM "Season" s
WHERE s.slug = $1
