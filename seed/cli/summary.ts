import type { Discrepancy } from '../audit/discrepancy.js';
import type { PageNote } from '../parse/page-note.js';
import type { SeasonRecord } from '../parse/season.js';

/** What was read of a season, and where its page contradicts itself or was not read: some lines for a terminal. */
export function formatSummary(season: SeasonRecord, discrepancies: readonly Discrepancy[]): string {
  const { stages, teams, matches, ...others } = countRecords(season);
  const counts = [count(teams, 'team'), ...some(others), count(matches, 'match')];
  const contradictions = discrepancies.map(
    ({ kind, message, lines }) => `${kind}  ${message} (${placed(lines)})`,
  );
  return [
    `${season.name}: ${counts.join(', ')}.`,
    ...stages.map(
      ({ slug: _, name, ...results }) => `  ${name}: ${some(results).join(', ') || 'no results'}`,
    ),
    ...(discrepancies.length === 0
      ? ['The page agrees with itself.']
      : [
          `The page contradicts itself in ${count(discrepancies.length, 'place')}:`,
          ...indentLines(contradictions),
        ]),
    ...[...new Set(Object.values(headings))].flatMap((heading) => {
      const notes = season.notes.filter(({ kind }) => headings[kind] === heading);
      if (notes.length === 0) return [];
      const lines = notes.map(({ message, line }) => `${message} (${placed([line])})`);
      return [`${heading}, in ${count(notes.length, 'place')}:`, ...indentLines(lines)];
    }),
  ].join('\n');
}

/** How many of each noun a season has, and each of its stages. */
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

/** `1 tie`, `2 ties`, `2 matches`. */
export function count(number: number, noun: string): string {
  return `${number} ${number === 1 ? noun : `${noun}${noun.endsWith('ch') ? 'es' : 's'}`}`;
}

/** The lines of a list, indented; of a long one the first, and how many more there are. */
export function indentLines(lines: readonly string[]): string[] {
  const shown = lines.slice(0, maxLines).map((line) => `  ${line}`);
  return lines.length <= maxLines ? shown : [...shown, `  … and ${lines.length - maxLines} more`];
}

const maxLines = 20;

const headings: Readonly<Record<PageNote['kind'], string>> = {
  UNREAD_TEMPLATE: 'Not read',
  UNREAD_TABLE: 'Not read',
  UNUSED_TEMPLATE: 'Known, and not used',
  OPEN_SLOT: 'Not drawn yet',
};

function byStage(records: readonly { readonly stage: string }[]): (slug: string) => number {
  const counts = new Map<string, number>();
  for (const { stage } of records) counts.set(stage, (counts.get(stage) ?? 0) + 1);
  return (slug) => counts.get(slug) ?? 0;
}

/** The counts, called by plural nouns, that are not zero. */
function some(counts: Readonly<Record<string, number>>): string[] {
  return Object.entries(counts).flatMap(([nouns, number]) =>
    number === 0 ? [] : [count(number, nouns.replace(/(?<=ch)es$|s$/, ''))],
  );
}

function placed(lines: readonly number[]): string {
  return `${lines.length === 1 ? 'line' : 'lines'} ${lines.join(', ')}`;
}
