import { view } from '../define-view.js';
import { Group } from '../group/group.js';
import { NavigationLink } from '../layout/navigation-link.js';
import type { LayoutSeason } from '../layout/query.js';
import type { RouteOf } from '../route.js';
import { ErrorMessage } from '../status/error-message.js';
import { SkeletonLine } from '../status/skeleton-line.js';
import { TeamName } from '../team/team-name.js';
import { TieCard } from '../tie/card.js';
import { Qualifiers } from './onward.js';
import { type Stage, stageQuery } from './query.js';

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
  season: LayoutSeason;
  stage: Stage;
  route: RouteOf<'stage'>;
}) {
  const { slug } = season;
  const { name, groups = [], rounds = [], qualifiers = [] } = stage.region ?? stage;
  const { departments = [], winner = null } = stage.region ?? {};
  const { follow } = route;
  // A play-off is shown with its group.
  const otherRounds = rounds.filter(({ kind }) => kind !== 'TIEBREAKER');
  return (
    <>
      <Regions season={season} route={route} />
      <div class="title">
        <h1 tabIndex={-1}>{name}</h1>
        {departments.length > 0 && (
          <p class="lead">{departments.map((department) => department.name).join(', ')}</p>
        )}
      </div>
      <Qualifiers season={slug} stage={stage.name} qualifiers={qualifiers} followed={follow} />
      <div class="groups">
        {groups.map((group) => (
          <Group key={group.slug} season={slug} group={group} followed={follow} />
        ))}
      </div>
      {otherRounds.map((round) => (
        <section key={round.slug} aria-labelledby={round.slug}>
          <h2 id={round.slug}>{round.name}</h2>
          <div class="ties">
            {round.ties.map((tie) => (
              <TieCard key={tie.id} season={slug} tie={tie} round={round.name} followed={follow} />
            ))}
          </div>
        </section>
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
