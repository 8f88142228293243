import { slugify } from '../../../src/domain/slugify.js';
import type { RoundKind } from '../../../src/generated/prisma/enums.js';
import { groupSlug } from '../group/group.js';
import type { RegionRecord } from '../heading/region.js';
import type { ResultContext } from '../heading/result-context.js';
import type { StageRecord } from '../heading/stage.js';

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

/** Collects the rounds of a page. */
export class RoundCollector {
  readonly #rounds = new Map<string, { readonly round: RoundDraft; offset: number }>();

  /** The round of a name in a context; `offset` is where the page mentions it. */
  at(
    { stage, region, group }: ResultContext,
    { name, kind }: Pick<RoundRecord, 'name' | 'kind'>,
    offset: number,
  ): RoundDraft {
    const slug = slugify([region, group, name].filter((part) => part !== undefined).join(' '));
    const key = `${stage.slug}/${slug}`;
    const known = this.#rounds.get(key);
    if (known !== undefined) {
      known.offset = Math.min(known.offset, offset);
      return known.round;
    }
    const round = {
      stage: stage.slug,
      region: region === undefined ? null : slugify(region),
      group: group === undefined ? null : groupSlug(region, group),
      slug,
      name,
      kind,
    };
    this.#rounds.set(key, { round, offset });
    return round;
  }

  /** The selected rounds, in the order of the page. */
  records(selected: ReadonlySet<RoundDraft>): RoundRecord[] {
    const counts = new Map<string, number>();
    return [...this.#rounds.values()]
      .filter(({ round }) => selected.has(round))
      .sort((a, b) => a.offset - b.offset)
      .map(({ round }) => {
        const scope = `${round.stage}/${round.region}`;
        const order = (counts.get(scope) ?? 0) + 1;
        counts.set(scope, order);
        return { ...round, order };
      });
  }

  /** The only round of a kind in a stage and region; undefined if there are none or several. */
  only(kind: RoundKind, { stage, region }: ResultContext): RoundDraft | undefined {
    const scope = region === undefined ? null : slugify(region);
    const [round, another] = [...this.#rounds.values()].filter(
      (one) => one.round.kind === kind && one.round.stage === stage.slug && one.round.region === scope,
    );
    return another === undefined ? round?.round : undefined;
  }
}

/** A round while its order is not known yet. */
export type RoundDraft = Omit<RoundRecord, 'order'>;

/** The kinds of rounds in the order in which a stage plays them. */
const playingOrder: readonly RoundKind[] = [
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
 * The rounds in the order played: by stage, then by kind, across regions.
 *
 * A round of no known kind comes with the one before it in its region, or in its stage if it has no region.
 */
export function roundsInOrder(
  rounds: readonly RoundRecord[],
  stages: readonly StageRecord[],
  regions: readonly RegionRecord[],
): RoundRecord[] {
  const lastByScope = new Map<string, number>();
  const stageOrder = new Map(stages.map(({ slug, order }) => [slug, order]));
  const regionOrder = new Map(regions.map(({ stage, slug, order }) => [`${stage}/${slug}`, order]));
  const ranked = rounds.map((round) => {
    const scope = `${round.stage}/${round.region}`;
    const before = lastByScope.get(round.region === null ? round.stage : scope) ?? 0;
    const kind = round.kind === 'OTHER' ? before : playingOrder.indexOf(round.kind);
    for (const key of [scope, round.stage]) lastByScope.set(key, kind);
    const joint = round.kind === 'OTHER' ? Number.MAX_SAFE_INTEGER : 0;
    return { round, rank: [stageOrder.get(round.stage) ?? 0, kind, regionOrder.get(scope) ?? joint] };
  });
  return ranked.sort((a, b) => compare(a.rank, b.rank)).map(({ round }) => round);
}

/** Compares two lists of numbers by the first in which they differ. */
export function compare(a: readonly number[], b: readonly number[]): number {
  const index = a.findIndex((value, at) => value !== b[at]);
  return index < 0 ? 0 : (a[index] ?? 0) - (b[index] ?? 0);
}
