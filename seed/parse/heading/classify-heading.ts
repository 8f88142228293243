import type { RoundKind } from '../../../src/generated/prisma/enums.js';
import { hasTable, type Section } from './section.js';
import type { StageDraft } from './stage-collector.js';

/** The role of a heading for the results under it. */
export type HeadingRole = 'STAGE' | 'REGION' | 'GROUP' | 'ROUND' | 'NOTHING';

/** The heading of a round. */
export interface RoundHeading {
  readonly name: string;
  readonly kind: RoundKind;
}

/** The stage, region, group and round that the headings around a result have named so far. */
export interface HeadingContext {
  readonly stage: { readonly draft: StageDraft; readonly section: Section } | undefined;
  readonly region: string | undefined;
  readonly group: string | undefined;
  readonly round: RoundHeading | undefined;
  /** Names that distinguish the stage from others of its name, the nearest first. */
  readonly titles: readonly string[];
  /** The nearest stage or region, else the page. */
  readonly scope: Section;
  readonly page: Section;
  /** Whether all results of the page are under it, and no heading above it has a role. */
  readonly isOnlyBranch: boolean;
  /** Whether the facts file lists the stages: then no other heading is a stage, unless results would have none. */
  readonly isListed: boolean;
}

/** The role of a heading, by its words, by the results under it and by the headings above it. */
export function classifyHeading(section: Section, context: HeadingContext): HeadingRole {
  const { meaning, override } = section;
  if (override.meaning === 'STAGE' || override.meaning === 'REGION') return override.meaning;
  if (override.kind !== undefined) return 'ROUND';
  switch (meaning) {
    case 'STAGE':
      return roleOfStage(section, context);
    case 'PHASE':
      if (context.round !== undefined) return 'NOTHING';
      return context.stage !== undefined && section.tentativeRole === 'ROUND'
        ? 'ROUND'
        : roleOfStage(section, context);
    case 'SERIES':
    case 'PLAY_OFF':
    case 'ROUND':
      return roleOfRound(section, context);
    case 'REGION':
      return roleOfRegion(section, context);
    case 'GROUP':
      return roleOfGroup(section, context);
    case 'POOL':
      return roleOfPool(section, context);
    case 'UNKNOWN':
      return roleOfUnknown(section, context);
    default:
      return 'NOTHING';
  }
}

function roleOfStage({ hasUnassignedResults }: Section, { stage, isListed }: HeadingContext): HeadingRole {
  if (!isListed) return 'STAGE';
  return stage === undefined && hasUnassignedResults ? 'STAGE' : 'NOTHING';
}

function roleOfRound(section: Section, context: HeadingContext): HeadingRole {
  const { meaning, allKinds, directKinds, rolesBelow, tentativeRole } = section;
  if (context.round !== undefined || context.group !== undefined) return 'ROUND';
  if (hasTable(allKinds) || rolesBelow.has('GROUP') || rolesBelow.has('STAGE'))
    return roleOfStage(section, context);
  if (meaning === 'ROUND') return 'ROUND';
  const isBracket = allKinds.size === 1 && allKinds.has('BRACKET');
  const isOfDeciders = rolesBelow.has('DECIDER') && !directKinds.has('TIE') && !directKinds.has('MATCH');
  return tentativeRole === 'STAGE' || isBracket || isOfDeciders
    ? roleOfRoundsOnly(section, context)
    : 'ROUND';
}

/** The role of a heading with only rounds under it: a stage, unless it only divides the rounds of the stage above. */
function roleOfRoundsOnly(section: Section, context: HeadingContext): HeadingRole {
  if (context.stage === undefined) {
    const others = (section.parent?.roundCount ?? 0) - (section.tentativeRole === 'ROUND' ? 1 : 0);
    return others > 0 ? 'NOTHING' : roleOfStage(section, context);
  }
  const { allKinds, ambiguousRoles } = context.stage.section;
  if (!hasTable(allKinds) && !ambiguousRoles.has('ROUND')) return 'NOTHING';
  const role = roleOfStage(section, context);
  return role === 'NOTHING' && ambiguousRoles.has('ROUND') ? 'REGION' : role;
}

function roleOfRegion({ directKinds, rolesBelow }: Section, { region, group }: HeadingContext): HeadingRole {
  if (group !== undefined) return 'NOTHING';
  // `Zone 1` of `Region I` with its table is a group of that region.
  return region !== undefined && hasTable(directKinds) && !rolesBelow.has('GROUP') ? 'GROUP' : 'REGION';
}

function roleOfGroup({ tentativeRole }: Section, { group, round }: HeadingContext): HeadingRole {
  if (group !== undefined || round !== undefined) return 'NOTHING';
  // A group with ties but no matches is a round of them.
  return tentativeRole === 'GROUP' || tentativeRole === 'REGION' ? tentativeRole : 'ROUND';
}

function roleOfPool(section: Section, context: HeadingContext): HeadingRole {
  if (context.group !== undefined || context.round !== undefined) return 'NOTHING';
  if (section.tentativeRole === 'ROUND') return 'ROUND';
  return section.tentativeRole === 'GROUP' && context.stage !== undefined
    ? 'GROUP'
    : roleOfStage(section, context);
}

/** The role of a heading without a known meaning: what the results under it need. */
function roleOfUnknown(section: Section, context: HeadingContext): HeadingRole {
  if (context.group !== undefined || context.round !== undefined) return 'NOTHING';
  const { directKinds, rolesBelow } = section;
  if (
    rolesBelow.has('STAGE') ||
    rolesBelow.has('REGION') ||
    rolesBelow.has('GROUP') ||
    rolesBelow.has('ROUND')
  )
    return roleByContents(section, context);
  if (hasTable(directKinds)) return roleByTable(section, context);
  if (directKinds.has('TIE') || directKinds.has('BRACKET')) return 'ROUND';
  // A match of its own, beside stages: `Super Cup`.
  if (context.stage === undefined && context.page.rolesBelow.has('STAGE')) return 'ROUND';
  const { allKinds, rolesBelow: around } = context.stage?.section ?? context.page;
  return hasTable(allKinds) || around.has('GROUP') ? 'NOTHING' : 'ROUND';
}

/** `Copa del Inca`, with groups or rounds under it; within a stage `Path A`, beside a `Path B` with the same rounds. */
function roleByContents(
  { rolesBelow, hasUnstagedResults }: Section,
  { stage, isOnlyBranch, isListed }: HeadingContext,
): HeadingRole {
  if (stage === undefined) return isListed || isOnlyBranch || !hasUnstagedResults ? 'NOTHING' : 'STAGE';
  const { ambiguousRoles } = stage.section;
  return (['GROUP', 'ROUND'] as const).some(
    (tentativeRole) => rolesBelow.has(tentativeRole) && ambiguousRoles.has(tentativeRole),
  )
    ? 'REGION'
    : 'NOTHING';
}

/** `Lima`, with a table under it: a group beside others, or a stage of a page with stages. */
function roleByTable(
  { unnamedTables }: Section,
  { stage, scope, page, isListed }: HeadingContext,
): HeadingRole {
  if (unnamedTables > 0) return 'NOTHING';
  const isDivided =
    page.rolesBelow.has('STAGE') || page.rolesBelow.has('REGION') || page.rolesBelow.has('GROUP');
  if (stage === undefined && isDivided && scope === page) return isListed ? 'NOTHING' : 'STAGE';
  const isGrouped = scope.rolesBelow.has('GROUP') || scope.rolesBelow.has('REGION');
  return scope.unnamedTables > 1 && !isGrouped ? 'GROUP' : 'NOTHING';
}
