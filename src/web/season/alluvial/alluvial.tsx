import { useState } from 'preact/hooks';
import { routeUrl } from '../../route.js';
import { useFontSize, useWidth } from '../../width.js';
import { Bands } from './bands.js';
import type { Column } from './column.js';
import { layout } from './layout.js';
import { Names } from './names.js';

/** The width in pixels below which the diagram is compact: short names, and team names only in the first column. */
const compactBelow = 700;

/** A team of the diagram. */
export interface FollowableTeam {
  readonly slug: string;
  readonly name: string;
}

/** The path of every team through the season, a band each. One is highlighted: the champion, until another is pointed at. */
export function Alluvial({
  season,
  columns,
  teams,
  first,
}: {
  season: string;
  columns: readonly Column[];
  teams: readonly FollowableTeam[];
  first: string | null;
}) {
  const [figure, width] = useWidth<HTMLElement>();
  const [hovered, setHovered] = useState<string | null>(null);
  const compact = width < compactBelow;
  const fontSize = useFontSize();
  const measure = {
    width: Math.max(width, 280),
    margin: compact ? { left: 84, right: 4 } : { left: 8.25 * fontSize, right: 8.5 * fontSize },
    thickness: compact ? 9 : 0.7 * fontSize,
    gap: compact ? 5 : 0.4 * fontSize,
    bar: compact ? 4 : 6,
  };
  const headHeight = 2 * fontSize;
  const diagram = layout(columns, measure);
  const followed = hovered ?? first ?? diagram.paths[0]?.team ?? '';
  const names = new Map(teams.map(({ slug, name }) => [slug, name]));
  const follow = { followed, onFollow: setHovered };
  const name = names.get(followed) ?? followed;
  return (
    <figure class="alluvial" ref={figure}>
      <figcaption>
        Each band is a team.{' '}
        <a href={routeUrl({ view: 'team', season, team: followed, against: null })}>{name}</a>
        {': '}
        {describePath(followed, columns)}.
        <span class="hint"> Point at another band to follow it, or use the arrow keys.</span>
      </figcaption>
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: a title would appear as a tooltip; the parts have names */}
      <svg
        viewBox={`0 0 ${measure.width} ${diagram.height + headHeight + 8}`}
        width={measure.width}
        height={diagram.height + headHeight + 8}
        onPointerLeave={({ pointerType }) => pointerType !== 'touch' && setHovered(null)}
      >
        <g transform={`translate(0 ${headHeight})`}>
          {diagram.nodes.map(({ key, column, x, y, height }) => (
            <rect key={`${column} ${key}`} x={x} y={y} width={measure.bar} height={height} />
          ))}
          <Bands
            season={season}
            diagram={diagram}
            measure={measure}
            label={(team) => `${names.get(team) ?? team}: ${describePath(team, columns)}`}
            {...follow}
          />
          <Names
            columns={columns}
            diagram={diagram}
            names={names}
            compact={compact}
            pitch={0.8 * fontSize}
            followed={followed}
          />
        </g>
      </svg>
    </figure>
  );
}

/** The stations of a team as text. */
export function describePath(team: string, columns: readonly Column[]): string {
  return columns
    .flatMap(({ name, nodes, key }) => {
      const node = nodes.find(({ teams }) => teams.includes(team));
      if (node === undefined) return [];
      return key === 'champion' || node.name === '' ? [name] : [node.name];
    })
    .join(', ');
}
