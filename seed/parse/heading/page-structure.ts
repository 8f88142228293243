import type { Problems } from '../../read/document-error.js';
import type { Heading } from '../../read/wikitext/heading.js';
import type { SeasonFacts } from '../facts-file.js';
import { defaultStageOf } from './default-stages.js';
import { type HeadedResult, readHeadedResults } from './headed-result.js';
import { HeadingOverrides } from './heading-overrides.js';
import { isSpanish } from './interpret-heading.js';
import type { ResultContext } from './result-context.js';
import type { Result, Section } from './section.js';
import { buildSectionTree } from './section-tree.js';
import type { StageRecord } from './stage.js';
import { StageCollector, type StageDraft } from './stage-collector.js';

/** What the headings of a page make of its results. */
export interface PageStructure {
  /** In the order played. */
  readonly stages: readonly StageRecord[];
  /** Offsets of the tables that only add others up, as their headings say; they have no place. */
  readonly asides: readonly number[];
  /** The place of results by their offset. Undefined, and an error once for a heading, where nothing tells their stage. */
  contextAt(offset: number): ResultContext | undefined;
}

/**
 * Finds the places of a page's results by its headings, at any level, in English or Spanish, and by what stands under
 * each; the facts settle what these do not.
 */
export function readPageStructure(
  headings: readonly Heading[],
  results: readonly Result[],
  facts: Pick<SeasonFacts, 'stages' | 'headings'>,
  problems: Problems,
): PageStructure {
  const settlement = new HeadingOverrides(facts);
  const stages = new StageCollector(facts.stages);
  const isListed = facts.stages.length > 0;
  const { all, asides } = buildSectionTree(headings, results, settlement);
  for (const words of settlement.unused)
    problems.report(`The facts file lists the heading "${words}", which the page does not have.`, 0);
  const sites = readHeadedResults(all, stages, isListed);
  const inSpanish = isSpanish(headings.map(({ text }) => text));
  const usual = defaultStageOf(sites, { stages, settlement, isListed, inSpanish });
  const staged = sites.map((site) => ({ site, stage: site.above.stage?.draft ?? usual(site) }));
  for (const { site, stage } of staged) if (typeof stage !== 'string') begin(stage, site);
  const records = stages.records();
  const places = new Map<number, ResultContext>();
  const lost = new Map<number, { readonly section: Section; readonly question: string }>();
  for (const { site, stage } of staged) {
    const { result, section } = site;
    const record = typeof stage === 'string' ? undefined : records.get(stage);
    if (record !== undefined) places.set(result.offset, placed(record, site));
    else if (typeof stage === 'string')
      lost.set(result.offset, { section, question: question(section, stage) });
  }
  const asked = new Set<Section>();
  return {
    stages: [...records.values()],
    asides: asides.map(({ offset }) => offset),
    contextAt: (offset) => {
      const found = lost.get(offset);
      if (found !== undefined && !asked.has(found.section)) {
        asked.add(found.section);
        problems.report(found.question, offset);
      }
      return places.get(offset);
    },
  };
}

/** Notes where a stage begins. */
function begin(stage: StageDraft, { result, above }: HeadedResult): void {
  // A bracket under no heading is often shown ahead of the groups that lead to it.
  const isAhead = above.stage === undefined && result.holds === 'BRACKET';
  const offset = isAhead ? Number.MAX_SAFE_INTEGER : result.offset;
  stage.offset = Math.min(stage.offset ?? offset, offset);
}

function placed(stage: StageRecord, { above: { region, group }, round }: HeadedResult): ResultContext {
  return {
    stage,
    ...(region !== undefined && { region }),
    ...(group !== undefined && { group }),
    ...(round !== undefined && { round }),
  };
}

/** Asks for the stage that the headings do not tell, and says where to write it. */
function question(section: Section, stage: string): string {
  const headed = [section, ...section.ancestors].filter(({ heading }) => heading !== undefined);
  const unknown = headed.find(({ noun }) => noun === 'UNKNOWN') ?? headed.find(({ isOpen }) => isOpen);
  const remedy =
    unknown === undefined
      ? `add to "stages" in the facts file: { "name": ${JSON.stringify(stage)} }`
      : `write in the facts file: "headings": { ${JSON.stringify(unknown.heading?.text)}: "STAGE" }`;
  return `No heading above these results names a stage; ${remedy}`;
}
