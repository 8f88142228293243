import {
  classifyHeading,
  type HeadingContext,
  type HeadingRole,
  type RoundHeading,
} from './classify-heading.js';
import { hasTable, type Result, type Section } from './section.js';
import type { StageCollector } from './stage-collector.js';

/** Results with the heading right above them, and what it and those above it make. */
export interface HeadedResult {
  readonly result: Result;
  readonly section: Section;
  readonly above: HeadingContext;
  readonly round: RoundHeading | undefined;
}

/** Follows the headings down to each of the results. */
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
    isAlone: true,
    isListed,
  };
  const reached = new Map([[page, top]]);
  for (const section of sections) {
    const above = section.above && reached.get(section.above);
    if (above === undefined || section.isEmpty) continue;
    const isAlone = above.isAlone && section.above?.branches === 1;
    reached.set(
      section,
      extended({ ...above, isAlone }, section, classifyHeading(section, { ...above, isAlone }), stages),
    );
  }
  return [...reached].flatMap(([section, above]) =>
    section.results.map((result) => ({ result, section, above, round: roundOf(result, above) })),
  );
}

function extended(
  above: HeadingContext,
  section: Section,
  role: HeadingRole,
  stages: StageCollector,
): HeadingContext {
  const { name, kind, noun, settled } = section;
  switch (role) {
    case 'STAGE': {
      const draft =
        (settled.stage === undefined ? undefined : stages.listed(settled.stage)) ??
        stages.named(name, above.titles);
      const titles = [name, ...above.titles];
      const inner = { group: undefined, round: undefined, titles, scope: section, isAlone: false };
      return { ...above, ...inner, stage: { draft, section } };
    }
    case 'REGION': {
      const region = above.region === undefined ? name : `${above.region}, ${name}`;
      return { ...above, region, scope: section, isAlone: false };
    }
    case 'GROUP':
      return { ...above, group: name, isAlone: false };
    case 'ROUND':
      return { ...above, round: inside(above.round, { name, kind }), isAlone: false };
    case 'NOTHING':
      return noun === 'NOTHING' ? above : { ...above, titles: [name, ...above.titles] };
  }
}

/** A round inside another: the same (`Semi-final 1`), another (`Final`), or one of it (`Play-off`). */
function inside(outer: RoundHeading | undefined, inner: RoundHeading): RoundHeading {
  if (outer === undefined) return inner;
  if (inner.kind === 'OTHER' || inner.kind === 'TIEBREAKER')
    return { name: `${outer.name}, ${inner.name}`, kind: inner.kind };
  return inner.kind === outer.kind ? outer : inner;
}

/** The round of results: where a stage such as `First stage` has no rounds, it is its own only one. */
function roundOf({ holds }: Result, { stage, group, round }: HeadingContext): RoundHeading | undefined {
  if (round !== undefined || group !== undefined || stage === undefined) return round;
  const { named, parts, whole, name, kind } = stage.section;
  if (named.noun === 'STAGE' || parts.has('ROUND') || parts.has('STAGE')) return undefined;
  const isKnockout = holds === 'TIE' || (holds === 'MATCH' && !hasTable(whole) && !parts.has('GROUP'));
  return isKnockout ? { name, kind } : undefined;
}
