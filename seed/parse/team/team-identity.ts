import { slugify } from '../../../src/domain/slugify.js';
import type { Source } from '../../read/source.js';
import { teamFact } from './similar-names.js';
import { canonicalLink, type TeamFacts } from './team-facts.js';
import { articleTitle, type TeamLink } from './team-link.js';
import { type LinkedTeams, linkOf } from './team-mentions.js';
import type { TeamReference } from './team-reference.js';

/** `line 5`, or in another document than the main one `line 5 of other.html`. */
function placeOf(line: number, source: Source): string {
  const { document, line: own } = source.locate(line);
  return document.name === source.name ? `line ${own}` : `line ${own} of ${document.name}`;
}

/** Tells which team a reference means, by its link, by the links of the same name, and by the facts file. */
export class TeamIdentity {
  constructor(
    readonly linked: LinkedTeams,
    readonly facts: TeamFacts,
  ) {}

  /**
   * The link that says which team a reference means: its own, else the one that the page gives the same name elsewhere.
   * `AMBIGUOUS` if the page links the name to several teams, and no flag beside it tells which; null if only the name
   * is known.
   */
  of(reference: TeamReference): TeamLink | null | 'AMBIGUOUS' {
    const { name, flag } = reference;
    const stated = this.facts.articleOf(name);
    const link = linkOf(reference);
    // The facts say which article the name means, unless the page links it to that one and to others.
    if (stated !== null && (link === null || this.#teamsNamed(name).every(({ key }) => key !== stated.key)))
      return stated;
    if (link !== null) return this.#canonical(link);
    const teams = this.#teamsNamed(name);
    const [first = null, ...others] = teams;
    if (others.length === 0) return first;
    const flagged = teams.filter(({ flags }) => flag !== null && flags.has(flag));
    return flagged.length === 1 ? (flagged[0] ?? null) : 'AMBIGUOUS';
  }

  /** The other spellings of a name, slugified; none where the facts say that it is a team. */
  spellingsOf(name: string): readonly string[] {
    return this.facts.lists(name) ? [] : this.linked.variants.of(slugify(name));
  }

  /** The error for a name without a link that the page links to several teams elsewhere. */
  ambiguousNameMessage(name: string, source: Source): string {
    const teams = this.#teamsNamed(name).map(({ urls: [url = ''], line }) => ({
      title: articleTitle(url),
      place: placeOf(line, source),
    }));
    const named = teams.map(({ title, place }) => `"${title}" (${place})`);
    const facts = teams.map(({ title }) => teamFact(name, { article: title }));
    return `"${name}" may be ${named.join(' or ')}. Link it on the page, or write in the facts file ${facts.join(' or ')}.`;
  }

  /** The same, null also for an ambiguous name. */
  linkOf(reference: TeamReference): TeamLink | null {
    const link = this.of(reference);
    return link === 'AMBIGUOUS' ? null : link;
  }

  #canonical(link: TeamLink): TeamLink {
    return canonicalLink(link, this.linked, this.facts);
  }

  /** The teams that the page links under a name, or else under another spelling of it. */
  #teamsNamed(name: string) {
    const own = this.linked.as(name);
    const found = own.length > 0 ? own : this.spellingsOf(name).flatMap((other) => this.linked.as(other));
    const teams = found.map((team) => ({ ...team, ...this.#canonical(team) }));
    return [...new Map(teams.map((team) => [team.key, team])).values()];
  }
}
