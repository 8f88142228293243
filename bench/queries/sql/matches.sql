SELECT json_build_object('matches', (
  SELECT json_build_object(
    'nodes', coalesce(json_agg(page.node ORDER BY page.place) FILTER (WHERE page.number <= 50), '[]'),
    'pageInfo', json_build_object('hasNextPage', count(*) > 50)
  )
  FROM (
    SELECT
      m."orderGoals" AS place,
      row_number() OVER (ORDER BY m."orderGoals") AS number,
      json_build_object(
        'date', m.date,
        'homeTeam', json_build_object('name', home.name), 'homeGoals', m."homeGoals",
        'awayGoals', m."awayGoals", 'awayTeam', json_build_object('name', away.name),
        'group', CASE WHEN g.id IS NOT NULL THEN json_build_object('name', g.name) END,
        'round', CASE WHEN round.id IS NOT NULL THEN json_build_object('name', round.name) END
      ) AS node
    FROM "Match" m
    JOIN "Team" home ON home.id = m."homeTeamId"
    JOIN "Team" away ON away.id = m."awayTeamId"
    LEFT JOIN "Group" g ON g.id = m."groupId"
    LEFT JOIN "Round" round ON round.id = m."roundId"
    WHERE m."stageId" = stage.id
    ORDER BY m."orderGoals"
    LIMIT 51
  ) page
))::text AS data
FROM "Season" season
JOIN "Stage" stage ON stage."seasonId" = season.id AND stage.slug = 'regional'
WHERE season.slug = $1
