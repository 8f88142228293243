import type { RoundKind } from '../../../src/generated/prisma/enums.js';
import { fold } from '../../../src/team/names.js';
import { groupSlug } from '../group/group.js';
import type { Place } from '../heading/place.js';
import type { RegionRecord, StageRecord } from '../heading/stage.js';

/** A round of a stage, of a region or of a group. */
export interface RoundRecord {
  readonly stage: string;
  readonly region: string | null;
  readonly group: string | null;
  readonly slug: string;
  readonly name: string;
  readonly kind: RoundKind;
  /** 1 for the first of its stage or region on the page. */
  readonly order: number;
}

/** The rounds of a page, each made where the first of its ties stands. */
export class Rounds {
  readonly records: RoundRecord[] = [];
  readonly #bySlug = new Map<string, RoundRecord>();
  readonly #counts = new Map<string, number>();

  /** The round of this name at a place. */
  at({ stage, region, group }: Place, { name, kind }: Pick<RoundRecord, 'name' | 'kind'>): RoundRecord {
    const slug = fold([region, group, name].filter((part) => part !== undefined).join(' '));
    const key = `${stage.slug}/${slug}`;
    const known = this.#bySlug.get(key);
    if (known !== undefined) return known;
    const within = region === undefined ? null : fold(region);
    const order = (this.#counts.get(`${stage.slug}/${within}`) ?? 0) + 1;
    this.#counts.set(`${stage.slug}/${within}`, order);
    const round = {
      stage: stage.slug,
      region: within,
      group: group === undefined ? null : groupSlug(region, group),
      slug,
      name,
      kind,
      order,
    };
    this.#bySlug.set(key, round);
    this.records.push(round);
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
 * A round of no known kind goes with the one before it in its region.
 */
export function roundsInOrder(
  rounds: readonly RoundRecord[],
  stages: readonly StageRecord[],
  regions: readonly RegionRecord[],
): RoundRecord[] {
  const late = new Map<string, number>();
  const stageOrder = new Map(stages.map(({ slug, order }) => [slug, order]));
  const regionOrder = new Map(regions.map(({ stage, slug, order }) => [`${stage}/${slug}`, order]));
  const ranked = rounds.map((round) => {
    const within = `${round.stage}/${round.region}`;
    const kind = round.kind === 'OTHER' ? (late.get(within) ?? 0) : lateness.indexOf(round.kind);
    late.set(within, kind);
    return { round, rank: [stageOrder.get(round.stage) ?? 0, kind, regionOrder.get(within) ?? 0] };
  });
  return ranked.sort((a, b) => compare(a.rank, b.rank)).map(({ round }) => round);
}

/** Compares two lists of numbers by the first in which they differ. */
export function compare(a: readonly number[], b: readonly number[]): number {
  const index = a.findIndex((value, at) => value !== b[at]);
  return index < 0 ? 0 : (a[index] ?? 0) - (b[index] ?? 0);
}
