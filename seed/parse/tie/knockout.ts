import type { RoundKind } from '../../../src/generated/prisma/enums.js';
import { fold } from '../../../src/team/names.js';
import { type Decision, decide, type Side, type TieRules } from '../../../src/tie/decision.js';
import type { Faults } from '../../errors.js';
import { distinct } from '../distinct.js';
import { type Place, roundKind } from '../heading/place.js';
import type { StatedMatch } from '../match/box.js';
import type { BracketTie } from './bracket.js';
import { type Encounter, encounter } from './encounter.js';
import { compare, type RoundRecord, Rounds } from './round.js';
import type { StatedTie } from './tie.js';

/** A tie at its place in the season, decided by the season's rules. */
export interface TieRecord extends Encounter {
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

/** A tie that a bracket shows, beside the results that tell it; `tie` is null where they have no such tie. */
export interface ShownTie extends BracketTie {
  readonly stage: string;
  /** Slug of the tie that it shows. */
  readonly tie: string | null;
}

interface Draft {
  readonly round: RoundRecord;
  stated: StatedTie | null;
  readonly matches: StatedMatch[];
  cells: BracketTie | null;
  /** The side that the next column of its bracket has. */
  advanced: Side | null;
}

/** Collects what the page tells of ties, in results, matches and brackets, into one tie for each pair and round. */
export class Knockout {
  readonly #rounds = new Rounds();
  readonly #drafts = new Map<string, Draft>();
  readonly #byPair = new Map<string, Draft[]>();
  /** The teams that play in a round of some kind, of a stage and region. */
  readonly #busy = new Set<string>();
  readonly #shown: { readonly cells: BracketTie; readonly stage: string; readonly draft: Draft | null }[] =
    [];

  constructor(
    readonly rules: TieRules,
    readonly faults: Faults,
  ) {}

  /** Places a tie of a results template. The same tie twice in a round is a fault. */
  addTie(tie: StatedTie, place: Place, round: Named): void {
    const draft = this.#draft(place, round, [tie.team1, tie.team2]);
    if (draft.stated !== null) this.faults.report('This tie stands on the page twice.', tie.offset);
    else draft.stated = tie;
  }

  /** Places a match that is a leg of a tie. */
  addMatch(match: StatedMatch, place: Place, round: Named): void {
    this.#draft(place, round, [match.home, match.away]).matches.push(match);
  }

  /**
   * Places a bracket, once all results are placed. A tie that they have is compared with it; one that nothing else
   * tells is the bracket's own, unless a team of it has another tie in that round.
   */
  addBracket(ties: readonly BracketTie[], place: Place): void {
    const stage = place.stage.slug;
    const columns = byColumn(ties);
    for (const cells of ties) {
      const teams = [cells.upper.team, cells.lower.team];
      const round = roundOf(cells, ties, place);
      const met = this.#byPair.get(pairKey(stage, teams)) ?? [];
      // Where one of the two is of no known kind, the same teams tell that it is the same tie.
      const known =
        met.find((draft) => draft.round.kind === round.kind) ??
        met.find((draft) => draft.round.kind === 'OTHER' || round.kind === 'OTHER');
      const busy = teams.some((team) => this.#busy.has(busyKey(place, round, team)));
      if (known !== undefined || busy) {
        this.#shown.push({ cells, stage, draft: known ?? null });
        continue;
      }
      const draft = this.#draft(place, this.#namedAlready(place, round), teams);
      draft.cells = cells;
      draft.advanced = advanced(cells, columns);
    }
  }

  /**
   * The rounds in the order of the page, the ties of each with it, and what the brackets show beside them. A round
   * under the heading of a group belongs to it if `isGroup`, by `stage/group`.
   */
  finish(isGroup: (key: string) => boolean): {
    rounds: readonly RoundRecord[];
    ties: readonly TieRecord[];
    shown: readonly ShownTie[];
  } {
    const told = [...this.#drafts.values()].flatMap((draft) => {
      const tie = encounter(draft, this.faults);
      return tie === undefined ? [] : [{ draft, tie: this.#decided(tie, draft) }];
    });
    const ties = distinct(told.map(({ tie }) => tie));
    const made = new Map(told.map(({ draft }, index) => [draft, ties[index]]));
    const shown = this.#shown.map(({ cells, stage, draft }) => ({
      ...cells,
      stage,
      tie: (draft && made.get(draft)?.slug) ?? null,
    }));
    const inGroup = <Record extends Pick<RoundRecord, 'stage' | 'group'>>(record: Record): Record =>
      record.group === null || isGroup(`${record.stage}/${record.group}`)
        ? record
        : { ...record, group: null };
    return { rounds: this.#rounds.records.map(inGroup), ties: ties.map(inGroup), shown };
  }

  #decided(told: Encounter, { round, advanced, cells }: Draft): TieRecord {
    const open = decide(told, this.rules).winner === null;
    const stated = open ? (told.stated ?? advanced) : told.stated;
    const tie = {
      ...told,
      stated,
      walkover: cells?.walkover && told.legs.length === 0 ? stated : told.walkover,
    };
    const decision = decide(tie, this.rules);
    const { stage, region, group, slug } = round;
    const [winner, loser] = decision.winner === 2 ? [tie.team2, tie.team1] : [tie.team1, tie.team2];
    return {
      ...tie,
      stage,
      region,
      group,
      round: slug,
      slug: [stage, slug, tie.team1, tie.team2].join('-'),
      decision,
      winner: decision.winner === null ? null : winner,
      loser: decision.winner === null ? null : loser,
    };
  }

  #draft(place: Place, named: Named, teams: readonly string[]): Draft {
    const round = this.#rounds.at(place, named);
    const pair = pairKey(round.stage, teams);
    const key = `${round.slug}/${pair}`;
    const known = this.#drafts.get(key);
    if (known !== undefined) return known;
    const draft: Draft = { round, stated: null, matches: [], cells: null, advanced: null };
    this.#drafts.set(key, draft);
    this.#byPair.set(pair, [...(this.#byPair.get(pair) ?? []), draft]);
    for (const team of teams) this.#busy.add(busyKey(place, round, team));
    return draft;
  }

  /** The round by the name that the results give to the one of its kind there. */
  #namedAlready(place: Place, round: Named): Named {
    const region = place.region === undefined ? null : fold(place.region);
    const same = this.#rounds.records.filter(
      (other) => other.stage === place.stage.slug && other.kind === round.kind && other.region === region,
    );
    return same.length === 1 && same[0] !== undefined ? same[0] : round;
  }
}

type Named = Pick<RoundRecord, 'name' | 'kind'>;

/** The ties in the order played: round by round, by the days of play where all are told, else as the page has them. */
export function tiesInOrder(ties: readonly TieRecord[], rounds: readonly RoundRecord[]): TieRecord[] {
  const order = new Map(rounds.map(({ stage, slug }, index) => [`${stage}/${slug}`, index]));
  const undated = new Set(
    ties.filter(({ legs }) => legs[0]?.date == null).map(({ stage, round }) => `${stage}/${round}`),
  );
  const ranked = ties.map((tie) => {
    const round = `${tie.stage}/${tie.round}`;
    const day = undated.has(round) ? 0 : Date.parse(tie.legs[0]?.date ?? '');
    return { tie, rank: [order.get(round) ?? 0, day, tie.offset] };
  });
  return ranked.sort((a, b) => compare(a.rank, b.rank)).map(({ tie }) => tie);
}

const bySize: ReadonlyMap<number, Named> = new Map([
  [1, { name: 'Final', kind: 'FINAL' }],
  [2, { name: 'Semifinals', kind: 'SEMIFINAL' }],
  [4, { name: 'Quarterfinals', kind: 'QUARTERFINAL' }],
  [8, { name: 'Round of 16', kind: 'ROUND_OF_16' }],
  [16, { name: 'Round of 32', kind: 'ROUND_OF_32' }],
  [32, { name: 'Round of 64', kind: 'ROUND_OF_64' }],
]);

/** The round of a tie of a bracket: as its column is called, else by how many ties the column has room for. */
function roundOf({ round, size, third }: BracketTie, ties: readonly BracketTie[], place: Place): Named {
  if (third) return { name: round ?? 'Third place', kind: 'THIRD_PLACE' };
  const usual = bySize.get(size) ?? { name: `Round of ${2 * size}`, kind: 'OTHER' as RoundKind };
  const kind = round === null ? undefined : roundKind(round);
  if (round !== null)
    return { name: round, kind: kind === undefined || kind === 'OTHER' ? usual.kind : kind };
  const columns = new Set(ties.map(({ column }) => column));
  return columns.size === 1 && place.round !== undefined ? place.round : usual;
}

function byColumn(ties: readonly BracketTie[]): ReadonlyMap<number, ReadonlySet<string>> {
  const columns = new Map<number, Set<string>>();
  for (const { column, third, upper, lower } of ties) {
    if (third) continue;
    const teams = columns.get(column) ?? new Set();
    columns.set(column, teams.add(upper.team).add(lower.team));
  }
  return columns;
}

/** The side that is found in the next column, where only one is. */
function advanced(cells: BracketTie, columns: ReadonlyMap<number, ReadonlySet<string>>): Side | null {
  if (cells.third) return null;
  const next = columns.get(cells.column + 1);
  const [upper, lower] = [next?.has(cells.upper.team) ?? false, next?.has(cells.lower.team) ?? false];
  if (upper === lower) return null;
  return upper ? 1 : 2;
}

function pairKey(stage: string, teams: readonly string[]): string {
  return `${stage}/${[...teams].sort().join('/')}`;
}

function busyKey({ stage, region }: Place, { kind, name }: Named, team: string): string {
  return JSON.stringify([stage.slug, region, kind, kind === 'OTHER' ? fold(name) : null, team]);
}
