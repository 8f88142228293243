import { moveAmongTeams } from '../../follow-keys.js';
import { routeUrl } from '../../route.js';
import { bandPath } from './band.js';
import type { Layout, Measure } from './layout.js';

/** The bands of the teams. The tab key reaches the followed one, and the arrow keys move to the others. */
export function Bands({
  season,
  diagram,
  measure,
  label,
  followed,
  onFollow,
}: {
  season: string;
  diagram: Layout;
  measure: Measure;
  label: (team: string) => string;
  followed: string;
  onFollow: (team: string) => void;
}) {
  const paths = [...diagram.paths].sort(
    (one, other) => (one.points[0]?.column ?? 0) - (other.points[0]?.column ?? 0) || top(one) - top(other),
  );
  const teams = paths.map(({ team }) => team);
  return (
    // biome-ignore lint/a11y/useSemanticElements: SVG has no fieldset
    // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: SVG has no other element for a group
    <g
      onKeyDown={(event) => moveAmongTeams(event, teams, followed)}
      role="group"
      aria-label="The path of each team"
    >
      {paths.map((path) => {
        const active = path.team === followed;
        return (
          <a
            key={path.team}
            class={active ? 'band followed' : 'band'}
            href={routeUrl({ view: 'team', season, team: path.team, against: null })}
            data-team={path.team}
            tabIndex={active ? 0 : -1}
            aria-label={label(path.team)}
            onPointerEnter={() => onFollow(path.team)}
            onFocus={() => onFollow(path.team)}
            // A touch follows the band, since it cannot hover; the name above the diagram is the link to the team.
            onClick={(event) =>
              'pointerType' in event && event.pointerType === 'touch' && event.preventDefault()
            }
          >
            <path d={bandPath(path, measure.bar)} stroke-width={measure.thickness - 1} />
          </a>
        );
      })}
    </g>
  );
}

function top({ points }: Layout['paths'][number]): number {
  return points[0]?.y ?? 0;
}
