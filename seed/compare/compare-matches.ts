import type { MatchRecord } from '../parse/match/season-matches.js';
import type { Comparison } from './comparison.js';
import type { MatchPair, PairedMatches } from './pair-matches.js';
import type { TrueMatch } from './truth.js';

/** What came of the comparison of matches. */
export interface MatchComparison extends Comparison {
  /** How many of those that are as in the truth have their day. */
  readonly dated: number;
  /** How many matches are neither in the truth nor of a part of the season that it covers. */
  readonly beyondTruth: number;
}

/**
 * Compares the matches of a season with those of its truth. If the truth does not cover the whole season, a match that it
 * does not have is invented only where it has most of the matches of that group or round, or that match already.
 */
export function compareMatches(
  truth: readonly TrueMatch[],
  { pairs, missing, extra }: PairedMatches,
  coversSeason: boolean,
): MatchComparison {
  const compared = pairs.map((pair) => ({ pair, differences: differencesOf(pair) }));
  const unscored = pairs.filter(isUnscored);
  const right = compared.filter(({ pair, differences }) => differences.length === 0 && !isUnscored(pair));
  const isInvented = coversSeason ? () => true : inventedUnlessBeyond(pairs, extra);
  const invented = extra.filter(isInvented);
  return {
    read: right.length,
    dated: right.filter(({ pair }) => pair.read.date !== null).length,
    missing: [
      ...missing.flatMap((index) => describeTrue(truth[index])),
      ...unscored.map((pair) => `${describeTrue(pair.truth)}: no score${at(pair.read)}`),
    ],
    wrong: compared.flatMap(({ pair, differences }) =>
      differences.length === 0
        ? []
        : [`${describeTrue(pair.truth)}: ${differences.join(', ')}${at(pair.read)}`],
    ),
    invented: invented.map((match) => `${describeRead(match)}${at(match)}`),
    beyondTruth: extra.length - invented.length,
  };
}

function isUnscored({ truth, read }: MatchPair): boolean {
  return truth.homeGoals !== null && read.homeGoals === null;
}

/** In what a match differs from the truth. What was not read does not differ, but for a shoot-out and extra time. */
function differencesOf({ truth, read, swapped }: MatchPair): string[] {
  const seen = swapped ? swapSides(read) : read;
  const penalties = seen.penalties === null ? null : `${seen.penalties.team1}–${seen.penalties.team2}`;
  const truePenalties = truth.penalties == null ? null : truth.penalties.join('–');
  const isScored = read.homeGoals !== null;
  return [
    ...(swapped && read.homeStated ? ['sides swapped'] : []),
    ...(read.date !== null && truth.date !== null && read.date !== truth.date ? [`day ${read.date}`] : []),
    ...(isScored && (seen.homeGoals !== truth.homeGoals || seen.awayGoals !== truth.awayGoals)
      ? [`score ${seen.homeGoals}–${seen.awayGoals}`]
      : []),
    ...(isScored && truth.extraTime !== undefined && truth.extraTime !== read.extraTime
      ? [`${read.extraTime ? '' : 'no '}extra time`]
      : []),
    ...(isScored && truth.penalties !== undefined && penalties !== truePenalties
      ? [`shoot-out ${penalties ?? 'none'}`]
      : []),
  ];
}

function swapSides({ homeGoals, awayGoals, penalties }: MatchRecord) {
  return {
    homeGoals: awayGoals,
    awayGoals: homeGoals,
    penalties: penalties && { team1: penalties.team2, team2: penalties.team1 },
  };
}

/** Whether a match is invented that a truth lacks which does not cover the whole season. */
function inventedUnlessBeyond(
  pairs: readonly MatchPair[],
  extra: readonly MatchRecord[],
): (match: MatchRecord) => boolean {
  const known = new Set(pairs.map(({ read }) => resultOf(read)));
  const inPart = new Map<string, { paired: number; extra: number }>();
  const countOf = (match: MatchRecord) => {
    const part = partOf(match);
    const counts = inPart.get(part) ?? { paired: 0, extra: 0 };
    inPart.set(part, counts);
    return counts;
  };
  for (const { read } of pairs) countOf(read).paired += 1;
  for (const match of extra) countOf(match).extra += 1;
  return (match) => {
    const counts = countOf(match);
    return known.has(resultOf(match)) || counts.paired > counts.extra;
  };
}

function resultOf({ home, away, homeGoals, awayGoals }: MatchRecord): string {
  return home < away
    ? [home, homeGoals, awayGoals, away].join('/')
    : [away, awayGoals, homeGoals, home].join('/');
}

/** The group or the round of a match, as the page divides the season. */
function partOf({ stage, region, group, round }: MatchRecord): string {
  return [stage, region, group, round].join('/');
}

function describeTrue(match: TrueMatch | undefined): string {
  if (match === undefined) return '';
  const { date, home, away, homeGoals, awayGoals } = match;
  return `${date ?? 'no day'} ${home} ${homeGoals ?? ''}–${awayGoals ?? ''} ${away}`;
}

function describeRead({ date, home, away, homeGoals, awayGoals }: MatchRecord): string {
  return `${date ?? 'no day'} ${home} ${homeGoals ?? ''}–${awayGoals ?? ''} ${away}`;
}

function at({ line }: MatchRecord): string {
  return ` (line ${line})`;
}
