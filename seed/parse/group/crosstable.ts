import type { MatchResult } from '../../../src/domain/match/result.js';
import type { Problems } from '../../read/document-error.js';
import { plainText } from '../../read/wikitext/plain-text.js';
import type { Parameter, Template } from '../../read/wikitext/template.js';
import type { MatchDetails } from '../match/match-details.js';
import { readNotedResult } from '../match/noted-result.js';
import { readScore } from '../match/score.js';
import { scoreOfCell } from '../match/score-of-cell.js';
import { teamReader } from '../table/match-teams.js';
import type { TeamRegistry } from '../team/team-registry.js';
import { cellsOf, filledCell, namesOfTeams, readTableTeams, type TableTeam } from './sports-table-teams.js';

/** A match of a crosstable; its goals are null if it is not played. */
export interface CrosstableMatch
  extends Omit<MatchResult<string>, 'penalties'>,
    Pick<MatchDetails, 'status' | 'abandonedAt' | 'halfTime' | 'penalties'> {
  /** 2 for the second match of the two teams at the same ground, and so on. */
  readonly meeting: number;
  readonly line: number;
}

/** A parameter whose team code is not in the table. */
export interface UnrankedParameter {
  readonly parameter: string;
  readonly code: string;
  readonly value: string;
  readonly line: number;
}

/** A crosstable outside a table, with its teams in its own order. */
export interface Crosstable {
  readonly teams: readonly string[];
  readonly matches: readonly CrosstableMatch[];
  readonly unrankedParameters: readonly UnrankedParameter[];
  /** Whether it says of some teams that they do not meet; left out where it does not. */
  readonly leavesOut?: boolean;
  readonly line: number;
  readonly offset: number;
}

/** Whether a template is a crosstable without a table. */
export function isCrosstable({ name }: Template): boolean {
  return /^#invoke: ?sports results(?:\/.*)?$/i.test(name);
}

/**
 * Reads a `Sports results`, whose cells may lack the prefix `match_`. `ofGroup` are the teams of its group, where they are
 * known.
 */
export function readCrosstable(
  template: Template,
  registry: TeamRegistry,
  ofGroup: readonly string[] = [],
): Crosstable {
  const { problems } = registry;
  const { offset } = template;
  const cells = cellsOf(template);
  const teamOf = teamReader(namesOfTeams(cells), ofGroup, registry);
  const entries = readTableTeams(template, cells, registry, teamOf);
  return {
    teams: entries.flatMap(({ team }) => team ?? []),
    matches: readCrosstableMatches(template, entries, problems),
    unrankedParameters: readUnrankedParameters(template, entries, problems),
    line: problems.source.positionAt(offset).line,
    offset,
  };
}

/** The parts of a parameter name: `match_A_B`, or `match2_A_B` for the second match there. */
interface Address {
  readonly meeting: number;
  /** The two codes, with the underscore between them. */
  readonly codes: string;
}

/**
 * Reads the matches of a crosstable, in the order of the page; an empty cell is a match that is not played yet.
 *
 * Left out, with a note, are cells without a score, repeated matches, and matches of a team against itself.
 */
export function readCrosstableMatches(
  table: Template,
  entries: readonly TableTeam[],
  problems: Problems,
): CrosstableMatch[] {
  // Of a code that is listed twice the first is the team.
  const teams = new Map(entries.toReversed().map(({ code, team }) => [code, team]));
  const filledNames = new Set<string>();
  const last = cellsOf(table);
  return table.parameters.flatMap(({ name, value }) => {
    const address = addressOf(name, table);
    const pairs = address === undefined ? [] : pairsOf(address.codes, teams);
    if (address === undefined || pairs.length === 0) return [];
    const omit = (message: string) => problems.omit(message, value.offset, value.text.length);
    if (filledNames.has(name) && value.text !== '')
      omit('This match is in the table twice; the last was read.');
    if (value.text !== '') filledNames.add(name);
    if (last.get(name) !== value) return [];
    // An `a` links to the article about the rivalry of two teams that are still to meet.
    const inCell = readScore(plainText(value) === 'a' ? '' : value.text);
    const note = plainText(value) === '' ? filledCell(last, `${name}_note`) : undefined;
    const read = (note && readNotedResult(plainText(note))) ?? inCell;
    const score = read?.kind === 'PLAYED' ? read.score : null;
    if (pairs.some(([home, away]) => home === away)) {
      if (score !== null) omit('A team cannot play against itself.');
      return [];
    }
    if (read === undefined || read.kind === 'BYE') {
      omit(`"${plainText(value)}" is not a score such as "2–1".`);
      return [];
    }
    const { line } = problems.source.positionAt(value.offset);
    const { halfTime, penalties } = read.kind === 'PLAYED' ? read : { halfTime: null, penalties: null };
    const result = { ...scoreOfCell(read), halfTime, penalties };
    return pairs.flatMap(([homeCode, awayCode]) => {
      const [home, away] = [teams.get(homeCode) ?? null, teams.get(awayCode) ?? null];
      if (home === null || away === null) return [];
      return [{ home, away, ...result, meeting: address.meeting, line }];
    });
  });
}

/** Parameters of one team, by what precedes its code. */
const ofTeam =
  /^(?:win|draw|loss|OTwin|OTloss|gf|ga|name|note|hth|pos|status|short|group|adjust_points|startpoints)_(?!(?:res|header|hth|text)_|(?:header|label|style)$)/;
const ofTable = /^(?:match_(?:col_width|header)|matches_style$)/;

/** The non-empty parameters of teams and matches whose code is not in the table. */
export function readUnrankedParameters(
  table: Template,
  entries: readonly TableTeam[],
  problems: Problems,
): UnrankedParameter[] {
  const codes = new Map(entries.map(({ code }) => [code, code]));
  return table.parameters.flatMap((parameter) => {
    const { name, value } = parameter;
    const code = unrankedCode(parameter, table, codes);
    if (code === undefined || plainText(value) === '') return [];
    return [
      { parameter: name, code, value: plainText(value), line: problems.source.positionAt(value.offset).line },
    ];
  });
}

/** The code of a team's or a match's parameter, if it is not in the table. */
function unrankedCode(
  { name, value }: Parameter,
  table: Template,
  codes: ReadonlyMap<string, string>,
): string | undefined {
  const prefix = ofTeam.exec(name)?.[0];
  if (prefix !== undefined)
    return codes.has(name.slice(prefix.length)) ? undefined : name.slice(prefix.length);
  const address = addressOf(name, table);
  if (address === undefined || ofTable.test(name)) return undefined;
  if ([address.codes, address.codes.replace(/_note$/, '')].some((one) => pairsOf(one, codes).length > 0))
    return undefined;
  const other = unknownCode(address.codes, codes);
  if (name.startsWith('match')) return other ?? address.codes;
  return readScore(value.text)?.kind === 'PLAYED' ? other : undefined;
}

function addressOf(name: string, table: Template): Address | undefined {
  const [prefix, number] = /^match(\d{0,2})_/.exec(name) ?? [];
  if (prefix !== undefined) return { meeting: Number(number || 1), codes: name.slice(prefix.length) };
  return isCrosstable(table) ? { meeting: 1, codes: name } : undefined;
}

/** All ways to split `X_Y` into two known codes, which may contain underscores. */
function pairsOf(
  address: string,
  codes: { has(code: string): boolean },
): (readonly [home: string, away: string])[] {
  return splits(address).filter(([home, away]) => codes.has(home) && codes.has(away));
}

/** The unknown code of `X_Y`, if the other one is known. */
function unknownCode(address: string, codes: { has(code: string): boolean }): string | undefined {
  const halves = splits(address);
  return halves.find(([home]) => codes.has(home))?.[1] ?? halves.find(([, away]) => codes.has(away))?.[0];
}

function splits(address: string): (readonly [home: string, away: string])[] {
  return [...address.matchAll(/_/g)].map(({ index }) => [address.slice(0, index), address.slice(index + 1)]);
}
