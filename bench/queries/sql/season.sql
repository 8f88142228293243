SELECT json_build_object('season', json_build_object(
  'name', season.name,
  'year', season.year,
  'competition', json_build_object('name', competition.name),
  'champion', CASE WHEN champion.id IS NOT NULL THEN json_build_object('name', champion.name) END,
  'runnerUp', CASE WHEN second.id IS NOT NULL THEN json_build_object('name', second.name) END,
  'stages', (
    SELECT coalesce(json_agg(json_build_object(
      'order', stage."order",
      'name', stage.name,
      'nativeName', stage."nativeName",
      'regions', (
        SELECT coalesce(json_agg(json_build_object(
          'name', r.name,
          'winner', CASE WHEN winner.id IS NOT NULL THEN json_build_object('name', winner.name) END
        ) ORDER BY r."order"), '[]')
        FROM "Region" r LEFT JOIN "Team" winner ON winner.id = r."winnerId" WHERE r."stageId" = stage.id
      ),
      'groups', (
        SELECT coalesce(json_agg(json_build_object(
          'name', g.name,
          'region', CASE WHEN r.id IS NOT NULL THEN json_build_object('name', r.name) END,
          'standings', (
            SELECT coalesce(json_agg(json_build_object(
              'position', line.position, 'team', json_build_object('name', of.name),
              'won', line.won, 'drawn', line.drawn, 'lost', line.lost,
              'goalsFor', line."goalsFor", 'goalsAgainst', line."goalsAgainst",
              'points', line.points, 'qualified', line.qualified
            ) ORDER BY line.position, line."order"), '[]')
            FROM "Standing" line JOIN "Team" of ON of.id = line."teamId" WHERE line."groupId" = g.id
          ),
          'matches', (
            SELECT coalesce(json_agg(json_build_object(
              'homeTeam', json_build_object('name', home.name), 'homeGoals', m."homeGoals",
              'awayGoals', m."awayGoals", 'awayTeam', json_build_object('name', away.name)
            ) ORDER BY m."order"), '[]')
            FROM "Match" m
            JOIN "Team" home ON home.id = m."homeTeamId"
            JOIN "Team" away ON away.id = m."awayTeamId"
            WHERE m."groupId" = g.id
          )
        ) ORDER BY g."order"), '[]')
        FROM "Group" g LEFT JOIN "Region" r ON r.id = g."regionId" WHERE g."stageId" = stage.id
      ),
      'rounds', (
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
            'winner', CASE WHEN winner.id IS NOT NULL THEN json_build_object('name', winner.name) END
          ) ORDER BY tie."order"), '[]')
          FROM "Tie" tie
          JOIN "Team" team1 ON team1.id = tie."team1Id"
          JOIN "Team" team2 ON team2.id = tie."team2Id"
          LEFT JOIN "Team" winner ON winner.id = tie."winnerId"
          WHERE tie."roundId" = round.id
        )) ORDER BY round.played), '[]')
        FROM "Round" round WHERE round."stageId" = stage.id
      )
    ) ORDER BY stage."order"), '[]')
    FROM "Stage" stage WHERE stage."seasonId" = season.id
  )
))::text AS data
FROM "Season" season
JOIN "Competition" competition ON competition.id = season."competitionId"
LEFT JOIN "Team" champion ON champion.id = season."championId"
LEFT JOIN "Team" second ON second.id = season."runnerUpId"
WHERE season.slug = $1
