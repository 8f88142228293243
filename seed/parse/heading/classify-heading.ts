import type { RoundKind } from '../../../src/generated/prisma/enums.js';
import { hasTable, type Section } from './section.js';
import type { StageDraft } from './stage-collector.js';

/** What a heading makes of the results under it. */
export type HeadingRole = 'STAGE' | 'REGION' | 'GROUP' | 'ROUND' | 'NOTHING';

/** The heading of a round. */
export interface RoundHeading {
  readonly name: string;
  readonly kind: RoundKind;
}

/** What the headings above have made, as far as they reach. */
export interface HeadingContext {
  readonly stage: { readonly draft: StageDraft; readonly section: Section } | undefined;
  readonly region: string | undefined;
  readonly group: string | undefined;
  readonly round: RoundHeading | undefined;
  /** The names that can tell a stage from another of its name, the nearest first. */
  readonly titles: readonly string[];
  /** The nearest stage or region, else the page. */
  readonly scope: Section;
  readonly page: Section;
  /** Whether all results of the page are below, and nothing above them has made anything. */
  readonly isAlone: boolean;
  /** Whether the facts list the stages: then no other heading is one, unless results would have none. */
  readonly isListed: boolean;
}

/** What a heading makes, by its words, by what stands under it and by what is made above it. */
export function classifyHeading(section: Section, above: HeadingContext): HeadingRole {
  const { noun, settled } = section;
  if (settled.noun === 'STAGE' || settled.noun === 'REGION') return settled.noun;
  if (settled.kind !== undefined) return 'ROUND';
  switch (noun) {
    case 'STAGE':
      return stage(section, above);
    case 'PHASE':
      if (above.round !== undefined) return 'NOTHING';
      return above.stage !== undefined && section.part === 'ROUND' ? 'ROUND' : stage(section, above);
    case 'SERIES':
    case 'PLAY_OFF':
    case 'ROUND':
      return ofRound(section, above);
    case 'REGION':
      return ofRegion(section, above);
    case 'GROUP':
      return ofGroup(section, above);
    case 'POOL':
      return ofPool(section, above);
    case 'UNKNOWN':
      return ofUnknown(section, above);
    default:
      return 'NOTHING';
  }
}

function stage({ unsettled }: Section, { stage, isListed }: HeadingContext): HeadingRole {
  if (!isListed) return 'STAGE';
  return stage === undefined && unsettled ? 'STAGE' : 'NOTHING';
}

function ofRound(section: Section, above: HeadingContext): HeadingRole {
  const { noun, whole, loose, parts, part } = section;
  if (above.round !== undefined || above.group !== undefined) return 'ROUND';
  if (hasTable(whole) || parts.has('GROUP') || parts.has('STAGE')) return stage(section, above);
  if (noun === 'ROUND') return 'ROUND';
  const isBracket = whole.size === 1 && whole.has('BRACKET');
  const isOfDeciders = parts.has('DECIDER') && !loose.has('TIE') && !loose.has('MATCH');
  return part === 'STAGE' || isBracket || isOfDeciders ? ofRounds(section, above) : 'ROUND';
}

/** A heading with nothing but rounds under it: a stage, unless it only divides the rounds of the one above. */
function ofRounds(section: Section, above: HeadingContext): HeadingRole {
  if (above.stage === undefined) {
    const others = (section.above?.rounds ?? 0) - (section.part === 'ROUND' ? 1 : 0);
    return others > 0 ? 'NOTHING' : stage(section, above);
  }
  const { whole, clashes } = above.stage.section;
  if (!hasTable(whole) && !clashes.has('ROUND')) return 'NOTHING';
  const made = stage(section, above);
  return made === 'NOTHING' && clashes.has('ROUND') ? 'REGION' : made;
}

function ofRegion({ loose, parts }: Section, { region, group }: HeadingContext): HeadingRole {
  if (group !== undefined) return 'NOTHING';
  // `Zone 1` of `Region I` with its table is a group of that region.
  return region !== undefined && hasTable(loose) && !parts.has('GROUP') ? 'GROUP' : 'REGION';
}

function ofGroup({ part }: Section, { group, round }: HeadingContext): HeadingRole {
  if (group !== undefined || round !== undefined) return 'NOTHING';
  // A group that has no matches but ties is a round of them.
  return part === 'GROUP' || part === 'REGION' ? part : 'ROUND';
}

function ofPool(section: Section, above: HeadingContext): HeadingRole {
  if (above.group !== undefined || above.round !== undefined) return 'NOTHING';
  if (section.part === 'ROUND') return 'ROUND';
  return section.part === 'GROUP' && above.stage !== undefined ? 'GROUP' : stage(section, above);
}

/** A heading that names nothing known makes what the results under it need. */
function ofUnknown(section: Section, above: HeadingContext): HeadingRole {
  if (above.group !== undefined || above.round !== undefined) return 'NOTHING';
  const { loose, parts } = section;
  if (parts.has('STAGE') || parts.has('REGION') || parts.has('GROUP') || parts.has('ROUND'))
    return ofParts(section, above);
  if (hasTable(loose)) return ofTable(section, above);
  if (loose.has('TIE') || loose.has('BRACKET')) return 'ROUND';
  // A match of its own, beside stages: `Super Cup`.
  if (above.stage === undefined && above.page.parts.has('STAGE')) return 'ROUND';
  const { whole, parts: around } = above.stage?.section ?? above.page;
  return hasTable(whole) || around.has('GROUP') ? 'NOTHING' : 'ROUND';
}

/** `Copa del Inca`, with groups or rounds under it; within a stage `Path A`, beside a `Path B` with the same rounds. */
function ofParts({ parts, unstaged }: Section, { stage, isAlone, isListed }: HeadingContext): HeadingRole {
  if (stage === undefined) return isListed || isAlone || !unstaged ? 'NOTHING' : 'STAGE';
  const { clashes } = stage.section;
  return (['GROUP', 'ROUND'] as const).some((part) => parts.has(part) && clashes.has(part))
    ? 'REGION'
    : 'NOTHING';
}

/** `Lima`, with a table under it: a group beside others, or a stage of a page that has stages. */
function ofTable({ unnamed }: Section, { stage, scope, page, isListed }: HeadingContext): HeadingRole {
  if (unnamed > 0) return 'NOTHING';
  const isDivided = page.parts.has('STAGE') || page.parts.has('REGION') || page.parts.has('GROUP');
  if (stage === undefined && isDivided && scope === page) return isListed ? 'NOTHING' : 'STAGE';
  const isGrouped = scope.parts.has('GROUP') || scope.parts.has('REGION');
  return scope.unnamed > 1 && !isGrouped ? 'GROUP' : 'NOTHING';
}
