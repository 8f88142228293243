import { useState } from 'preact/hooks';
import { navigate } from '../navigation.js';
import type { Route } from '../route.js';
import { ErrorMessage } from '../state/error-message.js';
import { SkeletonLine } from '../state/skeleton-line.js';
import { view } from '../view.js';
import { entriesByTeam, Origin } from './origin.js';
import { bracketQuery, type Knockout } from './query.js';
import { Rounds } from './rounds.js';

type Here = Extract<Route, { view: 'bracket' }>;

/** A knockout, round by round. */
export const bracketView = view({
  query: bracketQuery,
  variables: ({ season, stage }: Here) => ({ season, stage }),
  title: ({ season }) => `${season?.stage?.name ?? 'No such stage'}, ${season?.name}`,
  Content: ({ season, place }) =>
    season.stage === null ? (
      <ErrorMessage title="There is no such stage">{season.name} was not played in it.</ErrorMessage>
    ) : (
      <BracketOf
        season={season}
        stage={season.stage}
        champion={season.champion?.slug ?? null}
        place={place}
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

function BracketOf({
  season,
  stage,
  champion,
  place,
}: {
  season: { slug: string; name: string };
  stage: Knockout;
  champion: string | null;
  place: Here;
}) {
  const [pointed, setPointed] = useState<string | null>(null);
  const rounds = stage.rounds.filter(({ region, kind }) => region === null && kind !== 'TIEBREAKER');
  const teams = [
    ...new Map(
      rounds
        .flatMap(({ ties }) => ties.flatMap(({ team1, team2 }) => [team1, team2]))
        .map((team) => [team.slug, team]),
    ).values(),
  ].sort((one, other) => one.name.localeCompare(other.name));
  const followed = pointed ?? place.follow ?? champion;
  const entries = entriesByTeam(stage);
  const origin = followed === null ? undefined : entries.get(followed);
  return (
    <>
      <div class="title">
        <h1 tabIndex={-1}>{stage.name}</h1>
        {rounds.length === 0 ? (
          <p class="lead">There was no knockout in it, or none is drawn yet.</p>
        ) : (
          <div class="follow">
            <label>
              Follow{' '}
              <select
                value={place.follow ?? champion ?? ''}
                onChange={({ currentTarget }) =>
                  navigate({ ...place, follow: currentTarget.value || null }, { replace: true })
                }
              >
                <option value="">nobody</option>
                {teams.map(({ slug, name }) => (
                  <option key={slug} value={slug} selected={slug === (place.follow ?? champion)}>
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
        onPoint={setPointed}
      />
    </>
  );
}
