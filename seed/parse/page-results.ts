import type { Page } from '../read/wikitext/page.js';
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
import { readFootballBox } from './match/football-box.js';
import type { PageNote } from './page-note.js';
import { findResultTemplates, type TemplateKind, unknownResultTables } from './result-templates.js';
import type { TeamRegistry } from './team/team-registry.js';
import { readBracket } from './tie/bracket.js';
import { readLegResult } from './tie/leg-result.js';
import type { RoundRecord } from './tie/round.js';
import { readSportsSeries } from './tie/sports-series.js';
import type { StatedTie } from './tie/tie-cells.js';
import { type ComparedBracketTie, TieCollector, type TieRecord } from './tie/tie-collector.js';

/** The results of a page, each at the place where its headings put it. */
export interface PageResults {
  readonly stages: readonly StageRecord[];
  readonly regions: readonly RegionHeading[];
  readonly groups: readonly GroupRecord[];
  /** In the order of the page, as the ties are. */
  readonly rounds: readonly RoundRecord[];
  readonly ties: readonly TieRecord[];
  readonly brackets: readonly ComparedBracketTie[];
  readonly notes: readonly PageNote[];
}

interface Placed {
  readonly template: Template;
  readonly place: ResultContext;
}

/**
 * Reads all results of a page: tables first, for they introduce the teams, then what is told of single ties and
 * matches, and brackets last, which mostly tell the same again.
 */
export function readPageResults(
  page: Page,
  { rules, year }: SeasonHeader,
  roster: TeamRegistry,
): PageResults {
  const { problems } = roster;
  const { known, unread } = findResultTemplates(page.templates);
  const structure = readPageStructure(
    page.headings,
    known.map(({ template: { offset }, holds }) => ({ offset, holds: holds === 'SERIES' ? 'TIE' : holds })),
    roster.facts,
    problems,
  );
  const placed = known.flatMap(({ template, holds }) => {
    const place = structure.contextAt(template.offset);
    return place === undefined ? [] : [{ template, holds, place }];
  });
  const of = (holds: TemplateKind) => placed.filter((one) => one.holds === holds);
  const note = (kind: PageNote['kind'], message: string, offset: number): PageNote => ({
    kind,
    message,
    line: problems.source.positionAt(offset).line,
  });

  const groups = new GroupCollector(rules, problems);
  const unused = of('TABLE').filter(
    ({ template, place }) => !groups.addTable(readSportsTable(template, roster), place),
  );
  for (const { template, place } of of('CROSSTABLE')) {
    const table = readCrosstable(template, roster);
    groups.addCrosstable(table.teams, table.matches, table, place);
  }
  roster.checksSimilarNames ||= roster.teams.length > 0;
  const knockout = new TieCollector(rules, problems);
  for (const { template, place } of of('TIE')) {
    const tie = readLegResult(template, roster);
    if (tie !== undefined) placeTie(tie, place);
  }
  for (const { template, place } of of('SERIES'))
    for (const tie of readSportsSeries(template, roster)) placeTie(tie, place);
  for (const { template, place } of of('MATCH')) placeMatch({ template, place });
  roster.checksSimilarNames ||= roster.teams.length > 0;
  for (const { template, place } of of('BRACKET')) knockout.addBracket(readBracket(template, roster), place);

  function placeTie(tie: StatedTie, place: ResultContext): void {
    if (place.round !== undefined) knockout.addTie(tie, place, place.round);
    else problems.report('No heading above this tie names a round, such as "Semifinals".', tie.offset);
  }

  function placeMatch({ template, place }: Placed): void {
    const match = readFootballBox(template, roster, year);
    if (match === undefined) return;
    if (place.round !== undefined) knockout.addMatch(match, place, place.round);
    else if (!groups.addMatch(match, place))
      problems.report(
        'No heading above this match names a group or a round, and no group of its stage has both teams.',
        match.offset,
      );
  }

  const { records } = groups;
  const played = new Set(records.map(({ stage, slug }) => `${stage}/${slug}`));
  const { shown: brackets, ...finished } = knockout.finish((key) => played.has(key));
  return {
    stages: structure.stages,
    regions: placed.flatMap(({ place: { stage, region } }) =>
      region === undefined ? [] : [{ stage: stage.slug, name: region }],
    ),
    groups: records,
    ...finished,
    brackets,
    notes: [
      ...unread.map(({ name, offset }) =>
        note(
          'UNREAD_TEMPLATE',
          `The template "${name}" seems to hold results, but is unknown; it was not read.`,
          offset,
        ),
      ),
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
