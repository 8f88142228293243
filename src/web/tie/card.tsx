import type { ComponentChild } from 'preact';
import { useChangedIds } from '../live/changed-ids.js';
import { TeamName } from '../team/team-name.js';
import { UnbrokenScores } from '../unbroken-scores.js';
import type { TieParts } from './parts.js';
import { type Cell, toRows } from './rows.js';

/** What the goals alone tell. */
const decidedByGoals = new Set<TieParts['decidedBy']>(['AGGREGATE', 'SINGLE_MATCH', 'UNDECIDED']);

/** A tie: both legs, the aggregate and the shoot-out, and how it was settled where the goals alone do not tell. */
export function TieCard({
  season,
  tie,
  round,
  followed = null,
  onPoint,
  beneath,
}: {
  season: string;
  tie: TieParts;
  round: string;
  followed?: string | null;
  onPoint?: (team: string | null) => void;
  /** What is told besides. */
  beneath?: ComponentChild;
}) {
  const changed = useChangedIds();
  const rows = toRows(tie);
  const level = tie.aggregate !== null && tie.aggregate.team1 === tie.aggregate.team2;
  const stated = tie.legs.every(({ homeStated }) => homeStated);
  const fresh = [tie.id, ...tie.legs.map(({ id }) => id)].some((id) => changed.has(id));
  return (
    <div class={fresh ? 'tie changed' : 'tie'}>
      <table>
        <caption class="unseen">
          {round}: {tie.team1.name} – {tie.team2.name}
          {fresh && ', changed'}
        </caption>
        <thead class="unseen">
          <tr>
            <th scope="col">Team</th>
            {rows[0]?.cells.map(({ name }) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ team, cells, won }) => {
            const name = won ? <b>{team.name}</b> : team.name;
            const marks = [won && 'won', team.slug === followed && 'followed'].filter(Boolean);
            return (
              <tr
                key={team.slug}
                class={marks.join(' ')}
                onPointerEnter={() => onPoint?.(team.slug)}
                onPointerLeave={() => onPoint?.(null)}
              >
                <th scope="row">
                  <TeamName season={season} team={team.slug} name={name} />
                  {won && <span class="unseen">, through</span>}
                </th>
                {cells.map((cell) => (
                  <Goals key={cell.name} cell={cell} mark={level && stated && cell.away} />
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
      {beneath && <p class="from">{beneath}</p>}
      {(level || !decidedByGoals.has(tie.decidedBy)) && (
        <details class="how">
          <summary>{tie.winner === null ? 'Not settled' : 'How it was settled'}</summary>
          <p>
            <UnbrokenScores text={`${tie.explanation}.`} />
            {level && stated && <> Goals away from home are marked *.</>}
          </p>
        </details>
      )}
    </div>
  );
}

function Goals({ cell: { name, goals, kind }, mark }: { cell: Cell; mark: boolean }) {
  return (
    <td class={`n ${kind}`}>
      {kind === 'shoot-out' ? (
        <>
          <span class="unseen">{name}: </span>({goals})
        </>
      ) : (
        (goals ?? <span class="aside">–</span>)
      )}
      {kind === 'leg' && <sup>{mark && goals !== 0 ? '*' : ''}</sup>}
    </td>
  );
}
