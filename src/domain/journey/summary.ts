import { aggregate, replayScore, type Score } from '../tie/decision.js';
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
      return placed(event);
    case 'TIE':
      return met(event);
  }
}

function placed({ group, position, shared, points, played, unplayed: open }: GroupEvent): string {
  if (played === 0 && open > 0) return `In ${group}: not played yet`;
  const place = shared ? `Joint ${ordinal(position).toLowerCase()}` : ordinal(position);
  const sum = `${String(points).replace('-', '−')} ${Math.abs(points) === 1 ? 'point' : 'points'}`;
  return `${place} in ${group} with ${sum}${open > 0 ? ' so far' : ''}`;
}

function met(encounter: TieEvent): string {
  const { by, won, opponent } = encounter;
  if (by === 'UNDECIDED' || won === null) return `Met ${opponent}: ${unsettled(encounter)}`;
  const { score, after } = settled(encounter);
  const result = won ? ['Beat', opponent, score] : ['Lost', score, `to ${opponent}`];
  return [...result, after]
    .filter((part) => part !== '')
    .join(' ')
    .replace(' ,', ',');
}

/** What the scores say of a tie that was settled: the score that did it, and what it came after. */
function settled(encounter: TieEvent): { readonly score: string; readonly after: string } {
  const { tie, by } = encounter;
  const legs = regular(tie) === 1 ? '' : ' on aggregate';
  const level = drawn(encounter);
  const after = level === '' ? '' : `after ${level}`;
  switch (by) {
    case 'PENALTIES':
      return { score: `${own(encounter, tie.penalties)} on penalties`, after };
    case 'AWAY_GOALS':
      return { score: '', after: ['on away goals', after].join(' ').trim() };
    case 'POINTS':
      return { score: `${own(encounter, tie.aggregate)} on points`, after: '' };
    case 'EXTRA_TIME':
      return { score: `${own(encounter, aggregate(tie))}${legs}`, after: 'after extra time' };
    case 'REPLAY':
      return {
        score: `${own(encounter, replayScore(tie))} in the replay${tie.extraTime ? ', after extra time,' : ''}`,
        after,
      };
    case 'WALKOVER':
      return { score: '', after: 'by walkover' };
    case 'STATED':
      return { score: '', after: `${after}, as the source states` };
    default:
      return { score: `${own(encounter, aggregate(tie))}${legs}`, after: '' };
  }
}

function unsettled(encounter: TieEvent): string {
  const { tie } = encounter;
  // A tie without legs is one that was settled without playing.
  const open = aggregate(tie) === null || ((tie.replays ?? 0) > 0 && replayScore(tie) === null);
  if (tie.legs.length > 0 && open) return 'not decided yet';
  const level = drawn(encounter);
  return `${level === '' ? '' : `${level}, and `}the source does not tell the winner`;
}

/** The score that settled nothing, in goals or in points; empty where none is told. */
function drawn(encounter: TieEvent): string {
  const { tie, by } = encounter;
  if (tie.inPoints && tie.aggregate !== null) return `${own(encounter, tie.aggregate)} on points`;
  const goals = aggregate(tie);
  if (goals === null) return '';
  const legs = regular(tie) === 1 ? '' : ' on aggregate';
  const again = replayScore(tie);
  if (again === null || by === 'REPLAY')
    return `${own(encounter, goals)}${legs}${tie.extraTime && again === null ? ' and extra time' : ''}`;
  return `${own(encounter, goals)}${legs} and ${own(encounter, again)} in the replay`;
}

/** How many matches the tie was to have. */
function regular({ legs, replays = 0 }: TieEvent['tie']): number {
  return legs.length - replays;
}

/** A score from the team's own side. */
function own({ side }: TieEvent, score: Score | null): string {
  if (score === null) return '';
  return side === 1 ? `${score.team1}–${score.team2}` : `${score.team2}–${score.team1}`;
}

const words = [
  'First',
  'Second',
  'Third',
  'Fourth',
  'Fifth',
  'Sixth',
  'Seventh',
  'Eighth',
  'Ninth',
  'Tenth',
  'Eleventh',
  'Twelfth',
];

function ordinal(place: number): string {
  const word = words[place - 1];
  if (word !== undefined) return word;
  const teen = place % 100 > 10 && place % 100 < 20;
  return `${place}${(teen ? undefined : { 1: 'st', 2: 'nd', 3: 'rd' }[place % 10]) ?? 'th'}`;
}
