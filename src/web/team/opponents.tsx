import { signed } from '../group/table.js';
import { routeUrl } from '../route.js';
import { ScrollArea } from '../scroll-area.js';
import type { Record, Team } from './query.js';

/** A team's record against each opponent of the season. */
export function Opponents({ season, team }: { season: string; team: Team }) {
  if (team.opponents.length === 0) return null;
  return (
    <section aria-labelledby="opponents">
      <h2 id="opponents">Opponents</h2>
      <ScrollArea label="Results against each opponent">
        <table class="opponents">
          <caption class="visually-hidden">Results against each opponent, seen from {team.name}</caption>
          <thead>
            <tr>
              <th scope="col">Opponent</th>
              <RecordHeads />
            </tr>
          </thead>
          <tbody>
            {team.opponents.map(({ opponent, record }) => (
              <tr key={opponent.slug}>
                <th scope="row">
                  <a href={routeUrl({ view: 'team', season, team: team.slug, against: opponent.slug })}>
                    {opponent.name}
                  </a>
                </th>
                <RecordCells record={record} />
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollArea>
    </section>
  );
}

function RecordHeads() {
  return (
    <>
      {[
        ['P', 'Played'],
        ['W', 'Won'],
        ['D', 'Drawn'],
        ['L', 'Lost'],
        ['F', 'Goals scored'],
        ['A', 'Goals conceded'],
        ['±', 'Goal difference'],
      ].map(([short, long]) => (
        <th key={short} scope="col" class="n">
          <abbr title={long}>{short}</abbr>
        </th>
      ))}
    </>
  );
}

function RecordCells({ record }: { record: Record }) {
  const { played, won, drawn, lost, goalsFor, goalsAgainst } = record;
  const cells = [played, won, drawn, lost, goalsFor, goalsAgainst, signed(goalsFor - goalsAgainst)];
  return (
    <>
      {cells.map((cell, index) => (
        <td key={`${index}`} class="n">
          {cell}
        </td>
      ))}
    </>
  );
}
