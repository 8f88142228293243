import { coverage } from '../../src/domain/group/coverage.js';
import { completeFigures, type Figures, figures } from '../../src/domain/group/figures.js';
import { contradictingTieBreakers, type RankingRules } from '../../src/domain/group/ranking.js';
import type { TieBreaker } from '../../src/domain/group/tie-breakers.js';
import { resultsOf } from '../../src/domain/match/result.js';
import type { GroupRecord } from '../parse/group/group.js';
import type { SeasonRecord } from '../parse/season.js';
import type { Discrepancy } from './discrepancy.js';
import { tieBreakerNames } from './tie-breaker-names.js';
import type { Wording } from './wording.js';

/**
 * One discrepancy for each table whose printed order contradicts its figures, by every reading of its rules. What the
 * page may not tell explains any order: play-offs, fair play, lots, and points that are taken away in a note.
 */
export function auditOrder(season: SeasonRecord, wording: Wording): Discrepancy[] {
  return season.groups.flatMap((group): Discrepancy[] => {
    const misplaced = misplacedLines(group, season);
    const [first] = misplaced;
    if (first === undefined) return [];
    const lines = misplaced.flatMap(({ above, below }) => [...above.lines, ...below.lines]);
    const each = misplaced.map(({ above, below, by, points }) => {
      const [higher, lower] = [wording.team(above.team), wording.team(below.team)];
      return by === 'POINTS'
        ? `${higher} with ${points.above} points above ${lower} with ${points.below}`
        : `${higher} above ${lower}, level on ${points.above} points, which ${tieBreakerNames[by]} has the other way round`;
    });
    return [
      {
        kind: 'ORDER',
        subject: { noun: 'group', slug: `${group.stage}/${group.slug}` },
        field: 'order',
        stated: `${wording.team(first.above.team)}, ${wording.team(first.below.team)}`,
        computed: `${wording.team(first.below.team)}, ${wording.team(first.above.team)}`,
        message: `The table of ${wording.group(group)} has ${each.join('; and ')}.`,
        lines,
      },
    ];
  });
}

type Line = GroupRecord['standings'][number];

/** A line below another one that should be above it. */
interface Misplaced {
  readonly above: Line;
  readonly below: Line;
  readonly by: TieBreaker;
  readonly points: { readonly above: number; readonly below: number };
}

function misplacedLines(group: GroupRecord, season: SeasonRecord): Misplaced[] {
  const { standings, matches } = group;
  const isComplete = isPlayedOut(group);
  const rules = certainRules(group, season, isComplete);
  if (rules === undefined) return [];
  const printed = standings.map((line) =>
    completeFigures(line, resultsOf(line.team, matches), rules, line.adjustment),
  );
  if (isSplit(printed)) return [];
  const computed = standings.map(({ team, adjustment }) =>
    figures(resultsOf(team, matches), rules, adjustment),
  );
  const criteria = [printed, ...(isComplete ? [computed] : [])].flatMap((made) =>
    readingsOf(rules).map((reading) =>
      contradictingTieBreakers(
        standings.map(({ team, position }, index) => ({
          team,
          position,
          figures: made[index] ?? figures([], rules),
        })),
        { matches, playOffs: [] },
        reading,
      ),
    ),
  );
  return standings.flatMap((below, index) => {
    const [above, by] = [standings[index - 1], criteria[0]?.[index] ?? null];
    const [higher, lower] = [printed[index - 1], printed[index]];
    if (above === undefined || higher === undefined || lower === undefined || by === null) return [];
    const isCertain = criteria.every((reading) => reading[index] !== null);
    if (!isCertain || above.isNoted || below.isNoted || higher.played !== lower.played) return [];
    return [{ above, below, by, points: { above: higher.points, below: lower.points } }];
  });
}

/** The criteria of a table up to the first that may have decided unseen; undefined where its points are not certain. */
function certainRules(
  { table, standings }: GroupRecord,
  { header, facts }: SeasonRecord,
  isComplete: boolean,
): RankingRules | undefined {
  if (table === null || table.unknownColumns.length > 0) return undefined;
  if (standings.some(({ won, lost }) => won === null || lost === null)) return undefined;
  const { rules } = header;
  const givesOthers = (['pointsForWin', 'pointsForDraw', 'pointsForLoss'] as const).some(
    (result) => facts.rules[result] === undefined && table[result] !== rules[result],
  );
  if (givesOthers) return undefined;
  const listed = facts.rules.tieBreakers ?? table.tieBreakers;
  const tieBreakers = listed.length === 0 ? (['POINTS'] as const) : listed;
  const hasGoals = standings.every(
    ({ goalsFor, goalsAgainst }) => goalsFor !== null && goalsAgainst !== null,
  );
  const end = tieBreakers.findIndex(
    (one) =>
      decidedUnseen.has(one) ||
      (!isComplete && /HEAD_TO_HEAD|AWAY/.test(one)) ||
      (!hasGoals && /GOAL/.test(one)),
  );
  return { ...rules, tieBreakers: tieBreakers.slice(0, end === -1 ? undefined : end) };
}

// Of these a page need not tell what they decided.
const decidedUnseen: ReadonlySet<TieBreaker> = new Set(['PLAY_OFF', 'FAIR_PLAY', 'DRAWING_OF_LOTS']);

/** A page's *head-to-head* can be the points of those matches alone. */
function readingsOf(rules: RankingRules): RankingRules[] {
  const points = rules.tieBreakers.map((one) => (one === 'HEAD_TO_HEAD' ? 'HEAD_TO_HEAD_POINTS' : one));
  return rules.tieBreakers.includes('HEAD_TO_HEAD') ? [rules, { ...rules, tieBreakers: points }] : [rules];
}

function isPlayedOut({ standings, matches }: GroupRecord): boolean {
  const { expected, recorded, played } = coverage(standings.length, matches);
  return recorded > 0 && recorded >= expected && played === recorded;
}

/** Whether a league went on in parts, whose teams stay apart in its table: after two rounds, not all play one another. */
function isSplit(lines: readonly Figures[]): boolean {
  const opponents = lines.length - 1;
  return lines.some(({ played }) => played > 2 * opponents && played % opponents !== 0);
}
