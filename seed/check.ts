import { figures, resultsOf, tabled } from '../src/group/standings.js';
import { fold } from '../src/team/names.js';
import { aggregate, type Score } from '../src/tie/decision.js';
import type { BracketTie } from './parse/bracket.js';
import type { GroupRecord } from './parse/group.js';
import type { TieRecord } from './parse/round.js';
import type { SeasonRecord } from './parse/season.js';

/** Two statements of a page that cannot both hold, or one that says nothing; kept, because it does not stop a load. */
export interface Finding {
  readonly kind:
    | 'STANDING_FIGURES'
    | 'AGGREGATE'
    | 'BRACKET'
    | 'TIE_WINNER'
    | 'CLAIM'
    | 'TEAM_NAME'
    | 'STRAY_DATA'
    | 'MISSING_MATCH';
  readonly field: string;
  readonly stated: string;
  readonly computed: string;
  /** In one sentence, for a person. */
  readonly message: string;
  /** 1-based lines of the page on which the statements stand. */
  readonly lines: readonly number[];
}

/** Compares what a season's matches make with what its page prints, and returns every contradiction. */
export function check(season: SeasonRecord): Finding[] {
  const nameOf = names(season);
  return [
    ...season.groups.flatMap((group) => [
      ...tables(group, season, nameOf),
      ...holes(group, nameOf),
      ...strays(group),
    ]),
    ...season.ties.flatMap((tie) => [...aggregates(tie, nameOf), ...winners(tie, season, nameOf)]),
    ...season.brackets.flatMap((cells) => bracket(cells, season, nameOf)),
    ...champion(season, nameOf),
    ...spellings(season, nameOf),
  ];
}

type NameOf = (slug: string) => string;

function names({ teams }: SeasonRecord): NameOf {
  const bySlug = new Map(teams.map(({ slug, name }) => [slug, name]));
  return (slug) => bySlug.get(slug) ?? slug;
}

/** What a figure of a table counts, for a person. */
const counted: Record<(typeof tabled)[number], string> = {
  won: 'won',
  drawn: 'drawn',
  lost: 'lost',
  goalsFor: 'goals for',
  goalsAgainst: 'goals against',
};

function tables(group: GroupRecord, { facts }: SeasonRecord, nameOf: NameOf): Finding[] {
  if (group.matches.length === 0) return [];
  return group.standings.flatMap((standing) => {
    const own = group.matches.filter(({ home, away }) => home === standing.team || away === standing.team);
    const computed = figures(resultsOf(standing.team, own), facts.rules);
    return tabled.flatMap((figure): Finding[] => {
      const stated = standing[figure];
      if (stated === null || stated === computed[figure]) return [];
      return [
        {
          kind: 'STANDING_FIGURES',
          field: figure,
          stated: String(stated),
          computed: String(computed[figure]),
          message: `The table of ${place(group)} gives ${nameOf(standing.team)} ${stated} ${counted[figure]}; its matches make ${computed[figure]}.`,
          lines: [...new Set([...standing.lines, ...own.map(({ line }) => line)])],
        },
      ];
    });
  });
}

/** Pairs without a cell, in a group that has a crosstable. */
function holes(group: GroupRecord, nameOf: NameOf): Finding[] {
  if (group.matches.length === 0) return [];
  const played = new Set(group.matches.map(({ home, away }) => `${home}/${away}`));
  const teams = group.standings.map(({ team }) => team);
  return teams.flatMap((home) =>
    teams
      .filter((away) => away !== home && !played.has(`${home}/${away}`))
      .map((away) => ({
        kind: 'MISSING_MATCH' as const,
        field: 'match',
        stated: 'nothing',
        computed: `${nameOf(home)} – ${nameOf(away)}`,
        message: `The crosstable of ${place(group)} has no cell for ${nameOf(home)} at home to ${nameOf(away)}.`,
        lines: [group.line],
      })),
  );
}

/** One finding for each code that a table carries parameters for and does not rank. */
function strays(group: GroupRecord): Finding[] {
  const codes = new Map<string, GroupRecord['strays'][number][]>();
  for (const stray of group.strays) codes.set(stray.code, [...(codes.get(stray.code) ?? []), stray]);
  return [...codes.values()].map((found) => ({
    kind: 'STRAY_DATA' as const,
    field: found.map(({ parameter }) => parameter).join(', '),
    stated: found.map(({ value }) => value).join(', '),
    computed: 'no such team in the table',
    message: `The table of ${place(group)} has ${found.map(({ parameter }) => parameter).join(', ')}, for a team that it does not rank.`,
    lines: found.map(({ line }) => line),
  }));
}

function aggregates(tie: TieRecord, nameOf: NameOf): Finding[] {
  const made = aggregate({ ...tie, aggregate: null });
  if (tie.aggregate === null || made === null || tie.inPoints || same(tie.aggregate, made)) return [];
  return [
    {
      kind: 'AGGREGATE',
      field: 'aggregate',
      stated: words(tie.aggregate),
      computed: words(made),
      message: `${versus(tie, nameOf)} is given as ${words(tie.aggregate)} on aggregate; its legs make ${words(made)}.`,
      lines: [tie.line],
    },
  ];
}

/** The side marked as the winner, or the one found in a later round of the same part of the season, against the scores. */
function winners(tie: TieRecord, season: SeasonRecord, nameOf: NameOf): Finding[] {
  const { winner, loser } = tie;
  if (winner === null || loser === null) return [];
  const marked = tie.stated === null ? null : tie.stated === 1 ? tie.team1 : tie.team2;
  const finding = (lines: readonly number[], how: string): Finding => ({
    kind: 'TIE_WINNER',
    field: 'winner',
    stated: nameOf(loser),
    computed: nameOf(winner),
    message: `${versus(tie, nameOf)} went to ${nameOf(winner)} by its scores; ${nameOf(loser)} ${how}.`,
    lines,
  });
  if (marked === loser) return [finding([tie.line], 'is marked as the winner')];
  const later = season.ties
    .slice(season.ties.indexOf(tie) + 1)
    .filter(
      (other) =>
        other.stage === tie.stage &&
        other.region === tie.region &&
        other.group === tie.group &&
        kindOf(other, season) !== 'THIRD_PLACE',
    );
  const next = later.find(({ team1, team2 }) => team1 === loser || team2 === loser);
  const followed = later.some(({ team1, team2 }) => team1 === winner || team2 === winner);
  const isExtra = kindOf(tie, season) === 'TIEBREAKER';
  return next === undefined || followed || isExtra
    ? []
    : [finding([tie.line, next.line], 'plays the next round')];
}

function kindOf(tie: TieRecord, { rounds }: SeasonRecord) {
  return rounds.find(({ stage, slug }) => stage === tie.stage && slug === tie.round)?.kind;
}

/** A tie of the results against its cells of the bracket, whose upper slot need not be the first at home. */
function bracket(
  cells: BracketTie & { readonly stage: string },
  season: SeasonRecord,
  nameOf: NameOf,
): Finding[] {
  const { upper, lower } = cells;
  const turned = (score: Score): Score => ({ team1: score.team2, team2: score.team1 });
  const meets = ({ team1, team2 }: TieRecord) =>
    (team1 === upper.team && team2 === lower.team) || (team1 === lower.team && team2 === upper.team);
  const lines = [...upper.lines, ...lower.lines];
  const tie = season.ties.find((other) => other.stage === cells.stage && meets(other));
  const finding = (field: string, stated: string, computed: string, message: string): Finding => ({
    kind: 'BRACKET',
    field,
    stated,
    computed,
    message,
    lines: tie === undefined ? lines : [tie.line, ...lines],
  });
  if (tie === undefined) {
    const pair = `${nameOf(upper.team)} – ${nameOf(lower.team)}`;
    return [finding('teams', pair, 'no such tie', `The bracket has ${pair}, which the results do not.`)];
  }
  const sees = (score: Score) => (tie.team1 === upper.team ? score : turned(score));
  const legs = tie.legs.map(({ homeGoals, awayGoals }, index) =>
    homeGoals === null || awayGoals === null
      ? null
      : { team1: index === 0 ? homeGoals : awayGoals, team2: index === 0 ? awayGoals : homeGoals },
  );
  const statements = [
    ...legs.map((leg, index) => ({
      field: `legs.${index + 1}`,
      told: leg,
      cell: pair(upper.legs[index], lower.legs[index]),
    })),
    { field: 'aggregate', told: aggregate(tie), cell: pair(upper.aggregate, lower.aggregate) },
    { field: 'penalties', told: tie.penalties, cell: cells.penalties },
  ];
  return statements.flatMap(({ field, told, cell }) => {
    const stated = cell === null ? null : sees(cell);
    if (stated === null || told === null || same(stated, told)) return [];
    const what =
      field === 'penalties' ? 'shoot-out' : field === 'aggregate' ? 'aggregate' : `leg ${field.slice(-1)}`;
    return [
      finding(
        field,
        words(stated),
        words(told),
        `The ${what} of ${versus(tie, nameOf)} is ${words(told)} in the results and ${words(stated)} in the bracket.`,
      ),
    ];
  });
}

function pair(upper: number | null | undefined, lower: number | null | undefined): Score | null {
  return upper == null || lower == null ? null : { team1: upper, team2: lower };
}

/** The winner that the infobox names, against the winner of the last final. */
function champion(season: SeasonRecord, nameOf: NameOf): Finding[] {
  const { infobox, ties } = season;
  const winner = ties.at(-1)?.winner;
  if (infobox?.winners == null || winner == null) return [];
  const spelled = season.teams.find(({ slug }) => slug === winner);
  const known = [spelled?.name ?? winner, ...(spelled?.aliases ?? []).map(({ name }) => name)];
  if (known.some((name) => fold(infobox.winners ?? '').startsWith(fold(name)))) return [];
  return [
    {
      kind: 'CLAIM',
      field: 'winners',
      stated: infobox.winners,
      computed: nameOf(winner),
      message: `The infobox names ${infobox.winners} as the winner; the final was won by ${nameOf(winner)}.`,
      lines: infobox.lines,
    },
  ];
}

/** One finding for each spelling that needed an alias, with every line that uses it. */
function spellings({ spellings: found }: SeasonRecord, nameOf: NameOf): Finding[] {
  const byName = new Map<string, number[]>();
  for (const { name, line } of found) byName.set(name, [...(byName.get(name) ?? []), line]);
  return [...byName].map(([name, lines]) => {
    const team = nameOf(found.find((spelling) => spelling.name === name)?.team ?? name);
    return {
      kind: 'TEAM_NAME' as const,
      field: 'name',
      stated: name,
      computed: team,
      message: `${team} is also spelled ${name}.`,
      lines: [...new Set(lines)],
    };
  });
}

function place({ name, region, stage }: GroupRecord): string {
  return region === null || region === fold(name)
    ? name
    : `${name}, ${region.replaceAll('-', ' ')} (${stage})`;
}

function versus({ team1, team2 }: TieRecord, nameOf: NameOf): string {
  return `${nameOf(team1)} – ${nameOf(team2)}`;
}

function same(a: Score, b: Score): boolean {
  return a.team1 === b.team1 && a.team2 === b.team2;
}

function words({ team1, team2 }: Score): string {
  return `${team1}–${team2}`;
}
