import type { Page } from '../read/page.js';
import type { Template } from '../read/wikitext/template.js';
import { readCrosstable } from './group/crosstable.js';
import type { GroupRecord } from './group/group.js';
import { GroupCollector } from './group/group-collector.js';
import { readSportsTable } from './group/sports-table.js';
import type { SeasonHeader } from './header/season-header.js';
import { readPageStructure } from './heading/page-structure.js';
import type { RegionHeading } from './heading/region.js';
import type { ResultContext } from './heading/result-context.js';
import type { StageRecord } from './heading/stage.js';
import { readFootballBox, type StatedMatch } from './match/football-box.js';
import type { UnreadPart } from './match/goals/scorer-entry.js';
import { readHomeGrounds, withHomeSideFirst } from './match/home-grounds.js';
import { mergeRetoldMatches } from './match/retold.js';
import { type MatchInContext, withoutSupersededInGroups } from './match/superseded-in-groups.js';
import type { PageNote } from './page-note.js';
import { resultNotes } from './result-notes.js';
import { findResultSources } from './result-sources.js';
import type { TemplateKind } from './result-templates.js';
import { colourMeanings } from './table/colour-meanings.js';
import { readPlainCrosstable } from './table/crosstable.js';
import { readListedResults } from './table/listed-results.js';
import type { PlainResult } from './table/plain-results.js';
import { scorerColumns } from './table/scorer-columns.js';
import { readStandings } from './table/standings.js';
import type { TeamRegistry } from './team/team-registry.js';
import { bracketPairs, readBracketPairs } from './tie/bracket.js';
import { readLegResult } from './tie/leg-result.js';
import { type OpenTieRecord, openTieRecords } from './tie/open-tie.js';
import type { RoundRecord } from './tie/round.js';
import { readSlotPairs } from './tie/slot-pair.js';
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
  /** Ties of brackets whose teams are not known yet. */
  readonly openTies: readonly OpenTieRecord[];
  readonly brackets: readonly ComparedBracketTie[];
  readonly notes: readonly PageNote[];
}

/** Reads the match of a football box; undefined for a box without one. */
type BoxReader = (template: Template, registry: TeamRegistry, year: number) => StatedMatch | undefined;

/**
 * Reads all results of a page: first tables, which introduce the teams, then single ties and matches, and last
 * brackets, which mostly repeat them.
 */
export function readPageResults(
  page: Page,
  { rules, year }: SeasonHeader,
  registry: TeamRegistry,
  readBox: BoxReader = readFootballBox,
): PageResults {
  const { problems } = registry;
  const { sources, headings, legends, unreadTemplates, unreadTables, missing } = findResultSources(page);
  const structure = readPageStructure(headings, sources, registry.facts, problems);
  const inContext = sources.flatMap((source) => {
    const context = structure.contextAt(source.offset);
    return context === undefined ? [] : [{ ...source, context }];
  });
  const ofKind = (kind: TemplateKind) =>
    inContext.flatMap((one) => (one.template !== undefined && one.kind === kind ? [one] : []));
  const ofPlain = <Kind extends PlainResult['kind']>(kind: Kind) =>
    inContext.flatMap(({ plain, context }) =>
      plain !== undefined && isOfKind(plain, kind) ? [{ plain, context }] : [],
    );
  const unreadGoals: UnreadPart[] = [];
  const groups = new GroupCollector(rules, problems);
  const plainTables = ofPlain('STANDINGS');
  const colours = colourMeanings(
    plainTables.map(({ plain }) => plain.offset),
    page.headings,
    legends,
  );
  const tables = [
    ...ofKind('TABLE').map(({ template, context }) => ({
      context,
      table: readSportsTable(template, registry, rules),
    })),
    ...plainTables.map(({ plain: { layout, offset }, context }) => ({
      context,
      table: readStandings(layout, offset, colours.get(offset) ?? new Map(), registry),
    })),
  ].sort((a, b) => a.table.offset - b.table.offset);
  const unused = tables.filter(({ table, context }) => !groups.addTable(table, context));
  const crosstables = [
    ...ofKind('CROSSTABLE').map(({ template, context }) => ({
      context,
      table: readCrosstable(template, registry, groups.teamsAt(context)),
    })),
    ...ofPlain('CROSSTABLE').map(({ plain, context }) => ({
      context,
      table: readPlainCrosstable(plain.layout, plain.offset, registry, groups.teamsAt(context)),
    })),
  ].sort((a, b) => a.table.offset - b.table.offset);
  for (const { table, context } of crosstables)
    groups.addCrosstable(table.teams, table.matches, table, context);
  registry.checksSimilarNames ||= registry.teams.length > 0;
  const knockout = new TieCollector(rules, problems);
  for (const { template, context } of ofKind('TIE')) {
    const tie = readLegResult(template, registry);
    if (tie !== undefined) addTie(tie, context);
  }
  for (const { template, context } of ofKind('SERIES'))
    for (const tie of readSportsSeries(template, registry)) addTie(tie, context);
  const listed = ofPlain('MATCHES').map(({ plain, context }) => ({
    plain,
    context,
    ...readListedResults(plain, context, { registry, year, ofGroup: groups.teamsAt(context) }),
  }));
  for (const { ties, context } of listed) for (const tie of ties) addTie(tie, context, true);
  const matches = ofKind('MATCH').flatMap(({ template, context }): MatchInContext[] => {
    const match = readBox(template, registry, year);
    return match === undefined ? [] : [{ match, context }];
  });
  const merged = mergeRetoldMatches(matches, (line) => problems.source.locate(line).document);
  const turned = withHomeSideFirst(merged, readHomeGrounds(page, registry));
  for (const { match, context } of withoutSupersededInGroups(turned)) {
    unreadGoals.push(...match.unreadGoals);
    if (!addMatch(match, context, false))
      problems.omit(
        'No heading above this match names a group or a round, and no group of its stage has both teams.',
        match.offset,
      );
  }
  const unplaced = new Set(
    listed.flatMap(({ plain, context }) =>
      plain.layout.columns.legs.length > 0 && context.round === undefined ? [plain.offset] : [],
    ),
  );
  const listedMatches = listed.flatMap(({ plain, matches, context }) =>
    matches.map((match) => ({ match, context, list: plain.offset })),
  );
  const listOf = new Map(listedMatches.map(({ match, list }) => [match.offset, list]));
  for (const { match, context } of withoutSupersededInGroups(listedMatches))
    if (!addMatch(match, context, true)) unplaced.add(listOf.get(match.offset) ?? match.offset);
  registry.checksSimilarNames ||= registry.teams.length > 0;
  const brackets = [
    ...ofKind('BRACKET').map(({ template, context }) => ({
      context,
      offset: template.offset,
      pairs: bracketPairs(template, problems),
    })),
    ...ofPlain('BRACKET').map(({ plain, context }) => ({
      context,
      offset: plain.offset,
      pairs: plain.layout.pairs,
    })),
  ].sort((a, b) => a.offset - b.offset);
  for (const { pairs, context } of brackets) knockout.addBracket(readBracketPairs(pairs, registry), context);

  function addTie(tie: StatedTie, context: ResultContext, isListed = false): void {
    if (context.round !== undefined) knockout.addTie(tie, context, context.round, isListed);
    else problems.omit('No heading above this tie names a round, such as "Semifinals".', tie.offset);
  }

  /** Adds a match to its tie or its group; `isListed` if it may repeat another report. Returns false if it has neither. */
  function addMatch(match: StatedMatch, context: ResultContext, isListed: boolean): boolean {
    if (context.round === undefined) return groups.addMatch(match, context, isListed);
    knockout.addMatch(match, context, context.round, isListed);
    return true;
  }

  const { records } = groups;
  const played = new Set(records.map(({ stage, slug }) => `${stage}/${slug}`));
  const { compared, ...finished } = knockout.finish((key) => played.has(key));
  return {
    stages: structure.stages,
    regions: inContext.flatMap(({ context: { stage, region } }) =>
      region === undefined ? [] : [{ stage: stage.slug, name: region }],
    ),
    groups: records,
    ...finished,
    openTies: openTieRecords(
      brackets.map(({ pairs, context }) => ({ pairs: readSlotPairs(pairs, registry), context })),
      { stages: structure.stages, groups: records, ties: finished.ties },
      (offset) => problems.source.positionAt(offset).line,
    ),
    brackets: compared,
    notes: resultNotes(
      {
        unreadTemplates,
        unreadTables,
        missing,
        tables: tables.map(({ table }) => table),
        unreadGoals,
        scorerColumns: scorerColumns(new Set(listed.map(({ plain }) => plain.layout))),
        unplaced,
        repeating: [...structure.summaryTables, ...unused.map(({ table }) => table.offset)],
      },
      problems.source,
    ),
  };
}

function isOfKind<Kind extends PlainResult['kind']>(
  plain: PlainResult,
  kind: Kind,
): plain is Extract<PlainResult, { readonly kind: Kind }> {
  return plain.kind === kind;
}
