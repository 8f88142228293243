import { type MatchScore, swapGoals } from '../../../src/domain/match/score.js';
import { slugify } from '../../../src/domain/slugify.js';
import { type Score, type Side, swapSides } from '../../../src/domain/tie/score.js';
import type { Problems } from '../../read/document-error.js';
import { plainText } from '../../read/wikitext/plain-text.js';
import type { WikitextValue } from '../../read/wikitext/template.js';
import type { MatchDetails } from '../match/match-details.js';
import { mayBeShootOut, readScore, type ScoreCell } from '../match/score.js';
import { scoreOfCell, unreadScore } from '../match/score-of-cell.js';
import { isNameBold } from '../team/team-reference.js';
import type { TeamRegistry } from '../team/team-registry.js';

/** A tie as a results template reports it; null for what it does not report. */
export interface StatedTie {
  readonly team1: string;
  readonly team2: string;
  /** Empty for a walkover; the third is that of a series, or was played because the first two had left the tie level. */
  readonly legs: readonly StatedLeg[];
  readonly aggregate: Score | null;
  readonly inPoints: boolean;
  readonly penalties: Score | null;
  readonly extraTime: boolean;
  /** It is marked as decided on away goals, though not for whom. */
  readonly awayGoalsMarked: boolean;
  /** It is marked as decided by a coin or a lot. */
  readonly lotMarked: boolean;
  /** More wins decide, and not goals. */
  readonly series: boolean;
  readonly walkover: Side | null;
  readonly stated: Side | null;
  readonly line: number;
  readonly offset: number;
}

/** A leg, home goals first; its goals are null until it is played. */
export interface StatedLeg extends MatchScore, Pick<MatchDetails, 'status' | 'abandonedAt' | 'halfTime'> {
  readonly line: number;
}

/** The cells of a tie in any template; undefined for a missing cell. */
export interface TieCells {
  /** The name of the cells in errors: that of their template, or `row`. */
  readonly label: string;
  readonly offset: number;
  readonly team1: WikitextValue | undefined;
  readonly team2: WikitextValue | undefined;
  /** The aggregate, or the score of a single match. */
  readonly total: WikitextValue | undefined;
  /** One cell for each leg, at most three, none for a single match. */
  readonly legs: readonly (WikitextValue | undefined)[];
  readonly winner: WikitextValue | undefined;
}

/** The note on a third leg in a bracket, which does not say who was at home in it. */
export const thirdLegMessage = 'A tie has at most two legs; this is the third. The tie was not read.';

/** The note on a fourth leg. */
export const fourthLegMessage = 'A tie has at most three matches; this is the fourth. The tie was not read.';

/**
 * Reads the cells of a tie. The scores of all legs have team 1 first, though team 2 is at home in the second; no template
 * says who was at home in a third.
 *
 * Undefined if they are not a tie, as `readLegResult` says. A score that cannot be read is noted, and the rest of the tie
 * is read without it.
 */
export function readTieCells(cells: TieCells, registry: TeamRegistry): StatedTie | undefined {
  const { problems } = registry;
  const { total, offset } = cells;
  const [first, second] = [cells.team1, cells.team2];
  const read = [total, ...cells.legs].map((value) => readCell(value, problems));
  if (read.some((cell) => cell?.kind === 'BYE') && (isEmptySide(first) || isEmptySide(second)))
    return undefined;
  const [team1, team2] = registry.mentions.readTogether(() => [
    side(first, 1, cells, registry),
    side(second, 2, cells, registry),
  ]);
  if (team1 === undefined || team2 === undefined) return undefined;
  if (team1 === team2) {
    problems.omit('A team cannot play against itself.', offset);
    return undefined;
  }
  const all = read.map((cell) => cell ?? unreadScore);
  const [whole = unreadScore, ...inLegs] = all;
  const isRead = !read.includes(undefined);

  const line = (value: WikitextValue | undefined) =>
    problems.source.positionAt((value ?? { offset }).offset).line;
  const lot = all.find((cell) => cell.kind === 'PLAYED' && cell.lot !== null);
  const stated = statedWinner(cells) ?? (lot?.kind === 'PLAYED' ? sideNamed(lot.lot, cells) : null);
  const unplayed = all.some(({ kind: as }) => as === 'WALKOVER' || as === 'BYE');
  const aggregate = inLegs.length > 0 && whole.kind === 'PLAYED' ? whole.score : null;
  const legs =
    inLegs.length > 0
      ? inLegs.map((cell, index) => toLeg(cell, index, line(cells.legs[index])))
      : [toLeg(whole, 0, line(total))];
  const played = all.flatMap((cell) => (cell.kind === 'PLAYED' ? [cell] : []));
  const walkoverWinners = all.flatMap((cell) => (cell.kind === 'WALKOVER' ? (cell.winner ?? []) : []));
  return {
    team1,
    team2,
    legs: unplayed && played.length === 0 ? [] : legs,
    aggregate,
    inPoints: isRead && aggregate !== null && countsPoints(aggregate, inLegs.slice(0, 2)),
    penalties: played.map(({ penalties }) => penalties).find((one) => one !== null) ?? null,
    extraTime: played.some(({ extraTime }) => extraTime),
    awayGoalsMarked: played.some(({ awayGoals }) => awayGoals),
    lotMarked: lot !== undefined,
    series: isRead && isSeries(aggregate, inLegs, /^three/i.test(cells.label)),
    walkover: unplayed ? (walkoverWinners[0] ?? stated) : null,
    stated,
    line: line(undefined),
    offset,
  };
}

function readCell(value: WikitextValue | undefined, problems: Problems): ScoreCell | undefined {
  const read = readScore(value?.text ?? '');
  const cell = read?.kind === 'PLAYED' && mayBeShootOut(read) ? undefined : read;
  if (cell === undefined && value !== undefined)
    problems.note(`"${plainText(value)}" is not a score such as "2–1".`, value.offset, value.text.length);
  return cell;
}

function isEmptySide(value: WikitextValue | undefined): boolean {
  return value === undefined || /^(?:|[–—-]|bye)$/i.test(plainText(value));
}

function side(
  value: WikitextValue | undefined,
  number: Side,
  { label, offset }: TieCells,
  registry: TeamRegistry,
) {
  if (value !== undefined && value.text !== '') return registry.resolve(value);
  registry.problems.omit(`Team ${number} of this ${label} is missing.`, offset);
  return undefined;
}

function toLeg(cell: ScoreCell, index: number, line: number): StatedLeg {
  const leg = { ...scoreOfCell(cell), halfTime: cell.kind === 'PLAYED' ? cell.halfTime : null, line };
  if (index !== 1) return leg;
  const { abandonedAt, halfTime } = leg;
  return {
    ...swapGoals(leg),
    abandonedAt: abandonedAt && swapSides(abandonedAt),
    halfTime: halfTime && swapSides(halfTime),
  };
}

/** Whether the aggregate counts points, as in some competitions: three for a win, one for a draw. */
function countsPoints(aggregate: Score, legs: readonly ScoreCell[]): boolean {
  const scores = legs.flatMap((leg) => (leg.kind === 'PLAYED' ? [leg.score] : []));
  if (scores.length < legs.length) return false;
  if (equal(sum(scores), aggregate)) return false;
  return [3, 2].some((forWin) => equal(sum(scores.map((score) => inPoints(score, forWin, 1))), aggregate));
}

/**
 * Whether more wins decide: the aggregate counts them, or a third match was played though the first two had not left the
 * goals level.
 */
function isSeries(aggregate: Score | null, legs: readonly ScoreCell[], ofThree: boolean): boolean {
  const scores = legs.flatMap((leg) => (leg.kind === 'PLAYED' ? [leg.score] : []));
  if (!ofThree && scores.length < 3) return false;
  const firstTwo = scores.slice(0, 2);
  const goals = sum(firstTwo);
  if (scores.length < 2 || goals.team1 === goals.team2)
    return ofThree && scores.length > 2 && isCount(scores, aggregate);
  if (aggregate !== null && countsPoints(aggregate, legs.slice(0, 2))) return false;
  return isCount(scores, aggregate) || isLevelInWins(firstTwo);
}

function isCount(scores: readonly Score[], aggregate: Score | null): boolean {
  return aggregate !== null && equal(wins(scores), aggregate) && !equal(sum(scores.slice(0, 2)), aggregate);
}

function isLevelInWins(scores: readonly Score[]): boolean {
  const { team1, team2 } = wins(scores);
  return team1 === team2;
}

function wins(scores: readonly Score[]): Score {
  return sum(scores.map((score) => inPoints(score, 1, 0)));
}

function inPoints({ team1, team2 }: Score, forWin: number, forDraw: number): Score {
  if (team1 === team2) return { team1: forDraw, team2: forDraw };
  return team1 > team2 ? { team1: forWin, team2: 0 } : { team1: 0, team2: forWin };
}

function sum(scores: readonly Score[]): Score {
  return scores.reduce((a, b) => ({ team1: a.team1 + b.team1, team2: a.team2 + b.team2 }), {
    team1: 0,
    team2: 0,
  });
}

function equal(a: Score, b: Score): boolean {
  return a.team1 === b.team1 && a.team2 === b.team2;
}

/** The side of this name; null for a name of neither. */
function sideNamed(name: string | null, { team1, team2 }: TieCells): Side | null {
  const is = (value: WikitextValue | undefined) =>
    name !== null && name !== '' && value !== undefined && slugify(name) === slugify(plainText(value));
  return is(team1) ? 1 : is(team2) ? 2 : null;
}

/** The winner by `winner=N`, or by the one name in bold. */
function statedWinner({ winner, team1, team2 }: TieCells): Side | null {
  const number = winner === undefined ? '' : plainText(winner);
  if (number === '1' || number === '2') return number === '1' ? 1 : 2;
  const [one, two] = [team1, team2].map((value) => value !== undefined && isNameBold(value));
  if (one === two) return null;
  return one ? 1 : 2;
}
