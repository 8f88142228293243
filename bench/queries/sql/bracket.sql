SELECT json_build_object('season', json_build_object(
  'stage', (
    SELECT json_build_object('name', stage.name, 'rounds', (
      SELECT coalesce(json_agg(json_build_object('name', round.name, 'kind', round.kind, 'ties', (
        SELECT coalesce(json_agg(json_build_object(
          'slug', tie.slug,
          'team1', json_build_object('name', team1.name),
          'team2', json_build_object('name', team2.name),
          'legs', (
            SELECT coalesce(json_agg(json_build_object(
              'homeTeam', json_build_object('name', home.name), 'homeGoals', m."homeGoals",
              'awayGoals', m."awayGoals", 'awayTeam', json_build_object('name', away.name)
            ) ORDER BY m.leg), '[]')
            FROM "Match" m
            JOIN "Team" home ON home.id = m."homeTeamId"
            JOIN "Team" away ON away.id = m."awayTeamId"
            WHERE m."tieId" = tie.id
          ),
          'penalties', CASE WHEN num_nulls(tie.penalties1, tie.penalties2) = 0
            THEN json_build_object('team1', tie.penalties1, 'team2', tie.penalties2) END,
          'decidedBy', tie."decidedBy",
          'winner', CASE WHEN winner.id IS NOT NULL THEN json_build_object('name', winner.name) END,
          'next', CASE WHEN next.id IS NOT NULL THEN json_build_object('slug', next.slug) END
        ) ORDER BY tie."order"), '[]')
        FROM "Tie" tie
        JOIN "Team" team1 ON team1.id = tie."team1Id"
        JOIN "Team" team2 ON team2.id = tie."team2Id"
        LEFT JOIN "Team" winner ON winner.id = tie."winnerId"
        LEFT JOIN "Tie" next ON next.id = tie."nextId"
        WHERE tie."roundId" = round.id
      )) ORDER BY round.played), '[]')
      FROM "Round" round WHERE round."stageId" = stage.id
    ))
    FROM "Stage" stage WHERE stage."seasonId" = season.id AND stage.slug = 'national'
  ),
  'champion', CASE WHEN champion.id IS NOT NULL THEN json_build_object('name', champion.name) END,
  'runnerUp', CASE WHEN second.id IS NOT NULL THEN json_build_object('name', second.name) END,
  'promotions', (
    SELECT coalesce(json_agg(json_build_object(
      'team', json_build_object('name', t.name), 'to', p."to", 'reason', p.reason
    ) ORDER BY p.id), '[]')
    FROM "Promotion" p JOIN "Team" t ON t.id = p."teamId" WHERE p."seasonId" = season.id
  )
))::text AS data
FROM "Season" season
LEFT JOIN "Team" champion ON champion.id = season."championId"
LEFT JOIN "Team" second ON second.id = season."runnerUpId"
WHERE season.slug = $1
