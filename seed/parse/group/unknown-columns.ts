import type { Problems } from '../../read/document-error.js';
import type { Template } from '../../read/wikitext/template.js';
import { readCount } from '../match/score.js';
import type { TableTeam } from './sports-table-teams.js';

/** A column of figures that is not known: `bonus` of `bonus_BOY=2`. */
export interface UnknownColumn {
  readonly name: string;
  readonly line: number;
}

const known =
  /^(?:win|draw|loss|OTwin|OTloss|gf|ga|name|note|hth|pos|status|short|group|adjust_points|startpoints|col|text|(?:match|result|note).*)$/;

/** The columns of a table with numbers for its teams that are not known. Its points may count them. */
export function readUnknownColumns(
  { parameters }: Template,
  entries: readonly TableTeam[],
  { source }: Problems,
): UnknownColumn[] {
  const found = new Map<string, UnknownColumn>();
  for (const { name, value } of parameters) {
    const code = entries.find((entry) => name.endsWith(`_${entry.code}`))?.code;
    const column = code === undefined ? '' : name.slice(0, -code.length - 1);
    if (column === '' || known.test(column) || found.has(column) || value.text === '') continue;
    if (readCount(value.text) == null) continue;
    found.set(column, { name: column, line: source.positionAt(value.offset).line });
  }
  return [...found.values()];
}
