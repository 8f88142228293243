import type { Prisma } from '../../src/generated/prisma/client.js';
import type { SeasonRecord } from '../parse/season.js';
import { citationsOf } from './citations.js';
import type { BatchWriter } from './lockstep.js';
import { type SlugIds, stageSlug } from './slug-ids.js';

/** Writes every entry of a team from one stage into the next. */
export async function writeQualifications(
  writer: BatchWriter,
  season: SeasonRecord,
  at: {
    id: number;
    teams: SlugIds;
    stages: SlugIds;
    regions: SlugIds;
    departments: SlugIds;
    standings: SlugIds;
    ties: SlugIds;
  },
): Promise<void> {
  const { qualifications } = season;
  const cite = citationsOf(season);
  await writer.reconcile({
    table: 'Qualification',
    key: ['toId', 'teamId'],
    rows: qualifications.map(
      ({ team, from, to, region, via, lines }, index): Prisma.QualificationCreateManyInput => ({
        seasonId: at.id,
        teamId: at.teams.of(team),
        fromId: at.stages.of(from),
        toId: at.stages.of(to),
        regionId: at.regions.orNull(stageSlug(from, region)),
        order: index + 1,
        departmentId: via.by === 'DEPARTMENT' ? at.departments.of(via.department) : null,
        standingId: via.by === 'PLACE' ? at.standings.of(`${from}/${via.group}/${team}`) : null,
        tieId: via.by === 'TIE' ? at.ties.of(via.tie) : null,
        sources: cite(lines),
      }),
    ),
    within: writer.within('seasonId', [at.id]),
  });
}
