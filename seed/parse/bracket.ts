import type { Score } from '../../src/tie/decision.js';
import type { Faults } from '../errors.js';
import type { Parameter, Template } from '../wikitext/template.js';
import { plain } from '../wikitext/text.js';
import { count } from './score.js';
import type { Roster } from './team.js';

/** A tie as a bracket states it: its upper slot first, which need not be the first at home. */
export interface BracketTie {
  readonly round: string | null;
  readonly upper: BracketSide;
  readonly lower: BracketSide;
  readonly penalties: Score | null;
}

/** One slot of a bracket; null for a cell that is empty. */
export interface BracketSide {
  readonly team: string;
  readonly legs: readonly (number | null)[];
  readonly aggregate: number | null;
  readonly lines: readonly number[];
}

interface Slot {
  readonly round: number;
  readonly number: number;
  team?: Parameter;
  total?: Parameter;
  readonly legs: Map<number, Parameter>;
}

/** Whether a template is a bracket: `16TeamBracket`, `4TeamBracket-2legs` … */
export function isBracket({ name }: Template): boolean {
  return /^\d+\s?TeamBracket/i.test(name);
}

/** Reads a bracket: slots 01 and 02 meet, 03 and 04, and so on. Slots without a team are left out. */
export function readBracket(bracket: Template, roster: Roster): BracketTie[] {
  const slots = readSlots(bracket);
  const rounds = new Map<number, string>();
  for (const { name, value } of bracket.parameters) {
    const [, round] = /^RD(\d+)$/.exec(name) ?? [];
    if (round !== undefined && value.text !== '') rounds.set(Number(round), plain(value));
  }
  return slots.flatMap((upper) => {
    if (upper.number % 2 === 0) return [];
    const lower = slots.find(({ round, number }) => round === upper.round && number === upper.number + 1);
    const sides = lower === undefined ? [] : [side(upper, roster), side(lower, roster)];
    const [first, second] = sides;
    if (first === undefined || second === undefined) return [];
    const shootOut = first.penalties !== null && second.penalties !== null;
    return [
      {
        round: rounds.get(upper.round) ?? null,
        upper: first.side,
        lower: second.side,
        penalties: shootOut ? { team1: first.penalties ?? 0, team2: second.penalties ?? 0 } : null,
      },
    ];
  });
}

/** Slots by round and number, in the page's order. */
function readSlots(bracket: Template): Slot[] {
  const slots = new Map<string, Slot>();
  for (const parameter of bracket.parameters) {
    const [, round, kind, number, part] =
      /^RD(\d+)-(team|score)(\d+)(?:-(\d|agg))?$/.exec(parameter.name) ?? [];
    if (round === undefined || number === undefined || parameter.value.text === '') continue;
    const key = `${Number(round)}-${Number(number)}`;
    const slot: Slot = slots.get(key) ?? { round: Number(round), number: Number(number), legs: new Map() };
    slots.set(key, slot);
    if (kind === 'team') slot.team = parameter;
    else if (part === 'agg' || part === undefined) slot.total = parameter;
    else slot.legs.set(Number(part), parameter);
  }
  return [...slots.values()].sort((a, b) => a.round - b.round || a.number - b.number);
}

function side(slot: Slot, roster: Roster): { side: BracketSide; penalties: number | null } | undefined {
  const team = slot.team === undefined ? undefined : roster.resolve(slot.team.value);
  if (team === undefined || slot.team === undefined) return undefined;
  const { faults } = roster;
  const line = (parameter: Parameter) => faults.source.place(parameter.value.offset).line;
  const legs = [...slot.legs].sort(([a], [b]) => a - b).map(([, parameter]) => parameter);
  const total = slot.total === undefined ? null : withShootOut(slot.total, faults);
  const cells = [slot.team, ...legs, ...(slot.total === undefined ? [] : [slot.total])];
  return {
    side: {
      team,
      legs: legs.map((leg) => withShootOut(leg, faults).goals),
      aggregate: total?.goals ?? null,
      lines: cells.map(line),
    },
    penalties: total?.penalties ?? null,
  };
}

/** `3 (1)`: three goals, and one penalty in the shoot-out. */
function withShootOut(
  { value }: Parameter,
  faults: Faults,
): { goals: number | null; penalties: number | null } {
  const [, goals = '', penalties = ''] = /^([^(]*)(?:\(([^)]*)\))?$/.exec(plain(value)) ?? [];
  const read = [
    count(goals.replace(/(?:[pa]|a\.?e\.?t\.?)\s*$/i, '')),
    count(penalties.replace(/p\.?\s*$/i, '')),
  ];
  if (read.includes(undefined))
    faults.report(`"${plain(value)}" is no number of goals.`, value.offset, value.text.length);
  return { goals: read[0] ?? null, penalties: read[1] ?? null };
}
