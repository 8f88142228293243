import { groupBy } from '../../../src/domain/group-by.js';
import { slugify } from '../../../src/domain/slugify.js';
import type { Problems } from '../../read/document-error.js';
import type { SeasonFacts } from '../facts-file.js';
import { stageSlug } from '../heading/stage.js';
import type { RoundRecord } from '../tie/round.js';
import { inferQualifications } from './infer-qualifications.js';
import type { QualificationInput, QualificationRecord } from './qualification-record.js';

/**
 * Reads how teams qualified for each stage: by the rules under "entries" in the facts file, the first that a team
 * meets, or, without such rules, by the places and ties of earlier stages.
 *
 * A team with a tie in a stage that has rules, and that meets none of them, is noted: how it qualified is unknown.
 */
export function readQualifications(input: QualificationInput, problems: Problems): QualificationRecord[] {
  if (input.facts.entries.length === 0) return inferQualifications(input);
  const byTeam = new Map<string, QualificationRecord>();
  const groups = groupBy(input.groups, ({ stage }) => stage);
  const ties = groupBy(input.ties, ({ stage }) => stage);
  const kinds = new Map(input.rounds.map(({ stage, slug, kind }) => [`${stage}/${slug}`, kind]));
  for (const entry of input.facts.entries) {
    const from = stageSlug(entry.from);
    const to = stageSlug(entry.to);
    const stage = { teams: input.teams, groups: groups.get(from) ?? [], ties: ties.get(from) ?? [], kinds };
    for (const found of qualifiedBy(entry, stage)) {
      const key = `${to}/${found.team}`;
      if (!byTeam.has(key)) byTeam.set(key, { ...found, from, to });
    }
  }
  const stagesWithRules = new Set(input.facts.entries.map(({ to }) => stageSlug(to)));
  const names = new Map(input.teams.map(({ slug, name }) => [slug, name]));
  for (const tie of input.ties) {
    for (const team of [tie.team1, tie.team2]) {
      if (!stagesWithRules.has(tie.stage) || byTeam.has(`${tie.stage}/${team}`)) continue;
      problems.note(
        `No rule under "entries" in the facts file brings "${names.get(team)}" into this stage.`,
        tie.offset,
      );
    }
  }
  return [...byTeam.values()];
}

type EntryRule = SeasonFacts['entries'][number];
type QualifiedTeam = Omit<QualificationRecord, 'from' | 'to'>;

/** The stage from which a rule lets teams qualify. */
interface Stage extends Pick<QualificationInput, 'teams' | 'groups' | 'ties'> {
  readonly kinds: ReadonlyMap<string, RoundRecord['kind']>;
}

function qualifiedBy(entry: EntryRule, { teams, groups, ties, kinds }: Stage): QualifiedTeam[] {
  if (entry.by === 'DEPARTMENT') {
    return teams.flatMap(({ slug, department, line }) =>
      department === null || line === null
        ? []
        : [{ team: slug, region: null, via: { by: 'DEPARTMENT', department }, lines: [line] }],
    );
  }
  if (entry.by === 'MARK') {
    return groups.flatMap(({ slug, region, standings }) =>
      standings
        .filter(({ qualified, mark }) => qualified && slugify(mark ?? '') === slugify(entry.mark))
        .map(({ team, markLines }) => ({
          team,
          region,
          via: { by: 'PLACE', group: slug },
          lines: markLines,
        })),
    );
  }
  return ties.flatMap(({ stage, round, region, slug, winner, line }) => {
    if (kinds.get(`${stage}/${round}`) !== entry.round || winner === null) return [];
    return [{ team: winner, region, via: { by: 'TIE', tie: slug }, lines: [line] }];
  });
}
