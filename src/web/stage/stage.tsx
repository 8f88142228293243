import { view } from '../define-view.js';
import { NavigationLink } from '../layout/navigation-link.js';
import type { LayoutSeason } from '../layout/query.js';
import type { RouteOf } from '../route.js';
import { ErrorMessage } from '../status/error-message.js';
import { SkeletonLine } from '../status/skeleton-line.js';
import { TeamName } from '../team/team-name.js';
import { AreaSection } from './area.js';
import { areasOf } from './areas.js';
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
  const areas = areasOf(regionsOf(season, route.stage), groups, otherRounds);
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

function regionsOf(season: LayoutSeason, stage: string) {
  return season.contents.find(({ slug }) => slug === stage)?.regions ?? [];
}

function Regions({ season, route }: { season: LayoutSeason; route: RouteOf<'stage'> }) {
  const regions = regionsOf(season, route.stage);
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
