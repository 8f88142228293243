import type { TableLine, TableMoment } from '../group/fragments.js';
import { ScrollArea } from '../scroll-area.js';
import { lastOfMonths } from './positions-layout.js';

const month = new Intl.DateTimeFormat('en', { month: 'short', year: 'numeric', timeZone: 'UTC' });

/** The chart of positions as a table: those of each team at the end of each month. */
export function PositionsTable({
  name,
  history,
  standings,
}: {
  name: string;
  history: readonly TableMoment[];
  standings: readonly TableLine[];
}) {
  const moments = lastOfMonths(history).map(({ date, table }) => ({
    date,
    positions: new Map(table.map(({ team, position }) => [team.slug, position])),
  }));
  return (
    <details class="path-table">
      <summary>Show as a table</summary>
      <ScrollArea label={`Positions in ${name}`}>
        <table>
          <caption class="visually-hidden">Positions in {name} at the end of each month</caption>
          <thead>
            <tr>
              <th scope="col">Team</th>
              {moments.map(({ date }) => (
                <th key={date} scope="col" class="n">
                  {month.format(new Date(date))}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {standings.map(({ id, team }) => (
              <tr key={id}>
                <th scope="row">{team.name}</th>
                {moments.map(({ date, positions }) => (
                  <td key={date} class="n">
                    {positions.get(team.slug)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollArea>
    </details>
  );
}
