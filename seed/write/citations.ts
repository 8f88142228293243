import { groupBy } from '../../src/domain/group-by.js';
import type { Prisma } from '../../src/generated/prisma/client.js';
import type { Fixture } from '../parse/match/fixture.js';
import type { SeasonRecord } from '../parse/season.js';
import type { WrittenAudit } from './audit.js';
import type { WrittenGoal } from './goal.js';
import type { BatchWriter } from './lockstep.js';
import type { SourceIds } from './season.js';
import type { SlugIds } from './slug-ids.js';

/** Maximum length of the line's text in a citation, in characters. */
const maxTextLength = 200;

interface CitableIds {
  readonly id: number;
  readonly sources: SourceIds;
  readonly groups: SlugIds;
  readonly standings: SlugIds;
  readonly ties: SlugIds;
  readonly matches: SlugIds;
  readonly goals: readonly WrittenGoal[];
  readonly qualifications: SlugIds;
  readonly audit: WrittenAudit;
}

/** A citation supports one fact; the columns of all other facts are null. */
const noSubject = {
  ofSeasonId: null,
  groupId: null,
  standingId: null,
  tieId: null,
  matchId: null,
  goalId: null,
  qualificationId: null,
  discrepancyId: null,
  claimId: null,
};

type CitedSubject = {
  [column in keyof typeof noSubject]?: number;
};

/** Writes the lines of the documents where each fact of the season stands. */
export async function writeCitations(
  writer: BatchWriter,
  season: SeasonRecord,
  at: CitableIds,
): Promise<void> {
  const rows: Prisma.CitationCreateManyInput[] = [];
  const cite = (subject: string, of: CitedSubject, lines: readonly number[]) => {
    for (const { document, line, text, anchor } of season.source.locateLines(lines)) {
      const sourceId = at.sources.get(document) ?? Number.NaN;
      const cited = { line, text: shorten(text.trim()), anchor };
      rows.push({ seasonId: at.id, sourceId, subject, ...cited, ...noSubject, ...of });
    }
  };
  cite('season', { ofSeasonId: at.id }, season.infobox?.lines ?? [1]);
  for (const { stage, slug, line, standings } of season.groups) {
    const group = `${stage}/${slug}`;
    cite(`group ${group}`, { groupId: at.groups.of(group) }, [line]);
    for (const { team, lines } of standings) {
      cite(`standing ${group}/${team}`, { standingId: at.standings.of(`${group}/${team}`) }, lines);
    }
  }
  const shown = groupBy(season.brackets, ({ tie }) => tie);
  for (const tie of season.ties) {
    const cells = shown.get(tie.slug) ?? [];
    const lines = cells.flatMap(({ upper, lower }) => [...upper.lines, ...lower.lines]);
    cite(`tie ${tie.slug}`, { tieId: at.ties.of(tie.slug) }, [tie.line, ...lines]);
  }
  for (const match of season.matches)
    cite(`match ${match.slug}`, { matchId: at.matches.of(match.slug) }, linesOf(match));
  for (const { id, slug, line } of at.goals) cite(`goal ${slug}`, { goalId: id }, [line]);
  for (const { to, team, lines } of season.qualifications) {
    const key = `${to}/${team}`;
    cite(`qualification ${key}`, { qualificationId: at.qualifications.of(key) }, lines);
  }
  for (const { id, lines, slug } of at.audit.discrepancies)
    cite(`discrepancy ${slug}`, { discrepancyId: id }, lines);
  for (const { id, lines, slug } of at.audit.claims) cite(`claim ${slug}`, { claimId: id }, lines);
  await writer.reconcile({
    table: 'Citation',
    key: ['seasonId', 'sourceId', 'subject', 'line'],
    rows,
    within: writer.within('seasonId', [at.id]),
  });
}

function linesOf({ line, otherReports: again }: Fixture): number[] {
  return [line, ...again.map((telling) => telling.line)];
}

function shorten(text: string): string {
  return text.length <= maxTextLength ? text : `${text.slice(0, maxTextLength - 1)}…`;
}
