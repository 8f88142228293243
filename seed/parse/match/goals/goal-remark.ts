import type { GoalKind } from '../../../../src/domain/match/goal.js';

// English, Spanish, German, Italian, French and Portuguese, with and without dots.
const ownGoal = String.raw`o\.?\s?g\.?|own[- ]goals?|autogol|a\.\s?g\.|en contra|e\.?\s?c\.|aut\.|csc|gegentor|eigentor|et`;
const penalty = String.raw`p(?:en(?:s|alty(?: kick)?|alties|al|alti)?)?\.?|p\.?\s?k\.?|pen[aá]lti|g\.?\s?p\.?|rig\.?|elfmeter|f\.?e\.?m?\.?|h\.?e\.?`;
const other = String.raw`golden goal|silver goal|g\.?g\.?|s\.?g\.?|a\.?e\.?t\.?|v\.?a\.?r\.?|headers?|h\.?|cab\.?|free[- ]kick|f\.?k\.?|volley|t\.?l\.?`;

const kinds: readonly (readonly [GoalKind, RegExp])[] = [
  ['OWN_GOAL', new RegExp(`^(?:${ownGoal})$`, 'i')],
  ['PENALTY', new RegExp(`^(?:${penalty})$`, 'i')],
  ['GOAL', new RegExp(`^(?:${other})$`, 'i')],
];

/** The kind of goal that a remark beside its minute says: `pen.`, `o.g.`; undefined for an unknown remark. */
export function readGoalRemark(text: string): GoalKind | undefined {
  const remark = text.trim().replace(/^[([]\s*|\s*[)\]]$/g, '');
  return kinds.find(([, pattern]) => pattern.test(remark))?.[0];
}
