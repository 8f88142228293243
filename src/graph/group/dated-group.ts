import type { DatedGroup } from '../../domain/group/history.js';
import { reconsider } from '../../domain/tie/decide-by-other-rules.js';
import { type MatchRow, matchResultSelect, toMatchResult } from '../match/match-result.js';
import type { SeasonRules } from '../season/rules.js';
import { type LegRow, type TieRow, tieSelect, toTieInput } from '../tie/tie-select.js';
import { bySourceOrder } from './group-select.js';

/** What a derivation takes of a group to know what was played in it, and when. */
export const datedGroupSelect = {
  matches: { ...bySourceOrder, select: { id: true, date: true, ...matchResultSelect } },
  ties: {
    ...bySourceOrder,
    select: {
      ...tieSelect,
      team2Id: true,
      legs: { ...tieSelect.legs, select: { ...tieSelect.legs.select, id: true, date: true } },
    },
  },
} as const;

interface MatchOfGroup extends MatchRow {
  readonly id: number;
  readonly date: Date | null;
}

interface PlayOffRow extends TieRow {
  readonly team2Id: number;
  readonly legs: readonly (LegRow & { readonly id: number; readonly date: Date | null })[];
}

interface Row {
  readonly matches: readonly MatchOfGroup[];
  readonly ties: readonly PlayOffRow[];
}

/** What was played in a group, but for the matches and legs of these ids, its play-offs decided by these rules. */
export function toDatedGroup(
  { matches, ties }: Row,
  seasonRules: SeasonRules,
  rules: SeasonRules = seasonRules,
  excluded: ReadonlySet<number> = new Set(),
): DatedGroup<number> {
  return {
    matches: matches
      .filter(({ id }) => !excluded.has(id))
      .map((match) => ({ ...toMatchResult(match), date: match.date })),
    // A play-off that lacks a leg settles nothing.
    playOffs: ties
      .filter(({ legs }) => !legs.some(({ id }) => excluded.has(id)))
      .map((tie) => {
        const { winner } = reconsider(toTieInput(tie), seasonRules, rules).decision;
        const sides = { team1: tie.team1Id, team2: tie.team2Id };
        return {
          ...sides,
          winner: winner === null ? null : sides[`team${winner}`],
          date: lastDay(tie.legs),
        };
      }),
  };
}

/** The day of the last leg; null where there is none, or the day of one is not known. */
function lastDay(legs: readonly { readonly date: Date | null }[]): Date | null {
  const days = legs.flatMap(({ date }) => date ?? []).sort((one, other) => one.getTime() - other.getTime());
  return days.length === legs.length ? (days.at(-1) ?? null) : null;
}
