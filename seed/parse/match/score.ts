import type { Score, Side } from '../../../src/domain/tie/score.js';
import type { MatchStatus } from '../../../src/generated/prisma/enums.js';
import { plainText } from '../../read/wikitext/plain-text.js';
import type { Parameter, Template } from '../../read/wikitext/template.js';
import { dashCharacters } from '../dashes.js';
import { memoizeText } from '../memoize.js';
import { notPlayed, numbers, penalties as penaltiesWords, scoreMarks } from './score-patterns.js';
import {
  awardedWords,
  isScoreLetStand,
  readStatusWords,
  statusOfNote,
  withoutStruck,
} from './status-words.js';

/** The content of a score cell, with the sides in the order of the cell. */
export type ScoreCell =
  | {
      readonly kind: 'PLAYED';
      readonly score: Score;
      readonly penalties: Score | null;
      readonly extraTime: boolean;
      /** After 45 minutes, and after 90, where the cell gives them beside the final score. */
      readonly halfTime: Score | null;
      readonly fullTime: Score | null;
      /** Decided on away goals, though the cell does not say for whom. */
      readonly awayGoals: boolean;
      /** A coin or a lot decided, for the team of this name, empty if the cell names none; else null. */
      readonly lot: string | null;
      /** `ABANDONED` if its score was let stand. */
      readonly status: 'PLAYED' | 'AWARDED' | 'ABANDONED';
    }
  | {
      readonly kind: 'NOT_PLAYED';
      /** `AWARDED` if neither side has the goals. */
      readonly status: Exclude<MatchStatus, 'PLAYED'>;
      /** The score at which it was abandoned. */
      readonly abandonedAt: Score | null;
    }
  /** One side won without playing; null if the cell does not say which. */
  | { readonly kind: 'WALKOVER'; readonly winner: Side | null }
  | { readonly kind: 'BYE' };

/** The content of the score cell of a match that is played. */
export type PlayedCell = Extract<ScoreCell, { readonly kind: 'PLAYED' }>;

const anyNumbers = new RegExp(numbers);
const played = new RegExp(`^${numbers}(.*)$`, 's');
const awardedFirst = new RegExp(String.raw`^(?:${awardedWords})\s*:?\s*(?=[([\d])`, 'i');
const anyAwardedWord = new RegExp(String.raw`(?<![\p{L}\d])(?:${awardedWords})(?![\p{L}\d])`, 'iu');
const bracketed = /^[([]\s*([^()[\]]*?)\s*[)\]]$/;

const walkover =
  /^(?:w\.?\/?o\.?|walk-?over|forfeit(?:ed)?|withdrew|withdrawn|disqualified|retired|scratched)$/i;

/**
 * Reads a score; undefined for other texts, and for a score with an unknown mark.
 *
 * Scores: `2–1`, `2—1`, `[[Report|2–1]]`, `3–3 (a)`, `1–1 (4–3 p)`, `2–1 (a.e.t.)`, `2–1 (1–0)` with the score at
 * half-time, `3–0 (awarded)`, `(3–0)`, `w/o`, `+:–`, `bye`. An empty cell, a lone dash, a date or the name of the match
 * is a match that is not played; so is one that is postponed, abandoned, cancelled or struck out.
 */
export const readScore = memoizeText((text: string): ScoreCell | undefined => {
  const { text: standing, struckScore } = withoutStruck(text);
  const read = readCellText(cellText(standing));
  if (struckScore && read?.kind === 'NOT_PLAYED' && read.status === 'SCHEDULED')
    return { ...read, status: 'CANCELLED' };
  if (read?.kind !== 'PLAYED' || read.status !== 'PLAYED') return read;
  const replaced = struckScore && isDefaultScore(read.score) ? 'AWARDED' : 'PLAYED';
  return { ...read, status: statusOfNote(text) ?? replaced };
});

function readCellText(text: string): ScoreCell | undefined {
  // A colon between goals, unless it is the time of day; and a note's mark after words.
  const cell = text
    .replace(/^(\d{1,2})\s?:\s?(\d)(?![\d:])/, '$1–$2')
    .replaceAll(/(?<=[(,]\s?\d{1,2})\s?:\s?(?=\d{1,2}\s?[,)])/g, '–')
    // A further score behind words, or before those of a shoot-out.
    .replaceAll(/(?<=[\s.(,]\d{1,2})\s?:\s?(?=\d{1,2}(?:\s?\)|[\s)]+\p{L}|$))/gu, '–')
    .replace(leadingMark, '$2 $1')
    .replace(/^(\D+?)\s*[*†‡]\S{0,4}$/, '$1');
  if (cell.length > LONGEST) return undefined;
  if (walkover.test(cell)) return { kind: 'WALKOVER', winner: null };
  const [, ahead, behind] = /^(\+?)\s?[:/]?\s?–?\s?[:/]?\s?(\+?)$/.exec(cell) ?? [];
  if (ahead !== behind) return { kind: 'WALKOVER', winner: cell === '+' ? null : ahead === '+' ? 1 : 2 };
  if (/^bye$/i.test(cell)) return { kind: 'BYE' };
  const status = readStatusWords(cell);
  if (status !== undefined) return notPlayedCell(status, cell);
  if (notPlayed.test(cell) || notPlayed.test(cell.replace(bracketed, '$1')))
    return notPlayedCell('SCHEDULED');
  const bare = cell.replace(awardedFirst, '').replace(bracketed, '$1');
  const [, first, second, rest] = played.exec(bare) ?? [];
  return rest === undefined
    ? undefined
    : readMarks({ team1: Number(first), team2: Number(second) }, rest.trim(), awardedFirst.test(cell));
}

/** A mark before the score of a tie: `(a) 3–3`. */
const leadingMark = /^([([]\s?(?:a|v|a\.?g|a\.?e\.?t|p|t\.?\s?s)\.?\s?[)\]])\s*(\d{1,2}\s*–\s*\d{1,2}.*)$/is;

/** Whether it is the score that organisers award: 3–0, in some competitions 2–0. */
function isDefaultScore({ team1, team2 }: Score): boolean {
  const [most, least] = [Math.max(team1, team2), Math.min(team1, team2)];
  return least === 0 && (most === 2 || most === 3);
}

function notPlayedCell(status: MatchStatus, words = ''): ScoreCell {
  const [, team1, team2] = anyNumbers.exec(words) ?? [];
  const score = team1 === undefined ? null : { team1: Number(team1), team2: Number(team2) };
  return {
    kind: 'NOT_PLAYED',
    status: status === 'PLAYED' ? 'SCHEDULED' : status,
    abandonedAt: status === 'ABANDONED' ? score : null,
  };
}

const shootOutPattern = new RegExp(String.raw`^[([]?\s*${numbers}[\s([]*(?:${penaltiesWords})?[)\]]*$`, 'i');

/** Reads the score of a shoot-out in a cell of its own; null for an empty cell, undefined for other texts. */
export function readShootOut(text: string): Score | null | undefined {
  const cell = cellText(text).replace(/(\d)\s?:\s?(?=\d)/, '$1–');
  if (cell === '' || cell === '–') return null;
  const [, team1, team2] = (cell.length > LONGEST ? null : shootOutPattern.exec(cell)) ?? [];
  return team1 === undefined ? undefined : { team1: Number(team1), team2: Number(team2) };
}

// Longer than any score with all its marks; a longer cell is a text.
const LONGEST = 200;

/** A number of goals, games or points; null for an empty cell, undefined for other texts. */
export function readCount(text: string): number | null | undefined {
  const cell = cellText(text);
  if (cell === '' || cell === '–') return null;
  return /^[+–]?\d{1,4}$/.test(cell) ? Number(cell.replace('–', '-')) : undefined;
}

const dashes = new RegExp(`[${dashCharacters}]`, 'g');

/** The visible text of a cell, with an en dash for every kind of dash. */
export function cellText(text: string): string {
  // A raised character is the mark of a note, not another digit.
  const flat = text.replaceAll(/<(?=sup[\s>])/gi, '*<');
  return plainText(flat, renderScoreTemplate).replaceAll(dashes, '–');
}

function readMarks(score: Score, text: string, awardedBefore: boolean): ScoreCell | undefined {
  let penalties: Score | null = null;
  let fullTime: Score | null = null;
  let halfTime: Score | null = null;
  let lot: string | null = null;
  const seen = new Set<string | undefined>();
  for (let rest = text; rest !== ''; ) {
    const found = scoreMarks.find(({ pattern }) => pattern.test(rest));
    const [whole = '', first, second, third, fourth] = found?.pattern.exec(rest) ?? [];
    if (found === undefined) return undefined;
    seen.add(found.mark);
    const figures = { team1: Number(first), team2: Number(second) };
    if (found.mark === 'penalties') penalties = figures;
    if (found.mark === 'lot') lot = first?.trim() ?? '';
    if (found.mark === 'halfTime') halfTime = figures;
    if (found.mark === 'fullAndHalfTime')
      [fullTime, halfTime] = [figures, { team1: Number(third), team2: Number(fourth) }];
    rest = rest.slice(whole.length);
  }
  // Beside a score that is not level, the figures may be the shoot-out's own.
  if (seen.has('shootOut') && penalties === null && score.team1 !== score.team2) return undefined;
  const awarded = awardedBefore || seen.has('awarded') || anyAwardedWord.test(text);
  const letStand = seen.has('abandoned') && isScoreLetStand(text);
  // An abandoned match has no result, unless it was awarded or let stand.
  if (seen.has('abandoned') && !awarded && !letStand)
    return { kind: 'NOT_PLAYED', status: 'ABANDONED', abandonedAt: score };
  if (seen.has('annulled') && !awarded) return notPlayedCell('CANCELLED');
  // More goals than in the end: then the figures are something else.
  if (isAbove(halfTime, fullTime ?? score) || isAbove(fullTime, score)) return undefined;
  const [extraTime, awayGoals] = [seen.has('extraTime'), seen.has('awayGoals')];
  const status = awarded ? 'AWARDED' : letStand ? 'ABANDONED' : 'PLAYED';
  return { kind: 'PLAYED', score, penalties, extraTime, halfTime, fullTime, awayGoals, lot, status };
}

function isAbove(earlier: Score | null, later: Score): boolean {
  return earlier !== null && (earlier.team1 > later.team1 || earlier.team2 > later.team2);
}

/**
 * Whether what is read as the score at half-time may be a shoot-out: it has a winner, and the score does not.
 */
export function mayBeShootOut({ score, halfTime, fullTime }: PlayedCell): boolean {
  if (halfTime === null || fullTime !== null || score.team1 !== score.team2) return false;
  return halfTime.team1 !== halfTime.team2;
}

/** The text of football's own templates inside a score. */
function renderScoreTemplate(template: Template): string | undefined {
  const positional = template.parameters.filter((parameter) => parameter.positional);
  switch (template.name.toLowerCase()) {
    case 'aet':
    case 'a.e.t.':
    case 'asdet':
      return '(a.e.t.)';
    case 'pso':
    case 'pen':
      return `(${plainText(positional[0]?.value ?? '')} p)`;
    case 'awd':
    case 'awd.':
      return '(awarded)';
    case 'w/o':
    case 'walkover':
      return 'w/o';
    case 'score link':
      return linkedScore(positional);
    case '#invoke:score link':
      return linkedScore(positional.slice(1));
    case 'sup':
      return `*${plainText(positional[0]?.value ?? '')}`;
    // A match that has no more than a date.
    case 'dts':
    case 'start date':
      return '';
  }
  return undefined;
}

/** The score of a link, behind the page to which it leads. */
function linkedScore([first, second]: readonly Parameter[]): string {
  return plainText((second ?? first)?.value ?? '', renderScoreTemplate);
}
