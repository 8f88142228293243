import { routeUrl } from '../route.js';
import type { Knockout } from './query.js';

/** What brought a team into the stage. */
export type Entry = Knockout['entrants'][number]['via'];

/** What brought each team into the stage, by the teams. */
export function entriesByTeam({ entrants }: Knockout): ReadonlyMap<string, Entry> {
  return new Map(entrants.map(({ team, via }) => [team.slug, via]));
}

/** Where a team came from, with the way back to it. */
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
  const ground = region?.name ?? (entry.__typename === 'Standing' ? entry.group.name : entry.round.name);
  const group = entry.__typename === 'Standing' ? entry.group.name : '';
  const by =
    entry.__typename === 'Tie'
      ? `won in the ${entry.round.name.toLowerCase()}`
      : `was ${ordinal(entry.position)}${group === ground ? '' : ` in ${group}`}`;
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
      {ground}
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

function ordinal(position: number): string {
  return ['first', 'second', 'third', 'fourth', 'fifth'][position - 1] ?? `${position}th`;
}
