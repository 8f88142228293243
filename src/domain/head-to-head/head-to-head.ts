import { resultsOf } from '../match/result.js';
import type { MatchScore } from '../match/score.js';
import type { SeasonSpan } from '../season/season-name.js';
import { compareSeasons } from '../season/season-order.js';
import { recordOf, type TeamRecord } from '../team/record.js';

/** A team as far as its opponents are told apart and put in order. */
interface Opponent {
  readonly id: number;
  /** The name folded, which is what names are ordered by. */
  readonly key: string;
}

/** A match as far as its place in the order played needs it; null goals where it was not played. */
export interface OrderedMatch extends MatchScore {
  readonly id: number;
  readonly order: number;
  readonly season: SeasonSpan & { readonly id: number };
  readonly homeTeam: Opponent;
  readonly awayTeam: Opponent;
}

/** A tie's two sides. */
export interface TieSides {
  readonly id: number;
  readonly team1: Opponent;
  readonly team2: Opponent;
}

/** What two teams played against each other, as one of them saw it. */
export interface HeadToHead {
  readonly team: number;
  readonly opponent: number;
  /** In the order played. */
  readonly matches: readonly number[];
  /** In the order played. */
  readonly ties: readonly number[];
  readonly record: TeamRecord;
}

/**
 * What a team played against each of its opponents: most matches played first, then by the opponent's name.
 *
 * An opponent met in a tie that was settled without playing is one as well. Ties are given in the order played.
 */
export function headToHeads(
  team: number,
  matches: readonly OrderedMatch[],
  ties: readonly TieSides[],
): HeadToHead[] {
  const opponents = new Map<number, Opponent>();
  const other = (one: Opponent, two: Opponent) => (one.id === team ? two : one);
  for (const { homeTeam, awayTeam } of matches) add(opponents, other(homeTeam, awayTeam));
  for (const { team1, team2 } of ties) add(opponents, other(team1, team2));
  return [...opponents.values()]
    .map(({ id, key }) => ({
      key,
      met: headToHead(
        { team, opponent: id },
        matches.filter(({ homeTeam, awayTeam }) => other(homeTeam, awayTeam).id === id),
        ties.filter(({ team1, team2 }) => other(team1, team2).id === id),
      ),
    }))
    .toSorted((one, two) => two.met.record.played - one.met.record.played || (one.key < two.key ? -1 : 1))
    .map(({ met }) => met);
}

/** What two teams played against each other, given all of it. */
export function headToHead(
  { team, opponent }: { readonly team: number; readonly opponent: number },
  matches: readonly OrderedMatch[],
  ties: readonly { readonly id: number }[],
): HeadToHead {
  const played = matches.toSorted(
    (one, two) => compareSeasons(one.season, two.season) || one.order - two.order,
  );
  const results = resultsOf(
    team,
    played.map((match) => ({ ...match, home: match.homeTeam.id, away: match.awayTeam.id })),
  );
  return {
    team,
    opponent,
    matches: played.map(({ id }) => id),
    ties: ties.map(({ id }) => id),
    record: recordOf(results),
  };
}

function add(opponents: Map<number, Opponent>, opponent: Opponent): void {
  opponents.set(opponent.id, opponent);
}
