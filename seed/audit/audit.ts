import type { SeasonRecord } from '../parse/season.js';
import { brackets } from './bracket.js';
import { claims } from './claim.js';
import { type Finding, inOrder } from './discrepancy.js';
import { missingMatches, strayData } from './group.js';
import { scores } from './score.js';
import { standingFigures } from './standing.js';
import { spellings } from './team.js';
import { aggregates, winners } from './tie.js';
import { Wording } from './wording.js';

const rules = [
  standingFigures,
  aggregates,
  brackets,
  winners,
  claims,
  spellings,
  strayData,
  missingMatches,
  scores,
];

/** Compares what a season's matches make with what its page prints, and returns every contradiction. */
export function check(season: SeasonRecord): Finding[] {
  const wording = new Wording(season);
  return inOrder(rules.flatMap((rule) => rule(season, wording)));
}
