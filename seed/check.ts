import { brackets } from './check/bracket.js';
import { claims } from './check/claim.js';
import { type Finding, inOrder } from './check/finding.js';
import { missingMatches, strayData } from './check/group.js';
import { scores } from './check/score.js';
import { standingFigures } from './check/standing.js';
import { spellings } from './check/team.js';
import { aggregates, winners } from './check/tie.js';
import { Wording } from './check/wording.js';
import type { SeasonRecord } from './parse/season.js';

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
