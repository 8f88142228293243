import type { MatchResult } from '../match/result.js';

/** Matches by the team at home and by the team away, so that those of a few teams are found without reading all. */
export interface MatchesByTeam<Team> {
  readonly home: ReadonlyMap<Team, readonly MatchResult<Team>[]>;
  readonly away: ReadonlyMap<Team, readonly MatchResult<Team>[]>;
}

/** The matches by team, and the function that adds one to them. */
export interface MatchIndex<Team> extends MatchesByTeam<Team> {
  readonly add: (match: MatchResult<Team>) => void;
}

/** Finds matches by team; more can be added. */
export function matchesByTeam<Team>(matches: readonly MatchResult<Team>[]): MatchIndex<Team> {
  const home = new Map<Team, MatchResult<Team>[]>();
  const away = new Map<Team, MatchResult<Team>[]>();
  const add = (match: MatchResult<Team>) => {
    append(home, match.home, match);
    append(away, match.away, match);
  };
  for (const match of matches) add(match);
  return { home, away, add };
}

function append<Key, Item>(lists: Map<Key, Item[]>, key: Key, item: Item): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}
