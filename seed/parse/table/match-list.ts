import type { Problems } from '../../read/document-error.js';
import { plainText } from '../../read/wikitext/plain-text.js';
import type { Cell } from '../../read/wikitext/table.js';
import type { WikitextValue } from '../../read/wikitext/template.js';
import { readAttendance } from '../match/attendance.js';
import type { StatedMatch } from '../match/football-box.js';
import { readGround } from '../match/ground.js';
import { readKickOffTime } from '../match/kick-off-time.js';
import { readDate } from '../match/match-date.js';
import { noDetails } from '../match/match-details.js';
import { readReferee } from '../match/referee.js';
import { mayBeShootOut, readScore, type ScoreCell } from '../match/score.js';
import { scoreOfCell } from '../match/score-of-cell.js';
import type { TeamRegistry } from '../team/team-registry.js';
import type { ColumnKind } from './column-kind.js';
import type { MatchColumns } from './match-columns.js';
import type { ListedMatch } from './match-list-layout.js';
import type { TeamReader } from './match-teams.js';

/** What reads the rows of a list of matches. */
export interface MatchReader {
  readonly registry: TeamRegistry;
  readonly teamOf: TeamReader;
  /** The season's. */
  readonly year: number;
}

/**
 * Reads a row of a list as a match; `year` is the season's, for a date without a year. Undefined for a bye, and if a team
 * is not known yet; undefined, with a note, if the score cannot be read.
 */
export function readListedMatch(
  { row, date: dateAbove }: ListedMatch,
  { first, second, total, at }: MatchColumns,
  { registry, teamOf, year }: MatchReader,
): StatedMatch | undefined {
  const { problems } = registry;
  const [home, away, scoreCell] = [row.cells[first], row.cells[second], row.cells[total ?? -1]];
  if (home === undefined || away === undefined) return undefined;
  const score = readScoreCell(scoreCell, problems);
  if (score === undefined || score.kind === 'BYE') return undefined;
  const [homeTeam, awayTeam] = registry.mentions.readTogether(() =>
    [home, away].map(({ value }) => teamOf(value)),
  );
  if (homeTeam === undefined || awayTeam === undefined || homeTeam === awayTeam) return undefined;
  const given = (kind: ColumnKind): WikitextValue | undefined => {
    const cell: Cell | undefined = row.cells[at.get(kind) ?? -1];
    return cell === undefined || plainText(cell.value) === '' ? undefined : cell.value;
  };
  const played = score.kind === 'PLAYED' ? score : undefined;
  const date = given('DATE') ?? dateAbove?.value;
  const [time, attendance, referee] = [given('TIME'), given('ATTENDANCE'), given('REFEREE')];
  const { offset } = home.value;
  return {
    ...noDetails,
    home: homeTeam,
    away: awayTeam,
    ...scoreOfCell(score),
    extraTime: played?.extraTime === true,
    penalties: played?.penalties ?? null,
    halfTime: played?.halfTime ?? null,
    fullTime: played?.fullTime ?? null,
    lotMarked: played !== undefined && played.lot !== null,
    lotWinner: null,
    goals: [],
    unreadGoals: [],
    date: date === undefined ? null : readDate(date, year, problems),
    ...(time === undefined ? { time: null, utcOffset: null } : readKickOffTime(time, problems)),
    ...readGround(given('VENUE'), given('CITY')),
    attendance: attendance === undefined ? null : readAttendance(attendance, problems),
    referee: referee === undefined ? null : readReferee(referee),
    otherReports: [],
    line: problems.source.positionAt(offset).line,
    offset,
  };
}

/** The score of a cell; undefined, with a note, for other texts. */
export function readScoreCell(cell: Cell | undefined, problems: Problems): ScoreCell | undefined {
  const read = readScore(cell?.value.text ?? '');
  if (read === undefined && cell !== undefined) noteNoScore(cell.value, problems);
  return read;
}

/** Notes a text that is not a score, or one of which it cannot be told whether it has a shoot-out. */
export function noteNoScore(value: WikitextValue, problems: Problems): void {
  problems.note(`"${plainText(value)}" is not a score such as "2–1".`, value.offset, value.text.length);
}

/** Whether the figures beside a level score may be a shoot-out, which only ties have. */
export function isAmbiguous(read: ScoreCell | undefined): boolean {
  return read?.kind === 'PLAYED' && mayBeShootOut(read);
}
