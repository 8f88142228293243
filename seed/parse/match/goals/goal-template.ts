import type { GoalKind, GoalTime } from '../../../../src/domain/match/goal.js';
import { plainText } from '../../../read/wikitext/plain-text.js';
import type { Template } from '../../../read/wikitext/template.js';
import { readGoalRemark } from './goal-remark.js';

/** A goal of the player beside whom it stands. */
export interface GoalMark extends GoalTime {
  /** Null where nothing is said of it: an ordinary goal, unless a remark beside the player says otherwise. */
  readonly kind: GoalKind | null;
}

/** What a template beside a player means. */
export type GoalTemplate =
  | { readonly kind: 'GOALS'; readonly goals: readonly GoalMark[]; readonly unknown: readonly string[] }
  /** A card, a substitution, or a kick of a shoot-out: no goal. */
  | { readonly kind: 'NO_GOAL' };

const scored = /^(?:goal|gol|tor|but|(?:golden|silver|soccer|football) ?goal|gol de oro)$/;
const ownGoal = /^(?:own ?goal|o\.?goal|og|autogol)$/;
const noGoal =
  /^(?:pen(?:alty)? ?(?:goal|miss(?:ed)?|saved?)|missed ?pen(?:alty)?|yel|ye?l?red|yellow ?card|red ?card|[yr]card|second yellow|booked|sent ?off|dismissed|card|sub ?(?:on|off|in|out)|injur(?:y|ed)|assist|gelb|gelb-rot|rot|amarilla|roja)$/;

/** Reads `{{goal|12||45+2|pen.}}`, `{{yel|30}}` and their like; undefined for any other template. */
export function readGoalTemplate(template: Template): GoalTemplate | undefined {
  const name = template.name.toLowerCase();
  if (noGoal.test(name)) return { kind: 'NO_GOAL' };
  const isOwn = ownGoal.test(name);
  if (!isOwn && !scored.test(name)) return undefined;
  return { kind: 'GOALS', ...readMarks(template, isOwn ? 'OWN_GOAL' : null) };
}

/**
 * Reads minutes, each with the remark behind it. The template has them in pairs, but an empty remark is often left out,
 * and no remark is a number. Without any minute it is one goal.
 */
function readMarks({ parameters }: Template, kind: GoalKind | null) {
  const goals: GoalMark[] = [];
  const unknown: string[] = [];
  for (const { name, value } of parameters) {
    const text = /^\d+$/.test(name) ? plainText(value) : '';
    if (text === '') continue;
    const time = readMinute(text);
    const last = goals.at(-1);
    const remark = readGoalRemark(text);
    const added = /^\+\s?(\d{1,2})$/.exec(text)?.[1];
    if (time !== undefined) goals.push({ ...time, kind });
    else if (added !== undefined && last !== undefined)
      goals[goals.length - 1] = { ...last, stoppage: Number(added) };
    else if (remark === undefined) unknown.push(text);
    else if (last === undefined) goals.push({ minute: null, stoppage: null, kind: remark });
    else goals[goals.length - 1] = { ...last, kind: remark };
  }
  return { goals: goals.length > 0 ? goals : [{ minute: null, stoppage: null, kind }], unknown };
}

const minutePattern = /^(\d{1,3})\s?['’′´`]?\s?(?:\+\s?(\d{1,2})?)?\s?['’′´`]?$/;

// Extra time with its stoppage; a greater number is something else.
const LAST_MINUTE = 130;

/** Reads `45`, `45+2`, `90'+3` or `90+`; undefined for other texts. */
export function readMinute(text: string): GoalTime | undefined {
  const [, minute, stoppage] = minutePattern.exec(text.trim()) ?? [];
  if (minute === undefined || Number(minute) > LAST_MINUTE) return undefined;
  return { minute: Number(minute), stoppage: stoppage === undefined ? null : Number(stoppage) };
}
