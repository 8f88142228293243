import { useFontSize, useWidth } from '../width.js';
import { minuteOf } from './facts.js';
import type { Goal, Match } from './query.js';
import { type PlacedGoal, placeGoals } from './timeline-layout.js';

/** The goals of a match on a line of its minutes, those of the home team above; the list of goals tells the same. */
export function Timeline({ match }: { match: Match }) {
  const [figure, width] = useWidth<HTMLDivElement>();
  const fontSize = useFontSize();
  const minutes = match.extraTime ? 120 : 90;
  const row = 1.4 * fontSize;
  const placed = (team: { slug: string }) =>
    placeGoals(
      match.goals.flatMap((goal) =>
        goal.team.slug === team.slug && goal.minute !== null
          ? [{ ...goal, minute: goal.minute, label: `${goal.player.name} ${minuteOf(goal)}` }]
          : [],
      ),
      { minutes, width: Math.max(width, 200), letter: 0.42 * fontSize },
    );
  const [home, away] = [placed(match.homeTeam), placed(match.awayTeam)];
  if (home.length + away.length === 0) return null;
  const above = rowsOf(home) * row + row;
  const below = rowsOf(away) * row + row;
  return (
    <div class="timeline" ref={figure}>
      <svg
        aria-hidden="true"
        width={width}
        height={above + below + row}
        viewBox={`0 ${-above} ${width} ${above + below + row}`}
      >
        <path class="time" d={`M0 0H${width}`} />
        {[0, 15, 30, 45, 60, 75, 90, 105, 120]
          .filter((minute) => minute <= minutes)
          .map((minute) => {
            const x = (minute / minutes) * width;
            const anchor = minute === 0 ? 'start' : minute === minutes ? 'end' : 'middle';
            return (
              <g key={minute} class={minute % 45 === 0 && minute > 0 ? 'half' : ''}>
                <path class="tick" d={`M${x} -4V4`} />
                <text class="minute" x={x} y={below + row / 2} text-anchor={anchor}>
                  {minute}
                </text>
              </g>
            );
          })}
        <Goals goals={home} row={row} direction={-1} />
        <Goals goals={away} row={row} direction={1} />
      </svg>
    </div>
  );
}

function Goals({
  goals,
  row,
  direction,
}: {
  goals: readonly PlacedGoal<Goal & { label: string }>[];
  row: number;
  /** −1 above the line, 1 below it. */
  direction: -1 | 1;
}) {
  return (
    <>
      {goals.map(({ goal, x, labelX, row: index }) => {
        const y = direction * (index + 1) * row;
        return (
          <g key={goal.id}>
            <path d={`M${x} 0V${y - direction * 0.3 * row}`} />
            <circle cx={x} cy={0} r={5} />
            <text x={labelX} y={y} dy={direction < 0 ? '0' : '0.7em'} text-anchor="middle">
              {goal.label}
            </text>
          </g>
        );
      })}
    </>
  );
}

function rowsOf(goals: readonly PlacedGoal<unknown>[]): number {
  return Math.max(0, ...goals.map(({ row }) => row + 1));
}
