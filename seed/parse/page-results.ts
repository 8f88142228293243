import type { Page } from '../read/wikitext/page.js';
import type { Template } from '../read/wikitext/template.js';
import { readResults as readCrosstable } from './group/crosstable.js';
import { type GroupRecord, Groups } from './group/group-collector.js';
import { readTable } from './group/sports-table.js';
import type { Header } from './header/season-header.js';
import { type Place, readStructure } from './heading/page-structure.js';
import type { RegionHeading, StageRecord } from './heading/stage.js';
import { readBox } from './match/football-box.js';
import type { Note } from './page-note.js';
import { type Holding, resultTemplates, unreadTables } from './result-templates.js';
import type { Roster } from './team/team-registry.js';
import { readBracket } from './tie/bracket.js';
import { readTie, type StatedTie } from './tie/leg-result.js';
import type { RoundRecord } from './tie/round.js';
import { readSeries } from './tie/sports-series.js';
import { Knockout, type ShownTie, type TieRecord } from './tie/tie-collector.js';

/** The results of a page, each at the place where its headings put it. */
export interface Results {
  readonly stages: readonly StageRecord[];
  readonly regions: readonly RegionHeading[];
  readonly groups: readonly GroupRecord[];
  /** In the order of the page, as the ties are. */
  readonly rounds: readonly RoundRecord[];
  readonly ties: readonly TieRecord[];
  readonly brackets: readonly ShownTie[];
  readonly notes: readonly Note[];
}

interface Placed {
  readonly template: Template;
  readonly place: Place;
}

/**
 * Reads all results of a page: tables first, for they introduce the teams, then what is told of single ties and
 * matches, and brackets last, which mostly tell the same again.
 */
export function readResults(page: Page, { rules, year }: Header, roster: Roster): Results {
  const { faults } = roster;
  const { known, unread } = resultTemplates(page.templates);
  const structure = readStructure(
    page.headings,
    known.map(({ template: { offset }, holds }) => ({ offset, holds: holds === 'SERIES' ? 'TIE' : holds })),
    roster.facts,
    faults,
  );
  const placed = known.flatMap(({ template, holds }) => {
    const place = structure.place(template.offset);
    return place === undefined ? [] : [{ template, holds, place }];
  });
  const of = (holds: Holding) => placed.filter((one) => one.holds === holds);
  const note = (kind: Note['kind'], message: string, offset: number): Note => ({
    kind,
    message,
    line: faults.source.place(offset).line,
  });

  const groups = new Groups(rules, faults);
  const unused = of('TABLE').filter(
    ({ template, place }) => !groups.addTable(readTable(template, roster), place),
  );
  for (const { template, place } of of('CROSSTABLE')) {
    const table = readCrosstable(template, roster);
    groups.addCrosstable(table.teams, table.matches, table, place);
  }
  roster.settled ||= roster.teams.length > 0;
  const knockout = new Knockout(rules, faults);
  for (const { template, place } of of('TIE')) {
    const tie = readTie(template, roster);
    if (tie !== undefined) placeTie(tie, place);
  }
  for (const { template, place } of of('SERIES'))
    for (const tie of readSeries(template, roster)) placeTie(tie, place);
  for (const { template, place } of of('MATCH')) placeMatch({ template, place });
  roster.settled ||= roster.teams.length > 0;
  for (const { template, place } of of('BRACKET')) knockout.addBracket(readBracket(template, roster), place);

  function placeTie(tie: StatedTie, place: Place): void {
    if (place.round !== undefined) knockout.addTie(tie, place, place.round);
    else
      faults.report('This tie stands under no heading that names a round, such as "Semifinals".', tie.offset);
  }

  function placeMatch({ template, place }: Placed): void {
    const match = readBox(template, roster, year);
    if (match === undefined) return;
    if (place.round !== undefined) knockout.addMatch(match, place, place.round);
    else if (!groups.addMatch(match, place))
      faults.report(
        'This match stands under no heading that names a group or a round, and no group of its stage has both teams.',
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
        note('UNREAD_TEMPLATE', `The template "${name}" seems to hold results, and is not known.`, offset),
      ),
      ...unreadTables(page).map((offset) =>
        note('UNREAD_TABLE', 'This table seems to hold results, in no template that is known.', offset),
      ),
      ...[...structure.asides, ...unused.map(({ template }) => template.offset)].map((offset) =>
        note('UNUSED_TEMPLATE', 'This table repeats teams that other groups rank, and is not used.', offset),
      ),
    ],
  };
}
