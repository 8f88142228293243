import {
  aggregate,
  awayGoals,
  type Decision,
  type PlayedTie,
  replayScore,
  type Score,
  type TieRules,
} from './decision.js';

/**
 * How a tie was settled, in words, side 1's figures first.
 *
 * `4–4 on aggregate, level on away goals, 3–1 on penalties`. `open` says why nobody won a tie that was played.
 */
export function explain(
  tie: PlayedTie,
  by: Decision['by'],
  rules: TieRules,
  open = 'the source does not tell the winner',
): string {
  if (by === 'WALKOVER') return 'walkover';
  const goals = aggregate(tie);
  const said: string[] = [];
  if (tie.inPoints && tie.aggregate !== null) said.push(`${words(tie.aggregate)} on points`);
  if (goals !== null && by !== 'POINTS') said.push(afterGoals(tie, goals));
  const away = awayGoals(tie);
  const again = replayScore(tie);
  if (again !== null) said.push(`${words(again)} in the replay${tie.extraTime ? ' after extra time' : ''}`);
  if (by === 'AWAY_GOALS')
    said.push(away === null ? 'away goals, as the source states' : `${words(away)} on away goals`);
  if (by === 'PENALTIES' && again === null && rules.awayGoals && level(goals) && level(away))
    said.push('level on away goals');
  if (by === 'PENALTIES' && tie.penalties !== null) said.push(`${words(tie.penalties)} on penalties`);
  if (by === 'STATED') said.push('the winner is stated by the source');
  // A tie without legs is one that was settled without playing.
  if (by === 'UNDECIDED') said.push(isOpen(tie) ? 'not played out yet' : open);
  return said.join(', ');
}

function isOpen(tie: PlayedTie): boolean {
  if (tie.legs.length === 0) return false;
  return aggregate(tie) === null || ((tie.replays ?? 0) > 0 && replayScore(tie) === null);
}

function afterGoals({ legs, replays = 0, extraTime }: PlayedTie, goals: Score): string {
  const over = legs.length - replays === 1 ? '' : ' on aggregate';
  return `${words(goals)}${over}${extraTime && replays === 0 ? ' after extra time' : ''}`;
}

function level(score: Score | null): boolean {
  return score !== null && score.team1 === score.team2;
}

function words({ team1, team2 }: Score): string {
  return `${team1}–${team2}`;
}
