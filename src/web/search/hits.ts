import type { Route } from '../route.js';
import type { SearchResult } from './query.js';

/** What a search found, as the visitor is led to it. */
export interface Hit {
  readonly key: string;
  readonly name: string;
  /** What it is, and where it belongs. */
  readonly description: string;
  readonly place: Route;
}

type Node = SearchResult['search'][number]['node'];
type Of<Type extends Node['__typename']> = Extract<Node, { readonly __typename: Type }>;
type Club = Pick<Of<'Team'>, 'slug' | 'name' | 'seasons'>;

/** Where each thing that was found is shown, seen from a season; a department leads to its teams. */
export function toHits({ search }: SearchResult, season: string | null): Hit[] {
  const hits = search.flatMap(({ node }) => hitsOn(node, season));
  return [...new Map(hits.map((hit) => [hit.key, hit])).values()];
}

function hitsOn(node: Node, season: string | null): Hit[] {
  switch (node.__typename) {
    case 'Team':
      return team(node, node.department?.name ?? 'Team', season);
    case 'Department':
      return node.teams.flatMap((one) => team(one, node.name, season));
    case 'Season':
      return [
        {
          key: node.id,
          name: node.name,
          description: 'Season',
          place: { view: 'season', season: node.slug },
        },
      ];
    case 'Stage':
      return [
        {
          key: node.id,
          name: node.name,
          description: node.season.name,
          place: node.groups.length + node.regions.length > 0 ? inStage(node, null) : inBracket(node, null),
        },
      ];
    case 'Region':
      return [
        {
          key: node.id,
          name: node.name,
          description: `${node.stage.name}, ${node.stage.season.name}`,
          place: inStage(node.stage, node.slug),
        },
      ];
    case 'Group':
      return [
        {
          key: node.id,
          name: node.name,
          description: `${node.region?.name ?? node.stage.name}, ${node.stage.season.name}`,
          place: inStage(node.stage, node.region?.slug ?? null),
        },
      ];
    case 'Tie':
      return [
        {
          key: node.id,
          name: `${node.team1.name} – ${node.team2.name}`,
          description: `${node.round.name}, ${node.stage.season.name}`,
          place: tie(node),
        },
      ];
  }
}

/** A team in the season that is looked at, or else in its newest. */
function team({ slug, name, seasons }: Club, what: string, season: string | null): Hit[] {
  const own = seasons.find((one) => one.slug === season) ?? seasons[0];
  if (own === undefined) return [];
  return [
    {
      key: slug,
      name,
      description: what,
      place: { view: 'team', season: own.slug, team: slug, against: null },
    },
  ];
}

/** A tie where it is shown: in its region or beside its group, or else in the bracket. */
function tie({ stage, region, round, team1 }: Of<'Tie'>): Route {
  const beside = region !== null || round.kind === 'TIEBREAKER' || round.kind === 'OTHER';
  return beside ? inStage(stage, region?.slug ?? null, team1.slug) : inBracket(stage, team1.slug);
}

type Whose = Of<'Group'>['stage'];

function inStage({ season, slug }: Whose, region: string | null, follow: string | null = null): Route {
  return { view: 'stage', season: season.slug, stage: slug, region, follow };
}

function inBracket({ season, slug }: Whose, follow: string | null): Route {
  return { view: 'bracket', season: season.slug, stage: slug, follow };
}
