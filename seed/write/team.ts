import type { Prisma } from '../../src/generated/prisma/client.js';
import { fold } from '../../src/team/names.js';
import type { SeasonRecord } from '../parse/season.js';
import type { TeamRecord } from '../parse/team.js';
import { Ids } from './ids.js';
import { type Known, knownTeams, rename } from './known.js';
import { sync, type Transaction } from './sync.js';

/** Writes the teams with all their spellings. A team of the competition's other seasons is the same one. */
export async function writeTeams(
  transaction: Transaction,
  season: SeasonRecord,
  at: { competition: number; departments: Ids },
): Promise<Ids> {
  const known = await knownTeams(transaction, season, at.competition);
  await rename(transaction, season.teams, known);
  const slugs = await freeSlugs(transaction, season, known);
  const kept = (team: TeamRecord) => (known.get(team)?.shared ? known.get(team) : undefined);
  const teamIds = await sync(transaction, {
    table: 'Team',
    key: ['competitionId', 'key'],
    rows: season.teams.map((team): Prisma.TeamCreateManyInput => {
      const before = kept(team);
      return {
        competitionId: at.competition,
        key: before?.key ?? team.slug,
        slug: slugs.get(team) ?? team.slug,
        name: before?.name ?? team.name,
        departmentId: at.departments.orNull(team.department) ?? before?.departmentId ?? null,
        location: team.location ?? before?.location ?? null,
      };
    }),
    keep: ['slug'],
  });
  const names = season.teams.flatMap((team, index): Prisma.TeamNameCreateManyInput[] => {
    const own = kept(team)?.name ?? team.name;
    const spelled =
      own === team.name ? [] : [{ name: team.name, reason: `spelled so in the ${season.name}` }];
    const aliases = team.aliases.filter(({ name }) => name !== own);
    return [{ name: own, reason: null }, ...spelled, ...aliases].map(({ name, reason }) => ({
      teamId: teamIds[index] ?? Number.NaN,
      name,
      key: fold(name),
      reason,
    }));
  });
  // Other seasons' spellings of a team are not told from this one's, so those of a team that is shared all stay.
  const own = season.teams.flatMap((team, index) => (kept(team) === undefined ? (teamIds[index] ?? []) : []));
  await sync(transaction, {
    table: 'TeamName',
    key: ['teamId', 'name'],
    rows: names,
    within: { column: 'teamId', values: own },
  });
  return new Ids(
    season.teams.map(({ slug }) => slug),
    teamIds,
  );
}

/** Deletes the competition's teams that are in no season any longer, as after a name on the page was corrected. */
export async function dropForgottenTeams(transaction: Transaction, competition: number): Promise<void> {
  await transaction.team.deleteMany({ where: { competitionId: competition, seasons: { none: {} } } });
}

/** Slugs for new teams: a team of another competition, or one that was called so once, may have the plain one. */
async function freeSlugs(
  transaction: Transaction,
  { teams, facts, slug: season }: SeasonRecord,
  known: ReadonlyMap<TeamRecord, Known>,
): Promise<Map<TeamRecord, string>> {
  const choices = (team: TeamRecord) => [
    team.slug,
    `${team.slug}-${fold(facts.competition.name)}`,
    `${team.slug}-${season}`,
  ];
  const fresh = teams.filter((team) => !known.has(team));
  const rows = await transaction.team.findMany({
    where: { slug: { in: fresh.flatMap(choices) } },
    select: { slug: true },
  });
  const taken = new Set(rows.map(({ slug }) => slug));
  return new Map(fresh.map((team) => [team, choices(team).find((slug) => !taken.has(slug)) ?? team.slug]));
}
