import { readFileSync } from 'node:fs';
import pg from 'pg';

/** What is asked, in the order of the results. */
export const queryNames = ['walk', 'bracket', 'matches', 'team', 'season', 'goals', 'scorers'] as const;

export type QueryName = (typeof queryNames)[number];

/** What one question of a query is about: a season by its slug, or a team, which has a name as well. */
export interface Question {
  readonly slug: string;
  readonly name: string;
}

/** The questions of every query. */
export type Questions = Readonly<Record<QueryName, readonly Question[]>>;

/** How a contestant is asked. */
export type Dialect = 'ours' | 'postgraphile' | 'mercurius' | 'sql' | 'hello' | 'http';

/** What is posted to a contestant. */
export interface Request {
  readonly path: string;
  readonly body: string;
}

/** Questions that a query is asked with at most, again and again: so that their answers fit into a cache. */
export const distinct = 200;

/**
 * The questions about what is loaded: the same ones in the same order each time, of seasons that lie anywhere among
 * all. The walk starts at the champions, a team is any of its season's.
 */
export async function readQuestions(url: string): Promise<Questions> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<Row>(loaded);
    const pick = picking(rows.length);
    const chosen = shuffled(rows, pick).slice(0, distinct);
    const seasons = chosen.map(({ slug }) => ({ slug, name: slug }));
    const teams = shuffled(
      chosen.flatMap((season) => shuffled(season.teams, pick).slice(0, Math.ceil(distinct / chosen.length))),
      pick,
    );
    const champions = chosen.map(({ champion }) => champion);
    const ofSeasons = {
      bracket: seasons,
      matches: seasons,
      season: seasons,
      goals: seasons,
      scorers: seasons,
    };
    return { walk: champions, team: teams, ...ofSeasons };
  } finally {
    await client.end();
  }
}

interface Row {
  readonly slug: string;
  readonly champion: Question;
  readonly teams: readonly Question[];
}

const loaded = `
  SELECT s.slug,
    (SELECT json_build_object('slug', t.slug, 'name', t.name) FROM "Team" t WHERE t.id = s."championId") AS champion,
    (
      SELECT json_agg(json_build_object('slug', t.slug, 'name', t.name) ORDER BY t.slug)
      FROM "_SeasonTeams" of JOIN "Team" t ON t.id = of."B" WHERE of."A" = s.id
    ) AS teams
  FROM "Season" s ORDER BY s.slug`;

/** A question as it is posted to contestants that are asked like this. */
export function request(query: QueryName, dialect: Dialect, { slug, name }: Question): Request {
  const variable = query === 'walk' || query === 'team' ? 'team' : 'season';
  const asked = text(`${query}.graphql`);
  switch (dialect) {
    case 'ours':
      return posted('/graphql', asked, { [variable]: name });
    case 'mercurius':
      return posted('/graphql', asked, { [variable]: slug });
    case 'postgraphile':
      return posted('/graphql', text(`postgraphile/${query}.graphql`), { [variable]: slug });
    case 'sql':
      return posted('/', query, { slug });
    case 'hello':
      return posted('/graphql', '{ hello }', {});
    case 'http':
      return posted(`/${query}`, asked, { [variable]: name });
  }
}

function posted(path: string, query: string, variables: object): Request {
  return { path, body: JSON.stringify({ query, variables }) };
}

const texts = new Map<string, string>();

function text(file: string): string {
  const known = texts.get(file) ?? readFileSync(new URL(`queries/${file}`, import.meta.url), 'utf8');
  texts.set(file, known);
  return known;
}

type Pick = (count: number) => number;

/** Numbers below a count, as if by chance: the same ones from the same seed. */
function picking(seed: number): Pick {
  let state = seed;
  return (count) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * count);
  };
}

function shuffled<Item>(items: readonly Item[], pick: Pick): Item[] {
  const left = [...items];
  return items.flatMap(() => left.splice(pick(left.length), 1));
}
