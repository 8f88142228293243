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
 * Both legs are written team 1 first, though team 2 is at home in the second. Undefined, and faults, when a team or
 * a score cannot be read.
 */
export function readTie(template: Template, roster: Roster): StatedTie | undefined {
  const { faults } = roster;
  const team1 = team(template, '1', roster);
  const team2 = team(template, '4', roster);
  const middle = score(template, '3', faults);
  const twoLegs = /^two/i.test(template.name);
  const legs = twoLegs ? [score(template, '6', faults), score(template, '7', faults)] : [middle];
  if (team1 === undefined || team2 === undefined || middle === undefined || legs.includes(undefined))
    return undefined;
  if (team1 === team2) {
    faults.report('A team cannot meet itself.', template.offset);
    return undefined;
  }
  const read = legs.filter((leg) => leg !== undefined);
  const all = [middle, ...(twoLegs ? read : [])].map(({ cell }) => cell);
  const aggregate = middle.cell.as === 'PLAYED' ? middle.cell.score : null;
  const stated = statedWinner(template);
  const walkover = all.some((cell) => cell.as === 'WALKOVER' || cell.as === 'BYE');
  return {
    team1,
    team2,
    legs: read
      .filter(({ cell }) => cell.as !== 'WALKOVER' && cell.as !== 'BYE')
      .map((leg, index) => toLeg(leg, index, faults)),
    aggregate: twoLegs ? aggregate : null,
    inPoints:
      twoLegs &&
      aggregate !== null &&
      countsPoints(
        aggregate,
        read.map(({ cell }) => cell),
      ),
    penalties:
      all
        .map((cell) => (cell.as === 'PLAYED' ? cell.penalties : null))
        .find((shootOut) => shootOut !== null) ?? null,
    extraTime: all.some((cell) => cell.as === 'PLAYED' && cell.extraTime),
    walkover: walkover ? stated : null,
    stated,
    line: faults.source.place(template.offset).line,
    offset: template.offset,
  };
}

interface Cell {
  readonly cell: Written;
  readonly value: Value | undefined;
}

function team(template: Template, name: string, roster: Roster): string | undefined {
  const value = parameter(template, name)?.value;
  if (value !== undefined && value.text !== '') return roster.resolve(value);
  roster.faults.report(`This ${template.name} names no team ${name === '1' ? 1 : 2}.`, template.offset);
  return undefined;
}

function score(template: Template, name: string, faults: Faults): Cell | undefined {
  const value = parameter(template, name)?.value;
  const cell = written(value?.text ?? '');
  if (cell !== undefined) return { cell, value };
  faults.report(
    `"${value === undefined ? '' : plain(value)}" is no score.`,
    value?.offset ?? template.offset,
    value?.text.length,
  );
  return undefined;
}

/** The second leg is written team 1 first like the first, though team 2 is at home in it. */
function toLeg({ cell, value }: Cell, index: number, faults: Faults): StatedLeg {
  const goals = cell.as === 'PLAYED' ? cell.score : null;
  const [home, away] = index === 0 ? [goals?.team1, goals?.team2] : [goals?.team2, goals?.team1];
  const { line } = faults.source.place(value?.offset ?? 0);
  return { homeGoals: home ?? null, awayGoals: away ?? null, line };
}

/** In some competitions the middle cell counts three points for a win and one for a draw, not goals. */
function countsPoints(aggregate: Score, legs: readonly Written[]): boolean {
  const scores = legs.flatMap((leg) => (leg.as === 'PLAYED' ? [leg.score] : []));
  if (scores.length < legs.length) return false;
  return (
    !same(scores.reduce(add, none), aggregate) && same(scores.map(inPoints).reduce(add, none), aggregate)
  );
}

function inPoints({ team1, team2 }: Score): Score {
  return team1 > team2
    ? { team1: 3, team2: 0 }
    : team1 < team2
      ? { team1: 0, team2: 3 }
      : { team1: 1, team2: 1 };
}

const none: Score = { team1: 0, team2: 0 };
const add = (a: Score, b: Score): Score => ({ team1: a.team1 + b.team1, team2: a.team2 + b.team2 });
const same = (a: Score, b: Score): boolean => a.team1 === b.team1 && a.team2 === b.team2;

/** The winner by `winner=N`, or by the one name in bold. */
function statedWinner(template: Template): Side | null {
  const winner = parameter(template, 'winner')?.value.text;
  if (winner === '1') return 1;
  if (winner === '2') return 2;
  const [first, second] = ['1', '4'].map((name) => {
    const value = parameter(template, name)?.value;
    return value !== undefined && bold(value);
  });
  return first === second ? null : first ? 1 : 2;
}
