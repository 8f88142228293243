import { slugify } from '../../src/domain/slugify.js';
import { Problems } from '../read/document-error.js';
import type { Source } from '../read/source.js';
import { readPage } from '../read/wikitext/page.js';
import type { SeasonFacts } from './facts-file.js';
import type { GroupRecord } from './group/group.js';
import { type Infobox, readInfobox } from './header/infobox.js';
import { readSeasonHeader, type SeasonHeader, type SeasonOptions } from './header/season-header.js';
import { type RegionRecord, readRegions, unusedRegionFacts } from './heading/region.js';
import type { StageRecord } from './heading/stage.js';
import { type MatchRecord, matchesInOrder } from './match/season-matches.js';
import type { PageNote } from './page-note.js';
import { readPageResults } from './page-results.js';
import type { QualificationRecord } from './qualification/qualification-record.js';
import { readQualifications } from './qualification/read-qualifications.js';
import { type DepartmentRecord, readDepartments } from './team/department-table.js';
import { type Spelling, type TeamRecord, TeamRegistry } from './team/team-registry.js';
import { type RoundRecord, roundsInOrder } from './tie/round.js';
import { type ComparedBracketTie, type TieRecord, tiesInOrder } from './tie/tie-collector.js';

/** A season as its page and its facts tell it. Whatever refers to another noun does so by its slug. */
export interface SeasonRecord {
  readonly source: Source;
  readonly facts: SeasonFacts;
  /** Which season it is, where it was read, and its rules. */
  readonly header: SeasonHeader;
  readonly slug: string;
  readonly name: string;
  readonly infobox: Infobox | undefined;
  readonly stages: readonly StageRecord[];
  readonly regions: readonly RegionRecord[];
  readonly departments: readonly DepartmentRecord[];
  readonly teams: readonly TeamRecord[];
  readonly groups: readonly GroupRecord[];
  /** In the order played. */
  readonly rounds: readonly RoundRecord[];
  /** In the order played. */
  readonly ties: readonly TieRecord[];
  /** In the order played, as far as the page tells it. */
  readonly matches: readonly MatchRecord[];
  readonly qualifications: readonly QualificationRecord[];
  /** Ties that brackets show beside the results. */
  readonly brackets: readonly ComparedBracketTie[];
  readonly spellings: readonly Spelling[];
  /** What was not read or used, in the order of the page. */
  readonly notes: readonly PageNote[];
}

/**
 * Reads a season's page. What is `given` goes before what the facts and the page say.
 *
 * Throws a `DocumentError` with every error of the page, or a `FactsError` where it does not tell which season it is.
 */
export function readSeason(source: Source, facts: SeasonFacts, given: SeasonOptions = {}): SeasonRecord {
  const problems = new Problems(source);
  const page = readPage(source, problems);
  const header = readSeasonHeader(page, facts, given);
  const roster = new TeamRegistry(facts, problems);
  const listed = readDepartments(page.tables, roster);
  const results = readPageResults(page, header, roster);
  problems.throwIfAny();
  if (roster.teams.length === 0)
    problems.report(
      'The page has no results that can be read: no table, crosstable, tie, match or bracket in a known template.',
      0,
    );
  problems.throwIfAny();
  const departments = withThoseOfFacts(listed, facts);
  const lost = [...roster.unusedFacts, ...unusedRegionFacts(results.regions, facts, departments)];
  for (const message of lost) problems.report(message, 0);
  problems.throwIfAny();
  const infobox = readInfobox(page, roster);
  const { stages, groups } = results;
  const regions = readRegions(results.regions, facts);
  const rounds = roundsInOrder(results.rounds, stages, regions);
  const ties = tiesInOrder(results.ties, rounds);
  const told = { facts, stages, teams: roster.teams, groups, rounds, ties };
  const qualifications = readQualifications(told, problems);
  problems.throwIfAny();
  const { competition, year } = header;
  return {
    ...told,
    source,
    header,
    slug: `${slugify(competition.name)}-${year}`,
    name: `${year} ${competition.name}`,
    infobox,
    regions,
    departments,
    matches: matchesInOrder(groups, ties, stages),
    qualifications,
    brackets: results.brackets,
    spellings: roster.spellings,
    notes: [...results.notes, ...roster.placeholders.map(waiting)].sort((a, b) => a.line - b.line),
  };
}

function withThoseOfFacts(listed: readonly DepartmentRecord[], { teams }: SeasonFacts): DepartmentRecord[] {
  const told = teams.flatMap(({ department }) =>
    department == null ? [] : [{ name: department, slug: slugify(department) }],
  );
  return [...new Map([...told, ...listed].map((one) => [one.slug, one])).values()];
}

function waiting({ name, line }: TeamRegistry['placeholders'][number]): PageNote {
  return { kind: 'OPEN_SLOT', message: `"${name}" is a placeholder for a team that is not known yet.`, line };
}
