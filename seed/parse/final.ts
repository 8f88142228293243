import { fold } from '../../src/team/names.js';
import type { GroupRecord } from './group/groups.js';
import type { SeasonRecord } from './season.js';
import type { TieRecord } from './tie/knockout.js';

type Played = Pick<SeasonRecord, 'stages' | 'rounds' | 'ties'>;

/** What a season came to; null for what it has not come to, or what its page does not tell. */
export interface Outcome {
  /** The tie that decided it; null too where a table did. */
  readonly final: TieRecord | null;
  readonly champion: string | null;
  readonly runnerUp: string | null;
}

/** Who won a season: the winner of its final; else the team that the facts name, or the first of the last table. */
export function outcomeOf(season: SeasonRecord): Outcome {
  const final = finalOf(season) ?? null;
  const named = season.facts.champion == null ? null : fold(season.facts.champion);
  if (final !== null) return { final, champion: final.winner, runnerUp: final.loser };
  const table = named === null ? decidedTable(season) : undefined;
  const [first, second, third] = table?.standings ?? [];
  if (first === undefined || second?.position === 1) return { final, champion: named, runnerUp: null };
  const runnerUp = second === undefined || third?.position === second.position ? null : second.team;
  return { final, champion: first.team, runnerUp };
}

/** The final of the last stage that the title is played in, which belongs to no region; undefined while there is none. */
export function finalOf(season: Played): TieRecord | undefined {
  const last = lastStage(season);
  const ties = finals(season).filter(({ stage, region }) => stage === last && region === null);
  return ties.length === 1 ? ties[0] : undefined;
}

/** The finals of the regions, by `stage/region`. */
export function regionalFinals(season: Played): ReadonlyMap<string, TieRecord> {
  return new Map(finals(season).map((tie) => [`${tie.stage}/${tie.region}`, tie]));
}

function finals({ ties, rounds }: Played): TieRecord[] {
  const kinds = new Map(rounds.map(({ stage, slug, kind }) => [`${stage}/${slug}`, kind]));
  return ties.filter(({ stage, round }) => kinds.get(`${stage}/${round}`) === 'FINAL');
}

// Stages beside the one that the title is played in.
const beside = /relegat|descenso|promotion|ascenso|permanencia|consola|plate|third-place|tercer/;

function lastStage({ stages }: Pick<Played, 'stages'>): string | undefined {
  return (stages.findLast(({ name }) => !beside.test(fold(name))) ?? stages.at(-1))?.slug;
}

/** The one table of the last stage, if it is played out or the page says that its first team is the champion. */
function decidedTable(season: SeasonRecord): GroupRecord | undefined {
  const last = lastStage(season);
  const [table, another] = season.groups.filter(({ stage }) => stage === last);
  if (table === undefined || another !== undefined) return undefined;
  const title = season.infobox?.claims.find(({ claimed }) => claimed.what === 'TITLE')?.claimed;
  const claimed = title?.what === 'TITLE' && title.team.slug === table.standings[0]?.team;
  return claimed || (title === undefined && isPlayedOut(table)) ? table : undefined;
}

/** Whether every two teams met at both their homes, and no match of the table is still to be played. */
function isPlayedOut({ standings, matches }: GroupRecord): boolean {
  const teams = standings.length;
  return (
    teams > 1 && matches.length >= teams * (teams - 1) && matches.every(({ homeGoals }) => homeGoals !== null)
  );
}
