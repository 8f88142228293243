import type { Tested } from './example-test.js';

/** Figures over matches, of a season and of all seasons. */
export const figures: Record<string, Tested> = {
  '15-scorers': {
    statements: 4,
    facts: ({ season: { statistics } }) => {
      type Line = {
        department: { name: string };
        furthestStage: { name: string };
        record: { goalsFor: number };
      };
      const lines: Line[] = statistics.byDepartment;
      const most = lines.toSorted((a, b) => b.record.goalsFor - a.record.goalsFor)[0];
      return {
        departments: lines.length,
        goals: lines.reduce((sum, { record }) => sum + record.goalsFor, 0),
        most: [most?.department.name, most?.furthestStage.name, most?.record.goalsFor],
        teams: statistics.topScoringTeams.map(
          (line: { team: { name: string }; record: { goalsFor: number } }) => [
            line.team.name,
            line.record.goalsFor,
          ],
        ),
      };
    },
    expected: {
      departments: 25,
      goals: 530,
      most: ['Puno', 'National Stage', 53],
      teams: [
        ['San Simón', 28],
        ['Unión Fuerza Minera', 27],
        ['Willy Serrato', 26],
        ['Carlos A. Mannucci', 23],
        ['Saetas de Oro', 21],
      ],
    },
  },
  '16-home-and-away': {
    statements: 5,
    facts: ({ teamResults, matchStatistics }) => ({
      teams: teamResults.rows.map(
        (row: { team: { name: string }; side: string; record: { played: number; won: number } }) => [
          row.team.name,
          row.side,
          row.record.played,
          row.record.won,
        ],
      ),
      total: matchStatistics.total,
      stages: matchStatistics.rows.map(
        (row: { keys: { stage: { name: string } }; figures: { matches: number; goals: number } }) => [
          row.keys.stage.name,
          row.figures.matches,
          row.figures.goals,
        ],
      ),
    }),
    expected: {
      teams: [
        ['San Simón', 'AWAY', 7, 3],
        ['San Simón', 'HOME', 7, 5],
        ['Unión Huaral', 'HOME', 6, 4],
        ['Unión Huaral', 'AWAY', 5, 4],
      ],
      total: { matches: 170, goals: 530, goalsPerMatch: 530 / 170 },
      stages: [
        ['Regional Stage', 140, 447],
        ['National Stage', 30, 83],
      ],
    },
  },
  '17-all-time-table': {
    statements: 2,
    facts: ({ allTimeTable: { rowCount, rows } }) => [rowCount, rows[0], rows.at(-1).team.name],
    expected: [
      52,
      {
        position: 1,
        team: { name: 'San Simón' },
        seasons: 1,
        figures: { played: 14, won: 8, drawn: 2, lost: 4, goalDifference: 10, points: 26 },
      },
      'Carlos A. Mannucci',
    ],
  },
};
