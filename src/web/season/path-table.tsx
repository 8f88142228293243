import { routeUrl } from '../route.js';
import { ScrollArea } from '../scroll-area.js';
import type { FollowableTeam } from './alluvial/alluvial.js';
import type { Column } from './alluvial/column.js';

/** The alluvial diagram as a table: each team and the stations that it reached, those that got furthest first. */
export function PathTable({
  season,
  columns,
  teams,
}: {
  season: string;
  columns: readonly Column[];
  teams: readonly FollowableTeam[];
}) {
  const rows = teams
    .map(({ slug, name }) => {
      const cells = columns.map(({ nodes }) => nodes.find((node) => node.teams.includes(slug)));
      return { slug, name, cells, last: cells.findLastIndex((cell) => cell !== undefined) };
    })
    .sort((one, other) => other.last - one.last);
  return (
    <details class="path-table">
      <summary>Show as a table</summary>
      <ScrollArea label="The path of each team">
        <table>
          <caption class="visually-hidden">Each team, and the stations that it reached</caption>
          <thead>
            <tr>
              <th scope="col">Team</th>
              {columns.map(({ key, name }) => (
                <th key={key} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ slug, name, cells }) => (
              <tr key={slug}>
                <th scope="row">
                  <a href={routeUrl({ view: 'team', season, team: slug, against: null })}>{name}</a>
                </th>
                {columns.map(({ key }, index) => {
                  const cell = cells[index];
                  return (
                    <td key={key}>
                      {cell === undefined ? '–' : key === 'champion' ? 'yes' : cell.name || 'yes'}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollArea>
    </details>
  );
}
