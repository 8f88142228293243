import type { ComponentChild } from 'preact';
import { useChangedIds } from '../live/changed-ids.js';
import { hasFacts, type ListedMatch, MatchList } from '../match/match-list.js';
import { ScoreLink } from '../match/score-link.js';
import { TeamName } from '../team/team-name.js';
import { UnbrokenScores } from '../unbroken-scores.js';
import type { TieParts } from './fragments.js';
import { type Cell, toRows } from './rows.js';

/** The decisions that need no explanation besides the goals. */
const decidedByGoals = new Set<TieParts['decidedBy']>(['AGGREGATE', 'SINGLE_MATCH', 'UNDECIDED']);

/** A tie: legs, aggregate and shoot-out, and an explanation unless the goals alone decide it. */
export function TieCard({
  season,
  tie,
  round,
  followed = null,
  onPoint,
  footer,
}: {
  season: string;
  tie: TieParts;
  round: string;
  followed?: string | null;
  onPoint?: (team: string | null) => void;
  /** Content below the table. */
  footer?: ComponentChild;
}) {
  const changed = useChangedIds();
  const rows = toRows(tie);
  const level = tie.aggregate !== null && tie.aggregate.team1 === tie.aggregate.team2;
  const stated = tie.legs.length > 1 && tie.legs.every(({ homeStated }) => homeStated);
  const nameOf = (slug: string) => (slug === tie.team1.slug ? tie.team1.name : tie.team2.name);
  const listed = tie.legs.map(({ homeTeam, ...leg }) => ({
    ...leg,
    home: nameOf(homeTeam.slug),
    away: nameOf(homeTeam.slug === tie.team1.slug ? tie.team2.slug : tie.team1.slug),
  }));
  const isChanged = [tie.id, ...tie.legs.map(({ id }) => id)].some((id) => changed.has(id));
  return (
    <div class={isChanged ? 'tie changed' : 'tie'}>
      <table>
        <caption class="visually-hidden">
          {round}: {tie.team1.name} – {tie.team2.name}
          {isChanged && ', changed'}
        </caption>
        <thead class="visually-hidden">
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
                  {won && <span class="visually-hidden">, through</span>}
                </th>
                {cells.map((cell) => (
                  <Goals key={cell.name} cell={cell} mark={level && stated && cell.away} />
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
      {footer && <p class="from">{footer}</p>}
      {(level || !decidedByGoals.has(tie.decidedBy)) && (
        <details class="how">
          <summary>{tie.winner === null ? 'Not settled' : 'How it was settled'}</summary>
          <p>
            <UnbrokenScores text={`${tie.explanation}.`} />
            {level && stated && <> Away goals are marked *.</>}
          </p>
        </details>
      )}
      {hasFacts(listed) ? (
        <MatchList season={season} matches={listed} />
      ) : (
        <Scores season={season} matches={listed} />
      )}
    </div>
  );
}

/** The scores of matches in a line, home goals first, each a link to its match. */
function Scores({ season, matches }: { season: string; matches: readonly ListedMatch[] }) {
  if (matches.length === 0) return null;
  return (
    <p class="from">
      {matches.length === 1 ? 'The match: ' : 'The matches: '}
      {matches.map((match, index) => (
        <>
          {index > 0 && ', '}
          <span class="visually-hidden">{match.home} </span>
          <ScoreLink season={season} match={match} />
          <span class="visually-hidden"> {match.away}</span>
        </>
      ))}
    </p>
  );
}

function Goals({ cell: { name, goals, kind }, mark }: { cell: Cell; mark: boolean }) {
  return (
    <td class={`n ${kind}`}>
      {kind === 'shoot-out' ? (
        <>
          <span class="visually-hidden">{name}: </span>({goals})
        </>
      ) : (
        (goals ?? <span class="aside">–</span>)
      )}
      {kind === 'leg' && <sup>{mark && goals !== 0 ? '*' : ''}</sup>}
    </td>
  );
}
