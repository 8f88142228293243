import { groupBy } from '../../src/domain/group-by.js';
import { seasonName, seasonSlug } from '../../src/domain/season/season-name.js';
import { slugify } from '../../src/domain/slugify.js';
import { DocumentError, type DocumentNote, Problems } from '../read/document-error.js';
import type { GivenDocument } from '../read/documents/document-index.js';
import type { Page } from '../read/page.js';
import { Source } from '../read/source.js';
import type { SeasonFacts } from './facts-file.js';
import type { GroupRecord } from './group/group.js';
import { type Infobox, readInfobox } from './header/infobox.js';
import type { SeasonHeader, SeasonOptions } from './header/season-header.js';
import { type RegionRecord, readRegions, unusedRegionFacts } from './heading/region.js';
import type { StageRecord } from './heading/stage.js';
import { mentionSides } from './match/football-box.js';
import { identifyPlayers, type PlayerRecord } from './match/goals/players.js';
import { type MatchRecord, matchesInOrder } from './match/season-matches.js';
import type { PageNote } from './page-note.js';
import { readPageResults } from './page-results.js';
import type { QualificationRecord } from './qualification/qualification-record.js';
import { readQualifications } from './qualification/read-qualifications.js';
import { type DocumentRecord, readDocuments } from './read-documents.js';
import { refuseOtherResults } from './refusal/refuse-results.js';
import { readSeasonMoves, type SeasonMoves } from './season-moves.js';
import { type DepartmentRecord, readDepartments } from './team/department-table.js';
import { redirectKeys } from './team/redirect-targets.js';
import { namesakeNotes, TeamFacts } from './team/team-facts.js';
import { LinkedTeams } from './team/team-mentions.js';
import { type Spelling, type TeamRecord, TeamRegistry } from './team/team-registry.js';
import type { OpenTieRecord } from './tie/open-tie.js';
import { type RoundRecord, roundsInOrder } from './tie/round.js';
import { type ComparedBracketTie, type TieRecord, tiesInOrder } from './tie/tie-collector.js';

/** A season as its page and its facts file describe it. References to other records are slugs. */
export interface SeasonRecord extends SeasonMoves {
  /** The text of its documents; it locates the lines of all records in them. */
  readonly source: Source;
  /** The main one first. */
  readonly documents: readonly DocumentRecord[];
  readonly facts: SeasonFacts;
  /** Its competition, year, document and rules. */
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
  /** The scorers, in the order in which they first scored. */
  readonly players: readonly PlayerRecord[];
  readonly qualifications: readonly QualificationRecord[];
  /** Ties of brackets whose teams are not known yet. */
  readonly openTies: readonly OpenTieRecord[];
  /** Ties of brackets, for comparison with the results. */
  readonly brackets: readonly ComparedBracketTie[];
  readonly spellings: readonly Spelling[];
  /** Results that were not read or not used, in the order of the page. */
  readonly notes: readonly PageNote[];
}

/**
 * Reads a season's documents, the main one first, or its only one. `given` takes precedence over the facts file, and the
 * facts file over the documents.
 *
 * Throws a `DocumentError` with every error of the documents, or a `FactsError` if the season is unknown.
 */
export function readSeason(
  given: Source | readonly GivenDocument[],
  facts: SeasonFacts,
  options: SeasonOptions = {},
): SeasonRecord {
  const read = readDocuments(given instanceof Source ? [{ source: given }] : given, facts, options);
  const { page, main, header, documents, redirects, problems } = read;
  const { source } = page;
  const { wiki } = header.document;
  const teamFacts = new TeamFacts(facts.teams, wiki, redirects);
  const linked = readLinkedTeams(page, header, facts);
  const registry = new TeamRegistry(facts, problems, wiki, linked, teamFacts);
  const listed = readDepartments(page.tables, registry);
  const results = readPageResults(page, header, registry);
  problems.throwIfAny();
  const hasTeams = registry.teams.some(({ line }) => line !== null);
  if (!hasTeams && results.groups.length === 0 && results.ties.length === 0)
    throw new DocumentError(source, [{ message: noResultsMessage, offset: 0 }, ...problems.notes]);
  const departments = addDepartmentsOfFacts(listed, facts);
  const unused = [...registry.unusedFacts, ...unusedRegionFacts(results.regions, facts, departments)];
  for (const message of unused) problems.report(message, 0);
  problems.throwIfAny();
  const infobox = readInfobox(main, registry);
  const { stages, groups } = results;
  const regions = readRegions(results.regions, facts);
  const rounds = roundsInOrder(results.rounds, stages, regions);
  const ties = tiesInOrder(results.ties, rounds);
  const spellings = groupBy(registry.spellings, ({ team }) => team);
  const teams = registry.teams.map((team) => withSpellings(team, spellings.get(team.slug) ?? []));
  const parts = { facts, stages, teams, groups, rounds, ties };
  const qualifications = readQualifications(parts, problems);
  const moves = readSeasonMoves(facts, groups, infobox);
  problems.throwIfAny();
  const matches = matchesInOrder(groups, ties, stages);
  refuseOtherResults(matches, source);
  return {
    ...parts,
    source,
    documents,
    header,
    slug: seasonSlug(header.competition.name, header),
    name: seasonName(header.competition.name, header),
    infobox,
    regions,
    departments,
    matches,
    players: identifyPlayers(matches),
    qualifications,
    ...moves,
    openTies: results.openTies,
    brackets: results.brackets,
    spellings: registry.spellings,
    notes: [
      ...results.notes,
      ...registry.placeholders.map(placeholderNote),
      ...namesakeNotes(linked, teamFacts),
      ...criterionNotes(header),
      ...problems.notes.map((one) => unreadNote(one, source)),
    ].sort((a, b) => a.line - b.line),
  };
}

const noResultsMessage =
  'The page has no results that can be read: no table, crosstable, tie, match or bracket in a known template.';

/**
 * The teams that the links of a page mean. Names are read once for this alone: the link that tells which team a name
 * means may be anywhere on the page.
 */
function readLinkedTeams(page: Page, header: SeasonHeader, facts: SeasonFacts): LinkedTeams {
  const draft = new TeamRegistry(facts, new Problems(page.source), header.document.wiki);
  readDepartments(page.tables, draft);
  readPageResults(page, header, draft, mentionSides);
  const redirects = redirectKeys(page.identity?.linkedRedirects ?? [], header.document.wiki);
  return new LinkedTeams(draft.mentions, redirects);
}

/** A team with the spellings that the page itself uses for it among its aliases: it is found by each of them. */
function withSpellings(team: TeamRecord, spellings: readonly Spelling[]): TeamRecord {
  const known = new Set([team.name, ...team.aliases.map(({ name }) => name)]);
  const others = new Set(spellings.map(({ name }) => name).filter((name) => !known.has(name)));
  const aliases = [...others].map((name) => ({
    name,
    reason: 'another spelling on the page',
  }));
  return aliases.length === 0 ? team : { ...team, aliases: [...team.aliases, ...aliases] };
}

function addDepartmentsOfFacts(
  listed: readonly DepartmentRecord[],
  { teams }: SeasonFacts,
): DepartmentRecord[] {
  const named = teams.flatMap(({ department }) =>
    department == null ? [] : [{ name: department, slug: slugify(department) }],
  );
  return [...new Map([...named, ...listed].map((one) => [one.slug, one])).values()];
}

const unreadKinds = {
  VALUE: 'UNREAD_VALUE',
  ENTRY: 'UNREAD_RESULT',
  MARKUP: 'UNCLOSED_MARKUP',
} as const;

function unreadNote({ kind, message, offset }: DocumentNote, source: Source): PageNote {
  return { kind: unreadKinds[kind], message, ...source.positionAt(offset) };
}

function placeholderNote({ name, line }: TeamRegistry['placeholders'][number]): PageNote {
  return { kind: 'OPEN_SLOT', message: `"${name}" is a placeholder for a team that is not known yet.`, line };
}

function criterionNotes({ unknownCriteria }: SeasonHeader): PageNote[] {
  if (unknownCriteria === null) return [];
  const { criteria, line } = unknownCriteria;
  const rest = criteria.length === 1 ? 'it separates' : 'it and the criteria after it separate';
  const message = `The criterion "${criteria[0]}" is not understood; ${rest} no teams.`;
  return [{ kind: 'UNKNOWN_CRITERION', message, line }];
}
