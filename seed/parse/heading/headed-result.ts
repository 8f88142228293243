import {
  classifyHeading,
  type HeadingContext,
  type HeadingRole,
  type RoundHeading,
} from './classify-heading.js';
import { hasTable, type Result, type Section } from './section.js';
import type { StageCollector } from './stage-collector.js';

/** A result with the heading directly above it, and the context that all headings above it make. */
export interface HeadedResult {
  readonly result: Result;
  readonly section: Section;
  readonly context: HeadingContext;
  readonly round: RoundHeading | undefined;
}

/** Finds the context of every result, from the page's headings down. */
export function readHeadedResults(
  [page, ...sections]: readonly [Section, ...Section[]],
  stages: StageCollector,
  isListed: boolean,
): HeadedResult[] {
  const top: HeadingContext = {
    stage: undefined,
    region: undefined,
    group: undefined,
    round: undefined,
    titles: [],
    scope: page,
    page,
    isOnlyBranch: true,
    isListed,
  };
  const contexts = new Map([[page, top]]);
  for (const section of sections) {
    const context = section.parent && contexts.get(section.parent);
    if (context === undefined || section.hasNoResults) continue;
    const isOnlyBranch = context.isOnlyBranch && section.parent?.branchCount === 1;
    contexts.set(
      section,
      extendContext(
        { ...context, isOnlyBranch },
        section,
        classifyHeading(section, { ...context, isOnlyBranch }),
        stages,
      ),
    );
  }
  return [...contexts].flatMap(([section, context]) =>
    section.results.map((result) => ({ result, section, context, round: roundOf(result, context) })),
  );
}

function extendContext(
  context: HeadingContext,
  section: Section,
  role: HeadingRole,
  stages: StageCollector,
): HeadingContext {
  const { name, kind, meaning, override } = section;
  switch (role) {
    case 'STAGE': {
      const draft =
        (override.stage === undefined ? undefined : stages.listed(override.stage)) ??
        stages.byName(name, context.titles);
      const titles = [name, ...context.titles];
      const inner = { group: undefined, round: undefined, titles, scope: section, isOnlyBranch: false };
      return { ...context, ...inner, stage: { draft, section } };
    }
    case 'REGION': {
      const region = context.region === undefined ? name : `${context.region}, ${name}`;
      return { ...context, region, scope: section, isOnlyBranch: false };
    }
    case 'GROUP':
      return { ...context, group: name, isOnlyBranch: false };
    case 'ROUND':
      return { ...context, round: combineRounds(context.round, { name, kind }), isOnlyBranch: false };
    case 'NOTHING':
      return meaning === 'NOTHING' ? context : { ...context, titles: [name, ...context.titles] };
  }
}

/** The round of a heading inside another round: the same (`Semi-final 1`), another (`Final`), or a part of it (`Play-off`). */
function combineRounds(outer: RoundHeading | undefined, inner: RoundHeading): RoundHeading {
  if (outer === undefined) return inner;
  if (inner.kind === 'OTHER' || inner.kind === 'TIEBREAKER')
    return { name: `${outer.name}, ${inner.name}`, kind: inner.kind };
  return inner.kind === outer.kind ? outer : inner;
}

/** The round of a result; a stage without rounds, such as `First stage`, is its own only round. */
function roundOf({ holds }: Result, { stage, group, round }: HeadingContext): RoundHeading | undefined {
  if (round !== undefined || group !== undefined || stage === undefined) return round;
  const { interpreted, rolesBelow, allKinds, name, kind } = stage.section;
  if (interpreted.meaning === 'STAGE' || rolesBelow.has('ROUND') || rolesBelow.has('STAGE')) return undefined;
  const isKnockout =
    holds === 'TIE' || (holds === 'MATCH' && !hasTable(allKinds) && !rolesBelow.has('GROUP'));
  return isKnockout ? { name, kind } : undefined;
}
