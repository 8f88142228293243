import type { Score } from '../../src/tie/decision.js';
import { parameter, type Template } from '../wikitext/template.js';
import { plain } from '../wikitext/text.js';

/** What a cell says of a match or a tie, in the order that it is written in. */
export type Written =
  | {
      readonly as: 'PLAYED';
      readonly score: Score;
      readonly penalties: Score | null;
      readonly extraTime: boolean;
    }
  | { readonly as: 'NOT_PLAYED' }
  | { readonly as: 'WALKOVER' }
  | { readonly as: 'BYE' };

const numbers = String.raw`(\d{1,3})\s*–\s*(\d{1,3})`;
const played = new RegExp(`^${numbers}(.*)$`, 's');

const penalties = String.raw`(?:on |after )?(?:p|ps|pso|pens?|penalties|penales)\.?`;
/** What may follow a score, each mark with or without brackets around it and a comma or the like before it. */
const marks = [
  ['penalties', String.raw`${numbers}\s*${penalties}`],
  ['penalties', String.raw`${penalties}:?\s*${numbers}`],
  ['extraTime', String.raw`a\.?\s?e\.?\s?t\.?|after extra time|t\.?\s?s\.?`],
  // Decided on away goals, though not for whom; without a bracket, the letter could mean anything.
  ['awayGoals', String.raw`(?:a|a\.?g\.?r?\.?|away goals)(?=\s*[)\]])`],
  ['awarded', String.raw`awarded|awd\.?|w\.?\/?o\.?|walkover`],
].map(([mark, pattern]) => ({
  mark,
  pattern: new RegExp(String.raw`^[([\s,;]*(?:${pattern})(?![\p{L}\d])[)\]\s]*`, 'iu'),
}));

const month =
  '(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|ene|abr|ago|dic|january|february|march|april|august|' +
  'september|october|november|december|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|' +
  String.raw`octubre|noviembre|diciembre)\b`;
const notPlayed = new RegExp(
  `^(?:${[
    '|–|v|vs\\.?|x|n/?a|tbd|tbc|postponed|cancelled|canceled|suspended|abandoned|void|postergado|suspendido',
    String.raw`\d{4}–\d\d–\d\d|\d{1,2}[–/.]\d{1,2}[–/.]\d{4}|\d{1,2}/\d{1,2}(?:/\d{2})?`,
    String.raw`(?!\d+\s*–)(?:.*\s)?(?:\d{1,2}(?:st|nd|rd|th)?\s(?:de\s)?${month}|${month}\.?\s\d{1,2}\b).*`,
  ].join('|')})$`,
  'i',
);

/**
 * Reads a score as pages write it; undefined for what is none, or has a mark beside it that is not known.
 *
 * `2–1`, `2—1`, `[[Report|2–1]]`, `3–3 (a)`, `1–1 (4–3 p)`, `2–1 (a.e.t.)`, `w/o`, `bye`; empty, a lone dash or a
 * date is a match that is not played.
 */
export function written(text: string): Written | undefined {
  const cell = dashed(text);
  if (/^(?:w\.?\/?o\.?|walkover)$/i.test(cell)) return { as: 'WALKOVER' };
  if (/^bye$/i.test(cell)) return { as: 'BYE' };
  if (notPlayed.test(cell)) return { as: 'NOT_PLAYED' };
  const [, first, second, rest] = played.exec(cell) ?? [];
  return rest === undefined
    ? undefined
    : marked({ team1: Number(first), team2: Number(second) }, rest.trim());
}

/** A number of goals, games or points; null for an empty cell, undefined for what is no number. */
export function count(text: string): number | null | undefined {
  const cell = dashed(text);
  if (cell === '' || cell === '–') return null;
  return /^[+–]?\d{1,4}$/.test(cell) ? Number(cell.replace('–', '-')) : undefined;
}

function marked(score: Score, text: string): Written | undefined {
  let shootOut: Score | null = null;
  let extraTime = false;
  for (let rest = text; rest !== ''; ) {
    const found = marks.find(({ pattern }) => pattern.test(rest));
    const [whole = '', first, second] = found?.pattern.exec(rest) ?? [];
    if (found === undefined) return undefined;
    if (found.mark === 'penalties') shootOut = { team1: Number(first), team2: Number(second) };
    if (found.mark === 'extraTime') extraTime = true;
    rest = rest.slice(whole.length);
  }
  return { as: 'PLAYED', score, penalties: shootOut, extraTime };
}

/** What a reader sees of a cell, with one dash for all. */
function dashed(text: string): string {
  // What is raised is a note's mark, and would else be read as another digit.
  const flat = text.replaceAll(/<(?=sup[\s>])/gi, '*<');
  return plain(flat, football).replaceAll(/[‐‑‒–—―−-]/g, '–');
}

/** What football's own templates show inside a score. */
function football(template: Template): string | undefined {
  switch (template.name.toLowerCase()) {
    case 'aet':
      return '(a.e.t.)';
    case 'pso':
      return `(${plain(parameter(template, '1')?.value ?? '')} p)`;
    case 'awd':
    case 'awd.':
      return '(awarded)';
    case 'w/o':
    case 'walkover':
      return 'w/o';
    case 'sup':
      return '*';
    // A match that has no more than a date.
    case 'dts':
    case 'start date':
      return '';
  }
  return undefined;
}
