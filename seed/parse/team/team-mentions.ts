import { slugify } from '../../../src/domain/slugify.js';
import type { LinkedTeam, TeamsByName } from './linked-team.js';
import { NameVariants } from './name-variants.js';
import { findRedirectTargets } from './redirect-targets.js';
import type { TeamLink } from './team-link.js';
import type { TeamReference } from './team-reference.js';

/** A place of a page that names a team. */
export interface TeamMention {
  readonly reference: TeamReference;
  readonly line: number;
}

/** All places of a page that name a team, in the order in which they are read. */
export class MentionLog {
  readonly all: TeamMention[] = [];
  /** The references of each table and each tie. */
  readonly together: (readonly TeamReference[])[] = [];
  #beside: TeamReference[] | null = null;

  add(mention: TeamMention): void {
    this.all.push(mention);
    this.#beside?.push(mention.reference);
  }

  /** Reads a table or a tie, whose names are of different teams. */
  readTogether<Result>(read: () => Result): Result {
    this.#beside = [];
    this.together.push(this.#beside);
    const result = read();
    this.#beside = null;
    return result;
  }
}

/**
 * Which teams the links of a page mean, by all places that name a team. A name without a link can then be resolved
 * wherever it is, also above the first link.
 */
export class LinkedTeams implements TeamsByName {
  readonly #byName = new Map<string, Map<string, LinkedTeam & { readonly flags: Set<string> }>>();

  /** The spellings of one team. */
  readonly variants: NameVariants;

  /** The teams of links to redirects, by the keys of those links. */
  readonly #redirectTargets: ReadonlyMap<string, LinkedTeam>;

  /** `redirects` are the keys of links to redirects of which the page does not say where they lead. */
  constructor(mentions = new MentionLog(), redirects: ReadonlySet<string> = new Set()) {
    const names = mentions.all.map(({ reference }) => slugify(reference.name));
    this.variants = new NameVariants(names, namesTogether(mentions));
    for (const { reference, line } of mentions.all) {
      const link = linkOf(reference);
      if (link === null) continue;
      const name = slugify(reference.name);
      const teams = this.#byName.get(name) ?? new Map();
      this.#byName.set(name, teams);
      const team = teams.get(link.key) ?? {
        name: reference.name,
        key: link.key,
        urls: link.urls,
        line,
        flags: new Set(),
      };
      teams.set(link.key, team);
      if (reference.flag !== null) team.flags.add(reference.flag);
    }
    const together = mentions.together.map((references) =>
      references.flatMap((reference) => linkOf(reference)?.key ?? []),
    );
    this.#redirectTargets = findRedirectTargets(this, { redirects, together });
  }

  /** The link of the team that a link to a redirect means; the same link for any other. */
  withoutRedirect(link: TeamLink): TeamLink {
    const { key, urls } = this.#redirectTargets.get(link.key) ?? link;
    return key === link.key ? link : { key, urls };
  }

  /** The slugs of all names that the page links to teams. */
  get names(): readonly string[] {
    return [...this.#byName.keys()];
  }

  /** The teams that the page links under a name, in the order in which it does. */
  as(name: string): readonly LinkedTeam[] {
    return [...(this.#byName.get(slugify(name))?.values() ?? [])];
  }
}

/** The slugs of the names in each table and each tie. */
function namesTogether({ together }: MentionLog): ReadonlySet<string>[] {
  return together.map((references) => new Set(references.map(({ name }) => slugify(name))));
}

// A club's second team rarely has an article of its own, and links to that of the club.
const second = /[\s-]((?:b|c|ii|iii|2|reserves?|reservas?|(?:u|sub)-?\d\d))$/i;

/**
 * The link that says which team a reference means; null without one. A second team that links to the article of its
 * club is another team than the club, whose article does not tell who it is.
 */
export function linkOf({ name, link }: TeamReference): { key: string; urls: readonly string[] } | null {
  if (link === null) return null;
  const [, suffix] = second.exec(name) ?? [];
  if (suffix === undefined) return link;
  const ending = slugify(suffix);
  // Also in an address with a bracket behind the name: `Boys II (Lima)`.
  const titled = link.urls.some((url) =>
    slugify(decodeURI(url).replace(/_\(.*\)$/, '')).endsWith(`-${ending}`),
  );
  return titled ? link : { key: `${link.key} ${ending}`, urls: [] };
}
