import type { SeasonRecord } from '../parse/season.js';
import type { Discrepancy } from './discrepancy.js';
import type { Wording } from './wording.js';

/** One discrepancy for each spelling that needed an alias, with every line that uses it and that of the list of teams. */
export function auditSpellings(season: SeasonRecord, wording: Wording): Discrepancy[] {
  const lines = new Map<string, number[]>();
  for (const { name, line } of season.spellings) lines.set(name, [...(lines.get(name) ?? []), line]);
  const listed = new Map(season.teams.map((team) => [team.slug, team.line]));
  const distinct = new Map(season.spellings.map((spelling) => [spelling.name, spelling]));
  return [...distinct.values()].map(({ name, team }) => ({
    kind: 'TEAM_NAME',
    subject: { noun: 'team', slug: team },
    field: 'name',
    stated: name,
    computed: wording.team(team),
    message: `${wording.team(team)} is also spelled ${name}.`,
    lines: [...(lines.get(name) ?? []), ...[listed.get(team)].filter((line) => line != null)],
  }));
}
