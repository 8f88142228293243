import { figures, statedFigures } from '../../src/domain/group/figures.js';
import { resultsOf } from '../../src/domain/match/result.js';
import type { GroupRecord } from '../parse/group/group.js';
import type { SeasonRecord } from '../parse/season.js';
import type { Discrepancy } from './discrepancy.js';
import { missingCells } from './group.js';
import type { Wording } from './wording.js';

/** Compares the printed figures with those that the matches make, for every team whose matches are complete. */
export function auditStandings({ groups, header }: SeasonRecord, wording: Wording): Discrepancy[] {
  return groups.flatMap((group) => {
    if (group.matches.length === 0 || carriesOver(group)) return [];
    const incomplete = new Set(missingCells(group).flat());
    const complete = group.standings.filter(({ team }) => !incomplete.has(team));
    return complete.flatMap((standing) => {
      const { team } = standing;
      const computed = figures(resultsOf(team, group.matches), header.rules);
      const played = group.matches.filter(({ home, away }) => home === team || away === team);
      // Matches that do not show the shoot-outs of the table were settled in another way, such as by extra time.
      const showsShootOuts = (['shootOutWins', 'shootOutLosses'] as const).every(
        (figure) => (standing[figure] ?? computed[figure]) === computed[figure],
      );
      return statedFigures.flatMap((figure): Discrepancy[] => {
        if (!showsShootOuts && !figure.startsWith('goals')) return [];
        const stated = standing[figure];
        if (stated === null || stated === computed[figure]) return [];
        const [one, many] = counted[figure];
        return [
          {
            kind: 'STANDING_FIGURES',
            subject: { noun: 'standing', slug: `${group.stage}/${group.slug}/${team}` },
            field: figure,
            stated: String(stated),
            computed: String(computed[figure]),
            message: `The table of ${wording.group(group)} gives ${wording.team(team)} ${stated} ${stated === 1 ? one : many}; the matches make ${computed[figure]}.`,
            lines: [...standing.lines, ...played.map(({ line }) => line)],
          },
        ];
      });
    });
  });
}

/** Compares the table of each group with that of the same group in other documents. */
export function auditRetoldTables({ groups }: SeasonRecord, wording: Wording): Discrepancy[] {
  return groups.flatMap((group) => {
    const standings = new Map(group.standings.map((standing) => [standing.team, standing]));
    return group.retoldStandings.flatMap((other) =>
      statedFigures.flatMap((figure): Discrepancy[] => {
        const standing = standings.get(other.team);
        const [known, stated] = [standing?.[figure], other[figure]];
        if (standing === undefined || known == null || stated === null || known === stated) return [];
        const [one, many] = counted[figure];
        return [
          {
            kind: 'STANDING_FIGURES',
            subject: { noun: 'standing', slug: `${group.stage}/${group.slug}/${other.team}` },
            field: figure,
            stated: String(stated),
            computed: String(known),
            message: `The table of ${wording.group(group)} gives ${wording.team(other.team)} ${known} ${known === 1 ? one : many} in one document and ${stated} in another.`,
            lines: [...standing.lines, ...other.lines],
          },
        ];
      }),
    );
  });
}

/** Whether the table also counts matches of an earlier group: more of every team than were played in this one. */
function carriesOver({ standings, matches }: GroupRecord): boolean {
  return standings.every(({ team, won, drawn, lost }) => {
    if (won === null || lost === null) return false;
    const played = matches.filter(
      ({ home, away, homeGoals }) => homeGoals !== null && [home, away].includes(team),
    );
    return won + (drawn ?? 0) + lost > played.length;
  });
}

const counted: Record<(typeof statedFigures)[number], readonly [one: string, many: string]> = {
  won: ['win', 'wins'],
  drawn: ['draw', 'draws'],
  lost: ['defeat', 'defeats'],
  goalsFor: ['goal scored', 'goals scored'],
  goalsAgainst: ['goal conceded', 'goals conceded'],
};
