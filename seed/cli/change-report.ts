import type { MatchDiff, SeasonDiff, StandingDiff, TeamDiff, TieDiff } from '../write/change.js';
import { indentLines } from './summary.js';

/** What an import changed, or would change, for a terminal; null when the same page is loaded already. */
export function formatChanges(change: SeasonDiff | null, dryRun: boolean): string {
  if (change === null) return 'It is loaded already, from this same page.';
  const sections = change.created ? suggestions(change) : differences(change);
  const ending = dryRun ? ['A dry run: nothing was written.'] : [];
  return [opening(change, sections.length > 0, dryRun), ...sections, ...ending].join('\n');
}

function opening({ created, written }: SeasonDiff, differs: boolean, dryRun: boolean): string {
  if (created) return dryRun ? 'The season would be new here.' : 'Loaded; the season is new here.';
  if (differs) return dryRun ? 'This would change:' : 'Changed:';
  if (!written) return dryRun ? 'Nothing would change.' : 'Nothing changed.';
  return dryRun
    ? 'No result would change; the page is another, and would be cited anew.'
    : 'No result changed; the page is another, and is cited anew.';
}

/** Of a season that is new, only what may be a mistake: that it is all new is said already. */
function suggestions({ teams }: SeasonDiff): string[] {
  return section('New teams that may be others', teams.filter(({ near }) => near.length > 0).map(team));
}

function differences({ matches, ties, standings, teams }: SeasonDiff): string[] {
  const newResult = ({ what, before, after }: MatchDiff) =>
    what === 'CHANGED' && before === null && after !== null;
  const of = <T extends { what: string }>(
    changed: readonly T[],
    what: T['what'],
    shown: (one: T) => string,
  ) => changed.filter((one) => one.what === what).map(shown);
  return [
    section('New matches', of(matches, 'NEW', match)),
    section('New results', matches.filter(newResult).map(match)),
    section(
      'Matches changed',
      of(
        matches.filter((one) => !newResult(one)),
        'CHANGED',
        correction,
      ),
    ),
    section('Matches gone', of(matches, 'GONE', match)),
    section('New ties', of(ties, 'NEW', tie)),
    section('Ties changed', of(ties, 'CHANGED', tie)),
    section('Ties gone', of(ties, 'GONE', tie)),
    section('New lines of tables', of(standings, 'NEW', line)),
    section('Lines of tables changed', of(standings, 'CHANGED', line)),
    section('Lines of tables gone', of(standings, 'GONE', line)),
    section('New teams', of(teams, 'NEW', team)),
    section('Teams gone', of(teams, 'GONE', team)),
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
  return `${home} – ${away}: ${[...score, ...fields.filter((field) => field !== 'score').map(words)].join(', ')}`;
}

function tie({ round, team1, team2, before, after, fields }: TieDiff): string {
  const [was, is] = [before, after].flatMap((outcome) => (outcome === null ? [] : settled(outcome)));
  const shown = is === undefined || was === is ? [was ?? '', ...fields.map(words)] : [`${was} → ${is}`];
  return `${round}, ${team1} – ${team2}: ${shown.join(', ')}`;
}

function settled({ winner, aggregate, penalties }: NonNullable<TieDiff['after']>): string {
  const score = aggregate === null ? '' : ` ${aggregate}`;
  const shootOut = penalties === null ? '' : `, ${penalties} on penalties`;
  return winner === null ? `undecided${score}` : `${winner}${score}${shootOut}`;
}

function line({ group, team, fields }: StandingDiff): string {
  // The order of two in one position is told by the table, and hardly a change by itself.
  const shown = fields.filter(({ field }) => field !== 'order' || fields.length === 1);
  const changed = shown.map(
    ({ field, before, after }) => `${words(field)} ${before ?? 'none'} → ${after ?? 'none'}`,
  );
  return [`${group}, ${team}`, changed.join(', ')].filter((part) => part !== '').join(': ');
}

/** A column's name for a person: `goalsFor` is goals for. */
function words(field: string): string {
  return field.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

function team({ name, near }: TeamDiff): string {
  const others = near.map((other) => `${other.name} of ${other.competition} (${other.slug})`);
  return others.length === 0 ? name : `${name}: perhaps the same as ${others.join(' or ')}`;
}
