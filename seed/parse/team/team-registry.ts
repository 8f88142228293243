import { groupBy } from '../../../src/domain/group-by.js';
import { slugify } from '../../../src/domain/slugify.js';
import type { Problems } from '../../read/document-error.js';
import { defaultWiki } from '../../read/wikitext/article.js';
import type { WikitextValue } from '../../read/wikitext/template.js';
import type { SeasonFacts } from '../facts-file.js';
import { isPlaceholder } from './placeholder.js';
import { isSimilarName, nearestNames, similarNameMessage, unknownNameFacts } from './similar-names.js';
import { TeamFacts, unusedTeamFacts } from './team-facts.js';
import { TeamIdentity } from './team-identity.js';
import type { TeamLink } from './team-link.js';
import { LinkedTeams, MentionLog } from './team-mentions.js';
import { readTeamReference, type TeamReference } from './team-reference.js';

/** A team as the page of its season introduces it. */
export interface TeamRecord {
  readonly name: string;
  /** The name in the season's references, unique within it: a second team of one name is `nacional--2`. */
  readonly slug: string;
  /** The slug of its name. */
  readonly key: string;
  /** The address of its article, then others that lead to the same article; empty if no article is known. */
  readonly urls: readonly string[];
  /** Slug of its department; null if unknown. */
  readonly department: string | null;
  readonly location: string | null;
  /** Slug of the stored team that the facts file says it is (`is`); null if the facts file does not say. */
  readonly sameAs: string | null;
  /** The other spellings, of the facts file and of the page, each with its reason. */
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
 * The season's teams, found by their articles, else by their names and the aliases of the facts file.
 *
 * If the page has a list of teams, only those are teams; otherwise every name in a result is. `mentions` are those of
 * the whole page; without them the registry collects them.
 */
export class TeamRegistry {
  readonly teams: TeamRecord[] = [];
  readonly spellings: Spelling[] = [];
  readonly placeholders: Placeholder[] = [];
  readonly mentions = new MentionLog();
  /** Whether a new name that is similar to a known team's is an error; switched on once the tables are read. */
  checksSimilarNames = false;
  #isListComplete = false;
  readonly #byName = new Map<string, TeamRecord>();
  readonly #bySlug = new Map<string, TeamRecord>();
  readonly #byLink = new Map<string, TeamRecord>();
  readonly #aliases: ReadonlyMap<string, SeasonFacts['aliases'][number]>;
  readonly #aliasesByTeam: ReadonlyMap<string, SeasonFacts['aliases']>;
  readonly #identity: TeamIdentity;

  constructor(
    readonly facts: SeasonFacts,
    readonly problems: Problems,
    readonly wiki: string = defaultWiki,
    linked: LinkedTeams = new LinkedTeams(),
    teamFacts: TeamFacts = new TeamFacts(facts.teams, wiki),
  ) {
    this.#aliases = new Map(facts.aliases.map((alias) => [alias.name, alias]));
    this.#aliasesByTeam = groupBy(facts.aliases, ({ team }) => team);
    this.#identity = new TeamIdentity(linked, teamFacts);
  }

  /** Adds a team of a list. A repeated name, or one that differs in accents only, is left out. */
  add(name: string, source: WikitextValue, rest: Pick<TeamRecord, 'department' | 'location' | 'line'>): void {
    this.#isListComplete = true;
    const same = this.#bySlug.get(slugify(name));
    if (same !== undefined) {
      this.problems.omit(
        `The team "${same.name}" is listed twice; delete one.`,
        source.offset,
        source.text.length,
      );
      return;
    }
    const reference = this.#read(source);
    const link = this.#identity.linkOf({
      name,
      link: reference?.link ?? null,
      flag: reference?.flag ?? null,
    });
    this.#create(name, link, rest);
  }

  /**
   * The slug of the team that a value names; undefined for a placeholder, which is recorded, and, with a note, for
   * anything else that is not a team.
   */
  resolve(value: WikitextValue): string | undefined {
    const reference = this.#read(value);
    const known = reference && this.#findTeam(reference, value);
    if (known !== undefined) return known.slug;
    if (reference !== undefined && isPlaceholder(reference.name)) {
      this.placeholders.push({ name: reference.name, line: this.#lineOf(value) });
      return undefined;
    }
    const reason = this.#rejectionReason(reference);
    if (reference !== undefined && reason === undefined) return this.#addUnlisted(reference, value).slug;
    this.problems.omit(reason ?? 'The name of a team is missing.', value.offset, value.text.length);
    return undefined;
  }

  /** Whether a team, or an alias of one, has exactly this name. */
  has(name: string): boolean {
    return this.#byName.has(name);
  }

  /** The slug of the team that a value names; undefined, without an error, if it names none. */
  find(value: WikitextValue): string | undefined {
    const reference = readTeamReference(value, this.wiki);
    if (reference === undefined) return undefined;
    const found = this.#findTeam(reference, value);
    if (found !== undefined || reference.link === null) return found?.slug;
    // A link that no result has may lead to the article of a team by a redirect.
    const [only, another] = this.teams.filter(({ key }) => key === slugify(reference.name));
    return another === undefined ? only?.slug : undefined;
  }

  #read(value: WikitextValue): TeamReference | undefined {
    const reference = readTeamReference(value, this.wiki);
    if (reference !== undefined) this.mentions.add({ reference, line: this.#lineOf(value) });
    return reference;
  }

  #findTeam(reference: TeamReference, value: WikitextValue): TeamRecord | undefined {
    const found = this.#teamOf(reference);
    if (found === undefined || found.name === reference.name) return found;
    this.spellings.push({ team: found.slug, name: reference.name, line: this.#lineOf(value) });
    return found;
  }

  /** The team that a reference means: by its article, and by its name where it has none. A list of teams goes by names. */
  #teamOf(reference: TeamReference): TeamRecord | undefined {
    const { name } = reference;
    const link = this.#identity.of(reference);
    const named = this.#byName.get(name);
    const linked = link === null || link === 'AMBIGUOUS' ? undefined : this.#byLink.get(link.key);
    if (this.#isListComplete || this.#aliases.has(name)) return named ?? linked;
    if (link !== null) return linked;
    const spellings = [slugify(name), ...this.#identity.spellingsOf(name)];
    return named ?? spellings.map((slug) => this.#bySlug.get(slug)).find((team) => team !== undefined);
  }

  /** The reason why an unknown name cannot be a new team; undefined if it can. */
  #rejectionReason(reference: TeamReference | undefined): string | undefined {
    if (reference === undefined || slugify(reference.name) === '') return 'The name of a team is missing.';
    const { name } = reference;
    const slug = slugify(name);
    const link = this.#identity.of(reference);
    if (this.#aliases.has(name)) return undefined;
    if (link === 'AMBIGUOUS') return this.#identity.ambiguousNameMessage(name, this.problems.source);
    if (this.#identity.facts.lists(name)) return undefined;
    if (this.#isListComplete)
      return `No team is called "${name}" in this season.${this.#suggestion(name)} ${unknownNameFacts(name, this.#nearestTeams(name)[0])}`;
    if (!this.checksSimilarNames || link !== null) return undefined;
    const near = this.teams.find((team) => isSimilarName(team.key, slug));
    return near && `${similarNameMessage(name, near.name)}`;
  }

  #addUnlisted(reference: TeamReference, value: WikitextValue): TeamRecord {
    const { name } = reference;
    const teamName = this.#aliases.get(name)?.team ?? name;
    if (teamName === name) return this.#create(name, this.#identity.linkOf(reference), { line: null });
    const target = this.#identity.linkOf({ ...reference, name: teamName, link: null });
    const link = target ?? this.#identity.linkOf(reference);
    const known = (link && this.#byLink.get(link.key)) ?? this.#bySlug.get(slugify(teamName));
    const team = known ?? this.#create(teamName, link, { line: null });
    return this.#findTeam(reference, value) ?? team;
  }

  #create(
    name: string,
    link: TeamLink | null,
    rest: Partial<Pick<TeamRecord, 'department' | 'location'>> & Pick<TeamRecord, 'line'>,
  ): TeamRecord {
    const fact = this.#identity.facts.of(name, link);
    const aliases = this.#aliasesByTeam.get(name) ?? [];
    const department = fact?.department == null ? null : slugify(fact.department);
    const isNew = link !== null && !this.#byLink.has(link.key);
    const team = {
      name,
      slug: this.#freeSlug(slugify(name)),
      key: slugify(name),
      urls: isNew ? link.urls : [],
      department: rest.department ?? department,
      location: rest.location ?? fact?.location ?? null,
      sameAs: fact?.is ?? null,
      aliases: aliases.map((alias) => ({ name: alias.name, reason: alias.reason })),
      line: rest.line,
    };
    this.teams.push(team);
    this.#bySlug.set(team.slug, team);
    for (const spelling of [name, ...aliases.map((alias) => alias.name)])
      if (!this.#byName.has(spelling)) this.#byName.set(spelling, team);
    if (isNew) this.#byLink.set(link.key, team);
    return team;
  }

  #freeSlug(key: string): string {
    for (let number = 1; ; number += 1) {
      const slug = number === 1 ? key : `${key}--${number}`;
      if (!this.#bySlug.has(slug)) return slug;
    }
  }

  #lineOf({ offset }: WikitextValue): number {
    return this.problems.source.positionAt(offset).line;
  }

  /** Errors for teams of the facts file that the page does not have, and for aliases that are themselves teams. */
  get unusedFacts(): string[] {
    return unusedTeamFacts(this.facts, {
      names: new Set(this.teams.map(({ name }) => name)),
      hasArticle: (fact) => {
        const link = this.#identity.facts.linkOf(fact);
        return link === undefined || this.#byLink.has(link.key);
      },
      suggestion: (name) => this.#suggestion(name),
    });
  }

  #suggestion(name: string): string {
    const names = this.#nearestTeams(name).map((one) => `"${one}"`);
    return names.length === 0 ? '' : ` Did you mean ${names.join(' or ')}?`;
  }

  #nearestTeams(name: string): string[] {
    const slugs = this.teams.map(({ slug }) => slug);
    return nearestNames(slugify(name), slugs).flatMap((slug) => this.#bySlug.get(slug)?.name ?? []);
  }
}
