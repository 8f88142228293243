import { type RankingRules, rank } from '../../../src/domain/group/ranking.js';
import { slugify } from '../../../src/domain/slugify.js';
import type { Problems } from '../../read/document-error.js';
import type { ResultContext } from '../heading/result-context.js';
import { type Fixture, fixture, mergeReports } from '../match/fixture.js';
import type { StatedMatch } from '../match/football-box.js';
import type { CrosstableMatch, UnrankedParameter } from './crosstable.js';
import { type GroupRecord, groupSlug } from './group.js';
import type { SportsTable } from './sports-table.js';
import type { StandingRecord } from './standings-line.js';

/** A group under way: a table that is `printed` ranks its teams, else its matches do. */
interface Draft extends Pick<GroupRecord, 'stage' | 'region' | 'slug' | 'name' | 'line'> {
  readonly offset: number;
  readonly matches: Map<string, Fixture[]>;
  readonly teams: Set<string>;
  readonly unrankedParameters: UnrankedParameter[];
  standings: readonly StandingRecord[] | null;
  crosstable: boolean;
}

/** What stands at a place of the page, with its own line. */
interface Standing {
  readonly line: number;
  readonly offset: number;
}

/** Collects tables, crosstables and matches into groups, as the headings above them say. */
export class GroupCollector {
  readonly #drafts = new Map<string, Draft>();
  readonly #ofTeam = new Map<string, Set<Draft>>();
  /** Matches that stand on the page by themselves, not only in a crosstable. */
  readonly #own = new WeakSet<Fixture>();

  constructor(
    readonly rules: RankingRules,
    readonly problems: Problems,
  ) {}

  /**
   * Places a table. False for one that only repeats teams which other groups of the stage rank, such as a ranking
   * of the third-placed ones, or that its group has already: it is not used. Other teams under the heading of a
   * group that has a table are an error.
   */
  addTable(table: SportsTable, place: ResultContext): boolean {
    const key = keyOf(place);
    const known = this.#drafts.get(key);
    const teams = table.standings.map(({ team }) => team);
    const elsewhere = (team: string) =>
      [...(this.#ofTeam.get(`${place.stage.slug}/${team}`) ?? [])].some(
        (draft) => (known === undefined || draft !== known) && draft.standings !== null,
      );
    if (place.group === undefined && teams.length > 0 && teams.every(elsewhere)) return false;
    if (known?.standings != null) {
      if (teams.every((team) => known.teams.has(team))) return false;
      this.problems.report(
        `${known.name} already has a table. Put this one under a heading of its own.`,
        table.offset,
      );
      return true;
    }
    const draft = known ?? this.#draft(place, table);
    draft.standings = table.standings;
    draft.unrankedParameters.push(...table.unrankedParameters);
    for (const team of teams) this.#enter(team, draft);
    draft.crosstable ||= table.matches.length > 0;
    for (const match of table.matches) this.#addCell(match, draft);
    return true;
  }

  /** Places a crosstable that stands by itself: in the group of its heading, or in the one whose teams it has. */
  addCrosstable(
    teams: readonly string[],
    matches: readonly CrosstableMatch[],
    at: Standing & { readonly unrankedParameters: readonly UnrankedParameter[] },
    place: ResultContext,
  ): void {
    const draft = this.#drafts.get(keyOf(place)) ?? this.#common(teams, place) ?? this.#draft(place, at);
    draft.unrankedParameters.push(...at.unrankedParameters);
    draft.crosstable ||= matches.length > 0;
    if (draft.standings === null) for (const team of teams) this.#enter(team, draft);
    const later = this.#meetsAgain(matches, draft);
    for (const match of matches)
      if (this.#ranks(match, at.offset, draft))
        this.#addCell({ ...match, meeting: match.meeting + later }, draft);
  }

  /** Places a match: in the group of its heading, or in the one that ranks both teams. False where there is none. */
  addMatch(match: StatedMatch, place: ResultContext): boolean {
    const headed = place.group !== undefined || place.region !== undefined ? keyOf(place) : undefined;
    const known = headed === undefined ? undefined : this.#drafts.get(headed);
    const draft =
      known ??
      this.#common([match.home, match.away], place) ??
      (place.group === undefined ? undefined : this.#draft(place, match));
    if (draft === undefined) return false;
    if (draft.standings === null) for (const team of [match.home, match.away]) this.#enter(team, draft);
    if (this.#ranks(match, match.offset, draft)) this.#add(fixture(match, match), match.offset, draft);
    return true;
  }

  /** The groups in the order of the page. */
  get records(): GroupRecord[] {
    return [...this.#drafts.values()]
      .sort((a, b) => a.offset - b.offset)
      .map(({ stage, region, slug, name, line, unrankedParameters, crosstable, ...draft }, index) => {
        const matches = [...draft.matches.values()].flat().sort((a, b) => a.line - b.line);
        const standings = draft.standings ?? this.#ranked([...draft.teams], matches, line);
        return {
          stage,
          region,
          slug,
          name,
          order: index + 1,
          line,
          standings,
          matches,
          unrankedParameters,
          crosstable,
        };
      });
  }

  /** Whether the group has both teams; if not, that is an error. */
  #ranks({ home, away }: Pick<Fixture, 'home' | 'away'>, offset: number, { teams, name }: Draft): boolean {
    const unranked = [home, away].filter((team) => !teams.has(team));
    if (unranked.length > 0)
      this.problems.report(`The table of ${name} does not rank "${unranked.join('" or "')}".`, offset);
    return unranked.length === 0;
  }

  /** Adds a match of its own, which tells one of the crosstable again; two of its own are two if their days differ. */
  #add(match: Fixture, offset: number, draft: Draft): void {
    const key = `${match.home}/${match.away}`;
    const known = draft.matches.get(key) ?? [];
    const cell = known.findIndex((other) => !this.#own.has(other));
    const before = known[cell];
    const added = before === undefined ? match : mergeReports(before, match);
    this.#own.add(added);
    if (before !== undefined) draft.matches.set(key, known.with(cell, added));
    else if (known.every(({ date }) => date !== null && match.date !== null && date !== match.date))
      draft.matches.set(key, [...known, match]);
    else this.problems.report('This match is on the page twice; delete one.', offset);
  }

  /**
   * How many times the teams have met already at each other's before the matches of a further crosstable: none where
   * it tells those of the one before again, which shows in most of its scores.
   */
  #meetsAgain(matches: readonly CrosstableMatch[], { matches: known }: Draft): number {
    let [same, other, times] = [0, 0, 0];
    for (const { home, away, homeGoals, awayGoals } of matches) {
      const before = known.get(`${home}/${away}`) ?? [];
      times = Math.max(times, before.length);
      const last = before.at(-1);
      if (homeGoals === null || last === undefined || last.homeGoals === null) continue;
      if (last.homeGoals === homeGoals && last.awayGoals === awayGoals) same += 1;
      else other += 1;
    }
    return other > same ? times : 0;
  }

  /** Adds a cell of a crosstable, which may have stood in another crosstable already. */
  #addCell(cell: CrosstableMatch, draft: Draft): void {
    const key = `${cell.home}/${cell.away}`;
    const known = draft.matches.get(key) ?? [];
    const before = known[cell.meeting - 1];
    const match = fixture(cell);
    draft.matches.set(
      key,
      before === undefined ? [...known, match] : known.with(cell.meeting - 1, mergeReports(before, match)),
    );
  }

  #draft(place: ResultContext, { line, offset }: Standing): Draft {
    const { stage, region, group } = place;
    const draft: Draft = {
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
      crosstable: false,
    };
    this.#drafts.set(keyOf(place), draft);
    return draft;
  }

  #enter(team: string, draft: Draft): void {
    draft.teams.add(team);
    const key = `${draft.stage}/${team}`;
    this.#ofTeam.set(key, (this.#ofTeam.get(key) ?? new Set()).add(draft));
  }

  /** The one group of the stage that has all of these teams. */
  #common(teams: readonly string[], { stage }: ResultContext): Draft | undefined {
    const [first, ...more] = teams.map(
      (team) => this.#ofTeam.get(`${stage.slug}/${team}`) ?? new Set<Draft>(),
    );
    const common = [...(first ?? [])].filter((draft) => more.every((drafts) => drafts.has(draft)));
    return common.length === 1 ? common[0] : undefined;
  }

  /** The lines of a table that the page does not print, as the matches make them. */
  #ranked(teams: readonly string[], matches: readonly Fixture[], line: number): StandingRecord[] {
    const entrants = teams.map((team) => ({ team, adjustment: 0 }));
    return rank(entrants, { matches, playOffs: [] }, this.rules).map(({ team, position }, index) => ({
      ...unprinted,
      team,
      position,
      order: index + 1,
      lines: [line],
    }));
  }
}

const unprinted = {
  won: null,
  drawn: null,
  lost: null,
  goalsFor: null,
  goalsAgainst: null,
  adjustment: 0,
  qualified: false,
  mark: null,
  markLines: [],
} as const;

function keyOf({ stage, region, group }: ResultContext): string {
  return `${stage.slug}/${groupSlug(region, group)}`;
}
