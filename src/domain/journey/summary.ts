import { ordinal } from '../ordinal.js';
import { aggregate, isUnfinished, replayScore } from '../tie/decision.js';
import { formatScore, type Score, swapSides } from '../tie/score.js';
import type { GroupEvent, Step, TieEvent } from './journey.js';

/**
 * A step in words, from the team's own side: its goals come first, won or lost.
 *
 * `Second in Group B with 6 points`, `Beat Unión Huaral 4–3 on aggregate`, `Sent by Moquegua`
 */
export function summary(event: Step['event']): string {
  switch (event.is) {
    case 'ENTRY':
      return `Sent by ${event.department}`;
    case 'GROUP':
      return groupSummary(event);
    case 'TIE':
      return tieSummary(event);
  }
}

function groupSummary({ group, position, shared, points, played, unplayed: open }: GroupEvent): string {
  if (played === 0 && open > 0) return `In ${group}: not played yet`;
  const place = shared
    ? `Joint ${ordinal(position)}`
    : ordinal(position).replace(/^./, (letter) => letter.toUpperCase());
  const sum = `${String(points).replace('-', '−')} ${Math.abs(points) === 1 ? 'point' : 'points'}`;
  return `${place} in ${group} with ${sum}${open > 0 ? ' so far' : ''}`;
}

function tieSummary(encounter: TieEvent): string {
  const { by, won, opponent } = encounter;
  if (by === 'UNDECIDED' || won === null) return `Met ${opponent}: ${unsettled(encounter)}`;
  const { score, after } = settled(encounter);
  const result = won ? ['Beat', opponent, score] : ['Lost', score, `to ${opponent}`];
  return [...result, after]
    .filter((part) => part !== '')
    .join(' ')
    .replace(' ,', ',');
}

/** The score that settled a tie, and what it came after. */
function settled(encounter: TieEvent): { readonly score: string; readonly after: string } {
  const { tie, by } = encounter;
  const legs = regularLegs(tie) === 1 ? '' : ' on aggregate';
  const level = levelScore(encounter);
  const after = level === '' ? '' : `after ${level}`;
  switch (by) {
    case 'PENALTIES':
      return { score: `${ownScore(encounter, tie.penalties)} on penalties`, after };
    case 'AWAY_GOALS':
      return { score: '', after: ['on away goals', after].join(' ').trim() };
    case 'POINTS':
      return { score: `${ownScore(encounter, tie.aggregate)} on points`, after: '' };
    case 'EXTRA_TIME':
      return { score: `${ownScore(encounter, aggregate(tie))}${legs}`, after: 'after extra time' };
    case 'REPLAY':
      return {
        score: `${ownScore(encounter, replayScore(tie))} in the replay${tie.extraTime ? ', after extra time,' : ''}`,
        after,
      };
    case 'WALKOVER':
      return { score: '', after: 'by walkover' };
    case 'STATED':
      return { score: '', after: `${after}, as the source states` };
    default:
      return { score: `${ownScore(encounter, aggregate(tie))}${legs}`, after: '' };
  }
}

function unsettled(encounter: TieEvent): string {
  const { tie } = encounter;
  if (isUnfinished(tie)) return 'not decided yet';
  const level = levelScore(encounter);
  return `${level === '' ? '' : `${level}, and `}the source does not tell the winner`;
}

/** The score that settled nothing, in goals or in points; empty where the source gives none. */
function levelScore(encounter: TieEvent): string {
  const { tie, by } = encounter;
  if (tie.inPoints && tie.aggregate !== null) return `${ownScore(encounter, tie.aggregate)} on points`;
  const goals = aggregate(tie);
  if (goals === null) return '';
  const legs = regularLegs(tie) === 1 ? '' : ' on aggregate';
  const again = replayScore(tie);
  if (again === null || by === 'REPLAY')
    return `${ownScore(encounter, goals)}${legs}${tie.extraTime && again === null ? ' and extra time' : ''}`;
  return `${ownScore(encounter, goals)}${legs} and ${ownScore(encounter, again)} in the replay`;
}

/** The number of matches without replays. */
function regularLegs({ legs, replays = 0 }: TieEvent['tie']): number {
  return legs.length - replays;
}

/** A score from the team's own side. */
function ownScore({ side }: TieEvent, score: Score | null): string {
  if (score === null) return '';
  return formatScore(side === 1 ? score : swapSides(score));
}
