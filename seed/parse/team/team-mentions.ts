import { slugify } from '../../../src/domain/slugify.js';
import { NameVariants } from './name-variants.js';
import type { TeamReference } from './team-reference.js';

/** A place of a page that names a team. */
export interface TeamMention {
  readonly reference: TeamReference;
  readonly line: number;
}

/** All places of a page that name a team, in the order in which they are read. */
export class MentionLog {
  readonly all: TeamMention[] = [];
  /** The slugs of the names in each table and each tie. */
  readonly together: ReadonlySet<string>[] = [];
  #names: Set<string> | null = null;

  add(mention: TeamMention): void {
    this.all.push(mention);
    this.#names?.add(slugify(mention.reference.name));
  }

  /** Reads a table or a tie, whose names are of different teams. */
  readTogether<Result>(read: () => Result): Result {
    this.#names = new Set();
    this.together.push(this.#names);
    const result = read();
    this.#names = null;
    return result;
  }
}

/** A team that links of a page mean. */
export interface LinkedTeam {
  /** The name that the first link shows. */
  readonly name: string;
  /** The key of its links. */
  readonly key: string;
  /** The addresses of its article, as `TeamLink` has them; empty if none is known. */
  readonly urls: readonly string[];
  /** The first line that links it under this name. */
  readonly line: number;
  /** The slugs of the nations whose flags are beside it. */
  readonly flags: ReadonlySet<string>;
}

/**
 * Which teams the links of a page mean, by all places that name a team. A name without a link can then be resolved
 * wherever it is, also above the first link.
 */
export class LinkedTeams {
  readonly #byName = new Map<string, Map<string, LinkedTeam & { readonly flags: Set<string> }>>();

  /** The spellings of one team. */
  readonly variants: NameVariants;

  constructor(mentions = new MentionLog()) {
    const names = mentions.all.map(({ reference }) => slugify(reference.name));
    this.variants = new NameVariants(names, mentions.together);
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
