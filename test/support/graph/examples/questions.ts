import { pair, type Tested } from './example-test.js';

/** Questions across the season. */
export const questions: Record<string, Tested> = {
  '04-close-ties': {
    statements: 4,
    facts: ({ shootOuts, awayGoals }) => ({
      shootOuts: shootOuts.nodes.map((tie: Parameters<typeof pair>[0] & { winner: { name: string } }) => [
        pair(tie),
        tie.winner.name,
      ]),
      awayGoals: awayGoals.nodes.map((tie: { explanation: string; winner: { name: string } }) => [
        tie.explanation,
        tie.winner.name,
      ]),
      counts: [shootOuts.totalCount, awayGoals.totalCount],
    }),
    expected: {
      shootOuts: [
        ['Willy Serrato – Comerciantes Unidos', 'Willy Serrato'],
        ['Saetas de Oro – Unión Fuerza Minera', 'Saetas de Oro'],
        ['Alipio Ponce – Ecosem', 'Alipio Ponce'],
        ['San Simón – Saetas de Oro', 'San Simón'],
        ['Unión Huaral – Willy Serrato', 'Unión Huaral'],
      ],
      awayGoals: [['3–3 on aggregate, 2–0 on away goals', 'Alipio Ponce']],
      counts: [5, 1],
    },
  },
  '05-entrants': {
    statements: 1,
    facts: ({ season: { stage } }) => {
      type Via = {
        __typename: string;
        position?: number;
        group?: { name: string };
        round?: { name: string };
      };
      const by = (name: string): Via =>
        stage.entrants.find((entry: { team: { name: string } }) => entry.team.name === name).via;
      return {
        entrants: stage.entrants.length,
        from: [...new Set(stage.entrants.map((entry: { from: { name: string } }) => entry.from.name))],
        byTable: stage.entrants.filter((entry: { via: Via }) => entry.via.__typename === 'Standing').length,
        ecosem: [by('Ecosem').position, by('Ecosem').group?.name],
        aipsa: by('AIPSA').round?.name,
      };
    },
    expected: {
      entrants: 16,
      from: ['Regional Stage'],
      byTable: 10,
      ecosem: [2, 'Group B'],
      aipsa: 'Semifinals',
    },
  },
  '06-team-season': {
    statements: 1,
    facts: ({ team }) => ({
      aliases: team.aliases,
      entries: team.qualifications.map((entry: { to: { name: string }; via: object }) => [
        entry.to.name,
        entry.via,
      ]),
      ties: team.ties.map((tie: { winner: { name: string }; round: { name: string } }) => [
        tie.round.name,
        tie.winner.name,
      ]),
      matches: [team.matches.totalCount, team.matches.nodes.length],
    }),
    expected: {
      aliases: ['Aipsa'],
      entries: [
        ['Regional Stage', { __typename: 'Department', name: 'Lima' }],
        [
          'National Stage',
          { __typename: 'Tie', round: { name: 'Semifinals' }, explanation: '1–10 on aggregate' },
        ],
      ],
      ties: [
        ['Semifinals', 'AIPSA'],
        ['Regional Final', 'Unión Huaral'],
        ['Round of 16', 'Sport Loreto'],
      ],
      matches: [5, 5],
    },
  },
  '07-department': {
    statements: 2,
    facts: ({ teams }) =>
      teams.nodes.map(
        (team: { name: string; qualifications: { to: { name: string } }[]; ties: unknown[] }) => [
          team.name,
          team.qualifications.at(-1)?.to.name,
          team.ties.length,
        ],
      ),
    expected: [
      ['Estudiantes Alas Peruanas', 'Regional Stage', 1],
      ['San Simón', 'National Stage', 5],
    ],
  },
  '08-disagreements': {
    statements: 1,
    facts: ({ season }) => {
      type Line = {
        team: { name: string };
        agrees: boolean;
        goalsFor: number;
        computed: { goalsFor: number };
      };
      const lines: Line[] = season.stage.groups.flatMap((group: { standings: Line[] }) => group.standings);
      return lines
        .filter(({ agrees }) => !agrees)
        .map((line) => [line.team.name, line.goalsFor, line.computed.goalsFor]);
    },
    expected: [
      ['Defensor La Bocana', 9, 8],
      ['Bolívar', 5, 5],
      ['Deportivo Yawarmayu', 12, 11],
      ['Cultural Santa Rosa', 7, 6],
    ],
  },
  '09-season': {
    statements: 1,
    facts: ({ season }) => ({
      totals: season.totals,
      tieBreakers: season.rules.tieBreakers,
      stages: season.stages.map((stage: { slug: string; name: string; matches: { totalCount: number } }) => [
        stage.name,
        stage.matches.totalCount,
      ]),
      widest: season.stages[3].matches.nodes[0],
      departments: season.departments.length,
    }),
    expected: {
      totals: {
        teams: 52,
        groups: 14,
        ties: 26,
        matches: 170,
        goals: 530,
        homeWins: 104,
        draws: 33,
        awayWins: 33,
      },
      tieBreakers: ['POINTS', 'PLAY_OFF', 'GOAL_DIFFERENCE', 'GOALS_FOR'],
      stages: [
        ['District Stage', 0],
        ['Provincial Stage', 0],
        ['Departmental Stage', 0],
        ['Regional Stage', 140],
        ['National Stage', 30],
      ],
      widest: {
        homeTeam: { name: 'Unión Fuerza Minera' },
        score: '12–0',
        awayTeam: { name: '30 de Agosto' },
      },
      departments: 25,
    },
  },
};
