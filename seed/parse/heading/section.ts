import { slugify } from '../../../src/domain/slugify.js';
import type { RoundKind } from '../../../src/generated/prisma/enums.js';
import type { Heading } from '../../read/wikitext/heading.js';
import type { HeadingOverride } from './heading-overrides.js';
import type { HeadingMeaning } from './heading-patterns.js';
import type { InterpretedHeading } from './interpret-heading.js';

/** The kind of some results on the page. */
export type ResultKind = 'TABLE' | 'CROSSTABLE' | 'TIE' | 'MATCH' | 'BRACKET';

/** Results on the page: a template of a known kind. */
export interface Result {
  readonly offset: number;
  readonly holds: ResultKind;
}

/** The role that a heading seems to have, judged without the headings above it; a DECIDER is a tie-break or a play-off. */
export type TentativeRole = 'STAGE' | 'REGION' | 'GROUP' | 'ROUND' | 'DECIDER';

/** Whether a table or a crosstable is among the kinds. */
export function hasTable(kinds: ReadonlySet<ResultKind>): boolean {
  return kinds.has('TABLE') || kinds.has('CROSSTABLE');
}

/** Whether the result is a table or a crosstable. */
export function isTable({ holds }: Result): boolean {
  return holds === 'TABLE' || holds === 'CROSSTABLE';
}

/** A heading with the results and headings under it; the whole page is the section without a heading. */
export class Section {
  readonly children: Section[] = [];
  /** The results directly under the heading. */
  readonly results: Result[] = [];
  meaning: HeadingMeaning;
  tentativeRole: TentativeRole | undefined;
  /** The tentative roles of the headings under it. */
  rolesBelow: ReadonlySet<TentativeRole> = new Set();
  /** The kinds of all results under it, at any depth. */
  allKinds: ReadonlySet<ResultKind> = new Set();
  /** The kinds of its results that are not under a further heading with a meaning. */
  directKinds: ReadonlySet<ResultKind> = new Set();
  /** Whether it has results outside the stages below it; and outside those that the facts file names. */
  hasUnstagedResults = false;
  hasUnassignedResults = false;
  /** How many headings under it have a table and an unknown meaning. */
  unnamedTables = 0;
  /** How many headings directly under it are rounds; and how many have results, plus one for results of its own. */
  roundCount = 0;
  branchCount = 0;
  #ambiguousRoles: ReadonlySet<TentativeRole> | undefined;

  constructor(
    readonly heading: Heading | undefined,
    readonly parent: Section | undefined,
    readonly interpreted: InterpretedHeading,
    readonly override: HeadingOverride,
  ) {
    this.meaning = override.meaning ?? interpreted.meaning;
  }

  get name(): string {
    return this.interpreted.name;
  }

  get kind(): RoundKind {
    return this.override.kind ?? this.interpreted.kind;
  }

  get hasNoResults(): boolean {
    return this.allKinds.size === 0;
  }

  /** Whether the words of the heading add nothing to the headings above it. */
  get addsNothing(): boolean {
    return this.meaning === 'NOTHING' || this.meaning === 'UNKNOWN';
  }

  /** Whether the heading only says when its matches were played: `Round 7`, `Matchday 3`, `12 May`. */
  get isMatchday(): boolean {
    if (this.meaning !== 'NOTHING' || this.heading === undefined) return false;
    return this.interpreted.numbering !== undefined || /(?<!\d)\d{1,2}(?!\d)/.test(this.name);
  }

  /** The sections around it, the nearest first, the page last. */
  get ancestors(): Section[] {
    const found: Section[] = [];
    for (let one = this.parent; one !== undefined; one = one.parent) found.push(one);
    return found;
  }

  /** The roles, group or round, of which several headings under it have one name, and so need a heading between to tell them apart. */
  get ambiguousRoles(): ReadonlySet<TentativeRole> {
    this.#ambiguousRoles ??= findAmbiguousRoles(this);
    return this.#ambiguousRoles;
  }

  /** Removes its tables, and returns them. */
  takeTables(): Result[] {
    const tables = this.results.filter(isTable);
    const rest = this.results.filter((result) => !isTable(result));
    this.results.splice(0, this.results.length, ...rest);
    return tables;
  }

  /** Computes the summary of what is under it; all sections below must have theirs. */
  summarize(): void {
    const ownKinds = this.results.map(({ holds }) => holds);
    const filled = this.children.filter(({ hasNoResults }) => !hasNoResults);
    const directKinds = filled.filter(
      ({ addsNothing, tentativeRole }) => addsNothing || tentativeRole === undefined,
    );
    this.allKinds = new Set([...ownKinds, ...filled.flatMap(({ allKinds }) => [...allKinds])]);
    this.directKinds = new Set([...ownKinds, ...directKinds.flatMap((section) => [...section.directKinds])]);
    this.rolesBelow = new Set(
      filled.flatMap(({ tentativeRole, rolesBelow }) =>
        tentativeRole === undefined ? [...rolesBelow] : [...rolesBelow, tentativeRole],
      ),
    );
    this.hasUnstagedResults =
      ownKinds.length > 0 ||
      filled.some(({ tentativeRole, hasUnstagedResults }) => tentativeRole !== 'STAGE' && hasUnstagedResults);
    this.hasUnassignedResults =
      ownKinds.length > 0 ||
      filled.some((one) => one.override.meaning !== 'STAGE' && one.hasUnassignedResults);
    this.roundCount = filled.filter(({ tentativeRole }) => tentativeRole === 'ROUND').length;
    this.branchCount = filled.length + (ownKinds.length > 0 ? 1 : 0);
    this.unnamedTables = filled
      .filter(({ addsNothing }) => addsNothing)
      .reduce((sum, one) => sum + unnamedTablesOf(one), 0);
    this.tentativeRole = this.hasNoResults ? undefined : tentativeRoleOf(this);
  }
}

function unnamedTablesOf({ meaning, unnamedTables, directKinds }: Section): number {
  return unnamedTables === 0 && meaning === 'UNKNOWN' && hasTable(directKinds) ? 1 : unnamedTables;
}

function findAmbiguousRoles(section: Section): Set<TentativeRole> {
  const ambiguousRoles = new Set<TentativeRole>();
  const first = new Map<string, Section>();
  const open = [section];
  for (let parent = open.pop(); parent !== undefined; parent = open.pop()) {
    for (const child of parent.children) {
      const { tentativeRole, meaning } = child;
      const isBetween =
        child.addsNothing || (tentativeRole === 'STAGE' && (meaning === 'SERIES' || meaning === 'PLAY_OFF'));
      if (isBetween) open.push(child);
      if (isBetween || (tentativeRole !== 'GROUP' && tentativeRole !== 'ROUND')) continue;
      const key = `${tentativeRole} ${slugify(child.name)}`;
      const other = first.get(key);
      if (other === undefined) first.set(key, parent);
      else if (other !== parent) ambiguousRoles.add(tentativeRole);
    }
  }
  return ambiguousRoles;
}

function tentativeRoleOf({
  meaning,
  kind,
  override,
  allKinds,
  directKinds,
  rolesBelow,
}: Section): TentativeRole | undefined {
  const grouped = hasTable(allKinds) || rolesBelow.has('GROUP') || rolesBelow.has('STAGE');
  const played = hasTable(directKinds) || directKinds.has('MATCH');
  if (override.kind !== undefined) return 'ROUND';
  if (override.meaning === 'STAGE' || override.meaning === 'REGION') return override.meaning;
  if (override.meaning === 'GROUP' && played) return 'GROUP';
  switch (meaning) {
    case 'STAGE':
    case 'REGION':
      return meaning;
    case 'PHASE':
    case 'SERIES':
      return grouped || rolesBelow.has('ROUND') ? 'STAGE' : 'ROUND';
    case 'PLAY_OFF':
      return grouped || rolesBelow.has('ROUND') ? 'STAGE' : 'DECIDER';
    case 'ROUND':
      if (grouped) return 'STAGE';
      return kind === 'TIEBREAKER' ? 'DECIDER' : 'ROUND';
    case 'POOL':
      if (rolesBelow.has('GROUP') || rolesBelow.has('STAGE')) return 'STAGE';
      if (played) return 'GROUP';
      return rolesBelow.has('ROUND') ? 'STAGE' : 'ROUND';
    case 'GROUP':
      if (rolesBelow.has('GROUP') || rolesBelow.has('STAGE')) return 'REGION';
      if (played) return 'GROUP';
      return rolesBelow.has('ROUND') ? 'REGION' : undefined;
    default:
      return undefined;
  }
}
