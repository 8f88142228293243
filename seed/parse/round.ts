import type { RoundKind } from '../../src/generated/prisma/enums.js';
import { fold } from '../../src/team/names.js';
import { type Decision, decide, type TieRules } from '../../src/tie/decision.js';
import type { Faults } from '../errors.js';
import { groupSlug } from './group.js';
import { type Place, roundKind } from './place.js';
import type { RegionRecord, StageRecord } from './stage.js';
import type { StatedTie } from './tie.js';

/** A round of a stage, of a region or of a group. */
export interface RoundRecord {
  readonly stage: string;
  readonly region: string | null;
  readonly group: string | null;
  readonly slug: string;
  readonly name: string;
  readonly kind: RoundKind;
  readonly order: number;
}

/** A tie at its place in the season, decided by the season's rules. */
export interface TieRecord extends StatedTie {
  readonly stage: string;
  readonly region: string | null;
  readonly group: string | null;
  /** Slug of its round. */
  readonly round: string;
  readonly slug: string;
  readonly decision: Decision;
  /** Slugs of the sides that the decision names; null while it is undecided. */
  readonly winner: string | null;
  readonly loser: string | null;
}

/** Collects ties into rounds, as the headings above them say. */
export class Rounds {
  readonly rounds: RoundRecord[] = [];
  readonly ties: TieRecord[] = [];

  constructor(
    readonly rules: TieRules,
    readonly faults: Faults,
  ) {}

  /** Places a tie. No round's heading above it, or the same tie twice in a round, is a fault. */
  add(tie: StatedTie, place: Place, stage: string): void {
    const round = this.#round(place, stage);
    if (round === undefined) {
      this.faults.report(
        'This tie stands under no heading that names a round, such as "Semifinals".',
        tie.offset,
      );
      return;
    }
    const slug = [stage, round.slug, tie.team1, tie.team2].join('-');
    if (this.ties.some((other) => other.slug === slug)) {
      this.faults.report('This tie stands on the page twice.', tie.offset);
      return;
    }
    const decision = decide(tie, this.rules);
    const [winner, loser] = decision.winner === 2 ? [tie.team2, tie.team1] : [tie.team1, tie.team2];
    const { region, group } = round;
    this.ties.push({
      ...tie,
      stage,
      region,
      group,
      round: round.slug,
      slug,
      decision,
      winner: decision.winner === null ? null : winner,
      loser: decision.winner === null ? null : loser,
    });
  }

  #round({ region, group, round: name }: Place, stage: string): RoundRecord | undefined {
    const kind = name === undefined ? undefined : roundKind(name);
    if (name === undefined || kind === undefined) return undefined;
    const slug = fold([region, group, name].filter((part) => part !== undefined).join(' '));
    const known = this.rounds.find((round) => round.stage === stage && round.slug === slug);
    if (known !== undefined) return known;
    const within = region === undefined ? null : fold(region);
    const earlier = this.rounds.filter((round) => round.stage === stage && round.region === within);
    const round = {
      stage,
      region: within,
      group: group === undefined ? null : groupSlug(region, group),
      slug,
      name,
      kind,
      order: earlier.length + 1,
    };
    this.rounds.push(round);
    return round;
  }
}

/** How late in a stage each kind of round is played. */
const lateness: readonly RoundKind[] = [
  'TIEBREAKER',
  'ROUND_OF_64',
  'ROUND_OF_32',
  'ROUND_OF_16',
  'QUARTERFINAL',
  'SEMIFINAL',
  'THIRD_PLACE',
  'FINAL',
];

/**
 * The rounds in the order played: by stage, then by how late they are played, whichever region they belong to.
 *
 * A round of no known kind goes with the one before it in its region. The page gives no dates to do better by.
 */
export function roundsInOrder(
  rounds: readonly RoundRecord[],
  stages: readonly StageRecord[],
  regions: readonly RegionRecord[],
): RoundRecord[] {
  const late = new Map<RoundRecord, number>();
  for (const round of rounds) {
    const before = rounds.find(
      (other) =>
        other.stage === round.stage && other.region === round.region && other.order === round.order - 1,
    );
    const inherited = before === undefined ? 0 : (late.get(before) ?? 0);
    late.set(round, round.kind === 'OTHER' ? inherited : lateness.indexOf(round.kind));
  }
  const rank = (round: RoundRecord) => [
    stages.findIndex(({ slug }) => slug === round.stage),
    late.get(round) ?? 0,
    regions.find(({ stage, slug }) => stage === round.stage && slug === round.region)?.order ?? 0,
  ];
  return [...rounds].sort((a, b) => compare(rank(a), rank(b)));
}

/** The ties in the order played: round by round, as the page lists them. */
export function tiesInOrder(ties: readonly TieRecord[], rounds: readonly RoundRecord[]): TieRecord[] {
  const rank = (tie: TieRecord) => [
    rounds.findIndex(({ stage, slug }) => stage === tie.stage && slug === tie.round),
    tie.offset,
  ];
  return [...ties].sort((a, b) => compare(rank(a), rank(b)));
}

function compare(a: readonly number[], b: readonly number[]): number {
  const index = a.findIndex((value, at) => value !== b[at]);
  return index < 0 ? 0 : (a[index] ?? 0) - (b[index] ?? 0);
}
