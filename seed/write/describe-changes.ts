import type { SeasonDiff, TeamDiff } from './change.js';
import { type ChangedRows, diffSnapshots } from './diff-snapshots.js';
import type { SimilarTeams } from './similar-teams.js';
import type { SeasonSnapshot } from './snapshot.js';
import type { Transaction } from './transaction.js';

/** A season that has been written, and how it was before. */
interface SeasonSnapshots {
  readonly before: SeasonSnapshot;
  readonly after: SeasonSnapshot;
  readonly written: boolean;
  /** Teams that no season had before. */
  readonly newTeams: ReadonlySet<number>;
  readonly near: SimilarTeams;
}

/** Tells what was changed in seasons, once the teams that are in none any longer are gone. */
export async function describeChanges(
  transaction: Transaction,
  seasons: readonly SeasonSnapshots[],
): Promise<{ readonly change: SeasonDiff; readonly touched: ChangedRows }[]> {
  const lost = seasons.flatMap(({ before, after }) => findRemovedTeams(before, after));
  const there = new Set<number>();
  if (lost.length > 0) {
    const rows = await transaction.team.findMany({ where: { id: { in: lost } }, select: { id: true } });
    for (const { id } of rows) there.add(id);
  }
  return seasons.map(({ before, after, written, newTeams: made, near }) => {
    const { touched, ...results } = diffSnapshots(before, after);
    const teams = [
      ...[...after.teams].flatMap(([id, { slug, name }]): TeamDiff[] =>
        made.has(id) ? [{ what: 'NEW', slug, name, near: near.get(id) ?? [] }] : [],
      ),
      ...[...before.teams].flatMap(([id, { slug, name }]): TeamDiff[] =>
        after.teams.has(id) || there.has(id) ? [] : [{ what: 'GONE', slug, name, near: [] }],
      ),
    ];
    return { change: { created: before.season === null, written, teams, ...results }, touched };
  });
}

/** The teams that were in a season and are no longer. */
export function findRemovedTeams(before: SeasonSnapshot, after: Pick<SeasonSnapshot, 'teams'>): number[] {
  return [...before.teams.keys()].filter((id) => !after.teams.has(id));
}
