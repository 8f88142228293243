import { readFacts } from '../seed/parse/facts-file.js';
import { readSeason, type SeasonRecord } from '../seed/parse/season.js';
import { Source } from '../seed/read/source.js';

/** A league of 20 teams, each pair of which meets home and away: 380 matches on 114 days. */
export function league(): SeasonRecord {
  const page = `== League ==\n${standings()}\n${rounds().flatMap(boxes).join('\n')}`;
  return readSeason(new Source('page.wikitext', page), readFacts('{}', ''), {
    competition: 'League',
    year: 2020,
  });
}

const teams = Array.from({ length: 20 }, (_, index) => `Team ${index + 1}`);

function standings(): string {
  const names = teams.map((team, index) => `|team${index + 1}=${index + 1}|name_${index + 1}=${team}`);
  const figures = teams.map((_, index) => {
    const own = rounds()
      .flat()
      .flatMap(({ home, away, score: [goals, conceded] }) => {
        if (home === index) return [[goals, conceded]];
        return away === index ? [[conceded, goals]] : [];
      });
    const count = (test: (goals: number, conceded: number) => boolean) =>
      own.filter(([goals = 0, conceded = 0]) => test(goals, conceded)).length;
    const sum = (at: 0 | 1) => own.reduce((total, result) => total + (result[at] ?? 0), 0);
    const code = index + 1;
    return `|win_${code}=${count((goals, other) => goals > other)}|draw_${code}=${count((goals, other) => goals === other)}|loss_${code}=${count((goals, other) => goals < other)}|gf_${code}=${sum(0)}|ga_${code}=${sum(1)}`;
  });
  return `{{#invoke:Sports table|main\n${[...names, ...figures].join('\n')}\n}}`;
}

interface Fixture {
  readonly home: number;
  readonly away: number;
  readonly score: readonly [number, number];
}

/** Rounds by the circle method; the second half has the pairs of the first at the other's home. */
function rounds(): Fixture[][] {
  const others = teams.length - 1;
  const half = Array.from({ length: others }, (_, round) =>
    Array.from({ length: teams.length / 2 }, (_, pair): readonly [number, number] => [
      pair === 0 ? others : (round + pair) % others,
      (round - pair + others) % others,
    ]),
  );
  const back = half.map((round) => round.map(([home, away]) => [away, home] as const));
  return [...half, ...back].map((round, day) =>
    round.map(([home, away]) => ({
      home,
      away,
      score: [(home * 7 + away * 3 + day) % 4, (home + away * 5 + day) % 3],
    })),
  );
}

/** The matches of a round, which is played on three days. */
function boxes(round: readonly Fixture[], week: number): string[] {
  return round.map(({ home, away, score: [goals, conceded] }, index) => {
    const day = new Date(Date.UTC(2020, 0, 1 + 7 * week + (index % 3))).toISOString().slice(0, 10);
    return `{{football box|date={{Start date|${day.replaceAll('-', '|')}}}|team1=${teams[home]}|score=${goals}–${conceded}|team2=${teams[away]}}}`;
  });
}
