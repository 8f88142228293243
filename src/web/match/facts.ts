import type { MatchFacts } from './fragments.js';

type Status = MatchFacts['status'];

/** A status as the page shows it; null for what the score, or its absence, shows already. */
const statusWords: Readonly<Record<Status, string | null>> = {
  PLAYED: null,
  SCHEDULED: null,
  POSTPONED: 'postponed',
  ABANDONED: 'abandoned',
  CANCELLED: 'cancelled',
  AWARDED: 'awarded',
};

/** The score of a match with its status where that is not played: `2–1`, `3–0 awarded`, `postponed`, `not played`. */
export function scoreAndStatus({ score, status }: { score: string | null; status: Status }): string {
  const word = statusWords[status];
  if (score === null) return word ?? 'not played';
  return word === null ? score : `${score} ${word}`;
}

/** What the source tells of a match besides its score, in the order in which people tell it; empty where it is silent. */
export function matchFacts(match: MatchFacts): string[] {
  const { date, time, venue, city, attendance, referee, halfTime } = match;
  const when = [date === null ? null : formatDay(date), time];
  return [
    joined(when),
    joined([venue, city]),
    halfTime === null ? null : `half-time ${halfTime.home}–${halfTime.away}`,
    attendance === null ? null : formatAttendance(attendance),
    referee === null ? null : `referee ${referee}`,
  ].filter((fact) => fact !== null);
}

/** The scorers of a match, in the order scored: `Neymar 29' (pen.)`, `Marcelo (o.g.)`; empty where the source names none. */
export function scorers({ goals }: MatchFacts): string[] {
  return goals.map((goal) => [goal.player.name, minuteOf(goal)].filter((part) => part !== '').join(' '));
}

type GoalFacts = Pick<MatchFacts['goals'][number], 'minute' | 'stoppage' | 'kind'>;

/** When and how a goal was scored, as far as the source tells: `90+1′`, `71′ (pen.)`, `(o.g.)`. */
export function minuteOf({ minute, stoppage, kind }: GoalFacts): string {
  const added = stoppage === null ? '' : `+${stoppage}`;
  return [minute === null ? '' : `${minute}${added}′`, goalMarks[kind]]
    .filter((part) => part !== '')
    .join(' ');
}

const goalMarks: Readonly<Record<GoalFacts['kind'], string>> = {
  GOAL: '',
  PENALTY: '(pen.)',
  OWN_GOAL: '(o.g.)',
};

interface Named {
  readonly name: string;
}

/** When and for what a match was played: `1 May 2031 · Group stage, Group A`. */
export function occasionOf({
  date,
  stage,
  group,
  round,
}: {
  readonly date: string | null;
  readonly stage: Named;
  readonly group: Named | null;
  readonly round: Named | null;
}): string {
  const names = new Set([stage, group, round].flatMap((one) => one?.name ?? []));
  return [date === null ? null : formatDay(date), [...names].join(', ')]
    .filter((part) => part !== null)
    .join(' · ');
}

/** `1 May 2031`. */
export function formatDay(date: string): string {
  return new Date(date).toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
}

/** `1 May`, where the year is clear. */
export function formatShortDay(date: string): string {
  return new Date(date).toLocaleDateString('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
}

/** `45,000 spectators`. */
export function formatAttendance(attendance: number): string {
  if (attendance === 0) return 'behind closed doors';
  return `${attendance.toLocaleString('en')} ${attendance === 1 ? 'spectator' : 'spectators'}`;
}

function joined(parts: readonly (string | null)[]): string | null {
  return parts.filter((part) => part !== null).join(', ') || null;
}
