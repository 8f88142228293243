import type { Score, Side } from '../../src/tie/decision.js';
import type { Faults } from '../errors.js';
import { parameter, type Template, type Value } from '../wikitext/template.js';
import { bold, plain } from '../wikitext/text.js';
import { type Written, written } from './score.js';
import type { Roster } from './team.js';

/** A tie as a results template states it; null for what it does not tell. */
export interface StatedTie {
  readonly team1: string;
  readonly team2: string;
  /** None where a tie went to one side without playing. */
  readonly legs: readonly StatedLeg[];
  readonly aggregate: Score | null;
  readonly inPoints: boolean;
  readonly penalties: Score | null;
  readonly extraTime: boolean;
  readonly walkover: Side | null;
  readonly stated: Side | null;
  readonly line: number;
  readonly offset: number;
}

/** A leg with its home side's goals first; null goals until it is played. */
export interface StatedLeg {
  readonly homeGoals: number | null;
  readonly awayGoals: number | null;
  readonly line: number;
}

/** Whether a template is one tie of one or two legs. */
export function isTie({ name }: Template): boolean {
  return /^(two|one)leg ?result$/i.test(name);
}

/**
 * Reads `{{TwoLegResult|T1|flag|aggregate|T2|flag|leg 1|leg 2|winner=N}}` and `{{OneLegResult|T1|flag|score|T2|flag}}`.
 *
 * Both legs are written team 1 first, though team 2 is at home in the second. Undefined for a bye, which is no tie;
 * undefined, and faults, when a team or a score cannot be read.
 */
export function readTie(template: Template, roster: Roster): StatedTie | undefined {
  const { faults } = roster;
  const [first, second, middle, leg1, leg2] = ['1', '4', '3', '6', '7'].map((name) => at(template, name));
  const twoLegs = /^two/i.test(template.name);
  const cells = [middle, ...(twoLegs ? [leg1, leg2] : [])].map((value) => read(value, faults));
  if (cells.some((cell) => cell?.as === 'BYE') && (isNobody(first) || isNobody(second))) return undefined;
  const team1 = side(first, 1, template, roster);
  const team2 = side(second, 2, template, roster);
  if (team1 === undefined || team2 === undefined) return undefined;
  if (team1 === team2) {
    faults.report('A team cannot meet itself.', template.offset);
    return undefined;
  }
  const [whole, ...inLegs] = cells.flatMap((cell) => cell ?? []);
  if (whole === undefined || inLegs.length + 1 < cells.length) return undefined;

  const line = (value: Value | undefined) => faults.source.place((value ?? template).offset).line;
  const all = [whole, ...inLegs];
  const stated = statedWinner(template, first, second);
  const unplayed = all.some(({ as }) => as === 'WALKOVER' || as === 'BYE');
  const aggregate = twoLegs && whole.as === 'PLAYED' ? whole.score : null;
  const legs = twoLegs
    ? inLegs.map((cell, index) => toLeg(cell, index, line([leg1, leg2][index])))
    : [toLeg(whole, 0, line(middle))];
  return {
    team1,
    team2,
    legs: unplayed && all.every(({ as }) => as !== 'PLAYED') ? [] : legs,
    aggregate,
    inPoints: aggregate !== null && countsPoints(aggregate, inLegs),
    penalties: all.map((cell) => (cell.as === 'PLAYED' ? cell.penalties : null)).find((one) => one) ?? null,
    extraTime: all.some((cell) => cell.as === 'PLAYED' && cell.extraTime),
    walkover: unplayed ? stated : null,
    stated,
    line: line(undefined),
    offset: template.offset,
  };
}

function at(template: Template, name: string): Value | undefined {
  return parameter(template, name)?.value;
}

function read(value: Value | undefined, faults: Faults): Written | undefined {
  const cell = written(value?.text ?? '');
  if (cell === undefined && value !== undefined)
    faults.report(`"${plain(value)}" is no score.`, value.offset, value.text.length);
  return cell;
}

function isNobody(value: Value | undefined): boolean {
  return value === undefined || /^(?:|[–—-]|bye)$/i.test(plain(value));
}

function side(value: Value | undefined, number: Side, { name, offset }: Template, roster: Roster) {
  if (value !== undefined && value.text !== '') return roster.resolve(value);
  roster.faults.report(`This ${name} names no team ${number}.`, offset);
  return undefined;
}

function toLeg(cell: Written, index: number, line: number): StatedLeg {
  if (cell.as !== 'PLAYED') return { homeGoals: null, awayGoals: null, line };
  const { team1, team2 } = cell.score;
  const [homeGoals, awayGoals] = index === 0 ? [team1, team2] : [team2, team1];
  return { homeGoals, awayGoals, line };
}

/** In some competitions the middle cell counts three points for a win and one for a draw, not goals. */
function countsPoints(aggregate: Score, legs: readonly Written[]): boolean {
  const scores = legs.flatMap((leg) => (leg.as === 'PLAYED' ? [leg.score] : []));
  if (scores.length < legs.length) return false;
  return !same(sum(scores), aggregate) && same(sum(scores.map(inPoints)), aggregate);
}

function inPoints({ team1, team2 }: Score): Score {
  if (team1 === team2) return { team1: 1, team2: 1 };
  return team1 > team2 ? { team1: 3, team2: 0 } : { team1: 0, team2: 3 };
}

function sum(scores: readonly Score[]): Score {
  return scores.reduce((a, b) => ({ team1: a.team1 + b.team1, team2: a.team2 + b.team2 }), {
    team1: 0,
    team2: 0,
  });
}

function same(a: Score, b: Score): boolean {
  return a.team1 === b.team1 && a.team2 === b.team2;
}

/** The winner by `winner=N`, or by the one name in bold. */
function statedWinner(template: Template, first: Value | undefined, second: Value | undefined): Side | null {
  const winner = at(template, 'winner');
  if (winner !== undefined && /^[12]$/.test(plain(winner))) return plain(winner) === '1' ? 1 : 2;
  const [one, two] = [first, second].map((value) => value !== undefined && bold(value));
  if (one === two) return null;
  return one ? 1 : 2;
}
