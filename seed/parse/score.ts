import type { Score } from '../../src/tie/decision.js';
import type { Template } from '../wikitext/template.js';
import { plain } from '../wikitext/text.js';

/** What a cell says of a match or a tie, in the order that it is written in. */
export type Written =
  | {
      readonly as: 'PLAYED';
      readonly score: Score;
      readonly penalties: Score | null;
      readonly extraTime: boolean;
      /** `(a)`: decided on away goals, though not for whom. */
      readonly awayGoals: boolean;
    }
  | { readonly as: 'NOT_PLAYED' }
  | { readonly as: 'WALKOVER' }
  | { readonly as: 'BYE' };

const number = String.raw`(\d{1,3})\s*–\s*(\d{1,3})`;
const played = new RegExp(`^${number}(.*)$`, 's');
const marks: readonly (readonly [RegExp, 'penalties' | 'extraTime' | 'awayGoals' | 'awarded'])[] = [
  [
    new RegExp(
      String.raw`^\(?\s*${number}\s*(?:p|ps|pso|pen|pens|pen\.|pens\.|penalties|on penalties)\s*\)?`,
      'i',
    ),
    'penalties',
  ],
  [
    new RegExp(String.raw`^\(?\s*(?:p|ps|pso|pen|pens|pen\.|pens\.|penalties):?\s*${number}\s*\)?`, 'i'),
    'penalties',
  ],
  [/^\(?\s*(?:a\.?\s?e\.?\s?t\.?|after extra time|t\.?\s?s\.?)\s*\)?/i, 'extraTime'],
  [/^\(?\s*(?:a|a\.?g\.?r?\.?|away goals|gv)\s*\)/i, 'awayGoals'],
  [/^\(?\s*(?:awarded|awd\.?|w\.?\/?o\.?|walkover)\s*\)?/i, 'awarded'],
];
const months = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|ene|abr|ago|dic';
const notPlayed = new RegExp(
  String.raw`^(?:|–|v|vs\.?|x|n/?a|tbd|tbc|postponed|cancelled|canceled|abandoned|void|\d{4}–\d\d–\d\d|\d{1,2}/\d{1,2}(?:/\d{2,4})?|.*\b(?:${months})[a-z]*\b.*)$`,
  'i',
);

/**
 * Reads a score as pages write it; undefined for what is none.
 *
 * `2–1`, `2—1`, `[[Report|2–1]]`, `3–3 (a)`, `1–1 (4–3 p)`, `2–1 (a.e.t.)`, `w/o`, `bye`; empty, a lone dash or a
 * date is a match that is not played.
 */
export function written(text: string): Written | undefined {
  const cell = plain(text, football).replaceAll(/[‐‑‒–—―−-]/g, '–');
  if (/^(?:w\.?\/?o\.?|walkover)$/i.test(cell)) return { as: 'WALKOVER' };
  if (/^bye$/i.test(cell)) return { as: 'BYE' };
  const [, first, second, rest] = played.exec(cell) ?? [];
  if (first !== undefined && second !== undefined && rest !== undefined && !rest.startsWith('–')) {
    return marked({ team1: Number(first), team2: Number(second) }, rest.trim());
  }
  return notPlayed.test(cell) ? { as: 'NOT_PLAYED' } : undefined;
}

/** A number of goals or points; null for an empty cell, undefined for what is no number. */
export function count(text: string): number | null | undefined {
  const cell = plain(text, football).replaceAll(/[‐‑‒–—―−-]/g, '-');
  if (cell === '' || cell === '-') return null;
  return /^[+-]?\d{1,4}$/.test(cell) ? Number(cell) : undefined;
}

function marked(score: Score, marksText: string): Written | undefined {
  let rest = marksText;
  let penalties: Score | null = null;
  const said = { extraTime: false, awayGoals: false, awarded: false };
  while (rest !== '') {
    const found = marks.find(([pattern]) => pattern.test(rest));
    if (found === undefined) return undefined;
    const [text = '', first, second] = found[0].exec(rest) ?? [];
    if (found[1] === 'penalties') penalties = { team1: Number(first), team2: Number(second) };
    else said[found[1]] = true;
    rest = rest.slice(text.length).replace(/^[\s,;]+/, '');
  }
  return { as: 'PLAYED', score, penalties, extraTime: said.extraTime, awayGoals: said.awayGoals };
}

/** What football's own templates show inside a score. */
function football({ name }: Template): string | undefined {
  const shown: Record<string, string> = { aet: '(a.e.t.)', pso: '', 'awd.': '(awarded)', awd: '(awarded)' };
  return shown[name.toLowerCase()];
}
