import { slugify } from '../../../src/domain/slugify.js';
import type { GroupRecord } from '../group/group.js';
import type { ResultContext } from '../heading/result-context.js';
import type { StageRecord } from '../heading/stage.js';
import { uniqueSlugs } from '../unique-slugs.js';
import { roundOfBracketTie } from './bracket-column.js';
import type { RoundRecord } from './round.js';
import type { SlotPair, SlotSide } from './slot-pair.js';
import { readSlotText } from './slot-text.js';
import type { TieRecord } from './tie-collector.js';

/** A tie of a bracket of which at least one side is not known yet. */
export interface OpenTieRecord {
  readonly stage: string;
  readonly region: string | null;
  readonly slug: string;
  readonly round: Pick<RoundRecord, 'name' | 'kind'>;
  readonly slots: readonly [SlotRecord, SlotRecord];
  readonly line: number;
}

/** One side of an open tie, and where its team comes from as far as the page tells. */
export interface SlotRecord extends SlotSide {
  /** The group, by `stage/slug`, whose team in `place` takes the slot. */
  readonly group: string | null;
  readonly place: number | null;
  /** What its team does in the tie, or the open tie, that it comes from; these are slugs. */
  readonly outcome: 'WINNER' | 'LOSER' | null;
  readonly tie: string | null;
  readonly openTie: string | null;
}

/** The slots of a bracket in its context. */
export interface BracketSlots {
  readonly pairs: readonly SlotPair[];
  readonly context: ResultContext;
}

/** The results that the slots of brackets are filled from. */
interface SlotSources {
  readonly stages: readonly StageRecord[];
  readonly groups: readonly GroupRecord[];
  readonly ties: readonly TieRecord[];
}

/** A pair of slots with its slug, before it is known where its teams come from. */
interface OpenPair {
  readonly pair: SlotPair;
  readonly bracket: BracketSlots;
  readonly round: Pick<RoundRecord, 'name' | 'kind'>;
  readonly slug: string;
}

/**
 * The open ties of all brackets, in the order of the page. A bracket that repeats another one in the same stage adds
 * none.
 *
 * A slot is filled from the group and the place that its words name, or, where they name a winner, a loser or nobody,
 * from the tie that the bracket leads into it: those of the column before, if that is complete.
 */
export function openTieRecords(
  brackets: readonly BracketSlots[],
  sources: SlotSources,
  lineOf: (offset: number) => number,
): OpenTieRecord[] {
  const open = openPairs(brackets);
  const slugOf = new Map(open.map(({ pair, slug }) => [pair, slug]));
  return open.map(({ pair, bracket, round, slug }) => {
    const { stage, region } = bracket.context;
    const slot = (index: 0 | 1): SlotRecord => ({
      ...pair.sides[index],
      ...originOf(pair, index, bracket, sources, slugOf),
    });
    return {
      stage: stage.slug,
      region: region === undefined ? null : slugify(region),
      slug,
      round,
      slots: [slot(0), slot(1)],
      line: lineOf(pair.offset),
    };
  });
}

function openPairs(brackets: readonly BracketSlots[]): OpenPair[] {
  const seen = new Set<string>();
  const open = brackets.flatMap((bracket) => {
    const { stage, region } = bracket.context;
    return bracket.pairs.flatMap((pair) => {
      if (pair.sides.every(({ team }) => team !== null)) return [];
      const round = roundOfBracketTie(pair, bracket.pairs, bracket.context);
      const name = slugify([region, round.name].filter((part) => part !== undefined).join(' '));
      const slug = [stage.slug, name, pair.order].join('-');
      const key = JSON.stringify([
        slug,
        pair.sides.map(({ team, text }) => team ?? readSlotText(text ?? '')),
      ]);
      if (seen.has(key)) return [];
      seen.add(key);
      return { pair, bracket, round, slug };
    });
  });
  return uniqueSlugs(open);
}

const noOrigin = { group: null, place: null, outcome: null, tie: null, openTie: null } as const;

function originOf(
  pair: SlotPair,
  index: 0 | 1,
  bracket: BracketSlots,
  sources: SlotSources,
  slugOf: ReadonlyMap<SlotPair, string>,
): Omit<SlotRecord, keyof SlotSide> {
  const { team, text } = pair.sides[index];
  if (team !== null) return noOrigin;
  const stated = readSlotText(text ?? '');
  if (stated.is === 'PLACE') {
    const group = groupOf(stated.group, stated.place, bracket.context, sources);
    return group === undefined ? noOrigin : { ...noOrigin, group, place: stated.place };
  }
  const outcome = pair.third ? 'LOSER' : 'WINNER';
  if (stated.is === 'OTHER' || (stated.is === 'OUTCOME' && stated.outcome !== outcome)) return noOrigin;
  const feeder = feederOf(pair, index, bracket.pairs);
  const openTie = feeder && slugOf.get(feeder);
  if (openTie !== undefined) return { ...noOrigin, outcome, openTie };
  const tie = feeder && tieOf(feeder, bracket.context, sources.ties);
  return tie === undefined ? noOrigin : { ...noOrigin, outcome, tie };
}

/** The pair whose winner, or loser, the bracket leads into a slot; undefined where the column before has gaps. */
function feederOf(pair: SlotPair, index: 0 | 1, pairs: readonly SlotPair[]): SlotPair | undefined {
  const before = pairs.filter(({ column, third }) => column === pair.column - 1 && !third);
  if (before.length !== 2 * pair.size) return undefined;
  const first = pair.third ? 1 : 2 * pair.order - 1;
  return before.find(({ order }) => order === first + index);
}

/** The slug of the only tie of these teams, in the stage if there are several. */
function tieOf(
  { sides }: SlotPair,
  { stage }: ResultContext,
  ties: readonly TieRecord[],
): string | undefined {
  const teams = sides.map(({ team }) => team);
  const found = ties.filter(({ team1, team2 }) => teams.includes(team1) && teams.includes(team2));
  const [only, another] = found.length > 1 ? found.filter((tie) => tie.stage === stage.slug) : found;
  return another === undefined ? only?.slug : undefined;
}

/** The group of a letter or a number, by `stage/slug`: of the stage, or of the last one before it that has one. */
function groupOf(
  mark: string,
  place: number,
  { stage }: ResultContext,
  { stages, groups }: SlotSources,
): string | undefined {
  const until = stages.findIndex(({ slug }) => slug === stage.slug);
  for (const { slug } of stages.slice(0, until + 1).toReversed()) {
    const [only, another] = groups.filter(
      (group) => group.stage === slug && slugify(group.name).split('-').slice(1).join('-') === mark,
    );
    if (only === undefined) continue;
    const isThere = another === undefined && place <= only.standings.length;
    return isThere ? `${only.stage}/${only.slug}` : undefined;
  }
  return undefined;
}
