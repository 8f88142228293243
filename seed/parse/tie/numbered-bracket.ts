import type { Problems } from '../../read/document-error.js';
import { plainText } from '../../read/wikitext/plain-text.js';
import { parameter, type Template, type WikitextValue } from '../../read/wikitext/template.js';
import type { BracketPair } from './bracket-pair.js';
import { fourthLegMessage } from './tie-cells.js';

/** A pair while its cells are collected. */
interface PairDraft extends BracketPair {
  readonly upper: { team: WikitextValue | undefined; readonly scores: Map<string, WikitextValue> };
  readonly lower: { team: WikitextValue | undefined; readonly scores: Map<string, WikitextValue> };
}

/** Whether a template is a bracket of numbered slots: `16TeamBracket`, `4TeamBracket-2legs`, `#invoke:Team bracket` … */
export function isNumberedBracket({ name }: Template): boolean {
  return /^(?:\d+ ?(?:team|round) ?bracket.*|#invoke: ?(?:team|build) bracket)$/i.test(name);
}

// `RD4b` and `Consol` are the names of the third-place match beside the final.
const address =
  /^(?:RD(\d{1,2})([a-z]?)|(consol|3rd|third(?: ?place)?))-(team|score)0*(\d{1,3})(?:-(\d|agg))?$/i;
const beside = /third|3rd|bronze|consol|tercer/i;

/** Reads slots by number: 01 meets 02, 03 meets 04, and so on; the third-place match comes last. */
export function readNumberedBracket(bracket: Template, problems: Problems): BracketPair[] {
  const columns = columnsOf(bracket);
  const declared = legsOf(bracket);
  const pairs = new Map<string, PairDraft>();
  const unread = new Set<string>();
  for (const { name, value } of bracket.parameters) {
    const [, round, letter = '', other, kind = '', number = '', part = ''] = address.exec(name) ?? [];
    if (number === '' || Number(number) === 0 || plainText(value) === '') continue;
    const header = other ?? `RD${round}${letter}`;
    const order = Math.ceil(Number(number) / 2);
    const key = `${header}/${order}`.toLowerCase();
    const pair: PairDraft = pairs.get(key) ?? {
      ...positionOf(round === undefined ? columns + 1 : Number(round), letter, order, columns, bracket),
      round: parameter(bracket, header)?.value,
      upper: { team: undefined, scores: new Map() },
      lower: { team: undefined, scores: new Map() },
      legs: declared[Number(round ?? columns) - 1] ?? declared.at(-1) ?? null,
      order,
    };
    pairs.set(key, pair);
    const slot = Number(number) % 2 === 0 ? pair.lower : pair.upper;
    if (kind.toLowerCase() === 'team') slot.team = value;
    else if (/^[04-9]$/.test(part)) {
      problems.omit(fourthLegMessage, value.offset, value.text.length);
      unread.add(key);
    } else slot.scores.set(part.toLowerCase(), value);
  }
  for (const key of unread) pairs.delete(key);
  return [...pairs.values()].sort(
    (a, b) => a.column - b.column || Number(a.third) - Number(b.third) || a.order - b.order,
  );
}

/** The position of a pair; the last column's pairs other than the final are third-place matches. */
function positionOf(round: number, letter: string, order: number, columns: number, bracket: Template) {
  const column = Math.min(round, columns);
  const header = parameter(bracket, `RD${round}${letter}`)?.value;
  const last = column === columns && (round > columns || letter !== '' || order > 1);
  const third = last || (letter !== '' && header !== undefined && beside.test(plainText(header)));
  return { column, third, size: third ? 1 : 2 ** (columns - column) };
}

/** The number of columns up to the final: what its number of teams needs, what it declares, or what it has cells for. */
function columnsOf({ name, parameters }: Template): number {
  const [, number, unit] = /^(\d{1,3}) ?(team|round)/i.exec(name) ?? [];
  if (unit?.toLowerCase() === 'team') return Math.max(1, Math.ceil(Math.log2(Number(number))));
  const rounds = parameters.findLast((one) => one.name === 'rounds')?.value;
  const column = Number(number ?? (rounds === undefined ? '' : plainText(rounds)));
  if (column >= 1 && column <= MAX_COLUMNS) return Math.floor(column);
  const used = parameters.map((one) => Number(/^RD(\d{1,2})-team/.exec(one.name)?.[1] ?? 1));
  return used.reduce((most, round) => Math.max(most, round), 1);
}

// 512 teams.
const MAX_COLUMNS = 9;

/** The legs of each column, from `legs=2/2/1` or a name ending in `-2legs`; none if the bracket declares none. */
function legsOf(bracket: Template): number[] {
  const legs = parameter(bracket, 'legs')?.value;
  const text = legs === undefined ? '' : plainText(legs);
  if (/^\d(?: ?\/ ?\d)*$/.test(text)) return text.split('/').map(Number);
  return /-2 ?legs?/i.test(bracket.name) ? [2] : [];
}
