SELECT json_build_object('team', json_build_object(
  'name', t.name,
  'department', (SELECT json_build_object('name', d.name) FROM "Department" d WHERE d.id = t."departmentId"),
  'standings', (
    SELECT coalesce(json_agg(json_build_object(
      'position', s.position,
      'points', s.points,
      'group', json_build_object(
        'name', g.name,
        'region', CASE WHEN r.id IS NOT NULL THEN json_build_object('name', r.name) END,
        'stage', json_build_object('name', stage.name),
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
      )
    ) ORDER BY stage."order", g."order"), '[]')
    FROM "Standing" s
    JOIN "Group" g ON g.id = s."groupId"
    JOIN "Stage" stage ON stage.id = g."stageId"
    LEFT JOIN "Region" r ON r.id = g."regionId"
    WHERE s."teamId" = t.id
  ),
  'ties', (
    SELECT coalesce(json_agg(json_build_object(
      'stage', json_build_object('name', stage.name),
      'round', json_build_object('name', round.name),
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
      'next', (
        SELECT json_build_object(
          'round', json_build_object('name', r.name),
          'team1', json_build_object('name', a.name),
          'team2', json_build_object('name', b.name)
        )
        FROM "Tie" next
        JOIN "Round" r ON r.id = next."roundId"
        JOIN "Team" a ON a.id = next."team1Id"
        JOIN "Team" b ON b.id = next."team2Id"
        WHERE next.id = tie."nextId"
      )
    ) ORDER BY tie."order"), '[]')
    FROM "_TeamTies" of
    JOIN "Tie" tie ON tie.id = of."B"
    JOIN "Stage" stage ON stage.id = tie."stageId"
    JOIN "Round" round ON round.id = tie."roundId"
    JOIN "Team" team1 ON team1.id = tie."team1Id"
    JOIN "Team" team2 ON team2.id = tie."team2Id"
    LEFT JOIN "Team" winner ON winner.id = tie."winnerId"
    WHERE of."A" = t.id
  ),
  'seasons', (
    SELECT coalesce(json_agg(json_build_object(
      'name', season.name,
      'final', CASE WHEN season."finalId" IS NOT NULL THEN json_build_object('legs', (
        SELECT coalesce(json_agg(json_build_object(
          'homeTeam', json_build_object('name', home.name), 'homeGoals', m."homeGoals",
          'awayGoals', m."awayGoals", 'awayTeam', json_build_object('name', away.name)
        ) ORDER BY m.leg), '[]')
        FROM "Match" m
        JOIN "Team" home ON home.id = m."homeTeamId"
        JOIN "Team" away ON away.id = m."awayTeamId"
        WHERE m."tieId" = season."finalId"
      )) END,
      'champion', CASE WHEN champion.id IS NOT NULL THEN json_build_object('name', champion.name) END,
      'runnerUp', CASE WHEN second.id IS NOT NULL THEN json_build_object('name', second.name) END
    ) ORDER BY season."orderPlayed"), '[]')
    FROM "_SeasonTeams" of
    JOIN "Season" season ON season.id = of."A"
    LEFT JOIN "Team" champion ON champion.id = season."championId"
    LEFT JOIN "Team" second ON second.id = season."runnerUpId"
    WHERE of."B" = t.id
  )
))::text AS data
FROM "Team" t
WHERE t.slug = $1
