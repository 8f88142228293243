import { slugify } from '../../../src/domain/slugify.js';
import type { RoundKind } from '../../../src/generated/prisma/enums.js';
import type { Heading } from '../../read/wikitext/heading.js';
import type { HeadingOverride } from './heading-overrides.js';
import type { HeadingMeaning } from './heading-patterns.js';
import type { InterpretedHeading } from './interpret-heading.js';

/** What kind of results stands somewhere on the page. */
export type ResultKind = 'TABLE' | 'CROSSTABLE' | 'TIE' | 'MATCH' | 'BRACKET';

/** Results on the page. */
export interface Result {
  readonly offset: number;
  readonly holds: ResultKind;
}

/** What a heading with results makes, told without looking above it; a DECIDER is a tie-break or a play-off. */
export type TentativeRole = 'STAGE' | 'REGION' | 'GROUP' | 'ROUND' | 'DECIDER';

/** Whether there is a table among what is held. */
export function hasTable(held: ReadonlySet<ResultKind>): boolean {
  return held.has('TABLE') || held.has('CROSSTABLE');
}

/** Whether the results are a table. */
export function isTable({ holds }: Result): boolean {
  return holds === 'TABLE' || holds === 'CROSSTABLE';
}

/** A heading with what stands under it; the page as a whole is the section without a heading. */
export class Section {
  readonly below: Section[] = [];
  /** Right under it. */
  readonly results: Result[] = [];
  noun: HeadingMeaning;
  part: TentativeRole | undefined;
  /** What the headings under it make. */
  parts: ReadonlySet<TentativeRole> = new Set();
  /** What is held under it, however deep. */
  whole: ReadonlySet<ResultKind> = new Set();
  /** What is held under no other noun. */
  loose: ReadonlySet<ResultKind> = new Set();
  /** Whether it has results under no stage below it; and under none that the facts settle. */
  unstaged = false;
  unsettled = false;
  /** How many headings under it have a table and name nothing that is known. */
  unnamed = 0;
  /** How many headings right under it make rounds; and how many have results, itself counted if it has its own. */
  rounds = 0;
  branches = 0;
  #clashes: ReadonlySet<TentativeRole> | undefined;

  constructor(
    readonly heading: Heading | undefined,
    readonly above: Section | undefined,
    readonly named: InterpretedHeading,
    readonly settled: HeadingOverride,
  ) {
    this.noun = settled.noun ?? named.noun;
  }

  get name(): string {
    return this.named.name;
  }

  get kind(): RoundKind {
    return this.settled.kind ?? this.named.kind;
  }

  get isEmpty(): boolean {
    return this.whole.size === 0;
  }

  /** Whether it adds nothing to the headings above it, as far as its words tell. */
  get isOpen(): boolean {
    return this.noun === 'NOTHING' || this.noun === 'UNKNOWN';
  }

  /** The sections that it is in, the nearest first, the page last. */
  get ancestors(): Section[] {
    const found: Section[] = [];
    for (let one = this.above; one !== undefined; one = one.above) found.push(one);
    return found;
  }

  /** Whether groups or rounds of one name stand under several headings that make nothing of their own. */
  get clashes(): ReadonlySet<TentativeRole> {
    this.#clashes ??= clashesOf(this);
    return this.#clashes;
  }

  /** Takes its tables away. */
  takeTables(): Result[] {
    const tables = this.results.filter(isTable);
    const rest = this.results.filter((result) => !isTable(result));
    this.results.splice(0, this.results.length, ...rest);
    return tables;
  }

  /** Sums up what stands under it, once that is done for all below. */
  sum(): void {
    const held = this.results.map(({ holds }) => holds);
    const filled = this.below.filter(({ isEmpty }) => !isEmpty);
    const loose = filled.filter(({ isOpen, part }) => isOpen || part === undefined);
    this.whole = new Set([...held, ...filled.flatMap(({ whole }) => [...whole])]);
    this.loose = new Set([...held, ...loose.flatMap((section) => [...section.loose])]);
    this.parts = new Set(
      filled.flatMap(({ part, parts }) => (part === undefined ? [...parts] : [...parts, part])),
    );
    this.unstaged = held.length > 0 || filled.some(({ part, unstaged }) => part !== 'STAGE' && unstaged);
    this.unsettled = held.length > 0 || filled.some((one) => one.settled.noun !== 'STAGE' && one.unsettled);
    this.rounds = filled.filter(({ part }) => part === 'ROUND').length;
    this.branches = filled.length + (held.length > 0 ? 1 : 0);
    this.unnamed = filled.filter(({ isOpen }) => isOpen).reduce((sum, one) => sum + unnamedOf(one), 0);
    this.part = this.isEmpty ? undefined : partOf(this);
  }
}

function unnamedOf({ noun, unnamed, loose }: Section): number {
  return unnamed === 0 && noun === 'UNKNOWN' && hasTable(loose) ? 1 : unnamed;
}

function clashesOf(section: Section): Set<TentativeRole> {
  const clashes = new Set<TentativeRole>();
  const first = new Map<string, Section>();
  const open = [section];
  for (let above = open.pop(); above !== undefined; above = open.pop()) {
    for (const below of above.below) {
      const { part, noun } = below;
      const isBetween = below.isOpen || (part === 'STAGE' && (noun === 'SERIES' || noun === 'PLAY_OFF'));
      if (isBetween) open.push(below);
      if (isBetween || (part !== 'GROUP' && part !== 'ROUND')) continue;
      const key = `${part} ${slugify(below.name)}`;
      const other = first.get(key);
      if (other === undefined) first.set(key, above);
      else if (other !== above) clashes.add(part);
    }
  }
  return clashes;
}

function partOf({ noun, kind, settled, whole, loose, parts }: Section): TentativeRole | undefined {
  const grouped = hasTable(whole) || parts.has('GROUP') || parts.has('STAGE');
  const played = hasTable(loose) || loose.has('MATCH');
  if (settled.kind !== undefined) return 'ROUND';
  if (settled.noun === 'STAGE' || settled.noun === 'REGION') return settled.noun;
  if (settled.noun === 'GROUP' && played) return 'GROUP';
  switch (noun) {
    case 'STAGE':
    case 'REGION':
      return noun;
    case 'PHASE':
    case 'SERIES':
      return grouped || parts.has('ROUND') ? 'STAGE' : 'ROUND';
    case 'PLAY_OFF':
      return grouped || parts.has('ROUND') ? 'STAGE' : 'DECIDER';
    case 'ROUND':
      if (grouped) return 'STAGE';
      return kind === 'TIEBREAKER' ? 'DECIDER' : 'ROUND';
    case 'POOL':
      if (parts.has('GROUP') || parts.has('STAGE')) return 'STAGE';
      if (played) return 'GROUP';
      return parts.has('ROUND') ? 'STAGE' : 'ROUND';
    case 'GROUP':
      if (parts.has('GROUP') || parts.has('STAGE')) return 'REGION';
      if (played) return 'GROUP';
      return parts.has('ROUND') ? 'REGION' : undefined;
    default:
      return undefined;
  }
}
