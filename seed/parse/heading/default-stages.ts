import type { HeadedResult } from './headed-result.js';
import type { HeadingOverrides } from './heading-overrides.js';
import { isTable, type Result } from './section.js';
import type { StageCollector, StageDraft } from './stage-collector.js';

/** What stages are called that no heading names, in English and in Spanish. */
const names = {
  GROUPS: ['Group stage', 'Fase de grupos'],
  LEAGUE: ['League', 'Liga'],
  PRELIMINARY: ['Preliminary stage', 'Fase previa'],
  KNOCKOUT: ['Knockout stage', 'Fase final'],
} as const;

type Kind = keyof typeof names;

interface Known {
  readonly stages: StageCollector;
  readonly settlement: HeadingOverrides;
  /** Whether the facts list the stages. */
  readonly isListed: boolean;
  readonly inSpanish: boolean;
}

/**
 * Gives a stage to results under no heading that names one: one to the tables, another to the rounds; matches go with
 * the tables before them. Where the facts list the stages it is one of theirs, or else the name of the one to list.
 */
export function defaultStageOf(
  sites: readonly HeadedResult[],
  { stages, settlement, isListed, inSpanish }: Known,
): (site: HeadedResult) => StageDraft | string {
  const open = sites.filter(({ above }) => above.stage === undefined);
  const kindOf = kinds(sites, open);
  const headed = isListed ? new Map<Kind, string>() : headings(sites, open, kindOf);
  const leagues = stagesOfMatches(sites, open);
  return (site) => {
    const kind = kindOf(site);
    const known = leagues.get(site.result);
    const name = headed.get(kind);
    if (known !== undefined) return known;
    if (name !== undefined) return stages.named(name, []);
    const [english, spanish] = names[kind];
    const { stage } = settlement.find([english, spanish], []);
    const usual = inSpanish ? spanish : english;
    if (stage !== undefined) return stages.listed(stage) ?? usual;
    return isListed ? usual : stages.named(usual, []);
  };
}

/** Tells what kind of stage results are of. */
function kinds(sites: readonly HeadedResult[], open: readonly HeadedResult[]): (site: HeadedResult) => Kind {
  const tables = open.filter(({ result, above }) => isTable(result) || above.group !== undefined);
  const groups = new Set(tables.map(({ above: { region, group } }) => `${region}/${group}`));
  const isGrouped = groups.size > 1 || tables.some(({ above }) => above.group !== undefined);
  const firstTable = sites.find(({ result }) => isTable(result))?.result.offset ?? 0;
  const firstKnown = open.find(({ round }) => round !== undefined && round.kind !== 'OTHER')?.result.offset;
  const firstKnockout = Math.min(firstTable, firstKnown ?? firstTable);
  return (site) => {
    const { result, above, round } = site;
    const isInTable = isTable(result) || (result.holds === 'MATCH' && tables.length > 0);
    if (above.group !== undefined || (round === undefined && isInTable))
      return isGrouped ? 'GROUPS' : 'LEAGUE';
    return round?.kind === 'OTHER' && result.offset < firstKnockout ? 'PRELIMINARY' : 'KNOCKOUT';
  };
}

/** The headings that can well name such a stage: of a league's table, or of the only round beside other stages. */
function headings(
  sites: readonly HeadedResult[],
  open: readonly HeadedResult[],
  kindOf: (site: HeadedResult) => Kind,
): ReadonlyMap<Kind, string> {
  const found = new Map<Kind, string | undefined>();
  for (const site of open) {
    const kind = kindOf(site);
    const { result, section, round } = site;
    if (kind === 'LEAGUE' && result.holds === 'TABLE' && !found.has(kind))
      found.set(kind, [section, ...section.ancestors].find(({ noun }) => noun === 'UNKNOWN')?.name);
    if (kind === 'LEAGUE' || kind === 'GROUPS' || open.length === sites.length) continue;
    found.set(kind, !found.has(kind) || found.get(kind) === round?.name ? round?.name : undefined);
  }
  return new Map([...found].flatMap(([kind, name]) => (name === undefined ? [] : [[kind, name]])));
}

/** The stage of the last table before each match or crosstable, else of the first after it, where all have headings. */
function stagesOfMatches(
  sites: readonly HeadedResult[],
  open: readonly HeadedResult[],
): ReadonlyMap<Result, StageDraft> {
  const found = new Map<Result, StageDraft>();
  if (open.some(({ result }) => result.holds === 'TABLE')) return found;
  const tables = sites.filter(({ result }) => result.holds === 'TABLE');
  let last = tables[0]?.above.stage?.draft;
  for (const { result, above, round } of sites) {
    if (result.holds === 'TABLE') last = above.stage?.draft;
    const isLoose = above.stage === undefined && above.group === undefined && round === undefined;
    const isOfTable = result.holds === 'CROSSTABLE' || result.holds === 'MATCH';
    if (last !== undefined && isLoose && isOfTable) found.set(result, last);
  }
  return found;
}
