import type { Score, Side } from '../../../src/domain/tie/score.js';
import type { Problems } from '../../read/document-error.js';
import { isBold, plainText } from '../../read/wikitext/plain-text.js';
import type { Template, WikitextValue } from '../../read/wikitext/template.js';
import { cellText, readScore } from '../match/score.js';
import { isNameBold } from '../team/team-reference.js';
import type { TeamRegistry } from '../team/team-registry.js';
import type { BracketPair, BracketSlot } from './bracket-pair.js';
import { isNumberedBracket, readNumberedBracket } from './numbered-bracket.js';
import { isRoundNBracket, readRoundNBracket } from './roundn-bracket.js';

/** A tie of a bracket, its upper slot first, which need not be the home side of the first leg. */
export interface BracketTie {
  /** The bracket's name for the round; null if it has none. */
  readonly round: string | null;
  /** 1 for the first column; a third-place match is in the column of the final. */
  readonly column: number;
  /** How many ties a full column has there: 8 in the first of a bracket of 16 teams. */
  readonly size: number;
  /** Whether it is the third-place match. */
  readonly third: boolean;
  readonly upper: BracketSide;
  readonly lower: BracketSide;
  readonly penalties: Score | null;
  /** The side whose name or score alone is bold; 1 is the upper slot. */
  readonly winner: Side | null;
  readonly extraTime: boolean;
  /** It is marked as decided on away goals, though not for whom. */
  readonly awayGoalsMarked: boolean;
  /** One side won without playing. */
  readonly walkover: boolean;
  /** Three for a series of three matches. */
  readonly legs: 1 | 2 | 3;
  readonly line: number;
  readonly offset: number;
}

/** One side of a bracket's tie; an empty cell is null. */
export interface BracketSide {
  readonly team: string;
  /** The cells of the legs; all null in a tie of one match. */
  readonly legs: readonly (BracketCell | null)[];
  /** The aggregate, or the goals of the one match. */
  readonly aggregate: BracketCell | null;
  readonly lines: readonly number[];
}

/** A number of goals, with its line. */
export interface BracketCell {
  readonly goals: number;
  readonly line: number;
}

/** Whether a template is a bracket. */
export function isBracket(template: Template): boolean {
  return isNumberedBracket(template) || isRoundNBracket(template);
}

/**
 * Reads a bracket, column by column. A pair with an empty slot, a bye or a placeholder is not a tie.
 *
 * A cell without a number of goals is noted, and is read as empty.
 */
export function readBracket(bracket: Template, registry: TeamRegistry): BracketTie[] {
  return readBracketPairs(bracketPairs(bracket, registry.problems), registry);
}

/** The opposing slots of a bracket, column by column. */
export function bracketPairs(bracket: Template, problems: Problems): BracketPair[] {
  return isRoundNBracket(bracket)
    ? readRoundNBracket(bracket, problems)
    : readNumberedBracket(bracket, problems);
}

/** Reads the opposing slots of a bracket, column by column, as `readBracket` does. */
export function readBracketPairs(pairs: readonly BracketPair[], registry: TeamRegistry): BracketTie[] {
  const { problems } = registry;
  return pairs.flatMap((pair) => {
    const legs = legsOf(pair);
    const [upper, lower] = registry.mentions.readTogether(() =>
      [pair.upper, pair.lower].map((slot) => readSide(slot, legs, registry)),
    );
    if (upper === undefined || lower === undefined) return [];
    if (upper.side.team === lower.side.team) {
      problems.omit('A team cannot play against itself.', lower.offset);
      return [];
    }
    const [team1, team2] = [upper.penalties, lower.penalties];
    const { column, size, third } = pair;
    return {
      round: (pair.round && columnName(pair.round)) || null,
      column,
      size,
      third,
      upper: upper.side,
      lower: lower.side,
      penalties: team1 === null || team2 === null ? null : { team1, team2 },
      winner: winnerOf(pair, legs),
      extraTime: upper.extraTime || lower.extraTime,
      awayGoalsMarked: upper.awayGoals || lower.awayGoals,
      walkover: upper.walkover || lower.walkover,
      legs,
      line: problems.source.positionAt(upper.offset).line,
      offset: upper.offset,
    };
  });
}

/** The name of a column: its head without the date, which usually is on a line of its own. */
export function columnName(head: WikitextValue): string {
  const [first = ''] = head.text.split(/<br\s*\/?>/i, 1);
  return plainText({ ...head, text: first }) || plainText(head);
}

/** The number of legs; a final is often one match in a bracket of two legs, with one cell for each side. */
function legsOf({ upper, lower, legs }: BracketPair): 1 | 2 | 3 {
  const parts = new Set([...upper.scores.keys(), ...lower.scores.keys()]);
  if (parts.has('3')) return 3;
  if (parts.has('2') || parts.has('agg')) return 2;
  return legs !== null && legs > 1 && !parts.has('') ? 2 : 1;
}

/** The cell of the aggregate, or of the one match. */
function totalCell({ scores }: BracketSlot, legs: 1 | 2 | 3): WikitextValue | undefined {
  return scores.get('agg') ?? scores.get('') ?? (legs === 1 ? scores.get('1') : undefined);
}

/** Whether the words of a slot say that its side had no opponent. */
export function isBye(text: string): boolean {
  return /^(?:bye|[–—-])$/i.test(text);
}

function readSide(slot: BracketSlot, legs: 1 | 2 | 3, registry: TeamRegistry) {
  const { team: teamCell, scores } = slot;
  if (teamCell === undefined || isBye(plainText(teamCell))) return undefined;
  const team = registry.resolve(teamCell);
  if (team === undefined) return undefined;
  const { problems } = registry;
  const line = ({ offset }: WikitextValue) => problems.source.positionAt(offset).line;
  const values = [
    legs === 1 ? undefined : scores.get('1'),
    scores.get('2'),
    scores.get('3'),
    totalCell(slot, legs),
  ];
  const read = values.map((value) => (value === undefined ? nothing : readCell(value, problems)));
  const [first = null, second = null, third = null, whole = null] = values.map((value, index) => {
    const goals = read[index]?.goals ?? null;
    return value === undefined || goals === null ? null : { goals, line: line(value) };
  });
  const nameText = cellText(teamCell.text);
  return {
    side: {
      team,
      legs: [first, second, third].slice(0, Math.max(legs, 2)),
      aggregate: whole,
      lines: [teamCell, ...scores.values()].map(line),
    },
    penalties: read.findLast(({ penalties }) => penalties !== null)?.penalties ?? null,
    // A mark may also be beside the name of its side.
    extraTime: read.some(({ extraTime }) => extraTime) || /\ba\.?\s?e\.?\s?t\b/i.test(nameText),
    awayGoals: read.some(({ awayGoals }) => awayGoals) || /[([]a[)\]]$/.test(nameText),
    walkover: read.some(({ walkover }) => walkover),
    offset: teamCell.offset,
  };
}

// A match of a series that was decided before it.
const notNeeded = /^(?:x|dnp|n\.?\/?a\.?|not needed)$/i;
const nothing = { goals: null, penalties: null, extraTime: false, awayGoals: false, walkover: false };
const shootOut = String.raw`[([]\s*(\d{1,2})\s*(?:p(?:ens?|so)?\.?)?\s*[)\]]`;
/** What may follow a number: the penalties scored, and words, in brackets or without. */
const mark = new RegExp(
  String.raw`^[\s,*]*(?:${shootOut}|[([]?(a\.?\s?e\.?\s?t|e\.?t|t\.?\s?[se]|pr[oó]rroga|a\.?g|a|p|pso?|pens?|agg)(?![\p{L}\d])\.?[)\]]?)\s*`,
  'iu',
);

const extraTime = new Set(['aet', 'et', 'ts', 'te', 'prórroga', 'prorroga']);

/** Reads a cell: `3 (1)` is three goals, and one penalty in the shoot-out; `3 (a)` and `3p` have a mark. */
function readCell(value: WikitextValue, problems: Problems) {
  if (notNeeded.test(plainText(value))) return nothing;
  const score = readScore(value.text);
  if (score !== undefined && score.kind !== 'PLAYED')
    return { ...nothing, walkover: score.kind === 'WALKOVER' };
  const [, goals, marks = ''] = /^(\d{1,3})(.{0,40})$/.exec(cellText(value.text)) ?? [];
  let penalties: number | null = null;
  const words: string[] = [];
  let rest = marks;
  for (let found = mark.exec(rest); found !== null; found = mark.exec(rest)) {
    const [whole, scored, word = ''] = found;
    if (scored !== undefined) penalties = Number(scored);
    words.push(word.toLowerCase().replaceAll(/[\s.]/g, ''));
    rest = rest.slice(whole.length);
  }
  if (goals === undefined || !/^\s*[*†‡§]*\s*$/.test(rest)) {
    problems.note(`"${plainText(value)}" is not a number of goals.`, value.offset, value.text.length);
    return nothing;
  }
  return {
    ...nothing,
    goals: Number(goals),
    penalties,
    extraTime: words.some((word) => extraTime.has(word)),
    awayGoals: words.includes('a') || words.includes('ag'),
  };
}

function winnerOf({ upper, lower }: BracketPair, legs: 1 | 2 | 3): Side | null {
  const slots = [upper, lower];
  const names = one(slots.map(({ team }) => team !== undefined && isNameBold(team)));
  const scores = one(
    slots.map((slot) => {
      const cell = totalCell(slot, legs);
      // The penalties may be bold or not.
      return cell !== undefined && isBold({ ...cell, text: cell.text.split('(', 1)[0] ?? '' });
    }),
  );
  return names !== null && scores !== null && names !== scores ? null : (names ?? scores);
}

function one([upper, lower]: readonly boolean[]): Side | null {
  if (upper === lower) return null;
  return upper ? 1 : 2;
}
