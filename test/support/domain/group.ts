import type { PlayedGroup, TieBreaker } from '../../../src/domain/group/tie-breakers.js';
import type { MatchResult } from '../../../src/domain/match/result.js';

/** `Boys 2-1 Cristal, Alianza x Boys`: matches, home team first; `x` for one that is not played. */
export function matches(list: string): MatchResult<string>[] {
  return split(list).map((line) => {
    const [, home = '', score = '', away = ''] = /^(.+) (x|\d+-\d+) (.+)$/.exec(line) ?? [];
    const [homeGoals = null, awayGoals = null] = score === 'x' ? [] : score.split('-').map(Number);
    return { home, away, homeGoals, awayGoals };
  });
}

/** `Boys beat Cristal, Alianza met Boys`: play-offs, the winner first; one where they only met is not decided. */
export function playOffs(list: string): PlayedGroup<string>['playOffs'] {
  return split(list).map((line) => {
    const [team1 = '', verb, team2 = ''] = line.split(/ (beat|met) /);
    return { team1, team2, winner: verb === 'beat' ? team1 : null };
  });
}

/** `1 Boys, 2 Cristal by POINTS, 2 Alianza`: a table, each team with what put it below the one above. */
export function shown(
  rows: readonly { position: number; team: string; separatedBy: TieBreaker | null }[],
): string {
  return rows
    .map(({ position, team, separatedBy }) => {
      return `${position} ${team}${separatedBy === null ? '' : ` by ${separatedBy}`}`;
    })
    .join(', ');
}

function split(list: string): string[] {
  return list === '' ? [] : list.split(', ');
}
