import type { Route } from '../route.js';
import type { SearchResult } from './query.js';

/** A search hit. */
export interface Hit {
  readonly key: string;
  readonly name: string;
  /** The kind of thing, or where it belongs. */
  readonly description: string;
  readonly route: Route;
}

type Node = SearchResult['search'][number]['node'];
type Of<Type extends Node['__typename']> = Extract<Node, { readonly __typename: Type }>;
type Club = Pick<Of<'Team'>, 'slug' | 'name' | 'seasons'>;

/** Converts search results into hits, preferring the given season; a department becomes a hit for each of its teams. */
export function toHits({ search }: SearchResult, season: string | null): Hit[] {
  const hits = search.flatMap(({ node }) => hitsOn(node, season));
  return [...new Map(hits.map((hit) => [hit.key, hit])).values()];
}

function hitsOn(node: Node, season: string | null): Hit[] {
  switch (node.__typename) {
    case 'Team':
      return teamHits(node, node.department?.name ?? 'Team', season);
    case 'Department':
      return node.teams.flatMap((one) => teamHits(one, node.name, season));
    case 'Player':
      return playerHits(node, season);
    case 'Season':
      return [
        {
          key: node.id,
          name: node.name,
          description: 'Season',
          route: { view: 'season', season: node.slug },
        },
      ];
    case 'Stage':
      return [
        {
          key: node.id,
          name: node.name,
          description: node.season.name,
          route:
            node.groups.length + node.regions.length > 0 ? stageRoute(node, null) : bracketRoute(node, null),
        },
      ];
    case 'Region':
      return [
        {
          key: node.id,
          name: node.name,
          description: `${node.stage.name}, ${node.stage.season.name}`,
          route: stageRoute(node.stage, node.slug),
        },
      ];
    case 'Group':
      return [
        {
          key: node.id,
          name: node.name,
          description: `${node.region?.name ?? node.stage.name}, ${node.stage.season.name}`,
          route: stageRoute(node.stage, node.region?.slug ?? null),
        },
      ];
    case 'Tie':
      return [
        {
          key: node.id,
          name: `${node.team1.name} – ${node.team2.name}`,
          description: `${node.round.name}, ${node.stage.season.name}`,
          route: tieRoute(node),
        },
      ];
  }
}

/** A player in the given season, or else in the newest of the teams. */
function playerHits({ id, slug, name, teams }: Of<'Player'>, season: string | null): Hit[] {
  const seasons = teams.flatMap((team) => team.seasons);
  const target = seasons.find((one) => one.slug === season) ?? seasons[0];
  if (target === undefined) return [];
  return [
    {
      key: id,
      name,
      description: teams.map((team) => team.name).join(', '),
      route: { view: 'player', season: target.slug, player: slug },
    },
  ];
}

/** A team in the given season, or else in its newest. */
function teamHits({ slug, name, seasons }: Club, description: string, season: string | null): Hit[] {
  const target = seasons.find((one) => one.slug === season) ?? seasons[0];
  if (target === undefined) return [];
  return [
    {
      key: slug,
      name,
      description,
      route: { view: 'team', season: target.slug, team: slug, against: null },
    },
  ];
}

/** The route of the view that shows a tie: that of its region or group, or else the bracket. */
function tieRoute({ stage, region, round, team1 }: Of<'Tie'>): Route {
  const outsideBracket = region !== null || round.kind === 'TIEBREAKER' || round.kind === 'OTHER';
  return outsideBracket
    ? stageRoute(stage, region?.slug ?? null, team1.slug)
    : bracketRoute(stage, team1.slug);
}

type StageRef = Of<'Group'>['stage'];

function stageRoute({ season, slug }: StageRef, region: string | null, follow: string | null = null): Route {
  return { view: 'stage', season: season.slug, stage: slug, region, follow };
}

function bracketRoute({ season, slug }: StageRef, follow: string | null): Route {
  return { view: 'bracket', season: season.slug, stage: slug, follow };
}
