import { slugify } from '../../../src/domain/slugify.js';
import type { Problems } from '../../read/document-error.js';
import type { WikitextValue } from '../../read/wikitext/template.js';
import type { SeasonFacts } from '../facts-file.js';
import { groupBy } from '../group-by.js';
import { isPlaceholder } from './placeholder.js';
import { isSimilarName, nearestNames } from './similar-names.js';
import { readTeamReference, type TeamReference } from './team-reference.js';

/** A team as its season's page introduces it. */
export interface TeamRecord {
  readonly name: string;
  readonly slug: string;
  /** Slug of its department; null where the page does not tell. */
  readonly department: string | null;
  readonly location: string | null;
  /** Slug of the team that the facts say it is, of whatever competition; null where they say nothing. */
  readonly sameAs: string | null;
  /** The spellings that the facts declare to mean it, each with its reason. */
  readonly aliases: readonly { readonly name: string; readonly reason: string }[];
  /** 1-based line of the list that introduces it; null where there is none. */
  readonly line: number | null;
}

/** A spelling of a team that is not its name, where the page uses it. */
export interface Spelling {
  readonly team: string;
  readonly name: string;
  readonly line: number;
}

/** A slot that waits for its team, as the page words it. */
interface Placeholder {
  readonly name: string;
  readonly line: number;
}

/**
 * The season's teams, found by every name that the page, its links and the facts' aliases allow.
 *
 * A list of teams closes it: only those are teams. Without one, whoever is named in a result is a team.
 */
export class TeamRegistry {
  readonly teams: TeamRecord[] = [];
  readonly spellings: Spelling[] = [];
  readonly placeholders: Placeholder[] = [];
  /** From here on, a name that may well mean a team which is known already is asked about. */
  checksSimilarNames = false;
  #closed = false;
  readonly #byName = new Map<string, TeamRecord>();
  readonly #bySlug = new Map<string, TeamRecord>();
  readonly #byLink = new Map<string, TeamRecord>();
  readonly #aliases: ReadonlyMap<string, SeasonFacts['aliases'][number]>;
  readonly #spelled: ReadonlyMap<string, SeasonFacts['aliases']>;
  readonly #told: ReadonlyMap<string, SeasonFacts['teams'][number]>;

  constructor(
    readonly facts: SeasonFacts,
    readonly problems: Problems,
  ) {
    this.#aliases = new Map(facts.aliases.map((alias) => [alias.name, alias]));
    this.#spelled = groupBy(facts.aliases, ({ team }) => team);
    this.#told = new Map(facts.teams.map((team) => [team.name, team]));
  }

  /** Enters a team of a list. The same name again, or one that differs in accents only, is an error. */
  add(name: string, place: WikitextValue, rest: Pick<TeamRecord, 'department' | 'location' | 'line'>): void {
    this.#closed = true;
    const same = this.#bySlug.get(slugify(name));
    if (same !== undefined)
      this.problems.report(
        `The team "${same.name}" is listed twice; delete one.`,
        place.offset,
        place.text.length,
      );
    else this.#enter(name, readTeamReference(place)?.link ?? null, rest);
  }

  /**
   * The slug of the team that a value names. Undefined for a slot that waits for its team, which is noted; and, with
   * an error at its place, for a name that is no team's.
   */
  resolve(value: WikitextValue): string | undefined {
    const mention = readTeamReference(value);
    const known = mention && this.#recognise(mention, value);
    if (known !== undefined) return known.slug;
    if (mention !== undefined && isPlaceholder(mention.name)) {
      this.placeholders.push({
        name: mention.name,
        line: this.problems.source.positionAt(value.offset).line,
      });
      return undefined;
    }
    const reason = this.#refusal(mention);
    if (mention !== undefined && reason === undefined) return this.#introduce(mention, value).slug;
    this.problems.report(reason ?? 'The name of a team is missing.', value.offset, value.text.length);
    return undefined;
  }

  /** Whether a team, or an alias of one, is called just so. */
  has(name: string): boolean {
    return this.#byName.has(name);
  }

  /** The slug of the team that a value names; undefined when no team is called so, which is no error here. */
  find(value: WikitextValue): string | undefined {
    const mention = readTeamReference(value);
    return mention && this.#recognise(mention, value)?.slug;
  }

  #recognise({ name, link }: TeamReference, value: WikitextValue): TeamRecord | undefined {
    const linked = link === null ? undefined : this.#byLink.get(link);
    const team =
      this.#byName.get(name) ?? (linked && isSame(linked.slug, slugify(name)) ? linked : undefined);
    const found = team ?? (this.#closed ? undefined : this.#bySlug.get(slugify(name)));
    if (found === undefined) return undefined;
    if (link !== null && !this.#byLink.has(link)) this.#byLink.set(link, found);
    if (found.name !== name)
      this.spellings.push({
        team: found.slug,
        name,
        line: this.problems.source.positionAt(value.offset).line,
      });
    return found;
  }

  /** Why a name that is not known cannot be a new team's; undefined where it can. */
  #refusal(mention: TeamReference | undefined): string | undefined {
    if (mention === undefined || slugify(mention.name) === '') return 'The name of a team is missing.';
    const { name, link } = mention;
    const slug = slugify(name);
    if (this.#told.has(name) || this.#aliases.has(name)) return undefined;
    if (this.#closed) return `No team is called "${name}" in this season.${this.#suggestion(name)}`;
    if (!this.checksSimilarNames || link !== null) return undefined;
    const near = this.teams.find((team) => isSimilarName(team.slug, slug));
    return near && `${unsure(name, near.name)}`;
  }

  #introduce({ name, link }: TeamReference, value: WikitextValue): TeamRecord {
    const meant = this.#aliases.get(name)?.team ?? name;
    const team = this.#bySlug.get(slugify(meant)) ?? this.#enter(meant, link, { line: null });
    return meant === name ? team : (this.#recognise({ name, link }, value) ?? team);
  }

  #enter(
    name: string,
    link: string | null,
    rest: Partial<Pick<TeamRecord, 'department' | 'location'>> & Pick<TeamRecord, 'line'>,
  ): TeamRecord {
    const told = this.#told.get(name);
    const aliases = this.#spelled.get(name) ?? [];
    const department = told?.department == null ? null : slugify(told.department);
    const team = {
      name,
      slug: slugify(name),
      department: rest.department ?? department,
      location: rest.location ?? told?.location ?? null,
      sameAs: told?.is ?? null,
      aliases: aliases.map((alias) => ({ name: alias.name, reason: alias.reason })),
      line: rest.line,
    };
    this.teams.push(team);
    this.#bySlug.set(team.slug, team);
    for (const spelling of [name, ...aliases.map((alias) => alias.name)]) this.#byName.set(spelling, team);
    if (link !== null) this.#byLink.set(link, team);
    return team;
  }

  /** What the facts say of teams that the page does not have, and of aliases that are teams of their own. */
  get unusedFacts(): string[] {
    const known = new Set(this.teams.map(({ name }) => name));
    const lost = (by: string, team: string) =>
      known.has(team) ? [] : [`${by} "${team}", which is not a team of the page.${this.#suggestion(team)}`];
    const { aliases, promotions, teams, champion } = this.facts;
    return [
      ...aliases.flatMap(({ name, team }) => [
        ...lost(`The alias "${name}" in the facts file means`, team),
        ...(known.has(name) ? [`The alias "${name}" in the facts file is itself a team of the page.`] : []),
      ]),
      ...promotions.flatMap(({ to, team }) => lost(`The promotion to "${to}" in the facts file is of`, team)),
      ...teams.flatMap(({ name }) => lost('Under "teams" the facts file lists', name)),
      ...(champion == null ? [] : lost('The champion in the facts file is', champion)),
    ];
  }

  #suggestion(name: string): string {
    const near = nearestNames(
      slugify(name),
      this.teams.map(({ slug }) => slug),
    );
    const names = near.flatMap((slug) => this.#bySlug.get(slug)?.name ?? []).map((one) => `"${one}"`);
    return names.length === 0 ? '' : ` Did you mean ${names.join(' or ')}?`;
  }
}

// A club's second team has an article of its own seldom, and a link to that of the club.
const second = /-(b|c|ii|iii|2|reserves?|reservas?|u-?\d\d|sub-?\d\d)$/;

function isSame(slug: string, other: string): boolean {
  return (second.exec(slug)?.[0] ?? '') === (second.exec(other)?.[0] ?? '');
}

function unsure(name: string, near: string): string {
  const alias = `"aliases": [{ "name": "${name}", "team": "${near}", "reason": "…" }]`;
  return `"${name}" may be "${near}". If it is, write in the facts file ${alias}; if not, "teams": [{ "name": "${name}" }].`;
}
