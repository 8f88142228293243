import { moveAmongTeams } from '../follow-keys.js';
import type { TableLine, TableMoment } from '../group/fragments.js';
import { zoneClass } from '../group/zones.js';
import { routeUrl } from '../route.js';
import { useFontSize, useWidth } from '../width.js';
import {
  dayOffsets,
  lastOfMatchdays,
  monthTicks,
  type PositionLine,
  positionLines,
} from './positions-layout.js';

/** The width in pixels below which the chart names only the team that is followed. */
const compactBelow = 560;

/** The positions of all teams through the season, a line each, up to a day. One can be followed by pointer and keyboard. */
export function PositionsChart({
  season,
  name,
  history,
  shown,
  standings,
  followed,
  onFollow,
}: {
  season: string;
  /** The name of the group. */
  name: string;
  history: readonly TableMoment[];
  /** The index of the last day that is drawn. */
  shown: number;
  standings: readonly TableLine[];
  followed: string | null;
  onFollow: (team: string | null) => void;
}) {
  const [figure, width] = useWidth<HTMLDivElement>();
  const fontSize = useFontSize();
  const compact = width < compactBelow;
  const pitch = 1.25 * fontSize;
  const margin = { left: 2 * fontSize, right: compact ? fontSize : 10 * fontSize, top: pitch };
  const span = Math.max(width - margin.left - margin.right, 60);
  const moments = lastOfMatchdays(history.slice(0, shown + 1));
  const offsets = dayOffsets(history, moments);
  const x = (index: number) => (offsets[index] ?? 0) * span;
  const y = (row: number) => (row + 0.5) * pitch;
  const names = new Map(standings.map(({ team }) => [team.slug, team.name]));
  const lines = positionLines(moments);
  const height = lines.length * pitch;
  const active = lines.find(({ team }) => team === followed)?.team ?? lines[0]?.team ?? '';
  const teams = lines.map(({ team }) => team);
  // The line that is followed, that of the first team unless another one is, is drawn over the others.
  const drawn = [...lines].sort((one, other) => Number(one.team === active) - Number(other.team === active));
  return (
    <div class="positions" ref={figure}>
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: a title would appear as a tooltip; the lines have names */}
      <svg
        width={width}
        height={height + 2 * margin.top}
        viewBox={`${-margin.left} ${-margin.top} ${width} ${height + 2 * margin.top}`}
        onPointerLeave={({ pointerType }) => pointerType !== 'touch' && onFollow(null)}
      >
        <g class="axes">
          {monthTicks(history).map(({ month, offset }) => (
            <g key={`${offset}`}>
              <path d={`M${offset * span} 0V${height}`} />
              <text x={offset * span} y={height + 0.8 * pitch}>
                {month}
              </text>
            </g>
          ))}
          {standings.map(({ zone }, row) => (
            <g key={`${row}`} class={zoneClass(zone)}>
              {zone !== null && <rect x={-0.6 * fontSize} y={y(row) - pitch / 2} width={4} height={pitch} />}
              <text x={-0.8 * fontSize} y={y(row)} dy="0.35em" text-anchor="end">
                {row + 1}
              </text>
            </g>
          ))}
        </g>
        {/* biome-ignore lint/a11y/useSemanticElements: SVG has no fieldset */}
        {/* biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: SVG has no other element for a group */}
        <g
          onKeyDown={(event) => moveAmongTeams(event, teams, active)}
          role="group"
          aria-label={`Positions in ${name}, a line for each team`}
        >
          {drawn.map((line) => (
            <a
              key={line.team}
              class={line.team === active ? 'line followed' : 'line'}
              href={routeUrl({ view: 'team', season, team: line.team, against: null })}
              data-team={line.team}
              tabIndex={line.team === active ? 0 : -1}
              aria-label={describe(names.get(line.team) ?? line.team, line)}
              onPointerEnter={() => onFollow(line.team)}
              onFocus={() => onFollow(line.team)}
              // A touch follows the line, since it cannot hover; the name in the table is the link to the team.
              onClick={(event) =>
                'pointerType' in event && event.pointerType === 'touch' && event.preventDefault()
              }
            >
              <path class="target" d={linePath(line, x, y)} />
              <path d={linePath(line, x, y)} />
              {(!compact || line.team === active) && (
                <text
                  x={x(moments.length - 1) + (compact ? -0.4 : 0.6) * fontSize}
                  y={y(line.rows.at(-1) ?? 0)}
                  dy={compact ? '-0.4em' : '0.35em'}
                  text-anchor={compact ? 'end' : 'start'}
                >
                  {names.get(line.team)}
                </text>
              )}
            </a>
          ))}
        </g>
      </svg>
    </div>
  );
}

/** `Boys: 3 now, between 1 and 5`. */
function describe(name: string, { rows, best, worst }: PositionLine): string {
  const now = 1 + (rows.at(-1) ?? 0);
  return `${name}: ${now}${best === worst ? ' throughout' : `, between ${best} and ${worst}`}`;
}

function linePath({ rows }: PositionLine, x: (index: number) => number, y: (row: number) => number): string {
  // A line of one day is a point, which a stroke with round ends shows.
  return `M${rows.map((row, index) => `${x(index).toFixed(1)} ${y(row).toFixed(1)}`).join('L')}${rows.length === 1 ? 'h0' : ''}`;
}
