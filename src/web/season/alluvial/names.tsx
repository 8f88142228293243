import type { Column } from './column.js';
import type { Layout } from './layout.js';

/** A short name of a column for the compact diagram. */
function shortName(name: string): string {
  return name
    .replace(/^Round of (\d+)$/i, 'R$1')
    .replace(/^Quarter-?finals?$/i, 'QF')
    .replace(/^Semi-?finals?$/i, 'SF')
    .replace(/^Final$/i, 'F');
}

/** The names of the columns, the nodes, and the teams at the first round of the knockout. */
export function Names({
  columns,
  diagram,
  names,
  compact,
  pitch,
  followed,
}: {
  columns: readonly Column[];
  diagram: Layout;
  names: ReadonlyMap<string, string>;
  compact: boolean;
  /** The distance between two lines of names. */
  pitch: number;
  followed: string;
}) {
  const { xs, nodes } = diagram;
  const teamColumn = columns.findIndex(({ paired }) => paired);
  const last = columns.length - 1;
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: text is not focusable; the bands have the same names
    <g aria-hidden="true" class="names">
      {columns.map(
        ({ key, name, paired }, column) =>
          (!compact || column === 0 || paired) && (
            <text
              key={key}
              class="column"
              x={column === 0 ? (xs[0] ?? 0) - 8 : xs[column]}
              y={-16}
              text-anchor={column === 0 ? 'end' : 'start'}
            >
              {compact ? shortName(name) : name}
            </text>
          ),
      )}
      {nodes.map(({ key, name, column, x, y, height, teams }) => {
        const firstColumn = column === 0;
        const champion = column === last && teams.length === 1 && name !== '';
        return (
          <g key={`${column} ${key}`} class={teams.includes(followed) ? 'node followed' : 'node'}>
            {name !== '' && !(champion && compact) && (
              <text
                class={champion ? 'champion' : ''}
                x={firstColumn ? x - 8 : compact ? x + 8 : x + 13}
                y={y + height / 2}
                dy="0.35em"
                text-anchor={firstColumn ? 'end' : 'start'}
              >
                {name}
              </text>
            )}
            {column === teamColumn &&
              (!compact || firstColumn) &&
              teams.map((team, index) => (
                <text
                  key={team}
                  class={team === followed ? 'team followed' : 'team'}
                  x={firstColumn ? x - 8 : x + 13}
                  y={y + height / 2 + (index + 0.5 - teams.length / 2) * pitch}
                  dy="0.35em"
                  text-anchor={firstColumn ? 'end' : 'start'}
                >
                  {names.get(team)}
                </text>
              ))}
          </g>
        );
      })}
    </g>
  );
}
