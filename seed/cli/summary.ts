import type { Discrepancy } from '../audit/discrepancy.js';
import { tieBreakerNames } from '../audit/tie-breaker-names.js';
import type { PageNote } from '../parse/page-note.js';
import type { SeasonRecord } from '../parse/season.js';
import { formatNoteGroup, groupNotes } from './note-groups.js';
import { formatPlaces, placesOf } from './places.js';

/** Summarizes a season for a terminal: its counts, the discrepancies of its page, and the unread parts. */
export function formatSummary(season: SeasonRecord, discrepancies: readonly Discrepancy[]): string {
  const { stages, teams, matches, ...others } = countRecords(season);
  const main = season.source.name;
  const counts = [count(teams, 'team'), ...nonZero(others), count(matches, 'match')];
  const items = discrepancies.map(
    ({ kind, message, lines }) =>
      `${kind}  ${message} (${formatPlaces(placesOf(season.source, lines), main)})`,
  );
  return [
    `${season.name}: ${counts.join(', ')}.`,
    ...stages.map(
      ({ slug: _, name, ...results }) => `  ${name}: ${nonZero(results).join(', ') || 'no results'}`,
    ),
    ...(others.groups === 0 ? [] : [formatTieBreakers(season)]),
    ...(discrepancies.length === 0
      ? ['The page has no discrepancies.']
      : [`The page has ${count(discrepancies.length, 'discrepancy')}:`, ...indentLines(items)]),
    ...[...new Set(Object.values(headings))].flatMap((heading) => {
      const notes = season.notes.filter(({ kind }) => headings[kind] === heading);
      if (notes.length === 0) return [];
      const groups = groupNotes(notes, season.source).map((group) => formatNoteGroup(group, main));
      return [`${heading} (${notes.length}):`, ...indentLines(groups)];
    }),
  ].join('\n');
}

/** What separates the teams of a group, and the criteria of the page that are not understood. */
function formatTieBreakers({ header: { rules, unknownCriteria } }: SeasonRecord): string {
  const applied = rules.tieBreakers.flatMap((one) => (one === 'POINTS' ? [] : tieBreakerNames[one]));
  const unknown = unknownCriteria === null ? '' : `; not understood: ${unknownCriteria.criteria.join(', ')}`;
  return `Teams level on points are separated by: ${applied.join(', ') || 'nothing'}${unknown}.`;
}

/** Counts the records of a season and of each of its stages. */
export function countRecords({ teams, departments, regions, groups, ties, matches, stages }: SeasonRecord) {
  const [groupsOf, tiesOf, matchesOf] = [byStage(groups), byStage(ties), byStage(matches)];
  return {
    teams: teams.length,
    departments: departments.length,
    regions: regions.length,
    groups: groups.length,
    ties: ties.length,
    matches: matches.length,
    stages: stages.map(({ slug, name }) => ({
      slug,
      name,
      groups: groupsOf(slug),
      ties: tiesOf(slug),
      matches: matchesOf(slug),
    })),
  };
}

/** `1 tie`, `2 ties`, `2 matches`, `2 discrepancies`. */
export function count(number: number, noun: string): string {
  return `${number} ${number === 1 ? noun : plural(noun)}`;
}

function plural(noun: string): string {
  if (noun.endsWith('y')) return `${noun.slice(0, -1)}ies`;
  return noun.endsWith('ch') ? `${noun}es` : `${noun}s`;
}

/** Indents the lines of a list; of a long one only the first, with the number of the others. */
export function indentLines(lines: readonly string[]): string[] {
  const shown = lines.slice(0, maxLines).map((line) => `  ${line}`);
  return lines.length <= maxLines ? shown : [...shown, `  … and ${lines.length - maxLines} more`];
}

const maxLines = 20;

const headings: Readonly<Record<PageNote['kind'], string>> = {
  UNREAD_TEMPLATE: 'Not read',
  UNREAD_TABLE: 'Not read',
  UNREAD_GOAL: 'Not read of the scorers',
  UNREAD_VALUE: 'Not read',
  UNREAD_RESULT: 'Not read',
  UNCLOSED_MARKUP: 'Not read',
  MISSING_DOCUMENT: 'Not among the documents',
  UNUSED_TEMPLATE: 'Read, but not used',
  OPEN_SLOT: 'Open places of a draw',
  NAMESAKES: 'Teams of one name',
  UNKNOWN_CRITERION: 'Not read',
  UNKNOWN_COLUMN: 'Not read',
};

function byStage(records: readonly { readonly stage: string }[]): (slug: string) => number {
  const counts = new Map<string, number>();
  for (const { stage } of records) counts.set(stage, (counts.get(stage) ?? 0) + 1);
  return (slug) => counts.get(slug) ?? 0;
}

/** Formats the counts that are not zero; their keys are plural nouns. */
function nonZero(counts: Readonly<Record<string, number>>): string[] {
  return Object.entries(counts).flatMap(([nouns, number]) =>
    number === 0 ? [] : [count(number, nouns.replace(/(?<=ch)es$|s$/, ''))],
  );
}
