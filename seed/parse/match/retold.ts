import { groupBy } from '../../../src/domain/group-by.js';
import type { ResultContext } from '../heading/result-context.js';
import { fixture, mergeReports, withSidesSwapped } from './fixture.js';
import type { StatedMatch } from './football-box.js';
import { pairOf } from './superseded.js';
import type { MatchInContext } from './superseded-in-groups.js';

/** A match as one document reports it. */
interface Report {
  readonly report: MatchInContext;
  readonly document: unknown;
}

/**
 * Matches that several documents report, each once: those of the same two teams on the same day, whoever is at home;
 * and those of the same round, or of groups of the same stage, with the same home team, if each document has no other
 * match of the two there.
 *
 * `documentOf` tells the document of a line.
 */
export function mergeRetoldMatches(
  matches: readonly MatchInContext[],
  documentOf: (line: number) => unknown,
): readonly MatchInContext[] {
  const reports = matches.map((report): Report => ({ report, document: documentOf(report.match.line) }));
  if (new Set(reports.map(({ document }) => document)).size < 2) return matches;
  const merged = new Map<MatchInContext, MatchInContext>();
  for (const [, ofPair] of groupBy(reports, ({ report }) => pairOf(report.match)))
    for (const [first, whole] of mergePair(ofPair)) merged.set(first, whole);
  return matches.flatMap((report) => merged.get(report) ?? []);
}

/** The matches of two teams, by their first report. */
function mergePair(reports: readonly Report[]): Map<MatchInContext, MatchInContext> {
  const merged = new Map<MatchInContext, MatchInContext>();
  const documentsOf = new Map<MatchInContext, Set<unknown>>();
  const byDay = new Map<string, MatchInContext>();
  const onlyOfRound = new Map<string, MatchInContext>();
  const counts = new Map<unknown, Map<string, number>>();
  for (const { report, document } of reports) {
    const ofDocument = counts.get(document) ?? new Map<string, number>();
    counts.set(document, ofDocument);
    ofDocument.set(roundOf(report.context), (ofDocument.get(roundOf(report.context)) ?? 0) + 1);
  }
  for (const { report, document } of reports) {
    const { match, context } = report;
    const isOnly = counts.get(document)?.get(roundOf(context)) === 1;
    const homeInRound = `${match.home} ${roundOf(context)}`;
    const candidates = [
      match.date === null ? undefined : byDay.get(match.date),
      isOnly ? onlyOfRound.get(homeInRound) : undefined,
    ];
    const first = candidates.find(
      (one) => one !== undefined && documentsOf.get(one)?.has(document) === false,
    );
    const known = first && merged.get(first);
    const whole = known === undefined ? report : mergeInContext(known, report);
    const key = first ?? report;
    merged.set(key, whole);
    documentsOf.set(key, (documentsOf.get(key) ?? new Set()).add(document));
    if (match.date !== null && !byDay.has(match.date)) byDay.set(match.date, key);
    if (isOnly && !onlyOfRound.has(homeInRound)) onlyOfRound.set(homeInRound, key);
  }
  return merged;
}

function roundOf({ stage, round }: ResultContext): string {
  if (round === undefined) return stage.slug;
  return [stage.slug, round.kind, round.kind === 'OTHER' ? round.name : ''].join('/');
}

function mergeInContext(known: MatchInContext, other: MatchInContext): MatchInContext {
  const tells = ({ round, group }: ResultContext) => round !== undefined || group !== undefined;
  const isNearer = !tells(known.context) && tells(other.context);
  return { match: merge(known.match, other.match), context: isNearer ? other.context : known.context };
}

function merge(known: StatedMatch, other: StatedMatch): StatedMatch {
  const report = fixture(other, other);
  const both = mergeReports(
    fixture(known, known),
    known.home === other.home ? report : withSidesSwapped(report),
  );
  // Of two lists of scorers the one that makes the score tells more.
  const { goals, unreadGoals } = !hasAllScorers(known) && hasAllScorers(other) ? other : both;
  return {
    ...known,
    ...both,
    goals,
    unreadGoals,
    lotMarked: known.lotMarked || other.lotMarked,
    lotWinner: known.lotWinner ?? other.lotWinner,
  };
}

function hasAllScorers({ homeGoals, awayGoals, goals }: StatedMatch): boolean {
  return homeGoals !== null && awayGoals !== null && goals.length === homeGoals + awayGoals;
}
