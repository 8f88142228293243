import type { Crosstable, CrosstableMatch } from '../group/crosstable.js';
import { readScore, type ScoreCell } from '../match/score.js';
import { scoreOfCell } from '../match/score-of-cell.js';
import type { TeamRegistry } from '../team/team-registry.js';
import { matchColumns } from './crosstable-columns.js';
import { type CrosstableLayout, scoresOf } from './crosstable-layout.js';
import { teamReader } from './match-teams.js';
import { textOf } from './table-grid.js';

/**
 * Reads a plain crosstable. An empty cell is a match to be played, unless the teams meet once; a dash or words stand where
 * there is no match. `ofGroup` are the teams of its group, where they are known.
 */
export function readPlainCrosstable(
  layout: CrosstableLayout,
  offset: number,
  registry: TeamRegistry,
  ofGroup: readonly string[] = [],
): Crosstable {
  const { problems } = registry;
  const { rows } = layout;
  const teamOf = teamReader(
    rows.map(({ name }) => name.value),
    ofGroup,
    registry,
  );
  const teams = registry.mentions.readTogether(() => rows.map(({ name }) => teamOf(name.value)));
  return {
    ...readCrosstableCells(layout, teams, offset, registry),
    teams: [...new Set(teams.flatMap((team) => team ?? []))],
    unrankedParameters: [],
    line: problems.source.positionAt(offset).line,
    offset,
  };
}

/** Reads the cells of a crosstable whose rows are of these teams; a row without one has no matches. */
export function readCrosstableCells(
  layout: CrosstableLayout,
  teams: readonly (string | undefined)[],
  offset: number,
  { problems, wiki }: TeamRegistry,
): Pick<Crosstable, 'matches' | 'leavesOut'> {
  const rowOfColumn = matchColumns(layout, wiki);
  if (rowOfColumn === undefined)
    problems.note(
      'It cannot be told which team each column of this crosstable is of; it was not read.',
      offset,
    );
  const cells = layout.rows.flatMap((row, home) =>
    row.cells.flatMap((cell, column) => {
      const away = rowOfColumn?.[column];
      return away === undefined ? [] : [{ cell, home, away }];
    }),
  );
  const known = new Set(
    cells.filter(({ cell }) => cell !== undefined && scoresOf(cell).length > 0).map(pairKey),
  );
  const once = isSingleRound(cells, known, layout.rows.length);
  let leavesOut = false;
  const matches = cells.flatMap(({ cell, home, away }): CrosstableMatch[] => {
    const [homeTeam, awayTeam] = [teams[home], teams[away]];
    if (cell === undefined || home === away || homeTeam === undefined || awayTeam === undefined) return [];
    if (homeTeam === awayTeam) return [];
    const scores = scoresOf(cell);
    const line = problems.source.positionAt(cell.value.offset).line;
    const base = { home: homeTeam, away: awayTeam, line };
    if (scores.length > 0)
      return scores.flatMap((text, index) => {
        const read = readScore(text);
        return read === undefined ? [] : [{ ...base, ...resultOf(read), meeting: index + 1 }];
      });
    const text = textOf(cell);
    const read = text === 'a' ? notPlayed : readScore(cell.value.text);
    if (read === undefined) {
      problems.note(`"${text}" is not a score such as "2–1".`, cell.value.offset, cell.value.text.length);
      return [];
    }
    const isNoMatch = read.kind === 'BYE' || read.kind === 'PLAYED' || /^[–—−-]+$/.test(text);
    leavesOut ||= isNoMatch && !once;
    if (isNoMatch || (once && text === '')) return [];
    return [{ ...base, ...resultOf(read), meeting: 1 }];
  });
  return { matches, leavesOut };
}

const notPlayed: ScoreCell = { kind: 'NOT_PLAYED', status: 'SCHEDULED', abandonedAt: null };

function resultOf(read: ScoreCell) {
  const { halfTime, penalties } = read.kind === 'PLAYED' ? read : { halfTime: null, penalties: null };
  return { ...scoreOfCell(read), halfTime, penalties };
}

interface Pair {
  readonly home: number;
  readonly away: number;
}

function pairKey({ home, away }: Pair): string {
  return `${home}/${away}`;
}

/** Whether each two teams meet once: no two have met twice, and none has still to meet another. */
function isSingleRound(cells: readonly Pair[], known: ReadonlySet<string>, size: number): boolean {
  const pairs = cells.filter(({ home, away }) => home < away);
  const times = pairs.map(
    ({ home, away }) =>
      Number(known.has(pairKey({ home, away }))) + Number(known.has(pairKey({ home: away, away: home }))),
  );
  return size > 2 && times.every((count) => count === 1);
}
