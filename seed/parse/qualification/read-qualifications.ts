import { slugify } from '../../../src/domain/slugify.js';
import type { Problems } from '../../read/document-error.js';
import type { SeasonFacts } from '../facts-file.js';
import { groupBy } from '../group-by.js';
import { stageSlug } from '../heading/stage.js';
import type { RoundRecord } from '../tie/round.js';
import { inferQualifications } from './infer-qualifications.js';
import type { QualificationInput, QualificationRecord } from './qualification-record.js';

/**
 * Every entry of a team into a stage: as the facts' rules of entry make it, the first rule that a team meets; or,
 * where the facts have none, as the places and ties of the stages before it do.
 *
 * A team that plays a tie in a stage which has rules of entry, and meets none of them, is an error.
 */
export function readQualifications(told: QualificationInput, problems: Problems): QualificationRecord[] {
  if (told.facts.entries.length === 0) return inferQualifications(told);
  const entered = new Map<string, QualificationRecord>();
  const groups = groupBy(told.groups, ({ stage }) => stage);
  const ties = groupBy(told.ties, ({ stage }) => stage);
  const kinds = new Map(told.rounds.map(({ stage, slug, kind }) => [`${stage}/${slug}`, kind]));
  for (const entry of told.facts.entries) {
    const from = stageSlug(entry.from);
    const to = stageSlug(entry.to);
    const stage = { teams: told.teams, groups: groups.get(from) ?? [], ties: ties.get(from) ?? [], kinds };
    for (const found of earned(entry, stage)) {
      const key = `${to}/${found.team}`;
      if (!entered.has(key)) entered.set(key, { ...found, from, to });
    }
  }
  const guarded = new Set(told.facts.entries.map(({ to }) => stageSlug(to)));
  const names = new Map(told.teams.map(({ slug, name }) => [slug, name]));
  for (const tie of told.ties) {
    for (const team of [tie.team1, tie.team2]) {
      if (!guarded.has(tie.stage) || entered.has(`${tie.stage}/${team}`)) continue;
      problems.report(
        `No rule under "entries" in the facts file brings "${names.get(team)}" into this stage.`,
        tie.offset,
      );
    }
  }
  return [...entered.values()];
}

type Entry = SeasonFacts['entries'][number];
type Earned = Omit<QualificationRecord, 'from' | 'to'>;

/** What a rule of entry looks at: the stage that it leads out of. */
interface Stage extends Pick<QualificationInput, 'teams' | 'groups' | 'ties'> {
  readonly kinds: ReadonlyMap<string, RoundRecord['kind']>;
}

function earned(entry: Entry, { teams, groups, ties, kinds }: Stage): Earned[] {
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
