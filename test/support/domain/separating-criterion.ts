import { figures } from '../../../src/domain/group/figures.js';
import type { RankedTeam, RankingRules } from '../../../src/domain/group/ranking.js';
import type { PlayedGroup, TieBreaker } from '../../../src/domain/group/tie-breakers.js';
import { resultsOf } from '../../../src/domain/match/result.js';

/**
 * The first criterion by which two rows differ, worked out for these two alone: by each criterion in turn, keep
 * the teams that are level with both. Throws where the lower row is the better one.
 */
export function separatingCriterion(
  higher: RankedTeam<string>,
  lower: RankedTeam<string>,
  rows: readonly RankedTeam<string>[],
  { contest, rules }: { readonly contest: PlayedGroup<string>; readonly rules: RankingRules },
): TieBreaker | null {
  let level = [...rows];
  for (const step of rules.tieBreakers.reduce<TieBreaker[][]>(inARow, [])) {
    for (;;) {
      const worth = (criterion: TieBreaker, row: RankedTeam<string>) =>
        weight(criterion, row, level, contest, rules);
      for (const criterion of step) {
        const [more, less] = [worth(criterion, higher), worth(criterion, lower)];
        if (more === less) continue;
        if (more < less) throw new Error(`${lower.team} is better than ${higher.team} by ${criterion}.`);
        return criterion;
      }
      const still = level.filter((row) => step.every((one) => worth(one, row) === worth(one, higher)));
      if (still.length === level.length) break;
      level = still;
    }
  }
  return null;
}

/** Adds a criterion to the steps: those that compare the level teams' own matches are one, if in a row. */
function inARow(steps: TieBreaker[][], criterion: TieBreaker): TieBreaker[][] {
  const last = steps.at(-1) ?? [];
  return [last[0], criterion].every((one) => one?.startsWith('HEAD_TO_HEAD'))
    ? [...steps.slice(0, -1), [...last, criterion]]
    : [...steps, [criterion]];
}

/** One number that grows with a team's worth by a criterion. */
function weight(
  criterion: TieBreaker,
  { team, figures: own }: RankedTeam<string>,
  level: readonly RankedTeam<string>[],
  { matches, playOffs }: PlayedGroup<string>,
  rules: RankingRules,
): number {
  const among = (one: string, other: string) =>
    [one, other].every((name) => level.some((row) => row.team === name));
  switch (criterion) {
    case 'POINTS':
      return own.points;
    case 'GOAL_DIFFERENCE':
      return own.goalDifference;
    case 'GOALS_FOR':
      return own.goalsFor;
    case 'WINS':
      return own.won;
    case 'GOAL_AVERAGE':
      if (own.goalsAgainst > 0) return own.goalsFor / own.goalsAgainst;
      return own.goalsFor === 0 ? 1 : 1e6 + own.goalsFor;
    case 'AWAY_GOALS_FOR':
      return sum(away(matches, team).map(({ awayGoals }) => awayGoals ?? 0));
    case 'AWAY_WINS':
      return away(matches, team).filter(({ homeGoals, awayGoals }) => (awayGoals ?? 0) > (homeGoals ?? 0))
        .length;
    // Nothing is printed.
    case 'FAIR_PLAY':
    case 'DRAWING_OF_LOTS':
      return 0;
    case 'HEAD_TO_HEAD_AWAY_GOALS':
      return sum(
        away(matches, team).map(({ home, awayGoals }) => (among(home, team) ? (awayGoals ?? 0) : 0)),
      );
    case 'HEAD_TO_HEAD':
    case 'HEAD_TO_HEAD_POINTS':
    case 'HEAD_TO_HEAD_GOAL_DIFFERENCE':
    case 'HEAD_TO_HEAD_GOALS_FOR': {
      const mini = matches.filter(({ home, away }) => among(home, away));
      const { points, goalDifference, goalsFor } = figures(resultsOf(team, mini), rules);
      if (criterion === 'HEAD_TO_HEAD_POINTS') return points;
      if (criterion === 'HEAD_TO_HEAD_GOAL_DIFFERENCE') return goalDifference;
      if (criterion === 'HEAD_TO_HEAD_GOALS_FOR') return goalsFor;
      return (points * 1000 + goalDifference) * 1000 + goalsFor;
    }
    case 'PLAY_OFF':
      return playOffs.filter(({ team1, team2, winner }) => among(team1, team2) && winner === team).length;
  }
}

function away(matches: PlayedGroup<string>['matches'], team: string) {
  return matches.filter((match) => match.away === team);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
