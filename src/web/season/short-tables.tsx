import { zoneClass } from '../group/zones.js';
import { routeUrl } from '../route.js';
import { TeamName } from '../team/team-name.js';
import type { Season } from './query.js';

/** Short tables, for a season without a knockout to draw. */
export function ShortTables({ season }: { season: Season }) {
  const { slug, stages, teams } = season;
  const names = new Map(teams.nodes.map((team) => [team.slug, team.name]));
  const groups = stages.flatMap((stage) => stage.groups.map((group) => ({ stage, group })));
  if (groups.length === 0) return null;
  return (
    <section aria-labelledby="short-tables">
      <h2 id="short-tables">{groups.length === 1 ? 'The table' : 'The tables'}</h2>
      <div class="short-tables">
        {groups.map(({ stage, group }) => (
          <table key={`${stage.slug} ${group.slug}`} class="standings">
            <caption>
              <a
                href={routeUrl({
                  view: 'stage',
                  season: slug,
                  stage: stage.slug,
                  region: group.region?.slug ?? null,
                  follow: null,
                })}
              >
                {group.name === stage.name ? group.name : `${stage.name}, ${group.name}`}
              </a>
            </caption>
            <thead class="visually-hidden">
              <tr>
                <th scope="col">Place</th>
                <th scope="col">Team</th>
                <th scope="col">Points</th>
              </tr>
            </thead>
            <tbody>
              {group.standings.map(({ position, points, zone, team }) => (
                <tr key={team.slug}>
                  <td class={`n place ${zoneClass(zone)}`}>{position}</td>
                  <th scope="row">
                    <TeamName season={slug} team={team.slug} name={names.get(team.slug) ?? team.slug} />
                  </th>
                  <td class="n">{points}</td>
                </tr>
              ))}
            </tbody>
          </table>
        ))}
      </div>
    </section>
  );
}
