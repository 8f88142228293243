import { fullTime } from '../../domain/match/full-time.js';
import { finalScore } from '../../domain/match/score.js';
import type { SeasonReader } from '../season-reader.js';
import { matchLines, type TxtMatch } from './match-lines.js';
import { roundName } from './names.js';

/** Parts of a season that are read at once; each has the matches of one group or one round. */
const partsPerPage = 20;

/** A group or a round, in the order of the document. */
interface Part {
  readonly where: { readonly groupId: number; readonly roundId: null } | { readonly roundId: number };
  readonly names: readonly string[];
}

type MatchRow = Awaited<ReturnType<typeof readMatches>>[number];

/**
 * A season in Football.TXT, the format of openfootball: its matches under lines of their round, by day. Some parts of
 * the season are in memory at a time.
 */
export async function* toFootballTxt(reader: SeasonReader): AsyncGenerator<string> {
  yield `= ${title(reader)}\n\n# Teams    ${reader.season.counts.teams}\n# Matches  ${reader.season.counts.matches}\n`;
  const parts = await readParts(reader);
  for (let at = 0; at < parts.length; at += partsPerPage) {
    const page = parts.slice(at, at + partsPerPage);
    const matches = await readMatches(reader, page);
    yield page.map((part) => formatPart(part, matches)).join('');
  }
}

/** `Copa Perú 2013`, `Austrian Bundesliga 2019/20`. */
function title({ season: { competition, startYear, year } }: SeasonReader): string {
  const years = startYear === year ? `${year}` : `${startYear}/${String(year % 100).padStart(2, '0')}`;
  return `${roundName(competition)} ${years}`;
}

/** The groups of each stage before its rounds. */
async function readParts({ client, season }: SeasonReader): Promise<Part[]> {
  const stages = await client.stage.findMany({
    where: { seasonId: season.id },
    orderBy: { order: 'asc' },
    select: {
      name: true,
      groups: {
        orderBy: { order: 'asc' },
        select: { id: true, name: true, region: { select: { name: true } } },
      },
      rounds: {
        orderBy: [{ played: 'asc' }, { id: 'asc' }],
        select: {
          id: true,
          name: true,
          region: { select: { name: true } },
          group: { select: { name: true } },
        },
      },
    },
  });
  return stages.flatMap(({ name: stage, groups, rounds }) => {
    const names = (...more: readonly (string | undefined)[]) => {
      const own = more.flatMap((name) => (name === undefined ? [] : [roundName(name)]));
      return [...new Set(season.staged || own.length === 0 ? [roundName(stage), ...own] : own)];
    };
    return [
      ...groups.map(({ id, name, region }) => ({
        where: { groupId: id, roundId: null },
        names: names(region?.name, name),
      })),
      ...rounds.map(({ id, name, region, group }) => ({
        where: { roundId: id },
        names: names(region?.name, group?.name, name),
      })),
    ];
  });
}

function readMatches({ client }: SeasonReader, parts: readonly Part[]) {
  return client.match.findMany({
    where: { OR: parts.map(({ where }) => where) },
    // What has no day, or no hour, must not stand under that of another match.
    orderBy: [
      { date: { sort: 'asc', nulls: 'first' } },
      { time: { sort: 'asc', nulls: 'first' } },
      { orderPlayed: 'asc' },
    ],
    select: {
      groupId: true,
      roundId: true,
      leg: true,
      status: true,
      date: true,
      time: true,
      homeTeamId: true,
      homeTeam: { select: { name: true } },
      awayTeam: { select: { name: true } },
      homeGoals: true,
      awayGoals: true,
      halfTimeHome: true,
      halfTimeAway: true,
      fullTimeHome: true,
      fullTimeAway: true,
      extraTime: true,
      penaltiesHome: true,
      penaltiesAway: true,
      venue: true,
      city: true,
      attendance: true,
      referee: true,
      goalsScored: {
        orderBy: { order: 'asc' },
        select: {
          teamId: true,
          player: { select: { name: true } },
          minute: true,
          stoppage: true,
          kind: true,
        },
      },
    },
  });
}

/** The matches of a part under its line; those of ties with several legs under one for each leg. */
function formatPart({ where, names }: Part, matches: readonly MatchRow[]): string {
  const own = matches.filter((match) =>
    'groupId' in where
      ? match.groupId === where.groupId && match.roundId === null
      : match.roundId === where.roundId,
  );
  const legs = [...new Set(own.map(({ leg }) => leg ?? 1))].sort((one, other) => one - other);
  return legs
    .map((leg) => {
      const name = legs.length === 1 ? '' : ` - ${legNames[leg - 1] ?? `Match ${leg}`}`;
      return `\n▪ ${names.join(', ')}${name}\n${formatMatches(own.filter((match) => (match.leg ?? 1) === leg))}`;
    })
    .join('');
}

const legNames = ['1st Leg', '2nd Leg'];

function formatMatches(matches: readonly MatchRow[]): string {
  let day: string | null = null;
  const lines = matches.flatMap((match) => {
    const date = match.date === null ? null : formatDay(match.date);
    const heading = date === null || date === day ? [] : [date];
    day = date;
    return [...heading, ...matchLines(toTxtMatch(match))];
  });
  return lines.map((line) => `${line}\n`).join('');
}

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `Sat Sep 14 2013` */
function formatDay(day: Date): string {
  return `${weekdays[day.getUTCDay()]} ${months[day.getUTCMonth()]} ${day.getUTCDate()} ${day.getUTCFullYear()}`;
}

function toTxtMatch(match: MatchRow): TxtMatch {
  const halfTime = finalScore(match.halfTimeHome, match.halfTimeAway);
  const statedFullTime = finalScore(match.fullTimeHome, match.fullTimeAway);
  return {
    ...match,
    home: match.homeTeam.name,
    away: match.awayTeam.name,
    final: finalScore(match.homeGoals, match.awayGoals),
    halfTime,
    fullTime: fullTime({ ...match, statedFullTime }),
    penalties: finalScore(match.penaltiesHome, match.penaltiesAway),
    goals: match.goalsScored.map(({ teamId, player, ...goal }) => ({
      ...goal,
      side: teamId === match.homeTeamId ? 'home' : 'away',
      player: player.name,
    })),
  };
}
