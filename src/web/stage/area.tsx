import { Group } from '../group/group.js';
import { meetsOnce } from '../group/meets-once.js';
import { Heading } from '../heading.js';
import { type RouteOf, routeUrl } from '../route.js';
import { TieCard } from '../tie/card.js';
import type { Area } from './areas.js';
import type { PointRules } from './query.js';

/** A region, or what belongs to none: its groups, and below them its ties. */
export function AreaSection({
  route,
  rules,
  area,
  named,
  title,
}: {
  route: RouteOf<'stage'>;
  rules: PointRules;
  area: Area;
  named: boolean;
  title: string;
}) {
  const { season, follow } = route;
  const { groups, rounds } = area;
  const region = named ? area.region : null;
  const level = region === null ? 2 : 3;
  const content = (
    <>
      <div class={isCompact(groups) ? 'groups compact' : 'groups'}>
        {groups.map((group) => (
          <Group
            key={group.slug}
            route={route}
            rules={rules}
            group={group}
            region={region?.name ?? null}
            level={level}
            title={title}
          />
        ))}
      </div>
      {rounds.map((round) => (
        <section
          key={round.slug}
          aria-labelledby={region === null ? round.slug : `${round.slug} area-${region.slug}`}
        >
          <Heading level={level} id={round.slug}>
            {round.name}
          </Heading>
          <div class="ties">
            {round.ties.map((tie) => (
              <TieCard key={tie.id} season={season} tie={tie} round={round.name} followed={follow} />
            ))}
          </div>
        </section>
      ))}
    </>
  );
  if (region === null) return content;
  return (
    <section class="area" aria-labelledby={`area-${region.slug}`}>
      <h2 id={`area-${region.slug}`}>
        <a href={routeUrl({ ...route, region: region.slug })}>{region.name}</a>
      </h2>
      {content}
    </section>
  );
}

/** Whether groups are so many and so small that several stand beside one another. */
function isCompact(groups: Area['groups']): boolean {
  return groups.length > 2 && groups.every((group) => group.standings.length <= 6 && meetsOnce(group));
}
