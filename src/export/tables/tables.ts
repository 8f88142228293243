import { goals } from './goals.js';
import { matches } from './matches.js';
import { standings } from './standings.js';
import type { ExportTable } from './table.js';
import { teams } from './teams.js';
import { ties } from './ties.js';

/** Every table of a season that can be exported. */
export const tables: readonly ExportTable[] = [matches, standings, ties, teams, goals];

/** The table of a name; undefined if there is none. */
export function tableNamed(name: string): ExportTable | undefined {
  return tables.find((table) => table.name === name);
}
