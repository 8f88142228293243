import type { FramedSeason } from '../frame/frame.js';
import { NavigationLink } from '../frame/navigation-link.js';
import { Group } from '../group/group.js';
import type { Route } from '../route.js';
import { ErrorMessage } from '../state/error-message.js';
import { SkeletonLine } from '../state/skeleton-line.js';
import { TeamName } from '../team/team-name.js';
import { TieCard } from '../tie/card.js';
import { view } from '../view.js';
import { Qualifiers } from './onward.js';
import { stageQuery, type Stage as Told } from './query.js';

type Here = Extract<Route, { view: 'stage' }>;

/** A region: its groups, its ties, and who went on by what. A stage that has no regions is shown likewise. */
export const stageView = view({
  query: stageQuery,
  variables: ({ season, stage, region }: Here) => ({
    season,
    stage,
    region: region ?? '',
    whole: region === null,
  }),
  title: ({ season }) => {
    const { stage, name } = season ?? {};
    return `${stage?.region?.name ?? stage?.name ?? 'No such stage'}, ${name}`;
  },
  Content: ({ season, place }) => {
    const { stage } = season;
    if (stage === null) {
      return <ErrorMessage title="There is no such stage">{season.name} was not played in it.</ErrorMessage>;
    }
    if (place.region !== null && stage.region == null) {
      return <ErrorMessage title="There is no such region">{stage.name} was not played in it.</ErrorMessage>;
    }
    return <Part season={season} stage={stage} place={place} />;
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

function Part({ season, stage, place }: { season: FramedSeason; stage: Told; place: Here }) {
  const { slug } = season;
  const { name, groups = [], rounds = [], qualifiers = [] } = stage.region ?? stage;
  const { departments = [], winner = null } = stage.region ?? {};
  const { follow } = place;
  // A play-off stands with its group.
  const apart = rounds.filter(({ kind }) => kind !== 'TIEBREAKER');
  return (
    <>
      <Regions season={season} place={place} />
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
      {apart.map((round) => (
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
      {groups.length + apart.length === 0 && <p>No results are on record.</p>}
    </>
  );
}

function Regions({ season, place }: { season: FramedSeason; place: Here }) {
  const regions = season.contents.find(({ slug }) => slug === place.stage)?.regions ?? [];
  if (regions.length === 0) return null;
  return (
    <nav class="regions" aria-label="Regions of the stage">
      {regions.map(({ slug, name }) => (
        <NavigationLink
          key={slug}
          to={{ ...place, region: slug, follow: null }}
          here={slug === place.region}
          label={name}
        />
      ))}
      <NavigationLink
        to={{ ...place, region: null, follow: null }}
        here={place.region === null}
        label="All"
      />
    </nav>
  );
}
