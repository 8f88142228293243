import { pair, type Tested } from './example-test.js';

/** What the graph knows beyond its source. */
export const knowledge: Record<string, Tested> = {
  '10-audit': {
    statements: 1,
    facts: ({ season }) => ({
      kinds: season.discrepancies.map(({ kind }: { kind: string }) => kind),
      first: season.discrepancies[0].message,
      shootOut: season.discrepancies.find(({ kind }: { kind: string }) => kind === 'BRACKET').subject,
      claims: season.claims.map((claim: { subject: string; holds: boolean }) => [claim.subject, claim.holds]),
    }),
    expected: {
      kinds: [
        ...Array.from({ length: 7 }, () => 'STANDING_FIGURES'),
        'BRACKET',
        ...Array.from({ length: 4 }, () => 'CLAIM'),
        ...Array.from({ length: 4 }, () => 'TEAM_NAME'),
        'STRAY_DATA',
      ],
      first: 'The table of Group B of Region I gives Defensor La Bocana 9 goals scored; the matches make 8.',
      shootOut: {
        __typename: 'Tie',
        round: { name: 'Semifinals' },
        team1: { name: 'Unión Huaral' },
        team2: { name: 'Willy Serrato' },
      },
      claims: [
        ['Title', true],
        ['Biggest home win', false],
        ['Biggest away win', false],
        ['Biggest away win', false],
        ['Highest scoring', false],
      ],
    },
  },
  '11-without-away-goals': {
    statements: 1,
    facts: ({ ties }) =>
      ties.nodes.map((tie: { explanation: string; winner: { name: string }; verdict: unknown }) => [
        tie.explanation,
        tie.winner.name,
        tie.verdict,
      ]),
    expected: [
      [
        '3–3 on aggregate, 2–0 on away goals',
        'Alipio Ponce',
        {
          decidedBy: 'UNDECIDED',
          explanation: '3–3 on aggregate, no shoot-out to settle it',
          winner: null,
          changed: true,
        },
      ],
    ],
  },
  '12-head-to-head': {
    statements: 1,
    facts: ({ team: { groups } }) => {
      type Row = {
        team: { name: string };
        goalDifference?: number;
        figures?: { goalDifference: number };
        separatedBy: string | null;
      };
      const shown = ({ team, goalDifference, figures, separatedBy }: Row) => [
        team.name,
        goalDifference ?? figures?.goalDifference,
        separatedBy,
      ];
      return {
        printed: groups[0].standings.map(shown),
        headToHead: groups[0].headToHead.map(shown),
        playOffs: groups[0].ties.map((tie: Parameters<typeof pair>[0] & { explanation: string }) => [
          pair(tie),
          tie.explanation,
        ]),
        coverage: groups[0].coverage,
      };
    },
    expected: {
      printed: [
        ['Defensor La Bocana', 2, null],
        ['Sport San Martín', -1, 'PLAY_OFF'],
        ['Universidad Señor de Sipán', -2, 'GOAL_DIFFERENCE'],
      ],
      headToHead: [
        ['Defensor La Bocana', 3, null],
        ['Sport San Martín', -1, 'HEAD_TO_HEAD'],
        ['Universidad Señor de Sipán', -2, 'HEAD_TO_HEAD'],
      ],
      playOffs: [
        ['Defensor La Bocana – Universidad Señor de Sipán', '2–1'],
        ['Sport San Martín – Defensor La Bocana', '1–2'],
      ],
      coverage: { expected: 6, recorded: 6, played: 6 },
    },
  },
  '13-journey': {
    statements: 1,
    facts: ({ team }) =>
      team.journey.map((step: { stage: { name: string }; outcome: string; summary: string }) => [
        step.stage.name,
        step.summary,
        step.outcome,
      ]),
    expected: [
      ['Departmental Stage', 'Sent by Moquegua', 'ADVANCED'],
      ['Regional Stage', 'First in Group B with 7 points', 'ADVANCED'],
      ['Regional Stage', 'Beat Internacional 3–1 on aggregate', 'ADVANCED'],
      ['National Stage', 'Beat Binacional 2–1 on aggregate', 'ADVANCED'],
      ['National Stage', 'Beat Saetas de Oro 4–3 on penalties after 3–3 on aggregate', 'ADVANCED'],
      ['National Stage', 'Beat Alipio Ponce 5–2 on aggregate', 'ADVANCED'],
      ['National Stage', 'Beat Unión Huaral 4–3 on aggregate', 'CHAMPION'],
    ],
  },
  '14-victory-path': {
    statements: 4,
    facts: ({ victoryPath }) =>
      victoryPath.map((match: { homeTeam: { name: string }; score: string; awayTeam: { name: string } }) =>
        [match.homeTeam.name, match.score, match.awayTeam.name].join(' '),
      ),
    expected: [
      'Unión Huaral 0–2 San Simón',
      'Willy Serrato 0–1 Unión Huaral',
      'Willy Serrato 4–1 Carlos A. Mannucci',
      'UD Chulucanas 0–1 Carlos A. Mannucci',
      'UD Chulucanas 2–0 UD Paita',
    ],
  },
  '18-search': {
    statements: 3,
    facts: ({ search }) => search[0],
    expected: {
      score: 1,
      matched: 'Unión Huaral',
      node: { __typename: 'Team', slug: 'union-huaral', name: 'Unión Huaral' },
    },
  },
  '19-match-page': {
    statements: 1,
    facts: ({ season: { matches } }) => [
      matches.totalCount,
      matches.pageInfo.hasNextPage,
      matches.nodes.length,
      matches.nodes[0].score,
    ],
    expected: [170, true, 3, '12–0'],
  },
};
