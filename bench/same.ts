import { post } from './ask.js';
import type { Contestant } from './contestant.js';
import { type QueryName, type Question, request } from './question.js';

/** Throws unless all contestants answer each of the questions with the same facts. */
export async function compare(
  contestants: readonly Contestant[],
  query: QueryName,
  questions: readonly Question[],
): Promise<void> {
  for (const question of questions) {
    const all = contestants.map(async ({ name, port, dialect }) => ({
      name,
      told: facts(await post(port, request(query, dialect, question))),
    }));
    const [first, ...others] = await Promise.all(all);
    for (const other of others) {
      if (first === undefined || other.told === first.told) continue;
      const from = [...first.told].findIndex((letter, index) => letter !== other.told[index]);
      const near = (told: string) => `…${told.slice(Math.max(0, from - 80), from + 80)}…`;
      throw new Error(
        `To ${query} of ${question.slug}, ${first.name} and ${other.name} answer differently:\n${near(first.told)}\n${near(other.told)}`,
      );
    }
  }
}

type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/** What an answer tells, in one form for all: in our own shape, and without the order of what is no page. */
export function facts(body: string): string {
  const { data, errors } = JSON.parse(body);
  if (errors !== undefined || data == null) throw new Error(`The answer is ${body.slice(0, 500)}`);
  const { season } = data;
  // PostGraphile goes to the matches of a stage by its season.
  const page = season?.nodes?.[0]?.stage?.nodes[0]?.matches;
  return written(shaped(page === undefined ? data : { matches: page }));
}

/** Fields by which PostGraphile finds the one row of a slug in a list. */
const single: ReadonlySet<string> = new Set(['team', 'season', 'stage']);

function shaped(value: Json): Json {
  if (value === null || typeof value !== 'object') return value;
  if (isList(value)) return value.map(shaped);
  const { nodes, other, penalties2, ...rest } = value;
  // A row between two tables leads to the other one.
  if (other !== undefined) return shaped(other);
  if (nodes !== undefined && Object.keys(rest).length === 0) return shaped(nodes);
  const fields = Object.entries(value).flatMap(([name, field]): [string, Json][] => {
    if (name === 'penalties2') return [];
    if (name === 'penalties1')
      return [['penalties', penalties2 == null ? null : { team1: field, team2: penalties2 }]];
    const made = shaped(field);
    return [[name, single.has(name) && isList(made) ? (made[0] ?? null) : made]];
  });
  return Object.fromEntries(fields);
}

function written(value: Json, name = ''): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (isList(value)) {
    const items = value.map((item) => written(item));
    return `[${(name === 'nodes' ? items : items.sort()).join()}]`;
  }
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([key, field]) => `${key}:${written(field, key)}`).join()}}`;
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
