import type { GoalKind, GoalTime } from '../../../../src/domain/match/goal.js';
import { readGoalRemark } from './goal-remark.js';
import { readMinute } from './goal-template.js';

/** A part of the text between links and templates in a list of scorers. */
export type ScorerWord =
  | { readonly kind: 'NAME'; readonly text: string }
  /**
   * A minute; `bare` if it is a lone number in brackets, which may be a number of goals, `marked` if a sign says that it
   * is a minute.
   */
  | {
      readonly kind: 'MINUTE';
      readonly time: GoalTime;
      readonly bare: boolean;
      readonly marked: boolean;
    }
  /** A number of goals: `×2`. */
  | { readonly kind: 'COUNT'; readonly count: number }
  | { readonly kind: 'REMARK'; readonly of: GoalKind }
  /** The `+` behind a template's minute, with the minutes added if they are told. */
  | { readonly kind: 'ADDED'; readonly stoppage: number | null }
  | { readonly kind: 'COMMA' }
  | { readonly kind: 'UNKNOWN'; readonly text: string };

const minute = String.raw`\d{1,3}\s?['’′´${'`'}]?(?:\s?\+\s?\d{0,2})?\s?['’′´${'`'}]?(?:\s?min(?:utes?|\.)?)?`;
const patterns = [
  // The score that the goal makes: `1–0 Messi 12'`.
  ['SPACE', /(?<![\d+])1?\d\s?[–—:-]\s?1?\d(?![\d'’′])/y],
  ['BARE', /[([]\s*\d{1,2}\s*[)\]]/y],
  ['COUNT', /[([]?\s*(?:[x×]\s?(\d{1,2})|(\d{1,2})\s?(?:[x×]|goals?|goles|tore))(?![\p{L}\d])\s*[)\]]?/iuy],
  ['BRACKET', /[([]\s*([^()[\]]*)[)\]]/y],
  ['ADDED', /\+\s?(\d{1,2})?/y],
  ['MINUTE', new RegExp(String.raw`${minute}(?![\d])`, 'y')],
  ['NUMBER', /\d+/y],
  ['COMMA', /(?:[,;/·•|]|&|(?:and|und)(?=\s|$)|[–—-](?=\s|$))\s*/y],
  ['SPACE', /[\s()[\]'’′´`]+/y],
  ['REMARK', /(?:o\.?\s?g\.?|own[- ]goals?|autogol|eigentor)(?![\p{L}\d])/iuy],
  ['NAME', /(?:(?!\s[–—-]\s|\s(?:and|und|own goal|o\.?g\.?)(?:\s|$)|\s[x×]\s?\d)[^\d,;()[\]&/+·•|])+/y],
] as const;

/** Splits a text; `afterMinute` says whether a minute stands before it, so that `pen.` is its remark. */
export function scorerWords(text: string, afterMinute: boolean): ScorerWord[] {
  const words: ScorerWord[] = [];
  let behind = afterMinute;
  for (let at = 0; at < text.length; ) {
    const [kind, found] = match(text, at) ?? ['UNKNOWN', [text.slice(at)] as const];
    at += found[0].length;
    const added = read(kind, found, behind);
    words.push(...added);
    const last = added.at(-1);
    if (last !== undefined)
      behind = last.kind !== 'NAME' && last.kind !== 'COMMA' && (behind || last.kind === 'MINUTE');
  }
  return words;
}

type Found = readonly (string | undefined)[] & { readonly 0: string };

function match(text: string, at: number): readonly [string, Found] | undefined {
  for (const [kind, pattern] of patterns) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found !== null && found[0] !== '') return [kind, found];
  }
  return undefined;
}

function read(kind: string, found: Found, behind: boolean): ScorerWord[] {
  const [text, first, second] = found;
  switch (kind) {
    case 'SPACE':
      return [];
    case 'COMMA':
      return [{ kind: 'COMMA' }];
    case 'COUNT':
      return [{ kind: 'COUNT', count: Number(first ?? second) }];
    case 'ADDED':
      return [{ kind: 'ADDED', stoppage: first === undefined ? null : Number(first) }];
    case 'BARE':
      return [
        {
          kind: 'MINUTE',
          time: { minute: Number(/\d+/.exec(text)?.[0]), stoppage: null },
          bare: true,
          marked: false,
        },
      ];
    case 'MINUTE':
      return readMinuteWord(text);
    case 'REMARK':
      return [{ kind: 'REMARK', of: 'OWN_GOAL' }];
    case 'BRACKET':
      return readBracket(first ?? '');
    case 'NAME':
      return readName(text, behind);
    default:
      return [{ kind: 'UNKNOWN', text }];
  }
}

function readMinuteWord(text: string): ScorerWord[] {
  const time = readMinute(text.replace(/\s?min.*$/, ''));
  if (time === undefined) return [{ kind: 'UNKNOWN', text }];
  return [{ kind: 'MINUTE', time, bare: false, marked: /[^\d\s+]/.test(text) }];
}

/** `(pen.)`, or minutes with their remarks: `(12, 45 pen.)`. */
function readBracket(content: string): ScorerWord[] {
  const remark = readGoalRemark(content);
  if (remark !== undefined) return [{ kind: 'REMARK', of: remark }];
  if (content.trim() === '') return [];
  const words = scorerWords(content, true);
  const isKnown = words.every(({ kind }) => kind !== 'NAME' && kind !== 'UNKNOWN');
  return isKnown ? words : [{ kind: 'UNKNOWN', text: `(${content})` }];
}

function readName(text: string, behind: boolean): ScorerWord[] {
  const name = text.trim();
  const remark = behind ? readGoalRemark(name) : undefined;
  if (remark !== undefined) return [{ kind: 'REMARK', of: remark }];
  return /\p{L}/u.test(name)
    ? [{ kind: 'NAME', text: name }]
    : name === ''
      ? []
      : [{ kind: 'UNKNOWN', text: name }];
}
