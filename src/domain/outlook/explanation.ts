import { ordinal } from '../ordinal.js';
import type { TeamOutlook } from './outlook.js';

/** What an explanation takes of a team's outlook and its group. */
export interface ExplainedOutlook
  extends Pick<TeamOutlook<unknown>, 'best' | 'worst' | 'exact' | 'certain' | 'pointsNeeded'> {
  /** Teams of the group. */
  readonly size: number;
  /** Matches of the group that are left; null where it is not known. */
  readonly left: number | null;
  /** Its place now. */
  readonly position: number;
  /** What its best place is worth; null for a place that nothing is said of. */
  readonly bestZone: string | null;
}

/** What a team can still reach, in words: `Sure of at least third: only two teams can still pass it.` */
export function explainOutlook(outlook: ExplainedOutlook): string {
  const { best, worst, size, left, exact, certain, pointsNeeded, bestZone } = outlook;
  if (left === null) return 'What it can reach is not known: not all matches that are left are listed.';
  if (left === 0)
    return best === worst
      ? `Ended ${ordinal(best)}.`
      : `Ended level, from ${ordinal(best)} to ${ordinal(worst)}: nothing known separates the teams.`;
  const sentences = [
    best === worst ? `Sure of ${ordinal(best)}, no better and no worse.` : null,
    best < worst && worst < size ? `Sure of at least ${ordinal(worst)}: ${teamsThatPass(outlook)}.` : null,
    best < worst && best > 1
      ? `Can be ${ordinal(best)} at best: ${count(best - 1, 'team')} will be above it.`
      : null,
    best === 1 && worst === size ? 'Can still end in any place.' : null,
    exact ? null : 'These are bounds: the search was cut short.',
    certain === null ? null : `Its place is sure to be worth: ${certain}.`,
    certain === null && pointsNeeded !== null && bestZone !== null
      ? `With ${count(pointsNeeded, 'more point')} it is sure of: ${bestZone}.`
      : null,
  ];
  return sentences.filter((sentence) => sentence !== null).join(' ');
}

function teamsThatPass({ worst, position }: ExplainedOutlook): string {
  const others = worst - 1;
  if (others === 0) return 'no team can still pass it';
  return `only ${count(others, 'team')} can ${position === 1 ? 'still pass' : 'end above'} it`;
}

const numbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

function count(number: number, thing: string): string {
  return `${numbers[number] ?? number} ${thing}${number === 1 ? '' : 's'}`;
}
