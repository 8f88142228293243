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

/** The stages of a page, and the context of each of its results. */
export interface PageStructure {
  /** In the order played. */
  readonly stages: readonly StageRecord[];
  /** Offsets of the tables that only add up others, by their headings; they have no context. */
  readonly summaryTables: readonly number[];
  /** The context of the result at an offset. Undefined, and noted once for each heading, if its stage is unknown. */
  contextAt(offset: number): ResultContext | undefined;
}

/**
 * Finds the context of a page's results by its headings, at any level, in English or Spanish, and by what is under
 * each; the facts file overrides both.
 */
export function readPageStructure(
  headings: readonly Heading[],
  results: readonly Result[],
  facts: Pick<SeasonFacts, 'stages' | 'headings'>,
  problems: Problems,
): PageStructure {
  const overrides = new HeadingOverrides(facts);
  const stages = new StageCollector(facts.stages);
  const isListed = facts.stages.length > 0;
  const { all, summaryTables } = buildSectionTree(headings, results, overrides);
  for (const words of overrides.unused)
    problems.report(`The facts file lists the heading "${words}", which the page does not have.`, 0);
  const headedResults = readHeadedResults(all, stages, isListed);
  const inSpanish = isSpanish(headings.map(({ text }) => text));
  const defaultStage = defaultStageOf(headedResults, { stages, overrides, isListed, inSpanish });
  const stagedResults = headedResults.map((headed) => ({
    headed,
    stage: headed.context.stage?.draft ?? defaultStage(headed),
  }));
  for (const { headed, stage } of stagedResults) if (typeof stage !== 'string') recordStart(stage, headed);
  const records = stages.records();
  const contexts = new Map<number, ResultContext>();
  const unplaced = new Map<number, { readonly section: Section; readonly missingStageMessage: string }>();
  for (const { headed, stage } of stagedResults) {
    const { result, section } = headed;
    const record = typeof stage === 'string' ? undefined : records.get(stage);
    if (record !== undefined) contexts.set(result.offset, contextOf(record, headed));
    else if (typeof stage === 'string')
      unplaced.set(result.offset, { section, missingStageMessage: missingStageMessage(section, stage) });
  }
  const reported = new Set<Section>();
  return {
    stages: [...records.values()],
    summaryTables: summaryTables.map(({ offset }) => offset),
    contextAt: (offset) => {
      const found = unplaced.get(offset);
      if (found !== undefined && !reported.has(found.section)) {
        reported.add(found.section);
        problems.omit(found.missingStageMessage, offset);
      }
      return contexts.get(offset);
    },
  };
}

/** Records the offset at which a stage begins. */
function recordStart(stage: StageDraft, { result, context }: HeadedResult): void {
  // A bracket under no heading is often shown before the groups that lead to it.
  const isAhead = context.stage === undefined && result.holds === 'BRACKET';
  const offset = isAhead ? Number.MAX_SAFE_INTEGER : result.offset;
  stage.offset = Math.min(stage.offset ?? offset, offset);
}

function contextOf(
  stage: StageRecord,
  { section, context: { region, group }, round }: HeadedResult,
): ResultContext {
  const matchday = [section, ...section.ancestors].find(({ isMatchday }) => isMatchday)?.name;
  return {
    stage,
    ...(region !== undefined && { region }),
    ...(group !== undefined && { group }),
    ...(round !== undefined && { round }),
    ...(matchday !== undefined && { matchday }),
  };
}

/** The note on results without a stage, with the entry to write in the facts file. */
function missingStageMessage(section: Section, stage: string): string {
  const sections = [section, ...section.ancestors].filter(({ heading }) => heading !== undefined);
  const unknown =
    sections.find(({ meaning }) => meaning === 'UNKNOWN') ?? sections.find(({ addsNothing }) => addsNothing);
  const remedy =
    unknown === undefined
      ? `add to "stages" in the facts file: { "name": ${JSON.stringify(stage)} }`
      : `write in the facts file: "headings": { ${JSON.stringify(unknown.heading?.text)}: "STAGE" }`;
  return `No heading above these results names a stage; ${remedy}`;
}
