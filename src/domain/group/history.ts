import { groupBy } from '../group-by.js';
import { awayResult, homeResult, type MatchResult, type TeamResult } from '../match/result.js';
import { isPlayed } from '../match/score.js';
import { addResult, figuresOfSums, noResults } from './figures.js';
import { matchesByTeam } from './matches-by-team.js';
import {
  type Entrant,
  printedLines,
  printedPositions,
  type RankedTeam,
  type RankingRules,
  rank,
  rankFigures,
} from './ranking.js';
import type { PlayOff } from './tie-breakers.js';

/** A match with the day on which it was played; null where the day is not known. */
export interface DatedMatch<Team> extends MatchResult<Team> {
  readonly date: Date | null;
}

/** A play-off with the day on which it was decided; null where the day is not known. */
export interface DatedPlayOff<Team> extends PlayOff<Team> {
  readonly date: Date | null;
}

/** What the teams of a group played, and when. */
export interface DatedGroup<Team> {
  readonly matches: readonly DatedMatch<Team>[];
  readonly playOffs: readonly DatedPlayOff<Team>[];
}

/** A table as it stood after a day of play. */
export interface TableMoment<Team> {
  readonly date: Date;
  /** Matches of the group played until then, those of this day among them. */
  readonly played: number;
  readonly table: readonly RankedTeam<Team>[];
}

/**
 * The tables of a group after each day of play, first day first, as `rank` makes them of what was played until then.
 *
 * Each match is added once to the sums of its two teams, however many days there are. A point adjustment counts from
 * the first day, for nobody knows the day on which it was made, and an awarded match on its own day. Without the day of
 * a match that was played no day's table is known: there are none. A play-off without one is left out, for it was
 * played after all of them.
 */
export function tableHistory<Team>(
  entrants: readonly Entrant<Team>[],
  { matches, playOffs }: DatedGroup<Team>,
  rules: RankingRules,
): TableMoment<Team>[] {
  const played = matches.filter(isPlayed);
  if (!daysAreKnown(played)) return [];
  const matchesOf = groupBy(played, ({ date }) => date?.getTime());
  const decided = playOffs.filter(({ winner }) => winner !== null);
  const playOffsOf = groupBy(decided, ({ date }) => date?.getTime());
  const days = [...new Set([...matchesOf.keys(), ...playOffsOf.keys()])]
    .filter((day) => day !== undefined)
    .sort((one, other) => one - other);

  const printed = printedLines(entrants);
  const sums = new Map(entrants.map(({ team, adjustment }) => [team, { ...noResults(), adjustment }]));
  const table = new Map([...sums].map(([team, line]) => [team, figuresOfSums(line, rules, line.adjustment)]));
  const index = matchesByTeam<Team>([]);
  const settled: PlayOff<Team>[] = [];
  let count = 0;
  const add = (team: Team, result: TeamResult) => {
    const line = sums.get(team);
    if (line === undefined) return;
    addResult(line, result);
    table.set(team, figuresOfSums(line, rules, line.adjustment));
  };
  return days.map((day) => {
    for (const match of matchesOf.get(day) ?? []) {
      index.add(match);
      add(match.home, homeResult(match));
      add(match.away, awayResult(match));
      count += 1;
    }
    settled.push(...(playOffsOf.get(day) ?? []));
    const isOver = count === matches.length && settled.length === decided.length;
    return {
      date: new Date(day),
      played: count,
      table: rankFigures(table, {
        matches: index,
        playOffs: settled,
        rules,
        printedPositions: printedPositions(printed, table, isOver),
      }),
    };
  });
}

/**
 * The table of a group after a day, as `tableHistory` has it. Empty where the day of a match that was played is not
 * known.
 */
export function tableAsOf<Team>(
  entrants: readonly Entrant<Team>[],
  { matches, playOffs }: DatedGroup<Team>,
  day: Date,
  rules: RankingRules,
): RankedTeam<Team>[] {
  if (!daysAreKnown(matches.filter(isPlayed))) return [];
  const isPast = ({ date }: { readonly date: Date | null }) => date !== null && date <= day;
  const until = {
    matches: matches.map((match) => (isPast(match) ? match : { ...match, homeGoals: null, awayGoals: null })),
    playOffs: playOffs.filter(isPast),
  };
  const arePlayOffsOver = playOffs.every((playOff) => playOff.winner === null || isPast(playOff));
  const known = arePlayOffsOver ? entrants : entrants.map(({ team, adjustment }) => ({ team, adjustment }));
  return rank(known, until, rules);
}

function daysAreKnown<Team>(played: readonly DatedMatch<Team>[]): boolean {
  return played.every(({ date }) => date !== null);
}
