import { ordinal } from '../ordinal.js';
import { routeUrl } from '../route.js';
import type { Knockout } from './query.js';

/** How a team qualified for the stage. */
export type Entry = Knockout['entrants'][number]['via'];

/** How each team qualified for the stage, by the team’s slug. */
export function entriesByTeam({ entrants }: Knockout): ReadonlyMap<string, Entry> {
  return new Map(entrants.map(({ team, via }) => [team.slug, via]));
}

/** A link to the group or tie from which a team qualified. */
export function Origin({
  season,
  team,
  entry,
  long = false,
}: {
  season: string;
  team: string;
  entry: Entry;
  long?: boolean;
}) {
  if (entry.__typename === 'Department') return <>{long ? `Sent by ${entry.name}` : entry.name}</>;
  const { region, stage } = entry.__typename === 'Standing' ? entry.group : entry;
  const sourceName = region?.name ?? (entry.__typename === 'Standing' ? entry.group.name : entry.round.name);
  const group = entry.__typename === 'Standing' ? entry.group.name : '';
  const by =
    entry.__typename === 'Tie'
      ? `won in the ${entry.round.name.toLowerCase()}`
      : `was ${ordinal(entry.position)}${group === sourceName ? '' : ` in ${group}`}`;
  const link = (
    <a
      href={routeUrl({
        view: 'stage',
        season,
        stage: stage.slug,
        region: region?.slug ?? null,
        follow: team,
      })}
    >
      {sourceName}
    </a>
  );
  return long ? (
    <>
      Came from {link}, where it {by}.
    </>
  ) : (
    link
  );
}
