import { groupBy } from '../../../src/domain/group-by.js';
import { isUnplanned } from '../match/fixture.js';
import type { StatedMatch } from '../match/football-box.js';
import type { RoundDraft } from './round.js';
import type { StatedTie } from './tie-cells.js';
import type { TieDraft } from './tie-draft.js';

/** A single match as a tie. */
export function tieOfSingleMatch({
  home,
  away,
  homeGoals,
  awayGoals,
  status,
  abandonedAt,
  halfTime,
  extraTime,
  penalties,
  lotMarked,
  lotWinner,
  line,
  offset,
}: StatedMatch): StatedTie {
  return {
    team1: home,
    team2: away,
    legs: [{ homeGoals, awayGoals, status, abandonedAt, halfTime, line }],
    aggregate: null,
    inPoints: false,
    penalties,
    extraTime,
    awayGoalsMarked: false,
    lotMarked,
    series: false,
    walkover: null,
    stated: lotWinner === null ? null : lotWinner === home ? 1 : 2,
    line,
    offset,
  };
}

/** Whether a round decides what another left level: a tiebreaker, or a round under its heading. */
export function isDecider(round: RoundDraft, other: RoundDraft): boolean {
  if (round.region !== other.region || other.kind === 'TIEBREAKER') return false;
  return round.kind === 'TIEBREAKER' || round.name.startsWith(`${other.name}, `);
}

/** Whether a tie is a single match that was drawn. */
export function isDrawn({ legs, penalties, walkover, stated }: StatedTie): boolean {
  const [only, another] = legs;
  if (only === undefined || another !== undefined || penalties !== null) return false;
  return walkover === null && stated === null && only.homeGoals !== null && only.homeGoals === only.awayGoals;
}

/** The rounds of single matches: one tie was settled in one match, and every replayed match had been drawn. */
export function singleMatchRounds(drafts: readonly TieDraft[]): ReadonlySet<RoundDraft> {
  const rounds = groupBy(drafts, ({ round }) => round);
  const single = [...rounds].filter(([, ties]) => {
    // What was not played as planned was played again, or not at all.
    const played = ties.map(({ matches }) => matches.filter((match) => !isUnplanned(match)));
    const settled = played.some(
      ([only, more]) =>
        only !== undefined &&
        (more === undefined ? !isLevel(only) : isLevel(only) && !isLevel(more) && more.home === only.home),
    );
    return settled && played.every((matches) => matches.slice(0, -1).every(isLevel));
  });
  return new Set(single.map(([round]) => round));
}

function isLevel({ homeGoals, awayGoals, penalties }: StatedMatch): boolean {
  return homeGoals !== null && homeGoals === awayGoals && penalties === null;
}
