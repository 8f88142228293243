import { named, type Tested } from './example-test.js';

/** The start, the walk, groups and the bracket. */
export const season: Record<string, Tested> = {
  '00-start': {
    statements: 2,
    facts: ({ seasons }) => ({
      count: seasons.totalCount,
      newest: seasons.nodes[0].slug,
      champion: seasons.nodes[0].champion.slug,
      stages: seasons.nodes[0].stages.map(({ slug }: { slug: string }) => slug),
    }),
    expected: {
      count: 1,
      newest: 'copa-peru-2013',
      champion: 'san-simon',
      stages: ['district', 'provincial', 'departmental', 'regional', 'national'],
    },
  },
  '01-walk': {
    statements: 1,
    facts: ({ team }) => ({
      group: `${team.standings[0].group.name} of ${team.standings[0].group.region.name}`,
      table: team.standings[0].group.standings.map(
        (line: { team: { name: string }; points: number }) => `${line.team.name} ${line.points}`,
      ),
      ties: team.ties.map(
        (tie: { explanation: string; winner: { name: string }; next: { round: { name: string } } | null }) =>
          `${tie.explanation}: ${tie.winner.name}, then ${tie.next?.round.name ?? 'nothing'}`,
      ),
      final: team.seasons[0].final.explanation,
      champion: team.seasons[0].champion.name,
      runnerUp: team.seasons[0].runnerUp.name,
    }),
    expected: {
      group: 'Group B of Region VII',
      table: ['San Simón 7', 'Saetas de Oro 6', 'Coronel Bolognesi 4'],
      ties: [
        '1–3 on aggregate: San Simón, then Round of 16',
        '1–2 on aggregate: San Simón, then Quarterfinals',
        '3–3 on aggregate, level on away goals, 4–3 on penalties: San Simón, then Semifinals',
        '2–5 on aggregate: San Simón, then Final',
        '3–4 on aggregate: San Simón, then nothing',
      ],
      final: '3–4 on aggregate',
      champion: 'San Simón',
      runnerUp: 'Unión Huaral',
    },
  },
  '02-group': {
    statements: 1,
    facts: ({ season }) => {
      const group = season.stage.groups[1];
      return {
        groups: season.stage.groups.length,
        name: `${group.name} of ${group.region.name}`,
        departments: group.region.departments.map(named),
        first: group.standings[0],
        match: group.matches[0],
        playOffs: group.ties.map((tie: { explanation: string }) => tie.explanation),
      };
    },
    expected: {
      groups: 14,
      name: 'Group B of Region I',
      departments: ['Amazonas', 'Lambayeque', 'Piura', 'Tumbes'],
      first: {
        position: 1,
        team: { name: 'Defensor La Bocana' },
        played: 4,
        won: 2,
        drawn: 0,
        lost: 2,
        goalsFor: 9,
        goalsAgainst: 7,
        goalDifference: 2,
        points: 6,
        qualified: true,
        sources: [{ line: 252, text: '|win_BOC=2|draw_BOC=0|loss_BOC=2|gf_BOC=9|ga_BOC=7' }],
      },
      match: {
        homeTeam: { name: 'Defensor La Bocana' },
        awayTeam: { name: 'Sport San Martín' },
        score: '4–1',
        sources: [{ line: 259 }],
      },
      playOffs: ['2–1', '1–2'],
    },
  },
  '03-bracket': {
    statements: 1,
    facts: ({ season }) => {
      const ties = season.stage.rounds.flatMap((round: { ties: { slug: string }[] }) => round.ties);
      const slugs = new Set(ties.map((tie: { slug: string }) => tie.slug));
      return {
        rounds: season.stage.rounds.map((round: { name: string; ties: unknown[] }) => [
          round.name,
          round.ties.length,
        ]),
        leadOn: ties.filter((tie: { next: { slug: string } | null }) => tie.next && slugs.has(tie.next.slug))
          .length,
        final: ties.at(-1),
        promotions: season.promotions,
      };
    },
    expected: {
      rounds: [
        ['Round of 16', 8],
        ['Quarterfinals', 4],
        ['Semifinals', 2],
        ['Final', 1],
      ],
      leadOn: 14,
      final: {
        slug: 'national-final-union-huaral-san-simon',
        team1: { name: 'Unión Huaral' },
        team2: { name: 'San Simón' },
        aggregate: { team1: 3, team2: 4 },
        penalties: null,
        decidedBy: 'AGGREGATE',
        winner: { name: 'San Simón' },
        next: null,
      },
      promotions: [
        { team: { name: 'San Simón' }, to: '2014 Torneo Descentralizado', reason: 'champion' },
        { team: { name: 'Unión Huaral' }, to: '2014 Peruvian Segunda División', reason: 'runner-up' },
      ],
    },
  },
};
