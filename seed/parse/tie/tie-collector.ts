import { slugify } from '../../../src/domain/slugify.js';
import { type Decision, decide, type TieRules } from '../../../src/domain/tie/decision.js';
import type { RoundKind } from '../../../src/generated/prisma/enums.js';
import type { Problems } from '../../read/document-error.js';
import type { ResultContext } from '../heading/result-context.js';
import type { StatedMatch } from '../match/football-box.js';
import { uniqueSlugs } from '../unique-slugs.js';
import type { BracketTie } from './bracket.js';
import { advancingSide, type RoundName, roundOfBracketTie, teamsByColumn } from './bracket-column.js';
import { type CombinedTie, combineReports } from './combine-reports.js';
import { isDecider, isDrawn, singleMatchRounds, tieOfSingleMatch } from './replay.js';
import { compare, RoundCollector, type RoundRecord } from './round.js';
import type { StatedTie } from './tie-cells.js';
import type { TieDraft } from './tie-draft.js';

/** A tie at its place in the season, decided by the season's rules. */
export interface TieRecord extends CombinedTie {
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
export interface ComparedBracketTie extends BracketTie {
  readonly stage: string;
  /** Slug of the tie that it shows. */
  readonly tie: string | null;
}

/** Collects what the page tells of ties, in results, matches and brackets, into one tie for each pair and round. */
export class TieCollector {
  readonly #rounds = new RoundCollector();
  readonly #drafts = new Map<string, TieDraft>();
  readonly #byPair = new Map<string, TieDraft[]>();
  readonly #byTeams = new Map<string, TieDraft[]>();
  /** The teams that play in a round of some kind, of a stage and region. */
  readonly #busy = new Set<string>();
  readonly #shown: { readonly cells: BracketTie; readonly stage: string; readonly draft: TieDraft | null }[] =
    [];

  constructor(
    readonly rules: TieRules,
    readonly problems: Problems,
  ) {}

  /**
   * Places a tie of a results template. The same two teams twice in a round is an error, unless the second tells the
   * replay of a single match that was drawn.
   */
  addTie(tie: StatedTie, place: ResultContext, round: RoundName): void {
    const draft = this.#draft(place, round, [tie.team1, tie.team2], tie.offset);
    if (draft.stated === null) draft.stated = tie;
    else if (tie.legs.length === 1 && isDrawn(draft.replays.at(-1) ?? draft.stated)) draft.replays.push(tie);
    else this.problems.report('This tie is on the page twice; delete one.', tie.offset);
  }

  /** Places a match that is a leg of a tie. */
  addMatch(match: StatedMatch, place: ResultContext, round: RoundName): void {
    this.#draft(place, round, [match.home, match.away], match.offset).matches.push(match);
  }

  /**
   * Places a bracket, once all results are placed. A tie that they have is compared with it; one that nothing else
   * tells is the bracket's own, unless a team of it has another tie in that round.
   */
  addBracket(ties: readonly BracketTie[], place: ResultContext): void {
    const stage = place.stage.slug;
    const columns = teamsByColumn(ties);
    for (const cells of ties) {
      const teams = [cells.upper.team, cells.lower.team];
      const round = roundOfBracketTie(cells, ties, place);
      const met = this.#byPair.get(pairKey(stage, teams)) ?? this.#elsewhere(teams, round.kind);
      // Where one of the two is of no known kind, the same teams tell that it is the same tie.
      const known =
        met.find((draft) => draft.round.kind === round.kind) ??
        met.find((draft) => draft.round.kind === 'OTHER' || round.kind === 'OTHER');
      const busy = teams.some((team) => this.#busy.has(busyKey(place, round, team)));
      if (known !== undefined || busy) {
        this.#shown.push({ cells, stage, draft: known ?? null });
        continue;
      }
      const draft = this.#draft(place, this.#rounds.only(round.kind, place) ?? round, teams, cells.offset);
      draft.bracket = cells;
      draft.advancing = advancingSide(cells, columns);
    }
  }

  /**
   * The rounds in the order of the page, the ties of each with it, and what the brackets show beside them. A round
   * under the heading of a group belongs to it if `isGroup`, by `stage/group`.
   */
  finish(isGroup: (key: string) => boolean): {
    rounds: readonly RoundRecord[];
    ties: readonly TieRecord[];
    shown: readonly ComparedBracketTie[];
  } {
    const drafts = this.#withDeciders();
    const singles = singleMatchRounds(drafts);
    const told = drafts.flatMap((draft) => {
      const tie = combineReports(draft, singles.has(draft.round), this.problems);
      return tie === undefined ? [] : [{ draft, tie: this.#decided(tie, draft) }];
    });
    const ties = uniqueSlugs(told.map(({ tie }) => tie));
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
    const rounds = this.#rounds.records(new Set(drafts.map(({ round }) => round)));
    return { rounds: rounds.map(inGroup), ties: ties.map(inGroup), shown };
  }

  /** All ties, of which those that a further match between their teams decided have it as a replay. */
  #withDeciders(): TieDraft[] {
    return [...this.#drafts.values()].filter((draft) => {
      const { round, stated, matches } = draft;
      const [match] = matches;
      const decider = stated ?? (match === undefined ? undefined : tieOfSingleMatch(match));
      if (round.group !== null || decider?.legs.length !== 1) return true;
      const met = this.#byPair.get(pairKey(round.stage, [decider.team1, decider.team2])) ?? [];
      const tie = met.find((other) => other !== draft && isDecider(round, other.round));
      if (tie === undefined || tie.bracket !== null) return true;
      if (tie.stated !== null) tie.replays.push(decider);
      else if (match !== undefined) tie.matches.push(match);
      else return true;
      return false;
    });
  }

  #decided(told: CombinedTie, { round, advancing: advanced, bracket: cells }: TieDraft): TieRecord {
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

  #draft(place: ResultContext, named: RoundName, teams: readonly string[], offset: number): TieDraft {
    const round = this.#rounds.at(place, named, offset);
    const pair = pairKey(round.stage, teams);
    const key = `${round.slug}/${pair}`;
    const known = this.#drafts.get(key);
    if (known !== undefined) return known;
    const draft: TieDraft = { round, stated: null, replays: [], matches: [], bracket: null, advancing: null };
    this.#drafts.set(key, draft);
    this.#byPair.set(pair, [...(this.#byPair.get(pair) ?? []), draft]);
    this.#byTeams.set(teamsKey(teams), [...(this.#byTeams.get(teamsKey(teams)) ?? []), draft]);
    for (const team of teams) this.#busy.add(busyKey(place, round, team));
    return draft;
  }

  /** The tie of the same teams, and of that kind of round, in another stage: a bracket may stand apart. */
  #elsewhere(teams: readonly string[], kind: RoundKind): readonly TieDraft[] {
    return (this.#byTeams.get(teamsKey(teams)) ?? []).filter(({ round }) => round.kind === kind);
  }
}

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

function pairKey(stage: string, teams: readonly string[]): string {
  return `${stage}/${teamsKey(teams)}`;
}

function teamsKey(teams: readonly string[]): string {
  return [...teams].sort().join('/');
}

function busyKey({ stage, region }: ResultContext, { kind, name }: RoundName, team: string): string {
  return JSON.stringify([stage.slug, region, kind, kind === 'OTHER' ? slugify(name) : null, team]);
}
