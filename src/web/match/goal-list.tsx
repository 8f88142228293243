import { routeUrl } from '../route.js';
import { minuteOf } from './facts.js';
import type { Match } from './query.js';

/** The goals of a match in the order scored, each with the score that it made where every goal has its minute. */
export function GoalList({ season, match }: { season: string; match: Match }) {
  const { goals, homeTeam, awayTeam } = match;
  const ordered = goals.every(({ minute }) => minute !== null);
  let [home, away] = [0, 0];
  return (
    <ol class="goals">
      {goals.map((goal) => {
        const atHome = goal.team.slug === homeTeam.slug;
        if (atHome) home += 1;
        else away += 1;
        return (
          <li key={goal.id} class={atHome ? 'home' : 'away'}>
            <span>
              <a href={routeUrl({ view: 'player', season, player: goal.player.slug })}>{goal.player.name}</a>{' '}
              <span class="aside">{minuteOf(goal)}</span>
              <span class="visually-hidden"> for {atHome ? homeTeam.name : awayTeam.name}</span>
            </span>
            {ordered && (
              <b class="score">
                {home}–{away}
              </b>
            )}
          </li>
        );
      })}
    </ol>
  );
}
