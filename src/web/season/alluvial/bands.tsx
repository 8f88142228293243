import { useRef } from 'preact/hooks';
import { routeUrl } from '../../route.js';
import { bandPath } from './band.js';
import type { Layout, Measure } from './layout.js';

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/** The bands. One of them is reached by the tab key, and the others from there by the arrow keys. */
export function Bands({
  season,
  picture,
  measure,
  label,
  followed,
  onFollow,
}: {
  season: string;
  picture: Layout;
  measure: Measure;
  label: (team: string) => string;
  followed: string;
  onFollow: (team: string) => void;
}) {
  const bands = useRef<SVGGElement>(null);
  const ways = [...picture.paths].sort(
    (one, other) => (one.points[0]?.column ?? 0) - (other.points[0]?.column ?? 0) || top(one) - top(other),
  );
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const at = ways.findIndex(({ team }) => team === followed);
    const next = ways[(at + step + ways.length) % ways.length]?.team;
    bands.current?.querySelector<SVGAElement>(`[data-team="${next}"]`)?.focus();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: SVG has no fieldset
    // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: it has no other part in it
    <g ref={bands} onKeyDown={onKeyDown} role="group" aria-label="The way of each team">
      {ways.map((way) => {
        const here = way.team === followed;
        return (
          <a
            key={way.team}
            class={here ? 'band followed' : 'band'}
            href={routeUrl({ view: 'team', season, team: way.team, against: null })}
            data-team={way.team}
            tabIndex={here ? 0 : -1}
            aria-label={label(way.team)}
            onPointerEnter={() => onFollow(way.team)}
            onFocus={() => onFollow(way.team)}
            // A finger cannot point: it follows, and the name over the picture leads on.
            onClick={(event) =>
              'pointerType' in event && event.pointerType === 'touch' && event.preventDefault()
            }
          >
            <path d={bandPath(way, measure.bar)} stroke-width={measure.thickness - 1} />
          </a>
        );
      })}
    </g>
  );
}

function top({ points }: Layout['paths'][number]): number {
  return points[0]?.y ?? 0;
}
