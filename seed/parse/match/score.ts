import type { Score, Side } from '../../../src/domain/tie/score.js';
import { plainText } from '../../read/wikitext/plain-text.js';
import type { Template } from '../../read/wikitext/template.js';
import { dashCharacters } from '../dashes.js';
import { monthPattern } from './match-date.js';

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
    }
  | { readonly kind: 'NOT_PLAYED' }
  /** One side won without playing; null if the cell does not say which. */
  | { readonly kind: 'WALKOVER'; readonly winner: Side | null }
  | { readonly kind: 'BYE' };

/** The content of the score cell of a match that is played. */
export type PlayedCell = Extract<ScoreCell, { readonly kind: 'PLAYED' }>;

const numbers = String.raw`(\d{1,3})\s*–\s*(\d{1,3})`;
const awarded = String.raw`awarded|awd\.?|w\.?\/?o\.?|walk-?over|forfeit(?:ed)?`;
const played = new RegExp(`^${numbers}(.*)$`, 's');
const awardedFirst = new RegExp(String.raw`^(?:${awarded})\s*:?\s*(?=[([\d])`, 'i');
const bracketed = /^[([]\s*([^()[\]]*?)\s*[)\]]$/;

const penalties = String.raw`(?:on |after )?(?:p|ps|pso|pk|pens?|penalties|penales|penaltis)\.?`;
/** The marks that may follow a score, each with or without brackets around it and a comma before it. */
const marks = [
  // The mark of a note, raised or not.
  ['note', String.raw`[*†‡§¶#]+(?:\[?(?:\d{1,2}|[b-z]|n(?:b|ote)?\s?\d{1,2})\]?|\[a\])?`],
  ['penalties', String.raw`${numbers}[\s([]*${penalties}`],
  ['penalties', String.raw`${penalties}:?\s*${numbers}`],
  [
    'extraTime',
    String.raw`a\.?\s?e\.?\s?t\.?|(?:after )?extra time|e\.?t\.?|t\.?\s?[se]\.?|pr[oó]rroga|pr[oó]r?\.`,
  ],
  ['extraTime', String.raw`a\.?s\.?d\.?e\.?t\.?|g\.?g\.?|s\.?g\.?|golden goal|silver goal|gol de oro`],
  // Without a bracket, the letter could mean anything.
  [
    'awayGoals',
    String.raw`(?:a|a\.?g\.?r?\.?|(?:on )?away goals(?: rule)?|gol(?:es)? de visitante)(?=\s*[)\]])`,
  ],
  ['awarded', awarded],
  ['abandoned', String.raw`(?:match )?(?:abandoned|aband\.?|abd\.?|suspendido|susp\.?)(?:\s[^()]{1,20})?`],
  // The better seed went on, as in some leagues' play-offs; and a shoot-out that is told elsewhere.
  ['seed', String.raw`s(?=\s*[)\]])`],
  ['shootOut', penalties],
  [
    'fullAndHalfTime',
    String.raw`(?:f\.?t\.?:?\s*)?${numbers}[,;]\s*(?:h\.?t\.?:?\s*)?${numbers}(?=\s*[)\]])`,
  ],
  ['halfTime', String.raw`(?:h\.?t\.?:?\s*)?${numbers}(?:\s*h\.?t\.?)?(?=\s*[)\]])`],
].map(([mark, pattern]) => ({
  mark,
  pattern: new RegExp(String.raw`^[([\s,;]*(?:${pattern})(?![\p{L}\d])[)\]\s]*`, 'iu'),
}));

const notPlayed = new RegExp(
  `^(?:${[
    // P–P: postponed; A–A: abandoned.
    '|–|[?]|v|vs\\.?|x|n/?a|p–p|a–a|tb[adc]|to be (?:determined|decided|played|confirmed)|por (?:definir|jugar)',
    '(?:match )?(?:postponed|cancelled|canceled|suspended|abandoned(?: [^()]{1,20})?|void(?:ed)?|annulled|not played|not held)',
    '[?]–[?]|ppd\\.?|susp\\.?|aband\\.?|abd\\.?|match [a-z]{1,4}(?: \\d{1,2})?',
    '(?:partido )?(?:postergado|aplazado|suspendido|cancelado|anulado|no jugado|no se jug[oó])',
    // The name of the match until it is played, and its date.
    String.raw`(?:match|game|tie|partido|juego|llave)\s(?:no\.?\s)?\d{1,3}|[a-z]{1,3}\d{1,3}`,
    String.raw`\d{1,2}[:.]\d\d(?:\s?[ap]\.?m\.?|\s?h(?:rs?)?)?`,
    String.raw`\d{4}–\d\d–\d\d|\d{1,2}[–/.]\d{1,2}[–/.]\d{4}|\d{1,2}/\d{1,2}(?:/\d{2})?`,
    String.raw`\d{1,2}(?:\s(?:de\s)?${monthPattern}\.?)?\s?(?:–|/)\s?\d{1,2}\s(?:de\s)?${monthPattern}\b.*`,
    String.raw`(?!\d+\s*–)(?:.*\s)?(?:\d{1,2}(?:st|nd|rd|th)?\s(?:de\s)?${monthPattern}\b|${monthPattern}\.?\s\d{1,2}\b).*`,
  ].join('|')})$`,
  'i',
);
const walkover =
  /^(?:w\.?\/?o\.?|walk-?over|forfeit(?:ed)?|withdrew|withdrawn|disqualified|retired|scratched)$/i;

/**
 * Reads a score; undefined for other texts, and for a score with an unknown mark.
 *
 * Scores: `2–1`, `2—1`, `[[Report|2–1]]`, `3–3 (a)`, `1–1 (4–3 p)`, `2–1 (a.e.t.)`, `2–1 (1–0)` with the score at half-time, `(3–0)`, `w/o`, `+:–`, `bye`. An
 * empty cell, a lone dash, a date or the name of the match is a match that is not played.
 */
export function readScore(text: string): ScoreCell | undefined {
  // A colon between goals, unless it is the time of day; and a note's mark after words.
  const cell = cellText(text)
    .replace(/^(\d{1,2})\s?:\s?(\d)(?![\d:])/, '$1–$2')
    .replaceAll(/(?<=[(,]\s?\d{1,2})\s?:\s?(?=\d{1,2}\s?[,)])/g, '–')
    .replace(/^(\D+?)\s*[*†‡]\S{0,4}$/, '$1');
  if (cell.length > LONGEST) return undefined;
  if (walkover.test(cell)) return { kind: 'WALKOVER', winner: null };
  const [, ahead, behind] = /^(\+?)\s?[:/]?\s?–?\s?[:/]?\s?(\+?)$/.exec(cell) ?? [];
  if (ahead !== behind) return { kind: 'WALKOVER', winner: cell === '+' ? null : ahead === '+' ? 1 : 2 };
  if (/^bye$/i.test(cell)) return { kind: 'BYE' };
  if (notPlayed.test(cell) || notPlayed.test(cell.replace(bracketed, '$1'))) return { kind: 'NOT_PLAYED' };
  const bare = cell.replace(awardedFirst, '').replace(bracketed, '$1');
  const [, first, second, rest] = played.exec(bare) ?? [];
  return rest === undefined
    ? undefined
    : readMarks({ team1: Number(first), team2: Number(second) }, rest.trim());
}

const shootOutPattern = new RegExp(String.raw`^[([]?\s*${numbers}[\s([]*(?:${penalties})?[)\]]*$`, 'i');

/** Reads the score of a shoot-out in a cell of its own; null for an empty cell, undefined for other texts. */
export function readShootOut(text: string): Score | null | undefined {
  const cell = cellText(text);
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

function readMarks(score: Score, text: string): ScoreCell | undefined {
  let penalties: Score | null = null;
  let fullTime: Score | null = null;
  let halfTime: Score | null = null;
  const seen = new Set<string | undefined>();
  for (let rest = text; rest !== ''; ) {
    const found = marks.find(({ pattern }) => pattern.test(rest));
    const [whole = '', first, second, third, fourth] = found?.pattern.exec(rest) ?? [];
    if (found === undefined) return undefined;
    seen.add(found.mark);
    const figures = { team1: Number(first), team2: Number(second) };
    if (found.mark === 'penalties') penalties = figures;
    if (found.mark === 'halfTime') halfTime = figures;
    if (found.mark === 'fullAndHalfTime')
      [fullTime, halfTime] = [figures, { team1: Number(third), team2: Number(fourth) }];
    rest = rest.slice(whole.length);
  }
  // Beside a score that is not level, the figures may be the shoot-out's own.
  if (seen.has('shootOut') && penalties === null && score.team1 !== score.team2) return undefined;
  // An abandoned match has no result, unless it was awarded.
  if (seen.has('abandoned') && !seen.has('awarded')) return { kind: 'NOT_PLAYED' };
  // More goals than in the end: then the figures are something else.
  if (isAbove(halfTime, fullTime ?? score) || isAbove(fullTime, score)) return undefined;
  const [extraTime, awayGoals] = [seen.has('extraTime'), seen.has('awayGoals')];
  return { kind: 'PLAYED', score, penalties, extraTime, halfTime, fullTime, awayGoals };
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
      return plainText(positional.at(-1)?.value ?? '', renderScoreTemplate);
    case 'sup':
      return `*${plainText(positional[0]?.value ?? '')}`;
    // A match that has no more than a date.
    case 'dts':
    case 'start date':
      return '';
  }
  return undefined;
}
