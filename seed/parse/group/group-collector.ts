import type { RankingRules } from '../../../src/domain/group/ranking.js';
import { slugify } from '../../../src/domain/slugify.js';
import type { Problems } from '../../read/document-error.js';
import type { ResultContext } from '../heading/result-context.js';
import { agree, type Fixture, fixture, mergeReports } from '../match/fixture.js';
import type { StatedMatch } from '../match/football-box.js';
import type { Crosstable, CrosstableMatch } from './crosstable.js';
import { countEarlierMeetings } from './earlier-meetings.js';
import { type GroupRecord, groupSlug } from './group.js';
import { type GroupDraft, groupRecords } from './group-draft.js';
import type { SportsTable } from './sports-table.js';

/** A position on the page. */
interface SourcePosition {
  readonly line: number;
  readonly offset: number;
}

/** Collects tables, crosstables and matches into groups, by the headings above them. */
export class GroupCollector {
  readonly #drafts = new Map<string, GroupDraft>();
  readonly #ofTeam = new Map<string, Set<GroupDraft>>();
  /** Matches that the page also has outside crosstables, with the matchdays of their headings. */
  readonly #standalone = new WeakMap<Fixture, string | undefined>();

  constructor(
    readonly rules: RankingRules,
    readonly problems: Problems,
  ) {}

  /**
   * Adds a table to its group, or to what other documents tell of it. Returns false if it is not used: it repeats teams of
   * other groups of the stage, as a ranking of third places does, or of its own. Other teams of a group are left out.
   */
  addTable(table: SportsTable, place: ResultContext): boolean {
    const key = keyOf(place);
    const known = this.#drafts.get(key);
    const teams = table.standings.map(({ team }) => team);
    const retold = this.#retold(table, teams, place);
    if (retold !== undefined) {
      retold.retoldStandings.push(...table.standings);
      for (const match of table.matches) this.#addCell(match, retold);
      return true;
    }
    const elsewhere = (team: string) =>
      [...(this.#ofTeam.get(`${place.stage.slug}/${team}`) ?? [])].some(
        (draft) => (known === undefined || draft !== known) && draft.standings !== null,
      );
    if (place.group === undefined && teams.length > 0 && teams.every(elsewhere)) return false;
    if (known?.standings != null) {
      if (teams.every((team) => known.teams.has(team))) return false;
      this.problems.omit(
        `${known.name} already has a table. This one was not read; it needs a heading of its own.`,
        table.offset,
      );
      return true;
    }
    const draft = known ?? this.#createDraft(place, table);
    draft.standings = table.standings;
    draft.tableLine = table.line;
    draft.isComplete = table.isComplete;
    draft.table = table.rules;
    draft.unrankedParameters.push(...table.unrankedParameters);
    for (const team of teams) this.#addTeam(team, draft);
    draft.crosstable ||= table.matches.length > 0;
    for (const match of table.matches) this.#addCell(match, draft);
    return true;
  }

  /** The group whose table another document tells again: that of its heading, or the only one of just these teams. */
  #retold(table: SportsTable, teams: readonly string[], place: ResultContext): GroupDraft | undefined {
    const headed = this.#drafts.get(keyOf(place));
    const draft = headed?.standings == null ? this.#groupOfTeams(teams, place) : headed;
    if (draft?.standings == null || draft.teams.size !== teams.length) return undefined;
    const { source } = this.problems;
    const isOther = source.locate(table.line).document !== source.locate(draft.tableLine).document;
    return isOther && teams.every((team) => draft.teams.has(team)) ? draft : undefined;
  }

  /** Adds a crosstable outside a table to the group of its heading, or to the group that has its teams. */
  addCrosstable(
    teams: readonly string[],
    matches: readonly CrosstableMatch[],
    at: SourcePosition & Pick<Crosstable, 'unrankedParameters' | 'leavesOut'>,
    place: ResultContext,
  ): void {
    const draft =
      this.#drafts.get(keyOf(place)) ?? this.#groupOfTeams(teams, place) ?? this.#createDraft(place, at);
    draft.unrankedParameters.push(...at.unrankedParameters);
    draft.crosstable ||= matches.length > 0 && at.leavesOut !== true;
    if (draft.standings === null) for (const team of teams) this.#addTeam(team, draft);
    const later = countEarlierMeetings(matches, draft);
    for (const match of matches)
      if (this.#hasTeams(match, at.offset, draft))
        this.#addCell({ ...match, meeting: match.meeting + later }, draft);
  }

  /**
   * Adds a match to the group of its heading, or to the group of both teams. Returns false if there is none. A match of a
   * list, `isListed`, may repeat another report.
   */
  addMatch(match: StatedMatch, place: ResultContext, isListed = false): boolean {
    const headed = place.group !== undefined || place.region !== undefined ? keyOf(place) : undefined;
    const known = headed === undefined ? undefined : this.#drafts.get(headed);
    const draft =
      known ??
      this.#groupOfMatch(match, place) ??
      // Matchdays are those of a league, also where its table is not on the page.
      (place.group === undefined && place.matchday === undefined
        ? undefined
        : (this.#drafts.get(keyOf(place)) ?? this.#createDraft(place, match)));
    if (draft === undefined) return false;
    if (draft.standings === null) for (const team of [match.home, match.away]) this.#addTeam(team, draft);
    if (this.#hasTeams(match, match.offset, draft))
      this.#add(fixture(match, match), { offset: match.offset, matchday: place.matchday, isListed }, draft);
    return true;
  }

  /** The teams of the group of a context, else of all groups of its stage. */
  teamsAt(place: ResultContext): string[] {
    const draft = this.#drafts.get(keyOf(place));
    const drafts =
      draft === undefined
        ? [...this.#drafts.values()].filter(({ stage }) => stage === place.stage.slug)
        : [draft];
    return drafts.flatMap(({ teams }) => [...teams]);
  }

  /** The groups in the order of the page. */
  get records(): GroupRecord[] {
    return groupRecords([...this.#drafts.values()], this.rules);
  }

  /** Whether the group has both teams; notes it if not. */
  #hasTeams(
    { home, away }: Pick<Fixture, 'home' | 'away'>,
    offset: number,
    { teams, name }: GroupDraft,
  ): boolean {
    const unranked = [home, away].filter((team) => !teams.has(team));
    if (unranked.length > 0)
      this.problems.omit(`The table of ${name} does not rank "${unranked.join('" or "')}".`, offset);
    return unranked.length === 0;
  }

  /**
   * Adds a match outside a crosstable. It repeats a crosstable's match; two of them are two matches if their dates
   * differ, or, where one has none, their matchdays.
   */
  #add(
    match: Fixture,
    {
      offset,
      matchday,
      isListed,
    }: { readonly offset: number; readonly matchday: string | undefined; readonly isListed: boolean },
    draft: GroupDraft,
  ): void {
    const key = `${match.home}/${match.away}`;
    const known = draft.matches.get(key) ?? [];
    const cell = known.findIndex((other) => !this.#standalone.has(other));
    const before = known[cell];
    const added = before === undefined ? match : mergeReports(before, match);
    const isAnother = (other: Fixture) => {
      if (other.date !== null && match.date !== null) return other.date !== match.date;
      const otherMatchday = this.#standalone.get(other);
      return otherMatchday !== undefined && matchday !== undefined && otherMatchday !== matchday;
    };
    const repeated = isListed ? known.find((other) => !isAnother(other) && agree(other, match)) : undefined;
    if (before !== undefined) draft.matches.set(key, known.with(cell, added));
    else if (repeated !== undefined) {
      const merged = mergeReports(repeated, match);
      draft.matches.set(key, known.with(known.indexOf(repeated), merged));
      this.#standalone.set(merged, this.#standalone.get(repeated) ?? matchday);
      return;
    } else if (known.every(isAnother)) draft.matches.set(key, [...known, match]);
    else this.problems.omit('This match is on the page twice; the second was not read.', offset);
    this.#standalone.set(added, matchday);
  }

  /** Adds a match of a crosstable, which another crosstable may have already. */
  #addCell(cell: CrosstableMatch, draft: GroupDraft): void {
    const key = `${cell.home}/${cell.away}`;
    const known = draft.matches.get(key) ?? [];
    const before = known[cell.meeting - 1];
    const match = fixture(cell, cell);
    draft.matches.set(
      key,
      before === undefined ? [...known, match] : known.with(cell.meeting - 1, mergeReports(before, match)),
    );
  }

  #createDraft(place: ResultContext, { line, offset }: SourcePosition): GroupDraft {
    const { stage, region, group } = place;
    const draft: GroupDraft = {
      stage: stage.slug,
      region: region === undefined ? null : slugify(region),
      slug: groupSlug(region, group) || stage.slug,
      name: group ?? region ?? stage.name,
      line,
      offset,
      matches: new Map(),
      teams: new Set(),
      unrankedParameters: [],
      standings: null,
      retoldStandings: [],
      tableLine: line,
      crosstable: false,
      isComplete: false,
      table: null,
    };
    this.#drafts.set(keyOf(place), draft);
    return draft;
  }

  #addTeam(team: string, draft: GroupDraft): void {
    draft.teams.add(team);
    const key = `${draft.stage}/${team}`;
    this.#ofTeam.set(key, (this.#ofTeam.get(key) ?? new Set()).add(draft));
  }

  /** The only group of the stage that has both teams, or of several the only one that has the match. */
  #groupOfMatch(match: StatedMatch, place: ResultContext): GroupDraft | undefined {
    const common = this.#groupsOfTeams([match.home, match.away], place);
    const repeats = ({ matches }: GroupDraft) =>
      matches.get(`${match.home}/${match.away}`)?.some((known) => agree(known, match)) === true;
    const [only, another] = common.length > 1 ? common.filter(repeats) : common;
    return another === undefined ? only : undefined;
  }

  /** The only group of the stage that has all of these teams. */
  #groupOfTeams(teams: readonly string[], place: ResultContext): GroupDraft | undefined {
    const [only, another] = this.#groupsOfTeams(teams, place);
    return another === undefined ? only : undefined;
  }

  #groupsOfTeams(teams: readonly string[], { stage }: ResultContext): GroupDraft[] {
    const [first, ...more] = teams.map(
      (team) => this.#ofTeam.get(`${stage.slug}/${team}`) ?? new Set<GroupDraft>(),
    );
    return [...(first ?? [])].filter((draft) => more.every((drafts) => drafts.has(draft)));
  }
}

function keyOf({ stage, region, group }: ResultContext): string {
  return `${stage.slug}/${groupSlug(region, group)}`;
}
