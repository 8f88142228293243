import { slugify } from '../../../src/domain/slugify.js';
import { type Decision, decide, type TieRules } from '../../../src/domain/tie/decision.js';
import type { RoundKind } from '../../../src/generated/prisma/enums.js';
import type { Problems } from '../../read/document-error.js';
import type { Source } from '../../read/source.js';
import type { ResultContext } from '../heading/result-context.js';
import type { StatedMatch } from '../match/football-box.js';
import { inOrder, withoutSuperseded } from '../match/superseded.js';
import { uniqueSlugs } from '../unique-slugs.js';
import type { BracketTie } from './bracket.js';
import { advancingTeam, type RoundName, roundOfBracketTie, teamsByColumn } from './bracket-column.js';
import { combineReports } from './combine-reports.js';
import { isSameMatch, isSameTie } from './repeated-report.js';
import { isDecider, isDrawn, singleMatchRounds, tieOfSingleMatch } from './replay.js';
import { compare, RoundCollector, type RoundRecord } from './round.js';
import type { StatedTie } from './tie-cells.js';
import type { TieDraft } from './tie-draft.js';
import { type CombinedTie, sideOf } from './tie-of-matches.js';

/** A tie of a stage and a round, decided by the season's rules. */
export interface TieRecord extends CombinedTie {
  readonly stage: string;
  readonly region: string | null;
  readonly group: string | null;
  /** Slug of its round. */
  readonly round: string;
  readonly slug: string;
  readonly decision: Decision;
  /** Slugs of the winner and the loser; null while the tie is undecided. */
  readonly winner: string | null;
  readonly loser: string | null;
}

/** A bracket's tie for comparison with the results; `tie` is null if they have no such tie. */
export interface ComparedBracketTie extends BracketTie {
  readonly stage: string;
  /** Slug of the tie in the results. */
  readonly tie: string | null;
}

/** Collects the reports of ties, in results, matches and brackets, into one tie for each pair and round. */
export class TieCollector {
  readonly #rounds = new RoundCollector();
  readonly #drafts = new Map<string, TieDraft>();
  readonly #byPair = new Map<string, TieDraft[]>();
  readonly #byTeams = new Map<string, TieDraft[]>();
  /** The teams of each kind of round, by stage and region. */
  readonly #teamsByRound = new Set<string>();
  readonly #compared: {
    readonly cells: BracketTie;
    readonly stage: string;
    readonly draft: TieDraft | null;
  }[] = [];

  constructor(
    readonly rules: TieRules,
    readonly problems: Problems,
  ) {}

  /**
   * Adds a tie of a results template. Of the same two teams twice in a round of a document the second is left out, unless
   * it is the replay of a drawn single match. A tie of a list, `isListed`, may repeat another.
   */
  addTie(tie: StatedTie, place: ResultContext, round: RoundName, isListed = false): void {
    const draft = this.#draft(place, round, [tie.team1, tie.team2], tie.offset);
    if (draft.stated === null) draft.stated = tie;
    else if (isListed && isSameTie(tie, draft.stated)) return;
    else if (this.#documentOf(tie) !== this.#documentOf(draft.stated)) draft.retold.push(tie);
    else if (tie.legs.length === 1 && isDrawn(draft.replays.at(-1) ?? draft.stated)) draft.replays.push(tie);
    else this.problems.omit('This tie is on the page twice; the second was not read.', tie.offset);
  }

  /** Adds a match that is a leg of a tie. A match of a list, `isListed`, may repeat another report, which then stays. */
  addMatch(match: StatedMatch, place: ResultContext, round: RoundName, isListed = false): void {
    const draft = this.#draft(place, round, [match.home, match.away], match.offset);
    const isKnown = isListed && draft.matches.some((other) => isSameMatch(match, other));
    if (!isKnown) draft.matches = [...draft.matches, match];
  }

  /**
   * Adds a bracket, after all results. A tie that the results have is compared with it; a tie that only the bracket has
   * is added, unless one of its teams has another tie in that round.
   */
  addBracket(ties: readonly BracketTie[], place: ResultContext): void {
    const stage = place.stage.slug;
    const columns = teamsByColumn(ties);
    for (const cells of ties) {
      const teams = [cells.upper.team, cells.lower.team];
      const round = roundOfBracketTie(cells, ties, place);
      const pairTies = this.#byPair.get(pairKey(stage, teams)) ?? this.#elsewhere(teams, round.kind);
      // If either round is of no known kind, the same teams show that it is the same tie.
      const known =
        pairTies.find((draft) => draft.round.kind === round.kind) ??
        pairTies.find((draft) => draft.round.kind === 'OTHER' || round.kind === 'OTHER');
      const hasOtherTie = teams.some((team) => this.#teamsByRound.has(roundTeamKey(place, round, team)));
      const advancing = advancingTeam(cells, columns);
      if (known !== undefined || hasOtherTie) {
        if (known !== undefined) known.advancing ??= advancing;
        this.#compared.push({ cells, stage, draft: known ?? null });
        continue;
      }
      const draft = this.#draft(place, this.#rounds.only(round.kind, place) ?? round, teams, cells.offset);
      draft.bracket = cells;
      draft.advancing = advancing;
    }
  }

  /**
   * The rounds in the order of the page, with their ties, and the brackets' ties for comparison. A round under the
   * heading of a group belongs to that group if `isGroup`, by `stage/group`.
   */
  finish(isGroup: (key: string) => boolean): {
    rounds: readonly RoundRecord[];
    ties: readonly TieRecord[];
    compared: readonly ComparedBracketTie[];
  } {
    for (const draft of this.#drafts.values()) draft.matches = withoutSuperseded(draft.matches, false);
    const drafts = this.#withDeciders();
    const singles = singleMatchRounds(drafts);
    for (const draft of drafts) {
      const single = singles.has(draft.round) || draft.stated?.legs.length === 1;
      const matches = withoutSuperseded(draft.matches, single);
      if (matches !== draft.matches) draft.firstHome = inOrder(draft.matches)[0]?.home ?? null;
      draft.matches = matches;
    }
    const combined = drafts.flatMap((draft) => {
      const tie = combineReports(draft, singles.has(draft.round), this.problems);
      return tie === undefined ? [] : [{ draft, tie: this.#decide(tie, draft) }];
    });
    const ties = uniqueSlugs(combined.map(({ tie }) => tie));
    const tieOfDraft = new Map(combined.map(({ draft }, index) => [draft, ties[index]]));
    const compared = this.#compared.map(({ cells, stage, draft }) => ({
      ...cells,
      stage,
      tie: (draft && tieOfDraft.get(draft)?.slug) ?? null,
    }));
    const inGroup = <Record extends Pick<RoundRecord, 'stage' | 'group'>>(record: Record): Record =>
      record.group === null || isGroup(`${record.stage}/${record.group}`)
        ? record
        : { ...record, group: null };
    const rounds = this.#rounds.records(new Set(drafts.map(({ round }) => round)));
    return { rounds: rounds.map(inGroup), ties: ties.map(inGroup), compared };
  }

  /** All ties; further matches that decided a tie become its replays. */
  #withDeciders(): TieDraft[] {
    return [...this.#drafts.values()].filter((draft) => {
      const { round, stated, matches } = draft;
      const [match] = matches;
      const decider = stated ?? (match === undefined ? undefined : tieOfSingleMatch(match));
      if (round.group !== null || decider?.legs.length !== 1) return true;
      const pairTies = this.#byPair.get(pairKey(round.stage, [decider.team1, decider.team2])) ?? [];
      const tie = pairTies.find((other) => other !== draft && isDecider(round, other.round));
      if (tie === undefined || tie.bracket !== null) return true;
      if (tie.stated !== null) tie.replays.push(decider);
      else if (match !== undefined) tie.matches = [...tie.matches, match];
      else return true;
      return false;
    });
  }

  #decide(combined: CombinedTie, draft: TieDraft): TieRecord {
    const { round, advancing, bracket: cells } = draft;
    const open = decide(combined, this.rules).winner === null;
    const stated = open ? (combined.stated ?? sideOf(advancing, combined)) : combined.stated;
    const tie = {
      ...combined,
      stated,
      walkover: cells?.walkover && combined.legs.length === 0 ? stated : combined.walkover,
    };
    const decision = decide(tie, this.rules);
    const { stage, region, group, slug } = round;
    const [winner, loser] = decision.winner === 2 ? [tie.team2, tie.team1] : [tie.team1, tie.team2];
    // It is named as it was before its match was played on the other ground.
    const isTurned = draft.stated === null && draft.firstHome === tie.team2;
    const named = isTurned ? [tie.team2, tie.team1] : [tie.team1, tie.team2];
    return {
      ...tie,
      stage,
      region,
      group,
      round: slug,
      slug: [stage, slug, ...named].join('-'),
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
    const draft: TieDraft = {
      round,
      stated: null,
      replays: [],
      retold: [],
      matches: [],
      bracket: null,
      advancing: null,
      firstHome: null,
    };
    this.#drafts.set(key, draft);
    this.#byPair.set(pair, [...(this.#byPair.get(pair) ?? []), draft]);
    this.#byTeams.set(teamsKey(teams), [...(this.#byTeams.get(teamsKey(teams)) ?? []), draft]);
    for (const team of teams) this.#teamsByRound.add(roundTeamKey(place, round, team));
    return draft;
  }

  #documentOf({ line }: StatedTie): Source {
    return this.problems.source.locate(line).document;
  }

  /** Ties of the same teams and kind of round in other stages: a bracket may be under another heading. */
  #elsewhere(teams: readonly string[], kind: RoundKind): readonly TieDraft[] {
    return (this.#byTeams.get(teamsKey(teams)) ?? []).filter(({ round }) => round.kind === kind);
  }
}

/** The ties in the order played: by round, then by date if all have one, else in the order of the page. */
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

function roundTeamKey({ stage, region }: ResultContext, { kind, name }: RoundName, team: string): string {
  return JSON.stringify([stage.slug, region, kind, kind === 'OTHER' ? slugify(name) : null, team]);
}
