import pg from 'pg';

/**
 * Creates a view of scorers with their goals of each season. PostGraphile exposes tables and views, and has no groups of
 * rows of its own.
 */
export async function createTopScorerView(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(view);
  } finally {
    await client.end();
  }
}

const view = `
  CREATE SCHEMA bench;
  CREATE VIEW bench."TopScorer" AS
    SELECT g."seasonId", g."playerId", count(*)::int AS goals
    FROM "Goal" g JOIN "Match" m ON m.id = g."matchId"
    WHERE g.kind <> 'OWN_GOAL' AND m."homeGoals" IS NOT NULL AND m.status <> 'AWARDED'
    GROUP BY g."seasonId", g."playerId";
  COMMENT ON VIEW bench."TopScorer" IS
    E'@foreignKey ("seasonId") references public."Season" (id)\\n@foreignKey ("playerId") references public."Player" (id)';
`;
