import { figures } from '../../../src/domain/group/figures.js';
import type { RankingRules } from '../../../src/domain/group/ranking.js';
import type { TieBreaker } from '../../../src/domain/group/tie-breakers.js';
import type { MatchResult } from '../../../src/domain/match/result.js';
import type { OpenGroup } from '../../../src/domain/outlook/outlook.js';

/** A match whose winner is known, but not its goals where it is `open`. */
interface DecidedMatch {
  readonly home: string;
  readonly away: string;
  readonly homeGoals: number;
  readonly awayGoals: number;
  readonly penalties?: NonNullable<MatchResult<string>['penalties']> | null;
  readonly open: boolean;
}

/** The places that each team can take, by the points that it wins: every result of every match, one by one. */
export function everyPlace(
  group: OpenGroup<string>,
  rules: RankingRules,
): Map<string, Map<number, Set<number>>> {
  const found = new Map(group.entrants.map(({ team }) => [team, new Map<number, Set<number>>()]));
  const shootOuts = rules.pointsForShootOutWin != null || rules.pointsForShootOutLoss != null;
  const scores = [
    { homeGoals: 1, awayGoals: 0 },
    { homeGoals: 0, awayGoals: 0 },
    { homeGoals: 0, awayGoals: 1 },
    ...(shootOuts
      ? [
          { homeGoals: 0, awayGoals: 0, penalties: { team1: 1, team2: 0 } },
          { homeGoals: 0, awayGoals: 0, penalties: { team1: 0, team2: 1 } },
        ]
      : []),
  ];
  const before = pointsOf(
    group,
    rules,
    group.matches.filter(({ homeGoals }) => homeGoals !== null),
  );
  const play = (played: readonly DecidedMatch[]): void => {
    const next = group.matches[played.length];
    if (next === undefined) {
      const after = pointsOf(group, rules, played);
      for (const [team, byGain] of found) {
        const gain = (after.get(team) ?? 0) - (before.get(team) ?? 0);
        const all = group.entrants.map((entrant) => entrant.team);
        const places = byGain.get(gain) ?? new Set();
        byGain.set(gain, places);
        for (const above of numbersAbove(team, all, rules.tieBreakers, {
          group,
          rules,
          played,
          points: after,
        }))
          places.add(above + 1);
      }
    } else if (next.homeGoals !== null && next.awayGoals !== null)
      play([...played, { ...next, homeGoals: next.homeGoals, awayGoals: next.awayGoals, open: false }]);
    else for (const score of scores) play([...played, { ...next, ...score, open: true }]);
  };
  play([]);
  return found;
}

interface Played {
  readonly group: OpenGroup<string>;
  readonly rules: RankingRules;
  readonly played: readonly DecidedMatch[];
  readonly points: ReadonlyMap<string, number>;
}

/** How many of some level teams can end above one of them, by the criteria that are left. */
function numbersAbove(
  team: string,
  level: readonly string[],
  criteria: readonly TieBreaker[],
  played: Played,
): Set<number> {
  const [criterion, ...rest] = criteria;
  const anything = new Set(level.map((_, index) => index));
  if (level.length === 1 || criterion === undefined) return anything;
  if (isAmong(criterion)) {
    const row = criteria.slice(0, 1 + rest.findIndex((one) => !isInRow(criterion, one)) || criteria.length);
    const values = level.map((one) => row.flatMap((each) => among(each, one, level, played)));
    const own = values[level.indexOf(team)] ?? [];
    let still = level.filter((one) => one !== team);
    let above = 0;
    for (const [at, number] of own.entries()) {
      if (number === null) return new Set([...still, team].map((_, index) => above + index));
      const value = (one: string) => values[level.indexOf(one)]?.[at] ?? 0;
      above += still.filter((one) => value(one) > number).length;
      still = still.filter((one) => value(one) === number);
    }
    const again = still.length + 1 < level.length;
    const after = again ? criteria : criteria.slice(row.length);
    return plus(above, numbersAbove(team, [team, ...still], after, played));
  }
  const value = (one: string) => absolute(criterion, one, level, played);
  const own = value(team);
  if (own === null) return anything;
  const others = level.filter((one) => one !== team);
  const open = others.filter((one) => value(one) === null);
  const higher = others.filter((one) => (value(one) ?? own) > own).length;
  const equal = others.filter((one) => value(one) === own);
  const found = new Set<number>();
  // Each open team ends above, below, or level.
  for (let choice = 0; choice < 3 ** open.length; choice += 1) {
    const ways = open.map((_, index) => Math.floor(choice / 3 ** index) % 3);
    const above = higher + ways.filter((way) => way === 0).length;
    const still = [team, ...equal, ...open.filter((_, index) => ways[index] === 2)];
    for (const number of plus(above, numbersAbove(team, still, rest, played))) found.add(number);
  }
  return found;
}

function plus(number: number, numbers: ReadonlySet<number>): Set<number> {
  return new Set([...numbers].map((one) => one + number));
}

function isAmong(criterion: TieBreaker): boolean {
  return criterion === 'PLAY_OFF' || criterion.startsWith('HEAD_TO_HEAD');
}

function isInRow(one: TieBreaker, other: TieBreaker): boolean {
  return one.startsWith('HEAD_TO_HEAD') && other.startsWith('HEAD_TO_HEAD');
}

/** A measure of a team of which the others' do not matter; null while it is open. */
function absolute(
  criterion: TieBreaker,
  team: string,
  level: readonly string[],
  { group, played, points }: Played,
) {
  const own = played.filter(({ home, away }) => home === team || away === team);
  const away = own.filter((match) => match.away === team);
  const isOpen = own.some(({ open }) => open);
  const sum = (matches: readonly DecidedMatch[], value: (goals: number, conceded: number) => number) =>
    matches.reduce(
      (total, { home, homeGoals, awayGoals }) =>
        total + (home === team ? value(homeGoals, awayGoals) : value(awayGoals, homeGoals)),
      0,
    );
  switch (criterion) {
    case 'POINTS':
      return points.get(team) ?? 0;
    case 'WINS':
      return sum(own, (goals, conceded) => Number(goals > conceded));
    case 'AWAY_WINS':
      return sum(away, (goals, conceded) => Number(goals > conceded));
    case 'GOAL_DIFFERENCE':
      return isOpen ? null : sum(own, (goals, conceded) => goals - conceded);
    case 'GOALS_FOR':
      return isOpen ? null : sum(own, (goals) => goals);
    case 'GOAL_AVERAGE': {
      const [goals, conceded] = [sum(own, (goals) => goals), sum(own, (_, conceded) => conceded)];
      if (isOpen) return null;
      return conceded > 0 ? goals / conceded : goals === 0 ? 1 : 1e9 + goals;
    }
    case 'AWAY_GOALS_FOR':
      return away.some(({ open }) => open) ? null : sum(away, (goals) => goals);
    default: {
      // Fair play and lots, by the places printed once all is over.
      const places = new Map(group.entrants.map((one) => [one.team, one.printedPosition]));
      const isOver = played.every(({ open }) => !open) && played.length + totalAdjustment(group) > 0;
      const isTold = isOver && new Set(level.map((one) => places.get(one))).size > 1;
      return isTold ? -(places.get(team) ?? 0) : null;
    }
  }
}

function totalAdjustment(group: OpenGroup<string>): number {
  return group.entrants.filter(({ adjustment }) => adjustment !== 0).length;
}

/** Measures of a team by its matches with the level teams; null while one is open. */
function among(
  criterion: TieBreaker,
  team: string,
  level: readonly string[],
  { group, rules, played }: Played,
): (number | null)[] {
  if (criterion === 'PLAY_OFF') {
    const own = group.playOffs.filter(({ team1, team2 }) => level.includes(team1) && level.includes(team2));
    const isOpen = played.some(({ open }) => open) || own.some(({ winner }) => winner === null);
    return [isOpen ? null : own.filter(({ winner }) => winner === team).length];
  }
  const between = played.filter(({ home, away }) => level.includes(home) && level.includes(away));
  const own = between.flatMap(({ home, away, homeGoals, awayGoals, penalties }) => {
    const shootOut = penalties == null ? 0 : penalties.team1 - penalties.team2;
    if (home === team) return [{ goalsFor: homeGoals, goalsAgainst: awayGoals, shootOut, away: false }];
    return away === team
      ? [{ goalsFor: awayGoals, goalsAgainst: homeGoals, shootOut: -shootOut, away: true }]
      : [];
  });
  const { points, goalDifference, goalsFor } = figures(own, rules);
  const isOpen = between.some(({ open }) => open);
  const [difference, goals] = isOpen ? [null, null] : [goalDifference, goalsFor];
  const awayGoals = isOpen ? null : own.reduce((sum, one) => sum + (one.away ? one.goalsFor : 0), 0);
  switch (criterion) {
    case 'HEAD_TO_HEAD_POINTS':
      return [points];
    case 'HEAD_TO_HEAD_GOAL_DIFFERENCE':
      return [difference];
    case 'HEAD_TO_HEAD_GOALS_FOR':
      return [goals];
    case 'HEAD_TO_HEAD_AWAY_GOALS':
      return [awayGoals];
    default:
      return [points, difference, goals];
  }
}

function pointsOf(
  { entrants }: OpenGroup<string>,
  rules: RankingRules,
  matches: readonly MatchResult<string>[],
): Map<string, number> {
  return new Map(
    entrants.map(({ team, adjustment }) => {
      const own = matches.flatMap(({ home, away, homeGoals, awayGoals, penalties }) => {
        const shootOut = penalties == null ? 0 : penalties.team1 - penalties.team2;
        if (home === team) return [{ goalsFor: homeGoals, goalsAgainst: awayGoals, shootOut }];
        return away === team ? [{ goalsFor: awayGoals, goalsAgainst: homeGoals, shootOut: -shootOut }] : [];
      });
      return [team, figures(own, rules, adjustment).points];
    }),
  );
}
