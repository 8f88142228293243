import { TeamName } from '../team/team-name.js';
import type { Group } from './query.js';
import { moved, type Row, toRows } from './rows.js';
import { useSlideAnimation } from './slide-animation.js';

/** A table under the rules of the what-if; rows whose position changes are highlighted. */
export function WhatIfTable({ season, group }: { season: string; group: Group }) {
  const rows = toRows(group);
  const body = useSlideAnimation<HTMLTableSectionElement>();
  const name =
    group.region === null || group.region.name === group.name
      ? group.name
      : `${group.region.name}, ${group.name}`;
  return (
    <table class={rows.some(moved) ? 'table-if highlighted' : 'table-if'}>
      <caption>{name}</caption>
      <thead class="visually-hidden">
        <tr>
          <th scope="col">Place</th>
          <th scope="col">Team</th>
          <th scope="col">Moved</th>
          <th scope="col">Points</th>
        </tr>
      </thead>
      <tbody ref={body}>
        {rows.map((row) => (
          <tr key={row.team.slug} class={moved(row) ? 'highlighted' : ''}>
            <td class="n place">{row.position}</td>
            <th scope="row">
              <TeamName season={season} team={row.team.slug} name={row.team.name} />
            </th>
            <td class="n">{moved(row) && <Move row={row} />}</td>
            <td class="n">
              {row.points !== row.pointsBefore && (
                <span class="aside">
                  {row.pointsBefore}
                  <span class="visually-hidden"> points, now </span>
                  <span aria-hidden="true"> → </span>
                </span>
              )}
              {row.points}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Move({ row: { position, before } }: { row: Row }) {
  const up = position < before;
  return (
    <>
      <span aria-hidden="true">
        {up ? '▲' : '▼'}
        {Math.abs(position - before)}
      </span>
      <span class="visually-hidden">
        {up ? 'up' : 'down'} from {before}
      </span>
    </>
  );
}
