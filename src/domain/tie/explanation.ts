import {
  aggregate,
  awayGoals,
  type Decision,
  isUnfinished,
  type PlayedTie,
  replayScore,
  seriesWins,
  type TieRules,
} from './decision.js';
import { formatScore, type Score } from './score.js';

/**
 * How a tie was settled, in words, side 1's figures first.
 *
 * `4–4 on aggregate, level on away goals, 3–1 on penalties`. `noWinner` is the reason given for a tie that was played and has no winner.
 */
export function explain(
  tie: PlayedTie,
  by: Decision['by'],
  rules: TieRules,
  noWinner = 'the source does not tell the winner',
): string {
  if (by === 'WALKOVER') return 'walkover';
  const goals = aggregate(tie);
  const parts: string[] = [];
  if (tie.inPoints && tie.aggregate !== null) parts.push(`${formatScore(tie.aggregate)} on points`);
  if (tie.series === true) parts.push(`${formatScore(seriesWins(tie))} in matches won`);
  else if (goals !== null && by !== 'POINTS') parts.push(goalsInWords(tie, goals));
  const away = awayGoals(tie);
  const again = replayScore(tie);
  if (again !== null)
    parts.push(`${formatScore(again)} in the replay${tie.extraTime ? ' after extra time' : ''}`);
  if (by === 'AWAY_GOALS')
    parts.push(away === null ? 'away goals, as the source states' : `${formatScore(away)} on away goals`);
  if (by === 'PENALTIES' && again === null && rules.awayGoals && isLevel(goals) && isLevel(away))
    parts.push('level on away goals');
  if (by === 'PENALTIES' && tie.penalties !== null) parts.push(`${formatScore(tie.penalties)} on penalties`);
  if (by === 'LOT') parts.push('the drawing of lots');
  if (by === 'STATED') parts.push('the winner is stated by the source');
  if (by === 'UNDECIDED') parts.push(isUnfinished(tie) ? 'not played out yet' : noWinner);
  return parts.join(', ');
}

function goalsInWords({ legs, replays = 0, extraTime }: PlayedTie, goals: Score): string {
  const over = legs.length - replays === 1 ? '' : ' on aggregate';
  return `${formatScore(goals)}${over}${extraTime && replays === 0 ? ' after extra time' : ''}`;
}

function isLevel(score: Score | null): boolean {
  return score !== null && score.team1 === score.team2;
}
