import type { Page } from '../read/page.js';
import { readCrosstable } from './group/crosstable.js';
import type { GroupRecord } from './group/group.js';
import { GroupCollector } from './group/group-collector.js';
import { readSportsTable } from './group/sports-table.js';
import type { SeasonHeader } from './header/season-header.js';
import { readPageStructure } from './heading/page-structure.js';
import type { RegionHeading } from './heading/region.js';
import type { ResultContext } from './heading/result-context.js';
import type { StageRecord } from './heading/stage.js';
import { readFootballBox } from './match/football-box.js';
import { readHomeGrounds, withHomeSideFirst } from './match/home-grounds.js';
import { type MatchInContext, withoutSupersededInGroups } from './match/superseded-in-groups.js';
import type { PageNote } from './page-note.js';
import { findResultTemplates, type TemplateKind, unknownResultTables } from './result-templates.js';
import type { TeamRegistry } from './team/team-registry.js';
import { readBracket } from './tie/bracket.js';
import { readLegResult } from './tie/leg-result.js';
import type { RoundRecord } from './tie/round.js';
import { readSportsSeries } from './tie/sports-series.js';
import type { StatedTie } from './tie/tie-cells.js';
import { type ComparedBracketTie, TieCollector, type TieRecord } from './tie/tie-collector.js';

/** The results of a page, each in its stage, region, group and round. */
export interface PageResults {
  readonly stages: readonly StageRecord[];
  readonly regions: readonly RegionHeading[];
  readonly groups: readonly GroupRecord[];
  /** The rounds in the order of the page, as are the ties. */
  readonly rounds: readonly RoundRecord[];
  readonly ties: readonly TieRecord[];
  readonly brackets: readonly ComparedBracketTie[];
  readonly notes: readonly PageNote[];
}

/**
 * Reads all results of a page: first tables, which introduce the teams, then single ties and matches, and last
 * brackets, which mostly repeat them.
 */
export function readPageResults(
  page: Page,
  { rules, year }: SeasonHeader,
  registry: TeamRegistry,
): PageResults {
  const { problems } = registry;
  const { known, unread } = findResultTemplates(page.templates);
  const structure = readPageStructure(
    page.headings,
    known.map(({ template: { offset }, holds }) => ({ offset, holds: holds === 'SERIES' ? 'TIE' : holds })),
    registry.facts,
    problems,
  );
  const inContext = known.flatMap(({ template, holds }) => {
    const context = structure.contextAt(template.offset);
    return context === undefined ? [] : [{ template, holds, context }];
  });
  const ofKind = (holds: TemplateKind) => inContext.filter((one) => one.holds === holds);
  const note = (kind: PageNote['kind'], message: string, offset: number): PageNote => ({
    kind,
    message,
    line: problems.source.positionAt(offset).line,
  });

  const unreadGoals: PageNote[] = [];
  const groups = new GroupCollector(rules, problems);
  const tables = ofKind('TABLE').map((one) => ({
    ...one,
    table: readSportsTable(one.template, registry, rules),
  }));
  const unused = tables.filter(({ table, context }) => !groups.addTable(table, context));
  for (const { template, context } of ofKind('CROSSTABLE')) {
    const table = readCrosstable(template, registry);
    groups.addCrosstable(table.teams, table.matches, table, context);
  }
  registry.checksSimilarNames ||= registry.teams.length > 0;
  const knockout = new TieCollector(rules, problems);
  for (const { template, context } of ofKind('TIE')) {
    const tie = readLegResult(template, registry);
    if (tie !== undefined) addTie(tie, context);
  }
  for (const { template, context } of ofKind('SERIES'))
    for (const tie of readSportsSeries(template, registry)) addTie(tie, context);
  const matches = ofKind('MATCH').flatMap(({ template, context }): MatchInContext[] => {
    const match = readFootballBox(template, registry, year);
    return match === undefined ? [] : [{ match, context }];
  });
  const turned = withHomeSideFirst(matches, readHomeGrounds(page, registry));
  for (const match of withoutSupersededInGroups(turned)) addMatch(match);
  registry.checksSimilarNames ||= registry.teams.length > 0;
  for (const { template, context } of ofKind('BRACKET'))
    knockout.addBracket(readBracket(template, registry), context);

  function addTie(tie: StatedTie, context: ResultContext): void {
    if (context.round !== undefined) knockout.addTie(tie, context, context.round);
    else problems.omit('No heading above this tie names a round, such as "Semifinals".', tie.offset);
  }

  function addMatch({ match, context }: MatchInContext): void {
    for (const { text, offset } of match.unreadGoals)
      unreadGoals.push(
        note('UNREAD_GOAL', `"${text}" in a list of scorers is not understood; it was not read.`, offset),
      );
    if (context.round !== undefined) knockout.addMatch(match, context, context.round);
    else if (!groups.addMatch(match, context))
      problems.omit(
        'No heading above this match names a group or a round, and no group of its stage has both teams.',
        match.offset,
      );
  }

  const { records } = groups;
  const played = new Set(records.map(({ stage, slug }) => `${stage}/${slug}`));
  const { compared: brackets, ...finished } = knockout.finish((key) => played.has(key));
  return {
    stages: structure.stages,
    regions: inContext.flatMap(({ context: { stage, region } }) =>
      region === undefined ? [] : [{ stage: stage.slug, name: region }],
    ),
    groups: records,
    ...finished,
    brackets,
    notes: [
      ...tables.flatMap(({ table }) =>
        table.rules.unknownColumns.map(({ name, line }): PageNote => {
          const message = `The column "${name}" of this table is not known; it was not read, and its points may count it.`;
          return { kind: 'UNKNOWN_COLUMN', message, line };
        }),
      ),
      ...unread.map(({ name, offset }) =>
        note(
          'UNREAD_TEMPLATE',
          `The template "${name}" seems to hold results, but is unknown; it was not read.`,
          offset,
        ),
      ),
      ...unreadGoals,
      ...unknownResultTables(page).map((offset) =>
        note(
          'UNREAD_TABLE',
          'This table seems to hold results, but not in a known template; it was not read.',
          offset,
        ),
      ),
      ...[...structure.summaryTables, ...unused.map(({ template }) => template.offset)].map((offset) =>
        note('UNUSED_TEMPLATE', 'This table repeats teams of other groups; it was not used.', offset),
      ),
    ],
  };
}
