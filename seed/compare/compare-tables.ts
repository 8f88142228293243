import type { GroupRecord } from '../parse/group/group.js';
import type { StandingRecord } from '../parse/group/standings-line.js';
import type { Comparison } from './comparison.js';
import type { TrueTableLine, Truth } from './truth.js';

const figures = ['position', 'won', 'drawn', 'lost', 'goalsFor', 'goalsAgainst'] as const;

/** Compares the tables that a page prints with those of the truth: the table of most of the same teams. */
export function compareTables(
  tables: NonNullable<Truth['tables']>,
  groups: readonly GroupRecord[],
  teams: ReadonlyMap<string, string>,
  complete: boolean,
): Comparison {
  const rest = new Set(groups.filter(isPrinted));
  const [right, missing, wrong]: [string[], string[], string[]] = [[], [], []];
  for (const [name, lines] of Object.entries(tables)) {
    const slugs = lines.map(({ team }) => teams.get(team));
    const group = mostSimilarGroup(rest, slugs, name);
    if (group === undefined) {
      missing.push(name);
      continue;
    }
    rest.delete(group);
    const compared = lines.map((line, at) =>
      compareLine(
        line,
        group.standings.find(({ team }) => team === slugs[at]),
      ),
    );
    const differing = compared.flatMap(({ different }) => different);
    const unread = compared.flatMap((line) => line.unread);
    if (differing.length > 0) wrong.push(`${name}: ${differing.join('; ')} (line ${group.line})`);
    else if (unread.length > 0) missing.push(`${name}: ${unread.join('; ')} (line ${group.line})`);
    else right.push(name);
  }
  const invented = complete ? [...rest].map(({ name, line }) => `${name} (line ${line})`) : [];
  return { read: right.length, missing, wrong, invented };
}

/** Whether the page prints the table of a group. */
export function isPrinted({ table }: GroupRecord): boolean {
  return table !== null;
}

/** The group with most of the teams, more than half of them; of several the one of the table's name. */
function mostSimilarGroup(
  groups: ReadonlySet<GroupRecord>,
  teams: readonly (string | undefined)[],
  name: string,
): GroupRecord | undefined {
  const counted = [...groups].map((group) => ({
    group,
    shared: group.standings.filter(({ team }) => teams.includes(team)).length,
    named: name.toLowerCase().endsWith(group.name.toLowerCase()),
  }));
  const [best] = counted
    .filter(({ shared }) => shared * 2 > teams.length)
    .sort((a, b) => b.shared - a.shared || Number(b.named) - Number(a.named));
  return best?.group;
}

function compareLine(truth: TrueTableLine, read: StandingRecord | undefined) {
  if (read === undefined) return { different: [], unread: [`${truth.team} is missing`] };
  const different = figures.filter((figure) => read[figure] !== null && read[figure] !== truth[figure]);
  const unread = figures.filter((figure) => read[figure] === null);
  return {
    different: different.map((figure) => `${truth.team}, ${figure} ${truth[figure]}, read ${read[figure]}`),
    unread: unread.map((figure) => `${truth.team}, ${figure}`),
  };
}
