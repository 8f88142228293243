import { fold } from '../../src/team/names.js';
import type { SeasonRecord } from '../parse/season.js';
import type { TeamRecord } from '../parse/team.js';
import type { Transaction } from './sync.js';

/** A team that is there already. `shared`: it is in other seasons too, whose name for it stays. */
export interface Known {
  readonly id: number;
  readonly key: string;
  readonly name: string;
  readonly departmentId: number | null;
  readonly location: string | null;
  readonly shared: boolean;
}

/** The teams that are there already: by their name, or by one that the facts now call an alias, or by their address. */
export async function knownTeams(
  transaction: Transaction,
  { teams, slug }: SeasonRecord,
  competition: number,
): Promise<Map<TeamRecord, Known>> {
  const rows = await transaction.team.findMany({
    where: { competitionId: competition },
    include: { seasons: { where: { slug: { not: slug } }, select: { id: true }, take: 1 } },
  });
  const byKey = new Map(rows.map((row) => [row.key, { ...row, shared: row.seasons.length > 0 }]));
  const found = new Map<TeamRecord, Known>();
  const claim = (team: TeamRecord, key: string) => {
    const row = byKey.get(key);
    if (row === undefined || found.has(team)) return;
    found.set(team, row);
    byKey.delete(key);
  };
  for (const team of teams) claim(team, team.slug);
  for (const team of teams) for (const { name } of team.aliases) claim(team, fold(name));
  // A name that was changed and is changed back: the team still has the address.
  for (const team of teams) {
    const [key] = [...byKey].find(([, row]) => row.slug === team.slug && !row.shared) ?? [];
    if (key !== undefined) claim(team, key);
  }
  return found;
}

/** Gives teams that have a new name its key, which no other team has: that one would have been found by it. */
export async function rename(
  transaction: Transaction,
  teams: readonly TeamRecord[],
  known: ReadonlyMap<TeamRecord, Known>,
): Promise<void> {
  for (const team of teams) {
    const row = known.get(team);
    if (row === undefined || row.shared || row.key === team.slug) continue;
    await transaction.team.update({ where: { id: row.id }, data: { key: team.slug } });
  }
}
