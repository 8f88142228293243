import type { HeadedResult } from './headed-result.js';
import type { HeadingOverrides } from './heading-overrides.js';
import { isTable, type Result } from './section.js';
import type { StageCollector, StageDraft } from './stage-collector.js';

/** The names of stages that no heading names, in English and in Spanish. */
const names = {
  GROUPS: ['Group stage', 'Fase de grupos'],
  LEAGUE: ['League', 'Liga'],
  PRELIMINARY: ['Preliminary stage', 'Fase previa'],
  KNOCKOUT: ['Knockout stage', 'Fase final'],
} as const;

type Kind = keyof typeof names;

interface StageKnowledge {
  readonly stages: StageCollector;
  readonly overrides: HeadingOverrides;
  /** Whether the facts list the stages. */
  readonly isListed: boolean;
  readonly inSpanish: boolean;
}

/**
 * Gives a stage to the results under no heading that names one: one to the tables, another to the rounds; matches
 * belong to the tables before them. If the facts file lists the stages, it is one of those, else the name of a stage
 * that should be added to the list.
 */
export function defaultStageOf(
  headedResults: readonly HeadedResult[],
  { stages, overrides, isListed, inSpanish }: StageKnowledge,
): (headed: HeadedResult) => StageDraft | string {
  const unstagedResults = headedResults.filter(({ context }) => context.stage === undefined);
  const kindOf = stageKinds(headedResults, unstagedResults);
  const nameByKind = isListed
    ? new Map<Kind, string>()
    : namesFromHeadings(headedResults, unstagedResults, kindOf);
  const leagues = stagesOfMatches(headedResults, unstagedResults);
  return (headed) => {
    const kind = kindOf(headed);
    const knownStage = leagues.get(headed.result);
    const name = nameByKind.get(kind);
    if (knownStage !== undefined) return knownStage;
    if (name !== undefined) return stages.byName(name, []);
    const [english, spanish] = names[kind];
    const { stage } = overrides.find([english, spanish], []);
    const defaultName = inSpanish ? spanish : english;
    if (stage !== undefined) return stages.listed(stage) ?? defaultName;
    return isListed ? defaultName : stages.byName(defaultName, []);
  };
}

/** Finds the kind of stage that results belong to. */
function stageKinds(
  headedResults: readonly HeadedResult[],
  unstagedResults: readonly HeadedResult[],
): (headed: HeadedResult) => Kind {
  const tables = unstagedResults.filter(
    ({ result, context }) => isTable(result) || context.group !== undefined,
  );
  const groups = new Set(tables.map(({ context: { region, group } }) => `${region}/${group}`));
  const isGrouped = groups.size > 1 || tables.some(({ context }) => context.group !== undefined);
  const firstTable = headedResults.find(({ result }) => isTable(result))?.result.offset ?? 0;
  const firstKnown = unstagedResults.find(({ round }) => round !== undefined && round.kind !== 'OTHER')
    ?.result.offset;
  const firstKnockout = Math.min(firstTable, firstKnown ?? firstTable);
  return (headed) => {
    const { result, context, round } = headed;
    const isInTable = isTable(result) || (result.holds === 'MATCH' && tables.length > 0);
    if (context.group !== undefined || (round === undefined && isInTable))
      return isGrouped ? 'GROUPS' : 'LEAGUE';
    return round?.kind === 'OTHER' && result.offset < firstKnockout ? 'PRELIMINARY' : 'KNOCKOUT';
  };
}

/** Names from headings: that of a league's table, or of the only round beside other stages. */
function namesFromHeadings(
  headedResults: readonly HeadedResult[],
  unstagedResults: readonly HeadedResult[],
  kindOf: (headed: HeadedResult) => Kind,
): ReadonlyMap<Kind, string> {
  const found = new Map<Kind, string | undefined>();
  for (const headed of unstagedResults) {
    const kind = kindOf(headed);
    const { result, section, round } = headed;
    if (kind === 'LEAGUE' && result.holds === 'TABLE' && !found.has(kind))
      found.set(kind, [section, ...section.ancestors].find(({ meaning }) => meaning === 'UNKNOWN')?.name);
    if (kind === 'LEAGUE' || kind === 'GROUPS' || unstagedResults.length === headedResults.length) continue;
    found.set(kind, !found.has(kind) || found.get(kind) === round?.name ? round?.name : undefined);
  }
  return new Map([...found].flatMap(([kind, name]) => (name === undefined ? [] : [[kind, name]])));
}

/** The stage of the last table before each match or crosstable, else of the first after it, if all tables have one. */
function stagesOfMatches(
  headedResults: readonly HeadedResult[],
  unstagedResults: readonly HeadedResult[],
): ReadonlyMap<Result, StageDraft> {
  const found = new Map<Result, StageDraft>();
  if (unstagedResults.some(({ result }) => result.holds === 'TABLE')) return found;
  const tables = headedResults.filter(({ result }) => result.holds === 'TABLE');
  let last = tables[0]?.context.stage?.draft;
  for (const { result, context, round } of headedResults) {
    if (result.holds === 'TABLE') last = context.stage?.draft;
    const isLoose = context.stage === undefined && context.group === undefined && round === undefined;
    const isOfTable = result.holds === 'CROSSTABLE' || result.holds === 'MATCH';
    if (last !== undefined && isLoose && isOfTable) found.set(result, last);
  }
  return found;
}
