import type { Column } from './alluvial/column.js';
import type { Season } from './query.js';

type Stage = Season['stages'][number];
type Round = Stage['rounds'][number];

/** Rounds outside the path to the title; other rounds already show where their teams came from and went. */
const excludedRounds = new Set<Round['kind']>(['TIEBREAKER', 'THIRD_PLACE']);

/**
 * The columns of the alluvial diagram, in the order played: departments, regions or groups, the rounds of the knockout,
 * and the champion. Empty if the season has too few for a diagram.
 */
export function toColumns(season: Season): readonly Column[] {
  const { champion, stages, teams } = season;
  const stations = [
    departments(teams.nodes),
    ...stages.flatMap((stage) => [regionsOrGroups(stage), ...knockout(stage)]),
  ].filter(({ nodes }) => nodes.length > 0);
  const championColumns = champion === null ? [] : [station('champion', 'Champion', [single(champion)])];
  const columns = [...stations, ...championColumns];
  return columns.some(({ nodes }) => nodes.length > 1) && columns.length > 2 ? columns : [];
}

function station(key: string, name: string, nodes: Column['nodes'], paired = false): Column {
  return { key, name, nodes, paired };
}

function single({ slug, name }: { slug: string; name: string }) {
  return { key: slug, name, teams: [slug] };
}

function departments(teams: Season['teams']['nodes']): Column {
  const nodes = new Map<string, { key: string; name: string; teams: string[] }>();
  for (const { slug, department } of teams) {
    if (department === null) continue;
    const node = nodes.get(department.slug) ?? { key: department.slug, name: department.name, teams: [] };
    node.teams.push(slug);
    nodes.set(node.key, node);
  }
  return station('departments', 'Department', [...nodes.values()]);
}

/** The regions of a stage with the teams that played in them, or its groups where it has no regions. */
function regionsOrGroups({ slug, name, regions, groups, rounds }: Stage): Column {
  const teamsIn = (region: string) => [
    ...groups
      .filter((group) => group.region?.slug === region)
      .flatMap(({ standings }) => standings.map(({ team }) => team.slug)),
    ...rounds.filter((round) => round.region?.slug === region).flatMap(sides),
  ];
  const nodes =
    regions.length > 0
      ? regions.map((region) => ({
          key: region.slug,
          name: region.name,
          teams: [...new Set(teamsIn(region.slug))],
        }))
      : groups.map((group) => ({
          key: group.slug,
          name: group.name,
          teams: group.standings.map(({ team }) => team.slug),
        }));
  return station(
    slug,
    name,
    nodes.filter(({ teams }) => teams.length > 0),
  );
}

function knockout({ slug, groups, rounds }: Stage): Column[] {
  return rounds
    .filter(
      ({ region, kind }) =>
        region === null && !excludedRounds.has(kind) && (groups.length === 0 || kind !== 'OTHER'),
    )
    .map((round) =>
      station(
        `${slug}/${round.slug}`,
        round.name,
        round.ties.map((tie) => ({ key: tie.slug, name: '', teams: [tie.team1.slug, tie.team2.slug] })),
        true,
      ),
    );
}

function sides({ ties }: Round): string[] {
  return ties.flatMap(({ team1, team2 }) => [team1.slug, team2.slug]);
}
