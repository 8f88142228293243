import {
  aggregate,
  awayGoals,
  type Decision,
  type PlayedTie,
  type Score,
  type TieRules,
} from './decision.js';

/**
 * How a tie was settled, in words, side 1's figures first.
 *
 * `4–4 on aggregate, level on away goals, 3–1 on penalties`
 */
export function explain(tie: PlayedTie, by: Decision['by'], rules: TieRules): string {
  if (by === 'WALKOVER') return 'walkover';
  const goals = aggregate(tie);
  const said: string[] = [];
  if (tie.inPoints && tie.aggregate !== null) said.push(`${words(tie.aggregate)} on points`);
  if (goals !== null && by !== 'POINTS') said.push(afterGoals(tie, goals));
  if (by === 'AWAY_GOALS' || (by === 'PENALTIES' && rules.awayGoals)) {
    const away = awayGoals(tie);
    if (away !== null && away.team1 === away.team2) said.push('level on away goals');
    else if (away !== null) said.push(`${words(away)} on away goals`);
  }
  if (by === 'PENALTIES' && tie.penalties !== null) said.push(`${words(tie.penalties)} on penalties`);
  if (by === 'STATED') said.push('the winner is stated by the source');
  if (by === 'UNDECIDED')
    said.push(goals === null ? 'not played out yet' : 'the source does not tell the winner');
  return said.join(', ');
}

function afterGoals({ legs, extraTime }: PlayedTie, goals: Score): string {
  return `${words(goals)}${legs.length === 1 ? '' : ' on aggregate'}${extraTime ? ' after extra time' : ''}`;
}

function words({ team1, team2 }: Score): string {
  return `${team1}–${team2}`;
}
