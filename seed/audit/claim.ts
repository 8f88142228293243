import { type FinalScore, isPlayed } from '../../src/domain/match/score.js';
import { matchTotals } from '../../src/domain/season/totals.js';
import { slugify } from '../../src/domain/slugify.js';
import type { Claim, ClaimRecord } from '../parse/header/infobox-claims.js';
import type { SeasonRecord } from '../parse/season.js';
import { seasonOutcome } from '../parse/season-outcome.js';
import type { Discrepancy } from './discrepancy.js';
import { Wording } from './wording.js';

/** A claim and whether the season's matches confirm it. */
export interface ClaimVerdict {
  readonly claim: ClaimRecord;
  readonly holds: boolean;
  /** One sentence, for a person. */
  readonly explanation: string;
  /** What holds instead, or as well. */
  readonly computed: string;
  /** Slug of the match that the claim means, even if it ended otherwise; null when there is none. */
  readonly match: string | null;
  readonly lines: readonly number[];
}

type Judged = Omit<ClaimVerdict, 'claim' | 'lines'> & { readonly lines?: readonly number[] };
type Of<What extends Claim['kind']> = Extract<Claim, { readonly kind: What }>;

/** Judges every claim of the page that its matches can confirm or refute. */
export function judgeClaims(season: SeasonRecord): ClaimVerdict[] {
  const wording = new Wording(season);
  return (season.infobox?.claims ?? []).flatMap((claim) => {
    const judged = verdict(claim.claim, season, wording);
    return judged === undefined
      ? []
      : [{ ...judged, claim, lines: [...claim.lines, ...(judged.lines ?? [])] }];
  });
}

/** One discrepancy for each claim that the matches refute. */
export function auditClaims(season: SeasonRecord): Discrepancy[] {
  return judgeClaims(season)
    .filter(({ holds }) => !holds)
    .map(({ claim, computed, explanation, lines }) => ({
      kind: 'CLAIM',
      subject: { noun: 'claim', slug: claim.slug },
      field: claim.subject,
      stated: claim.stated,
      computed,
      message: explanation,
      lines,
    }));
}

function verdict(claimed: Claim, season: SeasonRecord, wording: Wording): Judged | undefined {
  if ('count' in claimed) return total(claimed, season);
  const teams = claimed.kind === 'TITLE' ? [claimed.team] : [claimed.home, claimed.away];
  const unknown = teams.filter(({ slug }) => slug === null).map(({ name }) => `"${name}"`);
  if (unknown.length > 0) {
    const explanation = `No team is called ${unknown.join(' or ')} in this season.`;
    return { holds: false, explanation, computed: 'no such team', match: null };
  }
  return claimed.kind === 'TITLE' ? title(claimed, season, wording) : judgeRecord(claimed, season, wording);
}

function title({ team }: Of<'TITLE'>, season: SeasonRecord, wording: Wording): Judged | undefined {
  const { final, champion } = seasonOutcome(season);
  if (champion === null) return undefined;
  return {
    holds: champion === team.slug,
    explanation:
      final === null
        ? `${wording.team(champion)} is first in the table that decided the season.`
        : `${wording.team(champion)} won the final against ${wording.team(final.loser ?? '')}.`,
    computed: wording.team(champion),
    match: null,
    lines: final === null ? [] : [final.line],
  };
}

function total({ kind: what, count }: Of<'MATCHES' | 'GOALS'>, season: SeasonRecord): Judged | undefined {
  // While matches are to come, the infobox may count matches that the page does not have yet.
  if (!hasAllMatches(season) || season.matches.some(isToCome)) return undefined;
  const [unit, one] = what === 'MATCHES' ? (['matches', 'match'] as const) : (['goals', 'goal'] as const);
  const counts = partsCountedAlone(season)
    .map(({ matches, where }) => ({ count: matchTotals(matches)[unit], where }))
    .filter((part, index, parts) => parts.findIndex((other) => other.count === part.count) === index);
  const held = counts.find((part) => part.count === count);
  const [first, ...others] = (held === undefined ? counts : [held]).map(
    (part) => `${part.count} ${part.count === 1 ? one : unit}${part.where}`,
  );
  const rest = others.length === 0 ? '' : `; ${list(others)}`;
  return {
    holds: held !== undefined,
    explanation:
      what === 'MATCHES'
        ? `The page tells ${first}${rest}.`
        : `The matches of the page have ${first}${rest}.`,
    computed: String(matchTotals(season.matches)[unit]),
    match: null,
  };
}

/**
 * The whole season, and the parts that an infobox may count alone: the matches of its tables, without play-offs, and
 * those after qualifying.
 */
function partsCountedAlone({ matches, stages }: SeasonRecord) {
  const first = stages.findIndex(({ name }) => !isQualifying(name));
  const proper = first < 1 ? [] : stages.slice(first);
  const slugs = new Set(proper.map(({ slug }) => slug));
  const parts = [
    { matches: matches.filter(({ group }) => group !== null), where: ' in tables' },
    { matches: matches.filter(({ stage }) => slugs.has(stage)), where: ` from the ${proper[0]?.name} on` },
  ];
  return [{ matches, where: '' }, ...parts.filter((part) => part.matches.length > 0)];
}

/** Whether a stage comes before the competition proper. */
function isQualifying(stage: string): boolean {
  return /qualif|preliminar|play-?off-round|previa|eliminatori/.test(slugify(stage));
}

const measures = {
  BIGGEST_HOME_WIN: {
    of: ({ homeGoals, awayGoals }: FinalScore) => homeGoals - awayGoals,
    wins: 'was a wider home win',
  },
  BIGGEST_AWAY_WIN: {
    of: ({ homeGoals, awayGoals }: FinalScore) => awayGoals - homeGoals,
    wins: 'was a wider away win',
  },
  HIGHEST_SCORING: {
    of: ({ homeGoals, awayGoals }: FinalScore) => homeGoals + awayGoals,
    wins: 'had more goals',
  },
} as const;

/** A match that is cancelled or abandoned is not to come. */
function isToCome({ status, homeGoals }: SeasonRecord['matches'][number]): boolean {
  return homeGoals === null && (status === 'SCHEDULED' || status === 'POSTPONED');
}

/** Whether the page has the matches of every group with a table, and all its results were read. */
function hasAllMatches({ groups, notes }: SeasonRecord): boolean {
  return (
    groups.every(({ matches }) => matches.length > 0) &&
    !notes.some(({ kind }) => kind === 'UNREAD_TEMPLATE' || kind === 'UNREAD_TABLE')
  );
}

/**
 * A record holds when its match was played with this score, at the home of the same side, and no other match beats it.
 * When the page does not have all matches, only a match that beats the record refutes it.
 */
function judgeRecord(
  claimed: Of<keyof typeof measures>,
  season: SeasonRecord,
  wording: Wording,
): Judged | undefined {
  const { of, wins } = measures[claimed.kind];
  const stated = { ...claimed, home: claimed.home.slug ?? '', away: claimed.away.slug ?? '' };
  const turned = {
    home: stated.away,
    away: stated.home,
    homeGoals: stated.awayGoals,
    awayGoals: stated.homeGoals,
  };
  const matches = matchesOfPart(season, claimed.part);
  const played = (matches ?? season.matches).filter(isPlayed);
  const exact = played.find((match) => isSame(match, stated));
  const intended = exact ?? played.find((match) => isSame(match, turned));
  const best = Math.max(...played.map(of));
  const holders = best > 0 ? played.filter((match) => of(match) === best) : [];
  const beaten = matches !== undefined && best > of(claimed) ? holders : [];
  // Of a part that is not known it is unknown too whether the wider match is in it.
  if (matches === undefined && exact !== undefined && best > of(claimed)) return undefined;
  if (beaten.length === 0 && !hasAllMatches(season)) return undefined;
  const record = list(holders.map((match) => words(match, wording)));
  const holds = exact !== undefined && beaten.length === 0;
  const why = [
    exact !== undefined
      ? `${words(stated, wording)} was played`
      : intended !== undefined
        ? `${words(stated, wording)} was played the other way round, at ${wording.team(intended.home)}'s`
        : `no match ${words(stated, wording)} was played`,
    ...(beaten.length > 0 ? [`${record} ${wins}`] : []),
    ...(holds ? ['no other beats it'] : []),
    ...(exact === undefined && beaten.length === 0 && holders.length > 0 ? [`the record is ${record}`] : []),
  ].join(', and ');
  return {
    holds,
    explanation: `${why.charAt(0).toUpperCase()}${why.slice(1)}.`,
    computed: record || 'no such match',
    match: intended?.slug ?? null,
    lines: [
      ...(intended === undefined ? [] : [intended.line]),
      ...(holds ? [] : holders.map(({ line }) => line)),
    ],
  };
}

/**
 * The matches of a part of the season: of the round, group or region of that name, else of the stages that have it in
 * theirs; undefined where there are none.
 */
function matchesOfPart(
  { matches, stages }: SeasonRecord,
  part: string | null,
): SeasonRecord['matches'] | undefined {
  if (part === null) return matches;
  const slug = slugify(part);
  const named = stages.filter(({ name }) => `-${slugify(name)}-`.includes(`-${slug}-`));
  const slugs = new Set(named.map((stage) => stage.slug));
  const found = [
    matches.filter(({ round, group, region }) => [round, group, region].includes(slug)),
    matches.filter(({ stage }) => slugs.has(stage)),
  ];
  return found.find(({ length }) => length > 0);
}

type Result = FinalScore & { readonly home: string; readonly away: string };

function isSame(match: Result, other: Result): boolean {
  return (['home', 'away', 'homeGoals', 'awayGoals'] as const).every((part) => match[part] === other[part]);
}

function words({ home, away, homeGoals, awayGoals }: Result, wording: Wording): string {
  return `${wording.team(home)} ${homeGoals}–${awayGoals} ${wording.team(away)}`;
}

function list(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}
