import { slugify } from '../../../src/domain/slugify.js';
import type { Problems } from '../../read/document-error.js';
import type { WikitextValue } from '../../read/wikitext/template.js';
import type { SeasonFacts } from '../facts-file.js';
import { groupBy } from '../group-by.js';
import { isPlaceholder } from './placeholder.js';
import { isSimilarName, nearestNames } from './similar-names.js';
import { readTeamReference, type TeamReference } from './team-reference.js';

/** A team as the page of its season introduces it. */
export interface TeamRecord {
  readonly name: string;
  readonly slug: string;
  /** Slug of its department; null if unknown. */
  readonly department: string | null;
  readonly location: string | null;
  /** Slug of the stored team that the facts file says it is (`is`); null if the facts file does not say. */
  readonly sameAs: string | null;
  /** The other spellings that the facts file lists, each with its reason. */
  readonly aliases: readonly { readonly name: string; readonly reason: string }[];
  /** The line of the list that introduces it, from 1; null if it is in no list. */
  readonly line: number | null;
}

/** A spelling that the page uses for a team and that is not its name. */
export interface Spelling {
  readonly team: string;
  readonly name: string;
  readonly line: number;
}

/** A placeholder for a team that is not known yet, in the words of the page. */
interface Placeholder {
  readonly name: string;
  readonly line: number;
}

/**
 * The season's teams, found by their names, their links and the aliases of the facts file.
 *
 * If the page has a list of teams, only those are teams; otherwise every name in a result is.
 */
export class TeamRegistry {
  readonly teams: TeamRecord[] = [];
  readonly spellings: Spelling[] = [];
  readonly placeholders: Placeholder[] = [];
  /** Whether a new name that is similar to a known team's is an error; switched on once the tables are read. */
  checksSimilarNames = false;
  #isListComplete = false;
  readonly #byName = new Map<string, TeamRecord>();
  readonly #bySlug = new Map<string, TeamRecord>();
  readonly #byLink = new Map<string, TeamRecord>();
  readonly #aliases: ReadonlyMap<string, SeasonFacts['aliases'][number]>;
  readonly #aliasesByTeam: ReadonlyMap<string, SeasonFacts['aliases']>;
  readonly #factsByName: ReadonlyMap<string, SeasonFacts['teams'][number]>;

  constructor(
    readonly facts: SeasonFacts,
    readonly problems: Problems,
  ) {
    this.#aliases = new Map(facts.aliases.map((alias) => [alias.name, alias]));
    this.#aliasesByTeam = groupBy(facts.aliases, ({ team }) => team);
    this.#factsByName = new Map(facts.teams.map((team) => [team.name, team]));
  }

  /** Adds a team of a list. A repeated name, or one that differs in accents only, is an error. */
  add(name: string, source: WikitextValue, rest: Pick<TeamRecord, 'department' | 'location' | 'line'>): void {
    this.#isListComplete = true;
    const same = this.#bySlug.get(slugify(name));
    if (same !== undefined)
      this.problems.report(
        `The team "${same.name}" is listed twice; delete one.`,
        source.offset,
        source.text.length,
      );
    else this.#create(name, readTeamReference(source)?.link ?? null, rest);
  }

  /**
   * The slug of the team that a value names; undefined for a placeholder, which is recorded, and, with an error, for
   * anything else that is not a team.
   */
  resolve(value: WikitextValue): string | undefined {
    const mention = readTeamReference(value);
    const known = mention && this.#findTeam(mention, value);
    if (known !== undefined) return known.slug;
    if (mention !== undefined && isPlaceholder(mention.name)) {
      this.placeholders.push({
        name: mention.name,
        line: this.problems.source.positionAt(value.offset).line,
      });
      return undefined;
    }
    const reason = this.#rejectionReason(mention);
    if (mention !== undefined && reason === undefined) return this.#addUnlisted(mention, value).slug;
    this.problems.report(reason ?? 'The name of a team is missing.', value.offset, value.text.length);
    return undefined;
  }

  /** Whether a team, or an alias of one, has exactly this name. */
  has(name: string): boolean {
    return this.#byName.has(name);
  }

  /** The slug of the team that a value names; undefined, without an error, if it names none. */
  find(value: WikitextValue): string | undefined {
    const mention = readTeamReference(value);
    return mention && this.#findTeam(mention, value)?.slug;
  }

  #findTeam({ name, link }: TeamReference, value: WikitextValue): TeamRecord | undefined {
    const linked = link === null ? undefined : this.#byLink.get(link);
    const team =
      this.#byName.get(name) ?? (linked && isSame(linked.slug, slugify(name)) ? linked : undefined);
    const found = team ?? (this.#isListComplete ? undefined : this.#bySlug.get(slugify(name)));
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

  /** The reason why an unknown name cannot be a new team; undefined if it can. */
  #rejectionReason(mention: TeamReference | undefined): string | undefined {
    if (mention === undefined || slugify(mention.name) === '') return 'The name of a team is missing.';
    const { name, link } = mention;
    const slug = slugify(name);
    if (this.#factsByName.has(name) || this.#aliases.has(name)) return undefined;
    if (this.#isListComplete) return `No team is called "${name}" in this season.${this.#suggestion(name)}`;
    if (!this.checksSimilarNames || link !== null) return undefined;
    const near = this.teams.find((team) => isSimilarName(team.slug, slug));
    return near && `${similarNameMessage(name, near.name)}`;
  }

  #addUnlisted({ name, link }: TeamReference, value: WikitextValue): TeamRecord {
    const teamName = this.#aliases.get(name)?.team ?? name;
    const team = this.#bySlug.get(slugify(teamName)) ?? this.#create(teamName, link, { line: null });
    return teamName === name ? team : (this.#findTeam({ name, link }, value) ?? team);
  }

  #create(
    name: string,
    link: string | null,
    rest: Partial<Pick<TeamRecord, 'department' | 'location'>> & Pick<TeamRecord, 'line'>,
  ): TeamRecord {
    const fact = this.#factsByName.get(name);
    const aliases = this.#aliasesByTeam.get(name) ?? [];
    const department = fact?.department == null ? null : slugify(fact.department);
    const team = {
      name,
      slug: slugify(name),
      department: rest.department ?? department,
      location: rest.location ?? fact?.location ?? null,
      sameAs: fact?.is ?? null,
      aliases: aliases.map((alias) => ({ name: alias.name, reason: alias.reason })),
      line: rest.line,
    };
    this.teams.push(team);
    this.#bySlug.set(team.slug, team);
    for (const spelling of [name, ...aliases.map((alias) => alias.name)]) this.#byName.set(spelling, team);
    if (link !== null) this.#byLink.set(link, team);
    return team;
  }

  /** Errors for teams of the facts file that the page does not have, and for aliases that are themselves teams. */
  get unusedFacts(): string[] {
    const known = new Set(this.teams.map(({ name }) => name));
    const notOnPage = (by: string, team: string) =>
      known.has(team) ? [] : [`${by} "${team}", which is not a team of the page.${this.#suggestion(team)}`];
    const { aliases, promotions, relegations, teams, champion } = this.facts;
    return [
      ...aliases.flatMap(({ name, team }) => [
        ...notOnPage(`The alias "${name}" in the facts file means`, team),
        ...(known.has(name) ? [`The alias "${name}" in the facts file is itself a team of the page.`] : []),
      ]),
      ...promotions.flatMap(({ to, team }) =>
        notOnPage(`The promotion to "${to}" in the facts file is of`, team),
      ),
      ...relegations.flatMap(({ team }) => notOnPage('A relegation in the facts file is of', team)),
      ...teams.flatMap(({ name }) => notOnPage('Under "teams" the facts file lists', name)),
      ...(champion == null ? [] : notOnPage('The champion in the facts file is', champion)),
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

// A club's second team rarely has an article of its own, and links to that of the club.
const second = /-(b|c|ii|iii|2|reserves?|reservas?|u-?\d\d|sub-?\d\d)$/;

function isSame(slug: string, other: string): boolean {
  return (second.exec(slug)?.[0] ?? '') === (second.exec(other)?.[0] ?? '');
}

function similarNameMessage(name: string, near: string): string {
  const alias = `"aliases": [{ "name": "${name}", "team": "${near}", "reason": "…" }]`;
  return `"${name}" may be "${near}". If it is, write in the facts file ${alias}; if not, "teams": [{ "name": "${name}" }].`;
}
