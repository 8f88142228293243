import { routeUrl } from '../route.js';
import { TeamName } from '../team/team-name.js';
import type { Season } from './query.js';

/** Who scored most in the season; nothing where the documents name no scorers. */
export function TopScorers({ season: { slug, topScorers } }: { season: Season }) {
  if (topScorers.length === 0) return null;
  return (
    <section class="top-scorers" aria-labelledby="top-scorers">
      <h2 id="top-scorers">Top scorers</h2>
      <table>
        <thead class="visually-hidden">
          <tr>
            <th scope="col">Place</th>
            <th scope="col">Player</th>
            <th scope="col">Team</th>
            <th scope="col">Goals</th>
          </tr>
        </thead>
        <tbody>
          {topScorers.map(({ position, player, team, goals, penalties }) => (
            <tr key={`${player.slug} ${team.slug}`}>
              <td class="n">{position}</td>
              <th scope="row">
                <a href={routeUrl({ view: 'player', season: slug, player: player.slug })}>{player.name}</a>
              </th>
              <td>
                <TeamName season={slug} team={team.slug} name={team.name} />
              </td>
              <td class="n">
                {goals}
                {penalties > 0 && <span class="by"> {penalties} pen.</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
