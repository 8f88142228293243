SELECT json_build_object('team', json_build_object(
  'slug', t.slug,
  'name', t.name,
  'location', t.location,
  'department', CASE WHEN d.id IS NOT NULL THEN json_build_object('name', d.name) END,
  'seasons', (
    SELECT coalesce(json_agg(json_build_object('name', s.name, 'year', s.year) ORDER BY s."orderPlayed"), '[]')
    FROM "_SeasonTeams" of JOIN "Season" s ON s.id = of."A" WHERE of."B" = t.id
  )
))::text AS data
FROM "Team" t
LEFT JOIN "Department" d ON d.id = t."departmentId"
WHERE t.slug = $1
