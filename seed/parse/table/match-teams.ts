import { slugify } from '../../../src/domain/slugify.js';
import type { WikitextValue } from '../../read/wikitext/template.js';
import { isSimilarName } from '../team/similar-names.js';
import { readTeamReference } from '../team/team-reference.js';
import type { TeamRegistry } from '../team/team-registry.js';

/** Reads the team that a value names; undefined for a slot that is still open. */
export type TeamReader = (value: WikitextValue) => string | undefined;

// More teams than any group has.
const MAX_TEAMS = 100;

/**
 * A reader of the names of a table whose teams are those of a group, `candidates`: it may call them by shorter names, each
 * of which must be of another team.
 */
export function teamReader(
  values: readonly WikitextValue[],
  candidates: readonly string[],
  registry: TeamRegistry,
): TeamReader {
  const own = new Set(candidates);
  if (own.size === 0 || own.size > MAX_TEAMS) return (value) => registry.resolve(value);
  const ofGroup = (value: WikitextValue): string | undefined => {
    const found = registry.find(value);
    return found !== undefined && own.has(found) ? found : undefined;
  };
  const taken = new Set(values.flatMap((value) => ofGroup(value) ?? []));
  const names = new Set(
    values.flatMap((value) => (ofGroup(value) === undefined ? (nameOf(value, registry) ?? []) : [])),
  );
  const keys = new Map(registry.teams.map(({ slug, key }) => [slug, key]));
  const open = candidates.flatMap((slug) => (taken.has(slug) ? [] : [{ slug, key: keys.get(slug) ?? slug }]));
  const teams = names.size > open.length ? new Map<string, string>() : matchNames([...names], open);
  return (value) => ofGroup(value) ?? teams.get(nameOf(value, registry) ?? '') ?? registry.resolve(value);
}

function nameOf(value: WikitextValue, { wiki }: TeamRegistry): string | undefined {
  const reference = readTeamReference(value, wiki);
  return reference === undefined ? undefined : slugify(reference.name);
}

interface Candidate {
  readonly slug: string;
  readonly key: string;
}

/**
 * The teams that short names mean: each the only one that has its words, then the only one whose words it begins, then the
 * only one that it abbreviates, `fac` for `floridsdorfer-ac`; the last name is that of the last team.
 */
function matchNames(names: readonly string[], candidates: readonly Candidate[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const fits of [sameName, hasWords, isSimilarName, abbreviates]) {
    const open = candidates.filter(({ slug }) => ![...found.values()].includes(slug));
    const options = new Map(
      names
        .filter((name) => !found.has(name))
        .map((name) => [name, open.filter(({ key }) => fits(name, key))] as const),
    );
    const counts = new Map<string, number>();
    for (const { slug } of [...options.values()].flat()) counts.set(slug, (counts.get(slug) ?? 0) + 1);
    for (const [name, [only, another]] of options)
      if (only !== undefined && another === undefined && counts.get(only.slug) === 1)
        found.set(name, only.slug);
  }
  const left = names.filter((name) => !found.has(name));
  const open = candidates.filter(({ slug }) => ![...found.values()].includes(slug));
  const [name, anotherName] = left;
  const [team, anotherTeam] = open;
  if (name !== undefined && team !== undefined && anotherName === undefined && anotherTeam === undefined)
    found.set(name, team.slug);
  return found;
}

function sameName(name: string, key: string): boolean {
  return name === key;
}

function hasWords(name: string, key: string): boolean {
  const words = key.split('-');
  return name.split('-').every((word) => words.includes(word));
}

const MAX_LETTERS = 20;

/** Whether the letters of a name begin words of another, in their order. */
function abbreviates(name: string, key: string): boolean {
  const letters = name.replaceAll('-', '');
  if (letters.length > MAX_LETTERS) return false;
  // How many letters can be had from the words so far.
  let reached = new Set([0]);
  for (const word of key.split('-')) {
    const further = new Set(reached);
    for (const from of reached)
      for (let end = from; letters[end] !== undefined && letters[end] === word[end - from]; end += 1)
        further.add(end + 1);
    reached = further;
  }
  return reached.has(letters.length);
}
