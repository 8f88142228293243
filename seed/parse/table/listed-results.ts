import type { ResultContext } from '../heading/result-context.js';
import type { StatedMatch } from '../match/football-box.js';
import { readScore } from '../match/score.js';
import type { TeamRegistry } from '../team/team-registry.js';
import type { StatedTie } from '../tie/tie-cells.js';
import { isAmbiguous, readListedMatch } from './match-list.js';
import { teamReader } from './match-teams.js';
import type { PlainResult } from './plain-results.js';
import { isSecondLegTurned, readListedTie } from './tie-list.js';

/** The rows of a list, as ties and as matches. */
export interface ListedResults {
  readonly ties: readonly StatedTie[];
  readonly matches: readonly StatedMatch[];
}

/** What reads a list: the season's teams and year, and the teams of the group that is played under its heading. */
interface ListReader {
  readonly registry: TeamRegistry;
  readonly year: number;
  readonly ofGroup: readonly string[];
}

/**
 * Reads the rows of a list under the headings above it: in a round they are ties, or dated matches of ties; elsewhere they
 * are matches of groups. Ties of two legs that are in no round are left out.
 */
export function readListedResults(
  { layout, section }: Extract<PlainResult, { readonly kind: 'MATCHES' }>,
  { round }: ResultContext,
  { registry, year, ofGroup }: ListReader,
): ListedResults {
  const { columns } = layout;
  const names = section.rows.flatMap(({ row: { cells } }) =>
    [columns.first, columns.second].flatMap((index) => cells[index]?.value ?? []),
  );
  const reader = { registry, year, teamOf: teamReader(names, round === undefined ? ofGroup : [], registry) };
  const isTurned = isSecondLegTurned(layout);
  const results = section.rows.map((listed) => {
    const score = readScore(listed.row.cells[columns.total ?? -1]?.value.text ?? '');
    // A row without heads may be the box of a match.
    const isDated = columns.at.has('DATE') || listed.date !== undefined || columns.heads === undefined;
    const isTie = columns.legs.length > 0 || !isDated || score?.kind === 'WALKOVER' || isAmbiguous(score);
    if (round === undefined)
      return columns.legs.length > 0 ? {} : { match: readListedMatch(listed, columns, reader) };
    return isTie
      ? { tie: readListedTie(listed, columns, registry, isTurned) }
      : { match: readListedMatch(listed, columns, reader) };
  });
  return {
    ties: results.flatMap(({ tie }) => tie ?? []),
    matches: results.flatMap(({ match }) => match ?? []),
  };
}
