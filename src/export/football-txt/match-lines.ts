import type { GoalKind } from '../../domain/match/goal.js';
import type { FinalScore } from '../../domain/match/score.js';
import { groundName, personName, teamName } from './names.js';

/** A match as Football.TXT has it; null for what is not known. */
export interface TxtMatch {
  readonly status: 'SCHEDULED' | 'POSTPONED' | 'ABANDONED' | 'CANCELLED' | 'PLAYED' | 'AWARDED';
  /** The hour of kick-off on the spot, `18:00`. */
  readonly time: string | null;
  readonly home: string;
  readonly away: string;
  /** Extra time counted, a shoot-out not. */
  readonly final: FinalScore | null;
  readonly halfTime: FinalScore | null;
  readonly fullTime: FinalScore | null;
  readonly extraTime: boolean;
  readonly penalties: FinalScore | null;
  readonly venue: string | null;
  readonly city: string | null;
  readonly attendance: number | null;
  readonly referee: string | null;
  /** In the order scored. */
  readonly goals: readonly TxtGoal[];
}

/** A goal of a match. */
export interface TxtGoal {
  readonly side: 'home' | 'away';
  readonly player: string;
  readonly minute: number | null;
  readonly stoppage: number | null;
  readonly kind: GoalKind;
}

const statusNotes: Readonly<Partial<Record<TxtMatch['status'], string>>> = {
  POSTPONED: '[postponed]',
  ABANDONED: '[abandoned]',
  CANCELLED: '[cancelled]',
  AWARDED: '[awarded]',
};

/** The lines of a match: `15:30  Team A v Team B  2-1 (1-0)  @ Ground, City`, its scorers, and who refereed. */
export function matchLines(match: TxtMatch): string[] {
  const { time, home, away, status, attendance, referee } = match;
  const parts = [
    `${time === null ? '' : `${time}  `}${teamName(home)} v ${teamName(away)}`,
    formatResult(match),
    statusNotes[status] ?? '',
    formatGround(match),
  ].filter((part) => part !== '');
  const goals = formatGoals(match);
  const properties = [
    ...(referee === null || personName(referee) === '' ? [] : [`    Referee: ${personName(referee)}`]),
    ...(attendance === null ? [] : [`    Attendance: ${attendance}`]),
  ];
  return [
    `  ${parts.join('  ')}`,
    ...(goals === '' ? [] : [`    (${goals})`]),
    // A line of properties goes on until a blank line.
    ...(properties.length === 0 ? [] : [...properties, '']),
  ];
}

/**
 * A score with what led to it: `2-1 (1-0)`, `3-2 aet (2-2, 1-0)`, `1-1 aet (1-1, 0-0) 4-3 pen`, `1-1 (0-0), 4-3 pen`.
 * The half-time score of a match with extra time stands only beside that of the full time.
 */
export function formatResult({ final, halfTime, fullTime, extraTime, penalties }: TxtMatch): string {
  if (final === null) return '';
  const shootOut = penalties === null ? '' : `${formatScore(penalties)} pen`;
  if (!extraTime) {
    const result = `${formatScore(final)}${halfTime === null ? '' : ` (${formatScore(halfTime)})`}`;
    return [result, shootOut].filter((part) => part !== '').join(', ');
  }
  const before = fullTime === null ? [] : [fullTime, halfTime].filter((one) => one !== null);
  const result = `${formatScore(final)} aet`;
  if (before.length > 0) return `${result} (${before.map(formatScore).join(', ')}) ${shootOut}`.trimEnd();
  return [result, shootOut].filter((part) => part !== '').join(', ');
}

function formatScore({ homeGoals, awayGoals }: FinalScore): string {
  return `${homeGoals}-${awayGoals}`;
}

function formatGround({ venue, city }: TxtMatch): string {
  const names = [venue, city].flatMap((name) => (name === null ? [] : [groundName(name)]));
  const named = names.filter((name) => name !== '');
  return named.length === 0 ? '' : `@ ${named.join(', ')}`;
}

/**
 * The scorers, those of the home team before a semicolon. Where only one side's are known, they stand without one: it
 * is the side that scored. Empty where that would not tell whose they are.
 */
function formatGoals({ goals, final }: TxtMatch): string {
  const sides = (['home', 'away'] as const).map((side) =>
    formatSide(goals.filter((goal) => goal.side === side)),
  );
  const [home = '', away = ''] = sides;
  if (home !== '' && away !== '') return `${home}; ${away}`;
  const one = home || away;
  const tellsSide = final !== null && (home === '' ? final.homeGoals === 0 : final.awayGoals === 0);
  return tellsSide ? one : '';
}

function formatSide(goals: readonly TxtGoal[]): string {
  const byPlayer = new Map<string, TxtGoal[]>();
  for (const goal of goals) {
    const name = personName(goal.player);
    byPlayer.set(name, [...(byPlayer.get(name) ?? []), goal]);
  }
  return [...byPlayer]
    .filter(([name]) => name !== '')
    .map(([name, scored]) => `${name} ${scored.map(formatMinute).join(', ')}`)
    .join(', ');
}

/** `45'+2(p)`; a question mark for a minute that is not known. */
function formatMinute({ minute, stoppage, kind }: TxtGoal): string {
  const mark = { GOAL: '', PENALTY: '(p)', OWN_GOAL: '(og)' }[kind];
  return `${minute ?? '?'}'${stoppage === null ? '' : `+${stoppage}`}${mark}`;
}
