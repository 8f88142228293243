import type { Change, TeamChange } from './change.js';
import { compare, type Touched } from './diff-snapshots.js';
import type { Near } from './similar-teams.js';
import type { Snapshot } from './snapshot.js';
import type { Transaction } from './transaction.js';

/** A season that has been written, and how it was before. */
interface Written {
  readonly before: Snapshot;
  readonly after: Snapshot;
  readonly written: boolean;
  /** Teams that no season had before. */
  readonly made: ReadonlySet<number>;
  readonly near: Near;
}

/** Tells what was changed in seasons, once the teams that are in none any longer are gone. */
export async function changed(
  transaction: Transaction,
  seasons: readonly Written[],
): Promise<{ readonly change: Change; readonly touched: Touched }[]> {
  const lost = seasons.flatMap(({ before, after }) => left(before, after));
  const there = new Set<number>();
  if (lost.length > 0) {
    const rows = await transaction.team.findMany({ where: { id: { in: lost } }, select: { id: true } });
    for (const { id } of rows) there.add(id);
  }
  return seasons.map(({ before, after, written, made, near }) => {
    const { touched, ...results } = compare(before, after);
    const teams = [
      ...[...after.teams].flatMap(([id, { slug, name }]): TeamChange[] =>
        made.has(id) ? [{ what: 'NEW', slug, name, near: near.get(id) ?? [] }] : [],
      ),
      ...[...before.teams].flatMap(([id, { slug, name }]): TeamChange[] =>
        after.teams.has(id) || there.has(id) ? [] : [{ what: 'GONE', slug, name, near: [] }],
      ),
    ];
    return { change: { fresh: before.season === null, written, teams, ...results }, touched };
  });
}

/** The teams that were in a season and are no longer. */
export function left(before: Snapshot, after: Pick<Snapshot, 'teams'>): number[] {
  return [...before.teams.keys()].filter((id) => !after.teams.has(id));
}
