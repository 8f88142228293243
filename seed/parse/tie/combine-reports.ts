import { swapGoals } from '../../../src/domain/match/score.js';
import { type Score, type Side, scoreOf, swapSides } from '../../../src/domain/tie/score.js';
import type { Problems } from '../../read/document-error.js';
import { fixture, mergeReports, withSidesSwapped } from '../match/fixture.js';
import type { StatedMatch } from '../match/football-box.js';
import type { BracketSide, BracketTie } from './bracket.js';
import type { StatedTie } from './tie-cells.js';
import { asLeg, type CombinedTie, shootOutOf, sideOf, tieOfMatches } from './tie-of-matches.js';

/** All reports of a tie: results templates, matches of their own, or a bracket alone. */
export interface TieReports {
  readonly stated: StatedTie | null;
  /** Further results templates of the same two teams, each with one match. */
  readonly replays: readonly StatedTie[];
  /** The same template in other documents. */
  readonly retold?: readonly StatedTie[];
  readonly matches: readonly StatedMatch[];
  readonly bracket: BracketTie | null;
}

/**
 * Combines the reports of a tie; undefined if there are none. `single` is for a round of single matches. Matches that
 * cannot be legs of the tie are left out with a note.
 */
export function combineReports(
  reports: TieReports,
  single: boolean,
  problems: Problems,
): CombinedTie | undefined {
  const tie = tieOfReports(reports, single, problems);
  return tie && withLastMatch(tie);
}

function tieOfReports(
  { stated, replays, retold = [], matches, bracket: cells }: TieReports,
  single: boolean,
  problems: Problems,
): CombinedTie | undefined {
  if (stated !== null) {
    const tie = retold.reduce(mergeRetold, combineWithTemplate(stated, matches, problems));
    return withReplays(tie, replays);
  }
  if (matches.length > 0) return tieOfMatches(matches, single, problems);
  return cells === null ? undefined : tieOfBracket(cells);
}

/** The extra time and the shoot-out of a tie followed its last match, unless a report of a match has them. */
function withLastMatch(tie: CombinedTie): CombinedTie {
  const { legs, team1, penalties } = tie;
  const index = legs.findLastIndex(({ homeGoals }) => homeGoals !== null);
  const last = legs[index];
  if (last === undefined) return tie;
  const extraTime = tie.extraTime && !legs.some((leg) => leg.extraTime);
  const shootOut = legs.some((leg) => leg.penalties !== null) ? null : penalties;
  if (!extraTime && shootOut === null) return tie;
  const decided = {
    ...last,
    extraTime: extraTime || last.extraTime,
    penalties: shootOut === null ? last.penalties : last.home === team1 ? shootOut : swapSides(shootOut),
  };
  return { ...tie, legs: legs.with(index, decided) };
}

function combineWithTemplate(
  stated: StatedTie,
  matches: readonly StatedMatch[],
  problems: Problems,
): CombinedTie {
  const single = stated.legs.length === 1 && matches[0]?.home === stated.team2;
  const own = withSides(single ? swapTieSides(stated) : stated);
  const lot = matches.find(({ lotMarked }) => lotMarked);
  const legs = [...own.legs];
  const again: { penalties: Score; line: number }[] = [];
  let { penalties, extraTime } = own;
  const seen = new Set<number>();
  for (const match of matches) {
    const at = match.home === own.team1 ? 0 : 1;
    if (seen.has(at) || (legs.length === 1 && at === 1)) {
      problems.omit('This match is on the page twice; the second was not read.', match.offset);
      continue;
    }
    seen.add(at);
    const leg = legs[at];
    const played = fixture(match, match);
    if (leg !== undefined) legs[at] = asLeg(mergeReports(leg, played), own.team1);
    const shootOut = shootOutOf(match, own.team1);
    if (shootOut !== null) again.push({ penalties: shootOut, line: match.line });
    penalties ??= shootOut;
    extraTime ||= match.extraTime;
  }
  const lotMarked = own.lotMarked || lot !== undefined;
  const winner = own.stated ?? sideOf(lot?.lotWinner ?? null, own);
  return { ...own, legs, penalties, extraTime, lotMarked, stated: winner, penaltiesAgain: again };
}

/** Adds what another document states of the tie: by the home side of each leg, or, of a single match, by either side. */
function mergeRetold(tie: CombinedTie, stated: StatedTie): CombinedTie {
  const single = tie.legs.length === 1 && stated.legs.length === 1;
  const swapped = stated.team1 === tie.team1 ? stated : swapTieSides(stated);
  const other = withSides(single ? swapped : stated);
  const legs = tie.legs.map((leg) => {
    const again = other.legs.find(({ home }) => home === leg.home);
    return again === undefined ? leg : asLeg(mergeReports(leg, again), tie.team1);
  });
  const { penalties, extraTime, walkover, line } = swapped;
  const penaltiesAgain =
    penalties === null ? tie.penaltiesAgain : [...tie.penaltiesAgain, { penalties, line }];
  return {
    ...tie,
    legs,
    penaltiesAgain,
    aggregate: tie.aggregate ?? swapped.aggregate,
    penalties: tie.penalties ?? penalties,
    extraTime: tie.extraTime || extraTime,
    walkover: tie.walkover ?? walkover,
    stated: tie.stated ?? swapped.stated,
  };
}

/** Adds replays: matches played because those before them had left the tie level. */
function withReplays(tie: CombinedTie, replays: readonly StatedTie[]): CombinedTie {
  const again = replays.map((stated) => ({
    home: stated.team1,
    ...withSides(stated.team1 === tie.team1 ? stated : swapTieSides(stated)),
  }));
  const more = again.flatMap(({ home, legs }) =>
    legs.map((leg) => asLeg(leg.home === home ? leg : withSidesSwapped(leg), tie.team1)),
  );
  return {
    ...tie,
    legs: [...tie.legs, ...more],
    replays: tie.replays + more.length,
    penalties: again.findLast(({ penalties }) => penalties !== null)?.penalties ?? tie.penalties,
    extraTime: again.at(-1)?.extraTime ?? tie.extraTime,
  };
}

/** Makes a tie of a bracket, which does not say who was at home: the upper slot stands in as home side of the first leg. */
function tieOfBracket(cells: BracketTie): CombinedTie {
  const { upper, lower, penalties, extraTime, awayGoalsMarked, winner, line, offset } = cells;
  const total = scoreOf(upper.aggregate?.goals, lower.aggregate?.goals);
  const scores =
    cells.legs === 1
      ? [total]
      : upper.legs.map((leg, index) => scoreOf(leg?.goals, lower.legs[index]?.goals));
  const [team1, team2] = [upper.team, lower.team];
  // The third match of a series is not played if the first two decide it.
  const needed = scores[2] === null ? scores.slice(0, 2) : scores;
  const legs = needed.map((score, index) => {
    const first = {
      home: team1,
      away: team2,
      homeGoals: score?.team1 ?? null,
      awayGoals: score?.team2 ?? null,
      line: lineOf(upper, index) ?? line,
    };
    const leg = fixture(first, { homeStated: false });
    return asLeg(index === 1 ? withSidesSwapped(leg) : leg, team1);
  });
  const hasNoLegs = scores.every((score) => score === null);
  const aggregateOnly = cells.legs > 1 && total !== null && hasNoLegs;
  return {
    team1,
    team2,
    legs: aggregateOnly || (cells.walkover && hasNoLegs) ? [] : legs,
    aggregate: cells.legs > 1 ? total : null,
    inPoints: false,
    replays: 0,
    penalties,
    penaltiesAgain: [],
    extraTime,
    awayGoalsMarked,
    lotMarked: false,
    series: cells.legs === 3,
    walkover: null,
    stated: winner,
    line,
    offset,
  };
}

/** A tie of a results template with the sides of each leg: team 1 is at home in the first. */
function withSides(tie: StatedTie): CombinedTie {
  const legs = tie.legs.map((leg, index) => {
    const [home, away] = index === 1 ? [tie.team2, tie.team1] : [tie.team1, tie.team2];
    return asLeg(fixture({ home, away, ...leg }, { ...leg, homeStated: index < 2 }), tie.team1);
  });
  return { ...tie, legs, replays: !tie.series && legs.length > 2 ? 1 : 0, penaltiesAgain: [] };
}

/** A tie of one match with its sides swapped. */
function swapTieSides(tie: StatedTie): StatedTie {
  const other = (side: Side | null) => side && (side === 1 ? 2 : 1);
  return {
    ...tie,
    team1: tie.team2,
    team2: tie.team1,
    legs: tie.legs.map(swapGoals),
    aggregate: tie.aggregate && swapSides(tie.aggregate),
    penalties: tie.penalties && swapSides(tie.penalties),
    walkover: other(tie.walkover),
    stated: other(tie.stated),
  };
}

function lineOf({ legs, aggregate }: BracketSide, index: number): number | undefined {
  return (legs[index] ?? aggregate)?.line;
}
