import type { SeasonDiff, TeamDiff } from './change.js';
import { type ChangedRows, diffSnapshots } from './diff-snapshots.js';
import type { SimilarTeams } from './similar-teams.js';
import type { SeasonSnapshot } from './snapshot.js';
import type { Transaction } from './transaction.js';

/** A written season with its snapshots before and after. */
interface SeasonSnapshots {
  readonly before: SeasonSnapshot;
  readonly after: SeasonSnapshot;
  readonly written: boolean;
  /** Ids of the teams that no season had before. */
  readonly newTeams: ReadonlySet<number>;
  readonly near: SimilarTeams;
}

/** Describes what was changed in seasons. Call it after the teams without a season are deleted. */
export async function describeChanges(
  transaction: Transaction,
  seasons: readonly SeasonSnapshots[],
): Promise<{ readonly change: SeasonDiff; readonly touched: ChangedRows }[]> {
  const removed = seasons.flatMap(({ before, after }) => findRemovedTeams(before, after));
  const remaining = new Set<number>();
  if (removed.length > 0) {
    const rows = await transaction.team.findMany({ where: { id: { in: removed } }, select: { id: true } });
    for (const { id } of rows) remaining.add(id);
  }
  return seasons.map(({ before, after, written, newTeams, near }) => {
    const { touched, ...results } = diffSnapshots(before, after);
    const teams = [
      ...[...after.teams].flatMap(([id, { slug, name }]): TeamDiff[] =>
        newTeams.has(id) ? [{ what: 'NEW', slug, name, near: near.get(id) ?? [] }] : [],
      ),
      ...[...before.teams].flatMap(([id, { slug, name }]): TeamDiff[] =>
        after.teams.has(id) || remaining.has(id) ? [] : [{ what: 'GONE', slug, name, near: [] }],
      ),
    ];
    return { change: { created: before.season === null, written, teams, ...results }, touched };
  });
}

/** The ids of the teams that were in a season and no longer are. */
export function findRemovedTeams(before: SeasonSnapshot, after: Pick<SeasonSnapshot, 'teams'>): number[] {
  return [...before.teams.keys()].filter((id) => !after.teams.has(id));
}
