import type { UnrankedParameter } from '../parse/group/crosstable.js';
import type { GroupRecord } from '../parse/group/group.js';
import type { SeasonRecord } from '../parse/season.js';
import type { Discrepancy } from './discrepancy.js';
import type { Wording } from './wording.js';

/** One discrepancy for each pair without a cell, in groups that have a crosstable. */
export function auditMissingMatches({ groups }: SeasonRecord, wording: Wording): Discrepancy[] {
  const crosstables = groups.filter(({ crosstable }) => crosstable);
  return crosstables.flatMap((group) =>
    missingCells(group).map(([home, away]) => ({
      kind: 'MISSING_MATCH',
      subject: { noun: 'group', slug: `${group.stage}/${group.slug}` },
      field: 'match',
      stated: 'no cell',
      computed: wording.tie({ team1: home, team2: away }),
      message: `The crosstable of ${wording.group(group)} has no cell for ${wording.team(home)} at home to ${wording.team(away)}.`,
      lines: [group.line],
    })),
  );
}

/**
 * The pairs, home team first, that a crosstable has no cell for; none of a group without a crosstable.
 *
 * When no two teams have met twice, the group counts as one in which each pair meets once.
 */
export function missingCells({ matches, standings }: GroupRecord): (readonly [string, string])[] {
  if (matches.length === 0) return [];
  const cells = new Set(matches.map(({ home, away }) => `${home}/${away}`));
  const has = (home: string, away: string) => cells.has(`${home}/${away}`);
  const once = !matches.some(({ home, away }) => has(away, home));
  const teams = standings.map(({ team }) => team);
  return teams.flatMap((home, index) =>
    teams.flatMap((away, other) => {
      if (home === away || has(home, away)) return [];
      return once && (has(away, home) || other < index) ? [] : [[home, away] as const];
    }),
  );
}

/** One discrepancy for each code that a table has parameters for and does not rank. */
export function auditStrayData({ groups }: SeasonRecord, wording: Wording): Discrepancy[] {
  return groups.flatMap((group) => {
    const codes = new Map<string, UnrankedParameter[]>();
    for (const stray of group.unrankedParameters)
      codes.set(stray.code, [...(codes.get(stray.code) ?? []), stray]);
    return [...codes.values()].map((found) => {
      const parameters = found.map(({ parameter }) => parameter).join(', ');
      return {
        kind: 'STRAY_DATA',
        subject: { noun: 'group', slug: `${group.stage}/${group.slug}` },
        field: parameters,
        stated: found.map(({ value }) => value).join(', '),
        computed: 'no such team in the table',
        message: `The table of ${wording.group(group)} has ${parameters}, for a team that it does not rank.`,
        lines: found.map(({ line }) => line),
      };
    });
  });
}
