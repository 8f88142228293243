import { view } from '../define-view.js';
import { Group } from '../group/group.js';
import { meetsOnce } from '../group/meets-once.js';
import { Heading } from '../heading.js';
import { NavigationLink } from '../layout/navigation-link.js';
import type { LayoutSeason } from '../layout/query.js';
import { type RouteOf, routeUrl } from '../route.js';
import { ErrorMessage } from '../status/error-message.js';
import { SkeletonLine } from '../status/skeleton-line.js';
import { TeamName } from '../team/team-name.js';
import { TieCard } from '../tie/card.js';
import { type Area, areasOf } from './areas.js';
import { Qualifiers } from './onward.js';
import { type PointRules, type Stage, stageQuery } from './query.js';

/** The view of a region, or of a stage without regions: its groups, its ties, and the teams that advanced. */
export const stageView = view({
  query: stageQuery,
  variables: ({ season, stage, region }: RouteOf<'stage'>) => ({
    season,
    stage,
    region: region ?? '',
    whole: region === null,
  }),
  title: ({ season }) => {
    const { stage, name } = season ?? {};
    return `${stage?.region?.name ?? stage?.name ?? 'Stage not found'}, ${name}`;
  },
  Content: ({ season, route }) => {
    const { stage } = season;
    if (stage === null) {
      return <ErrorMessage title="Stage not found">The {season.name} has no such stage.</ErrorMessage>;
    }
    if (route.region !== null && stage.region == null) {
      return <ErrorMessage title="Region not found">The {stage.name} has no such region.</ErrorMessage>;
    }
    return <StageContent season={season} stage={stage} route={route} />;
  },
  Skeleton: () => (
    <>
      <SkeletonLine as="h1" />
      <SkeletonLine as="lead" />
      <SkeletonLine as="h2" />
      <SkeletonLine as="table" />
      <SkeletonLine as="h2" />
      <SkeletonLine as="table" />
    </>
  ),
});

function StageContent({
  season,
  stage,
  route,
}: {
  season: LayoutSeason & { readonly rules: PointRules };
  stage: Stage;
  route: RouteOf<'stage'>;
}) {
  const { slug } = season;
  const { name, groups = [], rounds = [], qualifiers = [] } = stage.region ?? stage;
  const { departments = [], winner = null } = stage.region ?? {};
  const { follow } = route;
  // A play-off is shown with its group.
  const otherRounds = rounds.filter(({ kind }) => kind !== 'TIEBREAKER');
  // A stage as a whole says of its regions which is which; the view of one region says so in its title.
  const areas = areasOf(groups, otherRounds);
  const named = route.region === null && areas.some(({ region }) => region !== null);
  return (
    <>
      <Regions season={season} route={route} />
      <div class="title">
        <h1 tabIndex={-1}>{name}</h1>
        {departments.length > 0 && (
          <p class="lead">{departments.map((department) => department.name).join(', ')}</p>
        )}
      </div>
      <Qualifiers season={slug} stage={stage.name} qualifiers={qualifiers} named={named} followed={follow} />
      {areas.map((area) => (
        <AreaSection
          key={area.region?.slug}
          route={route}
          rules={season.rules}
          area={area}
          named={named}
          title={name}
        />
      ))}
      {winner !== null && (
        <p class="winner">
          <TeamName season={slug} team={winner.slug} name={winner.name} /> won the region.
        </p>
      )}
      {groups.length + otherRounds.length === 0 && <p>No results are on record.</p>}
    </>
  );
}

/** A region, or what belongs to none: its groups, and below them its ties. */
function AreaSection({
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

function Regions({ season, route }: { season: LayoutSeason; route: RouteOf<'stage'> }) {
  const regions = season.contents.find(({ slug }) => slug === route.stage)?.regions ?? [];
  if (regions.length === 0) return null;
  return (
    <nav class="regions" aria-label="Regions of the stage">
      {regions.map(({ slug, name }) => (
        <NavigationLink
          key={slug}
          to={{ ...route, region: slug, follow: null }}
          current={slug === route.region}
          label={name}
        />
      ))}
      <NavigationLink
        to={{ ...route, region: null, follow: null }}
        current={route.region === null}
        label="All"
      />
    </nav>
  );
}
