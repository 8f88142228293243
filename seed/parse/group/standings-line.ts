import { statedFigures } from '../../../src/domain/group/standings.js';
import type { Faults } from '../../read/document-error.js';
import { plain } from '../../read/wikitext/plain-text.js';
import type { Value } from '../../read/wikitext/template.js';
import { count } from '../match/score.js';
import { goesDown } from './relegation.js';
import { type Cells, filled } from './sports-table-teams.js';

/** A line of the table as printed; null for a figure that it does not print. */
export interface StandingRecord extends Figures {
  readonly team: string;
  readonly position: number;
  readonly order: number;
  readonly adjustment: number;
  readonly qualified: boolean;
  readonly mark: string | null;
  readonly lines: readonly number[];
  /** Where the mark stands, and what it says. */
  readonly markLines: readonly number[];
}

type Figures = { readonly [figure in (typeof statedFigures)[number]]: number | null };

const parameters = { won: 'win', drawn: 'draw', lost: 'loss', goalsFor: 'gf', goalsAgainst: 'ga' } as const;

/** Reads what a `Sports table` prints of the team in its line `order`. What is no number is a fault. */
export function readStanding(
  { offset, cells }: { readonly offset: number; readonly cells: Cells },
  { code, team }: { readonly code: string; readonly team: string },
  order: number,
  faults: Faults,
): StandingRecord {
  const line = ({ offset }: Pick<Value, 'offset'>) => faults.source.place(offset).line;
  const lines: number[] = [];
  const number = (name: string, least = 0): number | null => {
    const value = cells.get(`${name}_${code}`);
    const read = count(value?.text ?? '');
    if (value === undefined || read === null) return null;
    if (read === undefined || read < least) {
      faults.report(`"${plain(value)}" is no number.`, value.offset, value.text.length);
      return null;
    }
    lines.push(line(value));
    return read;
  };
  const position = number('pos', 1) ?? order;
  const printed = statedFigures.map((figure) => [figure, number(parameters[figure])]);
  const deducted = Number.NEGATIVE_INFINITY;
  const adjustment = (number('adjust_points', deducted) ?? 0) + (number('startpoints', deducted) ?? 0);
  const { qualified, mark, values } = readMark(cells, code, order);
  return {
    team,
    position,
    order,
    ...(Object.fromEntries(printed) as Figures),
    adjustment,
    qualified,
    mark,
    lines: distinct(lines.length > 0 ? lines : [line({ offset })]),
    markLines: distinct(values.map(line)),
  };
}

interface Mark {
  readonly qualified: boolean;
  readonly mark: string | null;
  readonly values: readonly Value[];
}

/** What marks a place, `resultN` with the words of its `text_KEY`, or else a team, the letters of `status_T`. */
function readMark(cells: Cells, code: string, order: number): Mark {
  const result = filled(cells, `result${order}`);
  const value = result ?? filled(cells, `status_${code}`);
  if (value === undefined) return { qualified: false, mark: null, values: [] };
  const key = plain(value);
  const text = filled(cells, `text_${key}`);
  const mark = text === undefined ? key : plain(text);
  // Tables mark who goes down as they mark who goes on. Of the letters, D is disqualified, E eliminated, H the host,
  // R relegated and Y out of reach.
  const down = result === undefined && text === undefined ? !/[^DEHRY]/i.test(key) : goesDown(mark);
  return { qualified: !down, mark, values: text === undefined ? [value] : [value, text] };
}

function distinct(lines: readonly number[]): number[] {
  return [...new Set(lines)].sort((a, b) => a - b);
}
