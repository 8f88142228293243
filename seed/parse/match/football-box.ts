import type { MatchResult } from '../../../src/domain/match/result.js';
import { slugify } from '../../../src/domain/slugify.js';
import { plainText } from '../../read/wikitext/plain-text.js';
import { parameter, type Template, type WikitextValue } from '../../read/wikitext/template.js';
import { memoize } from '../memoize.js';
import { readTeamReference } from '../team/team-reference.js';
import type { TeamRegistry } from '../team/team-registry.js';
import { attendanceBeside, readAttendance } from './attendance.js';
import { compareTellings } from './compare-tellings.js';
import type { OtherReport } from './fixture.js';
import { readScorers, type StatedGoal } from './goals/match-goals.js';
import type { UnreadPart } from './goals/scorer-entry.js';
import { readGround } from './ground.js';
import { readKickOffTime } from './kick-off-time.js';
import { readDate } from './match-date.js';
import type { MatchDetails } from './match-details.js';
import { readReferee } from './referee.js';
import { mayBeShootOut, readScore, readShootOut, type ScoreCell } from './score.js';
import { scoreOfCell, unreadScore } from './score-of-cell.js';

/** A match as a football box reports it; null for what it does not report. */
export interface StatedMatch extends Omit<MatchResult<string>, 'penalties'>, MatchDetails {
  /** A coin or a lot decided, for `lotWinner` where the box names a team. */
  readonly lotMarked: boolean;
  readonly lotWinner: string | null;
  /** In the order scored. */
  readonly goals: readonly StatedGoal[];
  /** The parts of the lists of scorers that cannot be read. */
  readonly unreadGoals: readonly UnreadPart[];
  /** The other reports of it, such as the box of the day for which it was postponed. */
  readonly otherReports: readonly OtherReport[];
  readonly line: number;
  readonly offset: number;
}

/** Whether a template is a football box: `Football box`, `Footballbox collapsible`, `#invoke:football box|main` … */
export function isFootballBox({ name }: Template): boolean {
  return /^(?:#invoke: ?)?football ?box(?: ?collapsible)?$/i.test(name);
}

/**
 * Reads a football box; `year` is the season's, for a date without a year.
 *
 * Undefined if a team is not known yet, or for a bye; undefined, with a note, if a team cannot be read. A
 * score that cannot be read is noted, and the rest of the match is read without it.
 * Bold is ignored: in the collapsible box it marks the loser.
 */
export function readFootballBox(
  template: Template,
  registry: TeamRegistry,
  year: number,
): StatedMatch | undefined {
  const { problems } = registry;
  const { offset } = template;
  const given = givenOf(template);
  const cell = <Cell>(name: string, reader: (text: string) => Cell | undefined): Cell | undefined => {
    const value = given(name);
    const read = reader(value?.text ?? '');
    if (read === undefined && value !== undefined)
      problems.note(`"${plainText(value)}" is not a score such as "2–1".`, value.offset, value.text.length);
    return read;
  };
  if (namesNoTeams(given)) {
    problems.omit('This box names no teams; it was not read.', offset);
    return undefined;
  }
  const aet = given('aet');
  const afterExtraTime = aet !== undefined && !isNo(aet);
  const score = cell('score', () => {
    const read = scoreOf(template);
    // In a box, a shoot-out without extra time has a parameter of its own.
    const mayBeInScore = afterExtraTime && given('penaltyscore') === undefined;
    return mayBeInScore && read?.kind === 'PLAYED' && mayBeShootOut(read) ? undefined : read;
  });
  const penalties = cell('penaltyscore', readShootOut);
  const date = given('date');
  const played = date === undefined ? null : readDate(date, year, problems);
  if (score?.kind === 'BYE') return undefined;
  const [home, away] = readSides(template, registry);
  if (home === undefined || away === undefined) return undefined;
  if (home === away) {
    problems.omit('A team cannot play against itself.', offset);
    return undefined;
  }
  const result = scoreOfCell(score ?? unreadScore);
  const playedScore = score?.kind === 'PLAYED' ? score : undefined;
  const scorers = readScorers(
    { home: given('goals1'), away: given('goals2') },
    { home, away, ...result },
    problems.source,
  );
  compareTellings(template, year, problems);
  const [time, attendance, referee] = [given('time'), given('attendance'), given('referee')];
  return {
    home,
    away,
    ...result,
    extraTime: playedScore?.extraTime === true || afterExtraTime,
    penalties: score === undefined ? null : (penalties ?? playedScore?.penalties ?? null),
    lotMarked: playedScore !== undefined && playedScore.lot !== null,
    lotWinner:
      [home, away].find((_team, side) =>
        isNamed(playedScore?.lot, given(`team${side + 1}`), registry.wiki),
      ) ?? null,
    date: played,
    ...scorers,
    ...(time === undefined ? { time: null, utcOffset: null } : readKickOffTime(time, problems)),
    ...readGround(given('stadium'), given('location') ?? given('city')),
    attendance:
      attendance === undefined ? attendanceBeside(given('stadium')) : readAttendance(attendance, problems),
    referee: referee === undefined ? null : readReferee(referee),
    halfTime: playedScore?.halfTime ?? null,
    fullTime: playedScore?.fullTime ?? null,
    otherReports: [],
    line: problems.source.positionAt(offset).line,
    offset,
  };
}

/** Reads no more of a football box than the teams that it mentions, those that `readFootballBox` reads. */
export function mentionSides(template: Template, registry: TeamRegistry): undefined {
  if (namesNoTeams(givenOf(template)) || scoreOf(template)?.kind === 'BYE') return;
  readSides(template, registry);
}

/** The value of a parameter; undefined if it is missing or empty. */
type Given = (name: string) => WikitextValue | undefined;

function givenOf(template: Template): Given {
  return (name) => {
    const value = parameter(template, name)?.value;
    return value === undefined || value.text === '' ? undefined : value;
  };
}

function namesNoTeams(given: Given): boolean {
  return [given('team1'), given('team2')].every(isBlank);
}

/** The score of a box, with the note on it. */
const scoreOf = memoize((template: Template): ScoreCell | undefined => {
  const given = givenOf(template);
  const [text = '', note] = [given('score')?.text, given('scorenote')];
  return (note && readScore(`${text}<br>${note.text}`)) ?? readScore(text);
});

/** The slugs of both teams, the first side first; undefined for one that cannot be read or is not known yet. */
function readSides(template: Template, registry: TeamRegistry): (string | undefined)[] {
  const given = givenOf(template);
  const side = (name: 'team1' | 'team2') => {
    const team = given(name);
    if (team !== undefined) return registry.resolve(team);
    registry.problems.omit(
      `The parameter ${name} of this ${template.name.replace('#invoke:', '')} is missing.`,
      template.offset,
    );
    return undefined;
  };
  return registry.mentions.readTogether(() => [side('team1'), side('team2')]);
}

/** Whether a value shows nothing: `&nbsp;`. A template may show something, whatever its text here. */
function isBlank(value: WikitextValue | undefined): boolean {
  return value !== undefined && value.templates.length === 0 && plainText(value) === '';
}

/** Whether a name is that of a team's cell. */
function isNamed(name: string | null | undefined, team: WikitextValue | undefined, wiki: string): boolean {
  if (name == null || name === '' || team === undefined) return false;
  const shown = readTeamReference(team, wiki)?.name;
  return shown !== undefined && slugify(name) === slugify(shown);
}

function isNo(value: WikitextValue): boolean {
  return /^(?:|no?|false|0)$/i.test(plainText(value));
}
