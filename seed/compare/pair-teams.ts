import munkres from 'munkres';
import { createNameLikeness } from './name-likeness.js';

/** A team by the names that it goes by. */
export interface NamedTeam {
  readonly key: string;
  readonly names: readonly string[];
}

/** A match as a key and a score, for the pairing of teams; the day is null where it is not told. */
export interface ScoredMatch {
  readonly home: string;
  readonly away: string;
  readonly homeGoals: number | null;
  readonly awayGoals: number | null;
  readonly date: string | null;
}

/** The teams of one source with their matches. */
export interface TeamsWithMatches {
  readonly teams: readonly NamedTeam[];
  readonly matches: readonly ScoredMatch[];
}

/**
 * Pairs the teams of two sources one to one, so that their names and their results are as alike as they can be; returns
 * the key in `read` by the key in `truth`. A team remains alone if no other is like it by name or has a result of it.
 */
export function pairTeams(truth: TeamsWithMatches, read: TeamsWithMatches): Map<string, string> {
  const likeness = createNameLikeness(read.teams.flatMap(({ names }) => names.slice(0, 1)));
  const byName = truth.teams.map(({ names }) =>
    read.teams.map((team) =>
      Math.max(...names.flatMap((name) => team.names.map((other) => likeness(name, other)))),
    ),
  );
  let results = sharedResults(truth, read);
  let pairs = new Map<string, string>();
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const next = assign(truth, read, byName, results);
    const isSettled = round > 0 && [...next].every(([key, other]) => pairs.get(key) === other);
    pairs = next;
    if (isSettled) break;
    results = agreedResults(truth, read, pairs);
  }
  return pairs;
}

const MAX_ROUNDS = 5;
/** Below it, two names are taken for names of one team only if they share results. */
const MIN_LIKENESS = 0.5;

type Matrix = readonly (readonly number[])[];

/** The best pairs by the sum of likeness and shared results. */
function assign(
  { teams }: TeamsWithMatches,
  { teams: others }: TeamsWithMatches,
  byName: Matrix,
  results: Matrix,
): Map<string, string> {
  if (teams.length === 0 || others.length === 0) return new Map();
  const costs = byName.map((row, at) => row.map((likeness, to) => 2 - likeness - (results[at]?.[to] ?? 0)));
  return new Map(
    munkres(costs).flatMap(([at, to]) => {
      const [team, other] = [teams[at], others[to]];
      const alike = (byName[at]?.[to] ?? 0) >= MIN_LIKENESS || (results[at]?.[to] ?? 0) > 0;
      return team === undefined || other === undefined || !alike ? [] : [[team.key, other.key] as const];
    }),
  );
}

/** The share of results, by side, score and day, that each two teams have in common, whoever the opponents are. */
function sharedResults(truth: TeamsWithMatches, read: TeamsWithMatches): Matrix {
  const isDated = read.matches.some(({ date }) => date !== null);
  const keysOf = ({ teams, matches }: TeamsWithMatches) => {
    const keys = new Map(teams.map(({ key }) => [key, [] as string[]]));
    for (const { home, away, homeGoals, awayGoals, date } of matches) {
      if (homeGoals === null || (isDated && date === null)) continue;
      const key = `${homeGoals}-${awayGoals} ${isDated ? date : ''}`;
      keys.get(home)?.push(`home ${key}`);
      keys.get(away)?.push(`away ${key}`);
    }
    return teams.map(({ key }) => keys.get(key) ?? []);
  };
  const others = keysOf(read);
  return keysOf(truth).map((keys) => others.map((other) => common(keys, other)));
}

function common(keys: readonly string[], others: readonly string[]): number {
  const rest = [...others];
  const found = keys.filter((key) => {
    const at = rest.indexOf(key);
    return at >= 0 && rest.splice(at, 1).length > 0;
  });
  return found.length / Math.max(1, Math.min(keys.length, others.length));
}

/** The share of results that each two teams have in common against opponents that are paired. */
function agreedResults(
  truth: TeamsWithMatches,
  read: TeamsWithMatches,
  pairs: ReadonlyMap<string, string>,
): Matrix {
  const results = resultsAgainst(read);
  const known = resultsAgainst(truth);
  return truth.teams.map(({ key }) =>
    read.teams.map((team) => {
      let [agreed, compared] = [0, 0];
      for (const [opponent, scores] of known.get(key) ?? []) {
        const others = results.get(team.key)?.get(pairs.get(opponent) ?? '') ?? [];
        compared += Math.min(scores.length, others.length);
        agreed += others.filter((score) => scores.includes(score)).length;
      }
      return compared === 0 ? 0 : Math.min(1, agreed / compared);
    }),
  );
}

/** The scores of each team against each opponent, from the team's side. */
function resultsAgainst({ matches }: TeamsWithMatches): Map<string, Map<string, string[]>> {
  const results = new Map<string, Map<string, string[]>>();
  const add = (team: string, opponent: string, score: string) => {
    const ofTeam = results.get(team) ?? new Map<string, string[]>();
    ofTeam.set(opponent, [...(ofTeam.get(opponent) ?? []), score]);
    results.set(team, ofTeam);
  };
  for (const { home, away, homeGoals, awayGoals } of matches) {
    if (homeGoals === null) continue;
    add(home, away, `${homeGoals}-${awayGoals}`);
    add(away, home, `${awayGoals}-${homeGoals}`);
  }
  return results;
}
