import { fold } from '../../src/team/names.js';
import type { Faults } from '../errors.js';
import type { Facts } from './facts.js';
import type { GroupRecord } from './group.js';
import type { RoundRecord, TieRecord } from './round.js';
import { stageSlug } from './stage.js';
import type { TeamRecord } from './team.js';

/** A team's entry from one stage into the next. */
export interface QualificationRecord {
  readonly team: string;
  readonly from: string;
  readonly to: string;
  /** The region that the team came out of; null where there is none. */
  readonly region: string | null;
  readonly via: Via;
  readonly lines: readonly number[];
}

/** What earned an entry: slugs of a department, of a group whose table marks the team, or of a tie that it won. */
export type Via =
  | { readonly by: 'DEPARTMENT'; readonly department: string }
  | { readonly by: 'MARK'; readonly group: string }
  | { readonly by: 'TIE'; readonly tie: string };

interface Told {
  readonly facts: Facts;
  readonly teams: readonly TeamRecord[];
  readonly groups: readonly GroupRecord[];
  readonly rounds: readonly RoundRecord[];
  readonly ties: readonly TieRecord[];
}

/**
 * Every entry of a team into a stage, as the facts' rules of entry make it; the first rule that a team meets holds.
 *
 * A team that plays a tie in a stage which has rules of entry, and meets none of them, is a fault.
 */
export function readQualifications(told: Told, faults: Faults): QualificationRecord[] {
  const entered = new Map<string, QualificationRecord>();
  for (const entry of told.facts.entries) {
    const from = stageSlug(entry.from);
    const to = stageSlug(entry.to);
    for (const found of earned(entry, from, told)) {
      const key = `${to}/${found.team}`;
      if (!entered.has(key)) entered.set(key, { ...found, from, to });
    }
  }
  const guarded = new Set(told.facts.entries.map(({ to }) => stageSlug(to)));
  for (const tie of told.ties) {
    for (const team of [tie.team1, tie.team2]) {
      if (!guarded.has(tie.stage) || entered.has(`${tie.stage}/${team}`)) continue;
      const { name } = told.teams.find(({ slug }) => slug === team) ?? { name: team };
      faults.report(`No rule of entry in the facts brings "${name}" into this stage.`, tie.offset);
    }
  }
  return [...entered.values()];
}

type Entry = Facts['entries'][number];
type Earned = Omit<QualificationRecord, 'from' | 'to'>;

function earned(entry: Entry, from: string, { teams, groups, rounds, ties }: Told): Earned[] {
  if (entry.by === 'DEPARTMENT') {
    return teams.flatMap(({ slug, department, line }) =>
      department === null || line === null
        ? []
        : [{ team: slug, region: null, via: { by: 'DEPARTMENT', department }, lines: [line] }],
    );
  }
  if (entry.by === 'MARK') {
    return groups
      .filter(({ stage }) => stage === from)
      .flatMap(({ slug, region, standings }) =>
        standings
          .filter(({ qualified, mark }) => qualified && fold(mark ?? '') === fold(entry.mark))
          .map(({ team, markLines }) => ({
            team,
            region,
            via: { by: 'MARK', group: slug },
            lines: markLines,
          })),
      );
  }
  return ties.flatMap(({ stage, round, region, slug, winner, line }) => {
    const kind = rounds.find((other) => other.stage === stage && other.slug === round)?.kind;
    if (stage !== from || kind !== entry.round || winner === null) return [];
    return [{ team: winner, region, via: { by: 'TIE', tie: slug }, lines: [line] }];
  });
}
