import type { Score } from '../../src/tie/decision.js';
import type { Faults } from '../errors.js';
import type { Template, Value } from '../wikitext/template.js';
import { plain } from '../wikitext/text.js';
import { count } from './score.js';
import type { Roster } from './team.js';

/** A tie as a bracket states it: its upper slot first, which need not be the first at home. */
export interface BracketTie {
  /** What the bracket calls the round; null where it has no name. */
  readonly round: string | null;
  readonly upper: BracketSide;
  readonly lower: BracketSide;
  readonly penalties: Score | null;
}

/** One slot of a bracket; null for a cell that is empty. */
export interface BracketSide {
  readonly team: string;
  /** Those of the first leg and of the second; neither is there for a tie of one match. */
  readonly legs: readonly [BracketCell | null, BracketCell | null];
  /** The goals of all legs, or of the one match. */
  readonly aggregate: BracketCell | null;
  readonly lines: readonly number[];
}

/** A number of goals, and the line that it is on. */
export interface BracketCell {
  readonly goals: number;
  readonly line: number;
}

/** Whether a template is a bracket: `16TeamBracket`, `4TeamBracket-2legs` … */
export function isBracket({ name }: Template): boolean {
  return /^\d+\s?TeamBracket/i.test(name);
}

/** Reads a bracket: slots 01 and 02 meet, 03 and 04, and so on. Slots without a team are left out. */
export function readBracket(bracket: Template, roster: Roster): BracketTie[] {
  const slots = readSlots(bracket);
  return slots.flatMap((upper) => {
    if (upper.number % 2 === 0) return [];
    const lower = slots.find(({ round, number }) => round === upper.round && number === upper.number + 1);
    const [first, second] = [upper, lower].map((slot) => slot && readSide(slot, roster));
    if (first === undefined || second === undefined) return [];
    const round = bracket.parameters.findLast(({ name }) => name === `RD${upper.round}`)?.value;
    const [team1, team2] = [first.penalties, second.penalties];
    return {
      round: (round && plain(round)) || null,
      upper: first.side,
      lower: second.side,
      penalties: team1 === null || team2 === null ? null : { team1, team2 },
    };
  });
}

/** A slot with its cells, by what stands after its number: `1`, `2`, `agg`, or nothing in a tie of one match. */
interface Slot {
  readonly round: number;
  readonly number: number;
  team?: Value;
  readonly scores: Map<string, Value>;
}

/** Slots by round and number, from the top of the page's bracket to its bottom. */
function readSlots(bracket: Template): Slot[] {
  const slots = new Map<string, Slot>();
  for (const { name, value } of bracket.parameters) {
    const [, round, kind, number, part = ''] = /^RD(\d+)-(team|score)(\d+)(?:-(1|2|agg))?$/.exec(name) ?? [];
    if (round === undefined || number === undefined || plain(value) === '') continue;
    const key = `${Number(round)}-${Number(number)}`;
    const slot: Slot = slots.get(key) ?? { round: Number(round), number: Number(number), scores: new Map() };
    slots.set(key, slot);
    if (kind === 'team') slot.team = value;
    else slot.scores.set(part, value);
  }
  return [...slots.values()].sort((a, b) => a.round - b.round || a.number - b.number);
}

function readSide(slot: Slot, roster: Roster): { side: BracketSide; penalties: number | null } | undefined {
  const team = slot.team && roster.resolve(slot.team);
  if (team === undefined || slot.team === undefined) return undefined;
  const { faults } = roster;
  const line = ({ offset }: Value) => faults.source.place(offset).line;
  const read = (value: Value | undefined) => {
    const { goals, penalties } = value === undefined ? nothing : readCell(value, faults);
    const cell = value === undefined || goals === null ? null : { goals, line: line(value) };
    return { cell, penalties };
  };
  const [leg1, leg2] = [read(slot.scores.get('1')), read(slot.scores.get('2'))];
  const total = read(slot.scores.get('agg') ?? slot.scores.get(''));
  return {
    side: {
      team,
      legs: [leg1.cell, leg2.cell],
      aggregate: total.cell,
      lines: [slot.team, ...slot.scores.values()].map(line),
    },
    penalties: total.penalties ?? leg2.penalties,
  };
}

const nothing = { goals: null, penalties: null };
/** Words beside a number that are none themselves: after extra time, on away goals, on penalties, walkover. */
const words = /^(?:a\.?\s?e\.?\s?t\.?|a|p|pens?|w\/?o|n\/a)$/i;

/** `3 (1)`: three goals, and one penalty in the shoot-out. `3 (a)` and `3p` have words beside the number. */
function readCell(value: Value, faults: Faults): { goals: number | null; penalties: number | null } {
  const shown = plain(value);
  const [, first, after = '', inside = ''] =
    /^(\d+|[–—−-]|)\s*([^()[\]\d]*?)\s*(?:[([](.*)[)\]])?$/.exec(shown) ?? [];
  const goals = first === undefined || (after !== '' && !words.test(after)) ? undefined : count(first);
  const penalties = words.test(inside) ? null : count(inside.replace(/\s*p(?:ens?)?\.?$/i, ''));
  if (goals !== undefined && penalties !== undefined) return { goals, penalties };
  faults.report(`"${shown}" is no number of goals.`, value.offset, value.text.length);
  return nothing;
}
