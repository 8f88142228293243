import { type PrintedFigures, statedFigures } from '../../../src/domain/group/figures.js';
import type { Problems } from '../../read/document-error.js';
import { plainText } from '../../read/wikitext/plain-text.js';
import type { WikitextValue } from '../../read/wikitext/template.js';
import { readCount } from '../match/score.js';
import { isRelegation } from './relegation.js';
import { filledCell, type TableCells } from './sports-table-teams.js';
import { type ZoneRecord, zoneOfLetters, zoneOfText } from './zone.js';

/** A line of the table as printed; figures that are not printed are null. */
export interface StandingRecord extends Required<PrintedFigures>, Mark {
  readonly team: string;
  readonly position: number;
  readonly order: number;
  readonly adjustment: number;
  /** Whether the table has a note to the team, or to its matches with level teams. */
  readonly isNoted: boolean;
  readonly lines: readonly number[];
}

/** What a table says that a place is worth. */
export interface Mark {
  readonly qualified: boolean;
  readonly mark: string | null;
  /** What the mark stands for; null for a place without one. */
  readonly zone: ZoneRecord | null;
  /** Whether the table marks the team itself as the champion, and not its place alone. */
  readonly isChampion: boolean;
  /** The lines of the mark and of its text. */
  readonly markLines: readonly number[];
}

/** The mark of a place of which the table says nothing. */
export const noMark: Mark = {
  qualified: false,
  mark: null,
  zone: null,
  isChampion: false,
  markLines: [],
};

const parameters = { won: 'win', drawn: 'draw', lost: 'loss', goalsFor: 'gf', goalsAgainst: 'ga' } as const;

/** Reads the line of a team, number `order`, in a `Sports table`. Values that are not numbers are left out with a note. */
export function readStandingsLine(
  { offset, cells }: { readonly offset: number; readonly cells: TableCells },
  { code, team }: { readonly code: string; readonly team: string },
  order: number,
  problems: Problems,
): StandingRecord {
  const line = ({ offset }: Pick<WikitextValue, 'offset'>) => problems.source.positionAt(offset).line;
  const lines: number[] = [];
  const unread = new Set<string>();
  /** Null for a cell that is empty, and for one that cannot be read. */
  const number = (name: string, min = 0): number | null => {
    const value = cells.get(`${name}_${code}`);
    const read = readCount(value?.text ?? '');
    if (value === undefined || read === null) return null;
    if (read === undefined || read < min) {
      const consequence = isAdjustment(name) ? ' The points are counted without it.' : '';
      problems.note(`"${plainText(value)}" is not a number.${consequence}`, value.offset, value.text.length);
      unread.add(name);
      return null;
    }
    lines.push(line(value));
    return read;
  };
  const position = number('pos', 1) ?? order;
  const printed = Object.fromEntries(
    statedFigures.map((figure) => [figure, number(parameters[figure])]),
  ) as Record<(typeof statedFigures)[number], number | null>;
  const [shootOutWins, shootOutLosses] = [number('OTwin'), number('OTloss')];
  const deducted = Number.NEGATIVE_INFINITY;
  const adjustment = (number('adjust_points', deducted) ?? 0) + (number('startpoints', deducted) ?? 0);
  return {
    team,
    position,
    order,
    ...printed,
    drawn: ['draw', 'OTwin', 'OTloss'].some((name) => unread.has(name))
      ? null
      : withSettled(printed.drawn, shootOutWins, shootOutLosses),
    shootOutWins,
    shootOutLosses,
    adjustment,
    isNoted: ['note', 'hth'].some((name) => filledCell(cells, `${name}_${code}`) !== undefined),
    lines: distinct(lines.length > 0 ? lines : [line({ offset })]),
    ...readMark(cells, code, order, problems),
  };
}

function isAdjustment(name: string): boolean {
  return name === 'adjust_points' || name === 'startpoints';
}

/** The matches drawn, with those that a shoot-out settled: they are in columns of their own. */
function withSettled(drawn: number | null, wins: number | null, losses: number | null): number | null {
  return wins === null && losses === null ? drawn : (drawn ?? 0) + (wins ?? 0) + (losses ?? 0);
}

/**
 * The mark of a team's place, number `order`: `resultN` with the words of its `text_KEY`, else the letters of the team's
 * `status_T`. A place that is out, or that only may be worth something, does not qualify.
 */
export function readMark(cells: TableCells, code: string, order: number, { source }: Problems): Mark {
  const result = filledCell(cells, `result${order}`);
  const value = result ?? filledCell(cells, `status_${code}`);
  if (value === undefined) return noMark;
  const key = plainText(value);
  const status = filledCell(cells, `status_${code}`);
  const letters = status === undefined ? '' : plainText(status);
  const text = filledCell(cells, `text_${key}`) ?? filledCell(cells, `status_text_${key}`);
  const mark = text === undefined ? key : plainText(text);
  // Tables mark relegation in the same way as qualification. Of the letters, D is disqualified, E eliminated, H the host,
  // R relegated and Y out of reach.
  const isOut = result === undefined && !/[^DEHRY]/i.test(key);
  const isLetters = result === undefined && text === undefined;
  const zone = text === undefined && key.length <= maxKeyLength ? zoneOfLetters(key) : zoneOfText(mark);
  const lines = [value, ...(text === undefined ? [] : [text])].map(
    ({ offset }) => source.positionAt(offset).line,
  );
  return {
    qualified: !isOut && (isLetters || (!isRelegation(mark) && zone.certain)),
    mark,
    // A host is one whatever its place.
    zone: /^H$/i.test(mark) ? null : zone,
    isChampion: /^[A-Z ,/]*C/.test(letters),
    markLines: distinct(lines),
  };
}

/** A longer key is a word. */
const maxKeyLength = 5;

function distinct(lines: readonly number[]): number[] {
  return [...new Set(lines)].sort((a, b) => a - b);
}
