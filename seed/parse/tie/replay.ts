import { groupBy } from '../group-by.js';
import type { StatedMatch } from '../match/football-box.js';
import type { RoundDraft } from './round.js';
import type { StatedTie } from './tie-cells.js';
import type { TieDraft } from './tie-draft.js';

/** A match as the tie that it is by itself. */
export function tieOfSingleMatch({
  home,
  away,
  homeGoals,
  awayGoals,
  extraTime,
  penalties,
  line,
  offset,
}: StatedMatch): StatedTie {
  return {
    team1: home,
    team2: away,
    legs: [{ homeGoals, awayGoals, line }],
    aggregate: null,
    inPoints: false,
    penalties,
    extraTime,
    awayGoalsMarked: false,
    walkover: null,
    stated: null,
    line,
    offset,
  };
}

/** Whether a round is there to settle what another has left level: a tiebreaker, or what stands under its heading. */
export function isDecider(round: RoundDraft, of: RoundDraft): boolean {
  if (round.region !== of.region || of.kind === 'TIEBREAKER') return false;
  return round.kind === 'TIEBREAKER' || round.name.startsWith(`${of.name}, `);
}

/** Whether a tie is one match, which nobody won. */
export function isDrawn({ legs, penalties, walkover, stated }: StatedTie): boolean {
  const [only, another] = legs;
  if (only === undefined || another !== undefined || penalties !== null) return false;
  return walkover === null && stated === null && only.homeGoals !== null && only.homeGoals === only.awayGoals;
}

/** The rounds of single matches: one settled a tie in one, and whatever was played again had been drawn. */
export function singleMatchRounds(drafts: readonly TieDraft[]): ReadonlySet<RoundDraft> {
  const rounds = groupBy(drafts, ({ round }) => round);
  const single = [...rounds].filter(([, ties]) => {
    const settled = ties.some(({ matches: [only, more] }) => only && !more && !level(only));
    return settled && ties.every(({ matches }) => matches.slice(0, -1).every(level));
  });
  return new Set(single.map(([round]) => round));
}

function level({ homeGoals, awayGoals, penalties }: StatedMatch): boolean {
  return homeGoals !== null && homeGoals === awayGoals && penalties === null;
}
