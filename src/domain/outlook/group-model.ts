import { type Figures, figures } from '../group/figures.js';
import { matchesByTeam } from '../group/matches-by-team.js';
import { type Entrant, printedLines, printedPositions, type RankingRules } from '../group/ranking.js';
import { type Comparison, type PlayOff, stepsOf, type TieBreaker } from '../group/tie-breakers.js';
import { type MatchResult, resultsByTeam } from '../match/result.js';
import { isPlayed } from '../match/score.js';

/** A match that is left, by the numbers of its teams. */
export interface OpenMatch {
  readonly home: number;
  readonly away: number;
}

/** What a match can bring: points for either side, and who wins it. */
export interface PossibleResult {
  readonly home: number;
  readonly away: number;
  readonly winner: 'home' | 'away' | null;
}

/** A group that is not played out, its teams numbered from 0 in the order given. */
export interface GroupModel {
  readonly size: number;
  /** The points of each team so far. */
  readonly points: readonly number[];
  /** The matches that are left. */
  readonly left: readonly OpenMatch[];
  /** What each of them can bring. */
  readonly results: readonly PossibleResult[];
  /** Whether points come first, a win is worth most to its team and least to the other. */
  readonly isRegular: boolean;
  /** The tie-breakers in the steps in which they are applied; see `stepsOf`. */
  readonly steps: readonly (readonly TieBreaker[])[];
  /** What is played, to be compared by tie-breakers. */
  readonly comparison: Comparison<number>;
}

/** What is played of a group and what is left, by the numbers of its teams. */
export interface NumberedGroup {
  readonly matches: readonly MatchResult<number>[];
  readonly playOffs: readonly PlayOff<number>[];
}

/** The model of a group whose teams are numbered from 0; its matches without a score are left to play. */
export function groupModel(
  entrants: readonly Entrant<number>[],
  { matches, playOffs }: NumberedGroup,
  rules: RankingRules,
): GroupModel {
  const played = matches.filter(isPlayed);
  const results = resultsByTeam(played);
  const table = new Map<number, Figures>(
    entrants.map(({ team, adjustment }) => [team, figures(results.get(team) ?? [], rules, adjustment)]),
  );
  const possible = possibleResults(rules);
  const isOver = played.length === matches.length;
  return {
    size: entrants.length,
    points: entrants.map(({ team }) => table.get(team)?.points ?? 0),
    left: matches.filter((match) => !isPlayed(match)).map(({ home, away }) => ({ home, away })),
    results: possible,
    isRegular: rules.tieBreakers[0] === 'POINTS' && isWinBest(possible),
    steps: stepsOf(rules.tieBreakers.flatMap((one) => (one === 'HEAD_TO_HEAD' ? headToHead : [one]))),
    comparison: {
      table,
      matches: matchesByTeam(played),
      playOffs,
      rules,
      printedPositions: printedPositions(printedLines(entrants), table, isOver),
    },
  };
}

const headToHead = ['HEAD_TO_HEAD_POINTS', 'HEAD_TO_HEAD_GOAL_DIFFERENCE', 'HEAD_TO_HEAD_GOALS_FOR'] as const;

/** What a match can bring by these rules. Where shoot-outs count in tables, a draw can be won or lost by one. */
function possibleResults(rules: RankingRules): PossibleResult[] {
  const { pointsForWin: win, pointsForDraw: draw, pointsForLoss: loss = 0 } = rules;
  const results: PossibleResult[] = [
    { home: win, away: loss, winner: 'home' },
    { home: draw, away: draw, winner: null },
    { home: loss, away: win, winner: 'away' },
  ];
  const { pointsForShootOutWin: won, pointsForShootOutLoss: lost } = rules;
  if (won == null && lost == null) return results;
  const [more, less] = [won ?? draw, lost ?? draw];
  if (more === draw && less === draw) return results;
  return [...results, { home: more, away: less, winner: null }, { home: less, away: more, winner: null }];
}

function isWinBest(results: readonly PossibleResult[]): boolean {
  const [win, ...others] = results;
  return win !== undefined && others.every(({ home, away }) => home < win.home && away > win.away);
}
