import { groupBy } from '../../src/domain/group-by.js';
import { slugify } from '../../src/domain/slugify.js';
import type { GroupRecord } from './group/group.js';
import type { SeasonRecord } from './season.js';
import type { RoundRecord } from './tie/round.js';
import type { TieRecord } from './tie/tie-collector.js';

/** The outcome of a season; null for what is undecided or unknown. */
export interface SeasonOutcome {
  /** The tie that decided it; null also if a table did. */
  readonly final: TieRecord | null;
  readonly champion: string | null;
  readonly runnerUp: string | null;
}

/**
 * The outcome of a season. The champion that the facts file or the infobox names won the final in which it played, or
 * else the table that it leads; any other final is for something else, such as a place in a higher division. If
 * neither names a champion, it is the first of a table that marks it as the champion, the winner of the final, or the
 * first of a completed table. A title that was not awarded, or that several share, has no champion.
 */
export function seasonOutcome(season: SeasonRecord): SeasonOutcome {
  const namedChampion =
    season.facts.champion == null ? claimedChampion(season) : slugify(season.facts.champion);
  const finals = titleFinals(season);
  if (hasNoChampion(season)) return { ...undecided, final: only(finals) ?? null };
  const namedFinal = finals.find(({ team1, team2 }) => team1 === namedChampion || team2 === namedChampion);
  if (namedFinal !== undefined) return ofFinal(namedFinal);
  const tables = titleTables(season);
  const titleTable =
    tables.findLast(({ standings }) => standings[0]?.team === namedChampion) ??
    only(tables.filter((table) => marksChampion(table) && isAlone(table, tables)));
  if (titleTable !== undefined) return ofTable(titleTable);
  const [final, another] = namedChampion === null && hasSeveral(season) ? [] : finals;
  if (season.facts.champion != null) return { final: null, champion: namedChampion, runnerUp: null };
  if (final !== undefined) return another === undefined ? ofFinal(final) : undecided;
  const table = tables.at(-1);
  const over = table !== undefined && isAlone(table, tables) && namedChampion === null && isPlayedOut(table);
  return over ? ofTable(table) : undecided;
}

/** The finals of the regions, by `stage/region`. */
export function regionalFinals(season: SeasonRecord): ReadonlyMap<string, TieRecord> {
  const ties = tiesOf(season, ({ kind }) => kind === 'FINAL');
  return new Map(ties.map((tie) => [`${tie.stage}/${tie.region}`, tie]));
}

const undecided: SeasonOutcome = { final: null, champion: null, runnerUp: null };

/** Whether the facts file says that nobody is the champion, or the infobox where the facts file names none. */
function hasNoChampion({ facts, infobox }: SeasonRecord): boolean {
  return facts.champion === null || (facts.champion === undefined && infobox?.noChampion === true);
}

function ofFinal(final: TieRecord): SeasonOutcome {
  return { final, champion: final.winner, runnerUp: final.loser };
}

function ofTable({ standings }: GroupRecord): SeasonOutcome {
  const [first, second, third] = standings;
  if (first === undefined || second?.position === 1) return undecided;
  const runnerUp = second === undefined || third?.position === second.position ? null : second.team;
  return { final: null, champion: first.team, runnerUp };
}

function claimedChampion({ infobox }: SeasonRecord): string | null {
  const title = infobox?.claims.find((claim) => claim.claim.kind === 'TITLE')?.claim;
  return title?.kind === 'TITLE' ? title.team.slug : null;
}

// Contests other than for the title: promotion, relegation, third place, consolation.
const otherContests =
  /relegat|descenso|promotion|ascenso|permanencia|consola|plate|shield|(third|3rd|fifth|5th)-place|tercer-(lugar|puesto)|europa-league|qualif/;

/**
 * The ties that may have decided the title: in the last stage with any, those of a round called just final, else of
 * its last round of that kind. In a stage without one, the only tie of the last round, if the winners of the regional
 * finals meet in it, or if the infobox names its winner.
 */
function titleFinals(season: SeasonRecord): readonly TieRecord[] {
  const rounds = season.rounds.filter(
    ({ group, name }) => group === null && !otherContests.test(slugify(name)),
  );
  const stages = [...groupBy(rounds, ({ stage }) => stage)].filter(([slug]) => !otherContests.test(slug));
  const last = stages.at(-1)?.[1] ?? [];
  const finals = last.filter(({ kind }) => kind === 'FINAL');
  const whole = finals.filter(({ region }) => region === null);
  const justFinals = (whole.length > 0 ? whole : finals).filter(({ name }) => isJustFinal(name));
  const round = justFinals.at(-1) ?? whole.at(-1) ?? only(finals);
  if (round !== undefined) return tiesOf(season, (other) => other === round);
  const end = last.at(-1);
  const tie = end === undefined ? undefined : only(tiesOf(season, (other) => other === end));
  if (tie === undefined) return [];
  const ahead = new Set(tiesOf(season, (other) => finals.includes(other)).map(({ winner }) => winner));
  const met = ahead.has(tie.team1) && ahead.has(tie.team2);
  return met || (tie.winner !== null && tie.winner === claimedChampion(season)) ? [tie] : [];
}

/** Whether several stages have a final of their own, as two tournaments of a year do: none is the season's. */
function hasSeveral({ rounds }: SeasonRecord): boolean {
  const finals = rounds.filter(
    ({ region, group, name }) => region === null && group === null && isJustFinal(name),
  );
  return new Set(finals.map(({ stage }) => stage)).size > 1;
}

function isJustFinal(name: string): boolean {
  return /^(?:the-)?(?:grand?-|super-?)?final(?:e?s)?(?:-match)?$/.test(slugify(name));
}

/** The tables that may have decided the title, in the order played. */
function titleTables({ stages, groups }: SeasonRecord): GroupRecord[] {
  const inStage = groupBy(groups, ({ stage }) => stage);
  return stages.flatMap(({ slug, name }) =>
    otherContests.test(slugify(name)) ? [] : (inStage.get(slug) ?? []),
  );
}

/** Whether the table marks its first line as the champion: itself, or its place, which no match that is left can change. */
function marksChampion({ standings: [first], matches, isComplete }: GroupRecord): boolean {
  if (first?.mark == null) return false;
  if (first.isChampion) return true;
  const isLeft = matches.some(({ homeGoals, status }) => homeGoals === null && status !== 'CANCELLED');
  return /^C$|^champions?$|^campe[oó]n$/i.test(first.mark) && (isComplete || !isLeft);
}

/** Whether the stage has one table: the first of a zone is not the season's champion. */
function isAlone({ stage, region }: GroupRecord, tables: readonly GroupRecord[]): boolean {
  return region === null && tables.filter((other) => other.stage === stage).length === 1;
}

/** Whether every two teams met at both grounds, and every match is played. */
function isPlayedOut({ standings, matches }: GroupRecord): boolean {
  const teams = standings.length;
  return (
    teams > 1 && matches.length >= teams * (teams - 1) && matches.every(({ homeGoals }) => homeGoals !== null)
  );
}

function tiesOf({ ties, rounds }: SeasonRecord, isSelected: (round: RoundRecord) => boolean): TieRecord[] {
  const slugs = new Set(rounds.filter(isSelected).map(({ stage, slug }) => `${stage}/${slug}`));
  return ties.filter(({ stage, round }) => slugs.has(`${stage}/${round}`));
}

function only<Thing>(things: readonly Thing[]): Thing | undefined {
  return things.length === 1 ? things[0] : undefined;
}
