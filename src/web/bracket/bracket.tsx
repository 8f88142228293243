import { useState } from 'preact/hooks';
import { view } from '../define-view.js';
import { navigate } from '../navigation.js';
import type { RouteOf } from '../route.js';
import { ErrorMessage } from '../status/error-message.js';
import { SkeletonLine } from '../status/skeleton-line.js';
import { drawnRounds } from './drawn-rounds.js';
import { entriesByTeam, Origin } from './origin.js';
import { bracketQuery, type Knockout } from './query.js';
import { Rounds } from './rounds.js';

/** The view of a knockout, round by round. */
export const bracketView = view({
  query: bracketQuery,
  variables: ({ season, stage }: RouteOf<'bracket'>) => ({ season, stage }),
  title: ({ season }) => `${season?.stage?.name ?? 'Stage not found'}, ${season?.name}`,
  Content: ({ season, route }) =>
    season.stage === null ? (
      <ErrorMessage title="Stage not found">The {season.name} has no such stage.</ErrorMessage>
    ) : (
      <BracketContent
        season={season}
        stage={season.stage}
        champion={season.champion?.slug ?? null}
        route={route}
      />
    ),
  Skeleton: () => (
    <>
      <SkeletonLine as="h1" />
      <SkeletonLine as="lead" />
      <SkeletonLine as="picture" />
    </>
  ),
});

function BracketContent({
  season,
  stage,
  champion,
  route,
}: {
  season: { slug: string; name: string };
  stage: Knockout;
  champion: string | null;
  route: RouteOf<'bracket'>;
}) {
  const [hovered, setHovered] = useState<string | null>(null);
  const rounds = drawnRounds(
    stage.rounds.filter(({ region, kind }) => region === null && kind !== 'TIEBREAKER'),
    stage.openTies.filter(({ region }) => region === null),
  );
  const teams = [
    ...new Map(
      rounds
        .flatMap(({ ties }) =>
          ties.flatMap(({ shown }) => ('slots' in shown ? [] : [shown.team1, shown.team2])),
        )
        .map((team) => [team.slug, team]),
    ).values(),
  ].sort((one, other) => one.name.localeCompare(other.name));
  const followed = hovered ?? route.follow ?? champion;
  const entries = entriesByTeam(stage);
  const origin = followed === null ? undefined : entries.get(followed);
  return (
    <>
      <div class="title">
        <h1 tabIndex={-1}>{stage.name}</h1>
        {rounds.length === 0 ? (
          <p class="lead">This stage has no knockout, or its ties have not been drawn yet.</p>
        ) : teams.length === 0 ? (
          <p class="lead">No tie has its teams yet.</p>
        ) : (
          <div class="follow">
            <label>
              Follow{' '}
              <select
                value={route.follow ?? champion ?? ''}
                onChange={({ currentTarget }) =>
                  navigate({ ...route, follow: currentTarget.value || null }, { replace: true })
                }
              >
                <option value="">no team</option>
                {teams.map(({ slug, name }) => (
                  <option key={slug} value={slug} selected={slug === (route.follow ?? champion)}>
                    {name}
                  </option>
                ))}
              </select>
            </label>
            <p>{origin && <Origin season={season.slug} team={followed ?? ''} entry={origin} long />}</p>
          </div>
        )}
      </div>
      <Rounds
        season={season.slug}
        rounds={rounds}
        entries={entries}
        followed={followed}
        onPoint={setHovered}
      />
    </>
  );
}
