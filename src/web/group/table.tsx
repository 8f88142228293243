import type { Outcome } from '../league/form.js';
import { FormCell } from '../league/form-cell.js';
import { useChangedIds } from '../live/changed-ids.js';
import { ScrollArea } from '../scroll-area.js';
import { TeamName } from '../team/team-name.js';
import { criterionLabel } from './criterion.js';
import type { TableLine } from './fragments.js';
import { zoneClass } from './zones.js';

type Figure = 'played' | 'won' | 'drawn' | 'lost' | 'goalsFor' | 'goalsAgainst' | 'goalDifference' | 'points';

const figures: readonly (readonly [Figure, short: string, long: string])[] = [
  ['played', 'P', 'Played'],
  ['won', 'W', 'Won'],
  ['drawn', 'D', 'Drawn'],
  ['lost', 'L', 'Lost'],
  ['goalsFor', 'F', 'Goals scored'],
  ['goalsAgainst', 'A', 'Goals conceded'],
  ['goalDifference', '±', 'Goal difference'],
  ['points', 'Pts', 'Points'],
];

/** A group's table as the source states it; a figure that differs from the matches stands beside the computed one. */
export function Table({
  season,
  name,
  lines,
  followed,
  form,
  onPoint,
}: {
  season: string;
  /** The name of the group, for screen readers. */
  name: string;
  lines: readonly TableLine[];
  followed: string | null;
  /** The last results of each team, by its slug. */
  form?: ReadonlyMap<string, readonly Outcome[]>;
  onPoint?: (team: string | null) => void;
}) {
  const changed = useChangedIds();
  return (
    <ScrollArea label={`Table of ${name}`}>
      <table class="standings">
        <caption class="visually-hidden">Table of {name}</caption>
        <thead>
          <tr>
            <th scope="col" class="n">
              <span class="visually-hidden">Place</span>
            </th>
            <th scope="col">Team</th>
            {figures.map(([figure, short, long]) => (
              <th key={figure} scope="col" class="n">
                <abbr title={long}>{short}</abbr>
              </th>
            ))}
            {form && <th scope="col">Form</th>}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => {
            const marks = [
              line.qualified && 'on',
              line.team.slug === followed && 'followed',
              changed.has(line.id) && 'changed',
            ];
            return (
              <tr
                key={line.id}
                class={marks.filter(Boolean).join(' ')}
                onPointerEnter={() => onPoint?.(line.team.slug)}
                onPointerLeave={() => onPoint?.(null)}
              >
                <td class={`n place ${zoneClass(line.zone)}`}>{line.position}</td>
                <th scope="row">
                  <TeamName season={season} team={line.team.slug} name={line.team.name} />
                  {line.qualified && <span class="visually-hidden">, qualified</span>}
                  {line.separatedBy !== null && line.separatedBy !== 'POINTS' && (
                    <span class="by"> by {criterionLabel(line.separatedBy)}</span>
                  )}
                </th>
                {figures.map(([figure]) => (
                  <Cell key={figure} line={line} figure={figure} />
                ))}
                {form && <FormCell form={form.get(line.team.slug) ?? []} />}
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollArea>
  );
}

function Cell({ line, figure }: { line: TableLine; figure: Figure }) {
  const stated = figure === 'goalDifference' ? signed(line[figure]) : line[figure];
  const discrepancy = line.discrepancies.find(({ field }) => field === figure);
  return (
    <td class={figure === 'points' ? 'n points' : 'n'}>
      {discrepancy === undefined ? (
        stated
      ) : (
        <>
          <s>
            <span class="visually-hidden">stated </span>
            {stated}
          </s>{' '}
          <ins>
            <span class="visually-hidden">computed </span>
            {discrepancy.computed}
          </ins>
        </>
      )}
    </td>
  );
}

/** A goal difference with its sign; the minus is a true one, not a hyphen. */
export function signed(number: number): string {
  return number > 0 ? `+${number}` : `${number}`.replace('-', '−');
}
