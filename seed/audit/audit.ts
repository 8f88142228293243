import type { SeasonRecord } from '../parse/season.js';
import { auditBrackets } from './bracket.js';
import { auditClaims } from './claim.js';
import { type Discrepancy, sortDiscrepancies } from './discrepancy.js';
import { auditMissingMatches, auditStrayData } from './group.js';
import { auditOrder } from './order.js';
import { auditScores } from './score.js';
import { auditScorers } from './scorers.js';
import { auditRetoldTables, auditStandings } from './standing.js';
import { auditSpellings } from './team.js';
import { auditAggregates, auditWinners } from './tie.js';
import { Wording } from './wording.js';

const auditRules = [
  auditStandings,
  auditRetoldTables,
  auditAggregates,
  auditBrackets,
  auditWinners,
  auditClaims,
  auditSpellings,
  auditStrayData,
  auditMissingMatches,
  auditScores,
  auditOrder,
  auditScorers,
];

/** Compares what a page states with what its matches make. Returns every discrepancy. */
export function auditSeason(season: SeasonRecord): Discrepancy[] {
  const wording = new Wording(season);
  return sortDiscrepancies(auditRules.flatMap((rule) => rule(season, wording)));
}
