import type { Prisma } from '../../src/generated/prisma/client.js';
import { fold } from '../../src/team/names.js';
import type { SeasonRecord } from '../parse/season.js';
import { Ids } from './ids.js';
import { sync, type Transaction } from './sync.js';

/** Writes the departments, and the teams with all their spellings. A team of the competition's earlier seasons is the same one. */
export async function writeTeams(
  transaction: Transaction,
  { departments, teams, facts, name }: SeasonRecord,
  competition: number,
): Promise<{ departments: Ids; teams: Ids }> {
  const departmentIds = await sync(transaction, {
    table: 'Department',
    key: ['competitionId', 'slug'],
    rows: departments.map(
      (department): Prisma.DepartmentCreateManyInput => ({
        competitionId: competition,
        slug: department.slug,
        name: department.name,
        keys: [department.slug],
      }),
    ),
  });
  const ofDepartment = new Ids(
    departments.map(({ slug }) => slug),
    departmentIds,
  );

  const taken = await transaction.team.findMany({
    where: { slug: { in: teams.map(({ slug }) => slug) }, competitionId: { not: competition } },
    select: { slug: true },
  });
  const foreign = new Set(taken.map(({ slug }) => slug));
  const teamIds = await sync(transaction, {
    table: 'Team',
    key: ['competitionId', 'key'],
    rows: teams.map(
      (team): Prisma.TeamCreateManyInput => ({
        competitionId: competition,
        key: team.slug,
        slug: foreign.has(team.slug) ? `${team.slug}-${fold(facts.competition.name)}` : team.slug,
        name: team.name,
        departmentId: ofDepartment.orNull(team.department),
        location: team.location,
      }),
    ),
    keep: ['slug', 'name'],
    fill: ['departmentId', 'location'],
  });
  const ids = new Ids(
    teams.map(({ slug }) => slug),
    teamIds,
  );

  const own = await transaction.team.findMany({
    where: { id: { in: teamIds } },
    select: { id: true, name: true },
  });
  const ownName = new Map(own.map((team) => [team.id, team.name]));
  await sync(transaction, {
    table: 'TeamName',
    key: ['teamId', 'name'],
    rows: teams.flatMap((team): Prisma.TeamNameCreateManyInput[] => {
      const teamId = ids.of(team.slug);
      const spelled =
        team.name === ownName.get(teamId) ? [] : [{ name: team.name, reason: `spelled so in the ${name}` }];
      return [{ name: ownName.get(teamId) ?? team.name, reason: null }, ...spelled, ...team.aliases].map(
        (spelling) => ({
          teamId,
          name: spelling.name,
          key: fold(spelling.name),
          reason: spelling.reason,
        }),
      );
    }),
  });
  return { departments: ofDepartment, teams: ids };
}
