import type { GroupMatch, TableLine } from '../group/fragments.js';
import type { Side } from '../route.js';
import type { PointRules } from '../stage/query.js';
import { outcomeFor } from './form.js';

/**
 * The table of the matches at home or away alone: by points, then goal difference, then goals scored. Teams that are level
 * in all of them share a position. Points given or taken beside the results do not count.
 */
export function sideTable(
  standings: readonly TableLine[],
  matches: readonly GroupMatch[],
  side: Side,
  rules: PointRules,
): TableLine[] {
  const lines = standings.map((line) => {
    const own = matches.filter((match) => match[`${side}Team`].slug === line.team.slug);
    return { ...line, ...figuresOf(line.team.slug, own, rules) };
  });
  const ordered = lines.sort(compare);
  return ordered.map((line) => ({
    ...line,
    position: 1 + ordered.findIndex((other) => compare(other, line) === 0),
    qualified: false,
    zone: null,
    separatedBy: null,
    discrepancies: [],
  }));
}

function figuresOf(team: string, matches: readonly GroupMatch[], rules: PointRules) {
  const [won, drawn, lost] = (['W', 'D', 'L'] as const).map(
    (outcome) => matches.filter((match) => outcomeFor(team, match) === outcome).length,
  ) as [number, number, number];
  const counted = matches.filter((match) => outcomeFor(team, match) !== null);
  const sum = (side: 'homeGoals' | 'awayGoals') =>
    counted.reduce((total, match) => total + (match[side] ?? 0), 0);
  const atHome = matches[0]?.homeTeam.slug === team;
  const [goalsFor, goalsAgainst] = atHome
    ? [sum('homeGoals'), sum('awayGoals')]
    : [sum('awayGoals'), sum('homeGoals')];
  return {
    played: counted.length,
    won,
    drawn,
    lost,
    goalsFor,
    goalsAgainst,
    goalDifference: goalsFor - goalsAgainst,
    points: won * rules.pointsForWin + drawn * rules.pointsForDraw + lost * rules.pointsForLoss,
  };
}

function compare(one: TableLine, other: TableLine): number {
  return (
    other.points - one.points || other.goalDifference - one.goalDifference || other.goalsFor - one.goalsFor
  );
}
