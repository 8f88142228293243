import type { MatchDiff, SeasonDiff, StandingDiff, TeamDiff, TieDiff } from '../write/change.js';
import { indentLines } from './summary.js';

/** Formats what an import changed, or would change, for a terminal; null means that the page is already loaded. */
export function formatChanges(change: SeasonDiff | null, dryRun: boolean): string {
  if (change === null) return 'Already loaded from the same page.';
  const sections = change.created ? suggestions(change) : differences(change);
  const ending = dryRun ? ['Dry run: nothing was written.'] : [];
  return [opening(change, sections.length > 0, dryRun), ...sections, ...ending].join('\n');
}

function opening({ created, written }: SeasonDiff, differs: boolean, dryRun: boolean): string {
  if (created) return dryRun ? 'This would add the season.' : 'The season was added.';
  if (differs) return dryRun ? 'This would change:' : 'Changed:';
  if (!written) return dryRun ? 'Nothing would change.' : 'Nothing changed.';
  return dryRun
    ? 'No result would change; the citations would, because the page differs.'
    : 'No result changed; the citations did, because the page differs.';
}

/** Of a new season, only the teams that may exist already: everything else is new anyway. */
function suggestions({ teams }: SeasonDiff): string[] {
  return section('New teams that may exist already', teams.filter(({ near }) => near.length > 0).map(team));
}

function differences({ matches, ties, standings, teams }: SeasonDiff): string[] {
  const newResult = ({ what, before, after }: MatchDiff) =>
    what === 'CHANGED' && before === null && after !== null;
  const of = <T extends { what: string }>(
    changed: readonly T[],
    what: T['what'],
    format: (diff: T) => string,
  ) => changed.filter((one) => one.what === what).map(format);
  return [
    section('New matches', of(matches, 'NEW', match)),
    section('New results', matches.filter(newResult).map(match)),
    section(
      'Changed matches',
      of(
        matches.filter((one) => !newResult(one)),
        'CHANGED',
        correction,
      ),
    ),
    section('Removed matches', of(matches, 'GONE', match)),
    section('New ties', of(ties, 'NEW', tie)),
    section('Changed ties', of(ties, 'CHANGED', tie)),
    section('Removed ties', of(ties, 'GONE', tie)),
    section('New table rows', of(standings, 'NEW', line)),
    section('Changed table rows', of(standings, 'CHANGED', line)),
    section('Removed table rows', of(standings, 'GONE', line)),
    section('New teams', of(teams, 'NEW', team)),
    section('Removed teams', of(teams, 'GONE', team)),
  ].flat();
}

function section(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`${heading} (${lines.length}):`, ...indentLines(lines)];
}

function match({ home, away, before, after }: MatchDiff): string {
  const score = after ?? before;
  return score === null ? `${home} – ${away}, not played` : `${home} ${score} ${away}`;
}

function correction({ home, away, before, after, fields }: MatchDiff): string {
  const score = before === after ? [] : [`${before ?? 'not played'} → ${after ?? 'not played'}`];
  return `${home} – ${away}: ${[...score, ...fields.filter((field) => field !== 'score').map(fieldName)].join(', ')}`;
}

function tie({ round, team1, team2, before, after, fields }: TieDiff): string {
  const [was, is] = [before, after].flatMap((outcome) => (outcome === null ? [] : formatOutcome(outcome)));
  const shown = is === undefined || was === is ? [was ?? '', ...fields.map(fieldName)] : [`${was} → ${is}`];
  return `${round}, ${team1} – ${team2}: ${shown.join(', ')}`;
}

function formatOutcome({ winner, aggregate, penalties }: NonNullable<TieDiff['after']>): string {
  const score = aggregate === null ? '' : ` ${aggregate}`;
  const shootOut = penalties === null ? '' : `, ${penalties} on penalties`;
  return winner === null ? `undecided${score}` : `${winner}${score}${shootOut}`;
}

function line({ group, team, fields }: StandingDiff): string {
  // The order within one position is shown only when nothing else changed.
  const shown = fields.filter(({ field }) => field !== 'order' || fields.length === 1);
  const changed = shown.map(
    ({ field, before, after }) => `${fieldName(field)} ${before ?? 'none'} → ${after ?? 'none'}`,
  );
  return [`${group}, ${team}`, changed.join(', ')].filter((part) => part !== '').join(': ');
}

/** A column's name in fieldName: `goalsFor` is goals for. */
function fieldName(field: string): string {
  return field.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

function team({ name, near }: TeamDiff): string {
  const others = near.map((other) => `${other.name} of ${other.competition} (${other.slug})`);
  return others.length === 0 ? name : `${name}: possibly the same as ${others.join(' or ')}`;
}
