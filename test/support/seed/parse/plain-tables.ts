import type { SeasonRecord } from '../../../../seed/parse/season.js';

/** A table of wikitext: a line for each row, its cells between bars; heads begin with `!`. */
export function wikitable(...rows: readonly string[]): string {
  return ['{| class="wikitable"', rows.map((row) => cellsOf(row)).join('\n|-\n'), '|}'].join('\n');
}

function cellsOf(row: string): string {
  const isHead = row.startsWith('!');
  const cells = row
    .replace(/^!/, '')
    .split('|')
    .map((cell) => cell.trim());
  return cells.map((cell) => `${isHead ? '!' : '|'} ${cell.replace('§', '|')}`).join('\n');
}

/** The lines of the season's tables: place, team, won, drawn, lost, goals, and what the place is worth. */
export function standingsOf({ groups }: SeasonRecord): string[] {
  return groups.flatMap(({ standings }) =>
    standings.map(
      ({ position, team, won, drawn, lost, goalsFor, goalsAgainst, adjustment, zone }) =>
        `${position} ${team} ${won} ${drawn} ${lost} ${goalsFor}:${goalsAgainst}` +
        `${adjustment === 0 ? '' : ` ${adjustment}`}${zone === null ? '' : ` ${zone.kind}`}`,
    ),
  );
}

/** The season's matches: `2020-05-01 alianza 2–1 boys`, with extra time and penalties. */
export function matchesOf({ matches }: Pick<SeasonRecord, 'matches'>): string[] {
  return matches.map(({ date, home, away, homeGoals, awayGoals, extraTime, penalties, halfTime }) =>
    [
      ...(date === null ? [] : [date]),
      home,
      homeGoals === null ? 'v' : `${homeGoals}–${awayGoals}`,
      away,
      ...(halfTime === null ? [] : [`(${halfTime.team1}–${halfTime.team2})`]),
      ...(extraTime ? ['aet'] : []),
      ...(penalties === null ? [] : [`p${penalties.team1}–${penalties.team2}`]),
    ].join(' '),
  );
}
