import { readFacts } from '../../../seed/parse/facts-file.js';
import { readSeason, type SeasonRecord } from '../../../seed/parse/season.js';
import { Source } from '../../../seed/read/source.js';
import { rank } from '../../../src/domain/group/ranking.js';
import { doubleRoundRobin } from './double-round-robin.js';

/** A league of 20 teams, each pair of which meets home and away: 380 matches on 114 days, in 38 rounds. */
export function league(roundsPlayed = 38): SeasonRecord {
  const rounds = fixtures().map((round, at) => (at < roundsPlayed ? round : round.map(withoutScore)));
  const page = `== League ==\n${standings(rounds)}\n${rounds.flatMap(boxes).join('\n')}`;
  return readSeason(new Source('page.wikitext', page), readFacts('{}', ''), {
    competition: 'League',
    year: 2020,
  });
}

const teams = Array.from({ length: 20 }, (_, index) => `Team ${index + 1}`);

/** The table, in the order that the results make. */
function standings(rounds: readonly Fixture[][]): string {
  const matches = rounds.flat().map(({ home, away, score }) => {
    const [homeGoals, awayGoals] = score ?? [null, null];
    return { home, away, homeGoals, awayGoals };
  });
  const entrants = teams.map((_, team) => ({ team, adjustment: 0 }));
  const rules = {
    pointsForWin: 3,
    pointsForDraw: 1,
    tieBreakers: ['POINTS', 'GOAL_DIFFERENCE', 'GOALS_FOR'],
  } as const;
  const lines = rank(entrants, { matches, playOffs: [] }, rules).map(({ team, figures }, index) => {
    const { won, drawn, lost, goalsFor, goalsAgainst } = figures;
    return `|team${index + 1}=${team}|name_${team}=${teams[team]}
|win_${team}=${won}|draw_${team}=${drawn}|loss_${team}=${lost}|gf_${team}=${goalsFor}|ga_${team}=${goalsAgainst}`;
  });
  return `{{#invoke:Sports table|main\n${lines.join('\n')}\n}}`;
}

interface Fixture {
  readonly home: number;
  readonly away: number;
  /** Null until it is played. */
  readonly score: readonly [number, number] | null;
}

function fixtures(): Fixture[][] {
  return doubleRoundRobin(teams.length).map((round, day) =>
    round.map(([home, away]) => ({
      home,
      away,
      score: [(home * 7 + away * 3 + day) % 4, (home + away * 5 + day) % 3],
    })),
  );
}

/** The matches of a round, which is played on three days. */
function boxes(round: readonly Fixture[], week: number): string[] {
  return round.map(({ home, away, score }, index) => {
    const day = new Date(Date.UTC(2020, 0, 1 + 7 * week + (index % 3))).toISOString().slice(0, 10);
    return `{{football box|date={{Start date|${day.replaceAll('-', '|')}}}|team1=${teams[home]}|score=${score === null ? 'v' : score.join('–')}|team2=${teams[away]}}}`;
  });
}

function withoutScore(fixture: Fixture): Fixture {
  return { ...fixture, score: null };
}
