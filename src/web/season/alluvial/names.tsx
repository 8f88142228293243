import type { Layout } from './layout.js';
import type { Column } from './order.js';

/** What a column is called where there is little room. */
function shortName(name: string): string {
  return name
    .replace(/^Round of (\d+)$/i, 'R$1')
    .replace(/^Quarter-?finals?$/i, 'QF')
    .replace(/^Semi-?finals?$/i, 'SF')
    .replace(/^Final$/i, 'F');
}

/** All names: over the columns, of the nodes, and of the teams once each is for itself. */
export function Names({
  columns,
  picture,
  names,
  slim,
  pitch,
  followed,
}: {
  columns: readonly Column[];
  picture: Layout;
  names: ReadonlyMap<string, string>;
  slim: boolean;
  /** From one line of names to the next. */
  pitch: number;
  followed: string;
}) {
  const { xs, nodes } = picture;
  const alone = columns.findIndex(({ paired }) => paired);
  const last = columns.length - 1;
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: text is not focusable; the bands have the same names
    <g aria-hidden="true" class="names">
      {columns.map(
        ({ key, name, paired }, column) =>
          (!slim || column === 0 || paired) && (
            <text
              key={key}
              class="column"
              x={column === 0 ? (xs[0] ?? 0) - 8 : xs[column]}
              y={-16}
              text-anchor={column === 0 ? 'end' : 'start'}
            >
              {slim ? shortName(name) : name}
            </text>
          ),
      )}
      {nodes.map(({ key, name, column, x, y, height, teams }) => {
        const before = column === 0;
        const champion = column === last && teams.length === 1 && name !== '';
        return (
          <g key={`${column} ${key}`} class={teams.includes(followed) ? 'node followed' : 'node'}>
            {name !== '' && !(champion && slim) && (
              <text
                class={champion ? 'champion' : ''}
                x={before ? x - 8 : slim ? x + 8 : x + 13}
                y={y + height / 2}
                dy="0.35em"
                text-anchor={before ? 'end' : 'start'}
              >
                {name}
              </text>
            )}
            {column === alone &&
              (!slim || before) &&
              teams.map((team, index) => (
                <text
                  key={team}
                  class={team === followed ? 'team followed' : 'team'}
                  x={before ? x - 8 : x + 13}
                  y={y + height / 2 + (index + 0.5 - teams.length / 2) * pitch}
                  dy="0.35em"
                  text-anchor={before ? 'end' : 'start'}
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
