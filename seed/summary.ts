import type { Finding } from './check/finding.js';
import type { SeasonRecord } from './parse/season.js';

/** What was read of a season, and where its page contradicts itself: a few lines for a terminal. */
export function summary(season: SeasonRecord, findings: readonly Finding[]): string {
  const { name, teams, departments, regions, groups, ties, matches } = season;
  const counts = [
    count(teams.length, 'team'),
    count(departments.length, 'department'),
    count(regions.length, 'region'),
    count(groups.length, 'group'),
    count(ties.length, 'tie'),
    count(matches.length, 'match', 'matches'),
  ];
  const found = findings.map(
    ({ kind, message, lines }) =>
      `  ${kind}  ${message} (${lines.length === 1 ? 'line' : 'lines'} ${lines.join(', ')})`,
  );
  return [
    `${name}: ${counts.join(', ')}.`,
    found.length === 0
      ? 'The page agrees with itself.'
      : `The page contradicts itself in ${count(found.length, 'place')}:`,
    ...found,
  ].join('\n');
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}
