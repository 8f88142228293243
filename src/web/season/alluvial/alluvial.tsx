import { useState } from 'preact/hooks';
import { routeUrl } from '../../route.js';
import { useLetter, useWidth } from '../../width.js';
import { Bands } from './bands.js';
import { layout } from './layout.js';
import { Names } from './names.js';
import type { Column } from './order.js';

/** Below so many pixels names stand above their nodes, and only those of the first column beside them. */
const narrow = 700;

/** A team of the picture. */
export interface FollowableTeam {
  readonly slug: string;
  readonly name: string;
}

/** The way of every team through the season: a band each. One is followed, the champion until another is pointed at. */
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
  const [pointed, setPointed] = useState<string | null>(null);
  const slim = width < narrow;
  const letter = useLetter();
  const measure = {
    width: Math.max(width, 280),
    margin: slim ? { left: 84, right: 4 } : { left: 8.25 * letter, right: 8.5 * letter },
    thickness: slim ? 9 : 0.7 * letter,
    gap: slim ? 5 : 0.4 * letter,
    bar: slim ? 4 : 6,
  };
  const head = 2 * letter;
  const picture = layout(columns, measure);
  const followed = pointed ?? first ?? picture.paths[0]?.team ?? '';
  const names = new Map(teams.map(({ slug, name }) => [slug, name]));
  const follow = { followed, onFollow: setPointed };
  const name = names.get(followed) ?? followed;
  return (
    <figure class="alluvial" ref={figure}>
      <figcaption>
        Each band is a team.{' '}
        <a href={routeUrl({ view: 'team', season, team: followed, against: null })}>{name}</a>
        {': '}
        {describePath(followed, columns)}.
        <span class="hint"> Point at another to follow it, or move with the arrow keys.</span>
      </figcaption>
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: a title would stand over it as a tooltip; its parts are named */}
      <svg
        viewBox={`0 0 ${measure.width} ${picture.height + head + 8}`}
        width={measure.width}
        height={picture.height + head + 8}
        onPointerLeave={({ pointerType }) => pointerType !== 'touch' && setPointed(null)}
      >
        <g transform={`translate(0 ${head})`}>
          {picture.nodes.map(({ key, column, x, y, height }) => (
            <rect key={`${column} ${key}`} x={x} y={y} width={measure.bar} height={height} />
          ))}
          <Bands
            season={season}
            picture={picture}
            measure={measure}
            label={(team) => `${names.get(team) ?? team}: ${describePath(team, columns)}`}
            {...follow}
          />
          <Names
            columns={columns}
            picture={picture}
            names={names}
            slim={slim}
            pitch={0.8 * letter}
            followed={followed}
          />
        </g>
      </svg>
    </figure>
  );
}

/** The stations of a team, in words. */
export function describePath(team: string, columns: readonly Column[]): string {
  return columns
    .flatMap(({ name, nodes, key }) => {
      const node = nodes.find(({ teams }) => teams.includes(team));
      if (node === undefined) return [];
      return key === 'champion' || node.name === '' ? [name] : [node.name];
    })
    .join(', ');
}
