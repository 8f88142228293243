import { slugify } from '../../../src/domain/slugify.js';
import type { Fixture } from '../match/fixture.js';
import type { UnrankedParameter } from './crosstable.js';
import type { StandingRecord } from './standings-line.js';
import type { TableRules } from './table-rules.js';

/** A group with its table and its matches. */
export interface GroupRecord {
  readonly stage: string;
  readonly region: string | null;
  readonly slug: string;
  readonly name: string;
  readonly order: number;
  readonly line: number;
  readonly standings: readonly StandingRecord[];
  /** The lines of its table as other documents print it; empty where none does. */
  readonly retoldStandings: readonly StandingRecord[];
  readonly matches: readonly Fixture[];
  readonly unrankedParameters: readonly UnrankedParameter[];
  /** Whether the page has a crosstable of the group, in which every match should have a cell. */
  readonly crosstable: boolean;
  /** The rules of the printed table; null where none is printed. */
  readonly table: TableRules | null;
  /** Whether the table says of itself that it is final. */
  readonly isComplete: boolean;
}

/** The slug of a group: `region-i-group-a`, or that of the region for its only group, which has no heading. */
export function groupSlug(region: string | undefined, group: string | undefined): string {
  return slugify([region, group].filter((part) => part !== undefined).join(' '));
}
