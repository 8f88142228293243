SELECT json_build_object('season', json_build_object(
  'final', CASE WHEN s."finalId" IS NOT NULL THEN json_build_object('legs', (
    SELECT coalesce(json_agg(json_build_object(
      'homeTeam', json_build_object('name', home.name), 'homeGoals', m."homeGoals",
      'awayGoals', m."awayGoals", 'awayTeam', json_build_object('name', away.name),
      'goals', (
        SELECT coalesce(json_agg(json_build_object(
          'minute', g.minute, 'kind', g.kind,
          'player', json_build_object('name', player.name), 'team', json_build_object('name', team.name)
        ) ORDER BY g."order"), '[]')
        FROM "Goal" g
        JOIN "Player" player ON player.id = g."playerId"
        JOIN "Team" team ON team.id = g."teamId"
        WHERE g."matchId" = m.id
      )
    ) ORDER BY m.leg), '[]')
    FROM "Match" m
    JOIN "Team" home ON home.id = m."homeTeamId"
    JOIN "Team" away ON away.id = m."awayTeamId"
    WHERE m."tieId" = s."finalId"
  )) END
))::text AS data
FROM "Season" s
WHERE s.slug = $1
