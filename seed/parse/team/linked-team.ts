import type { NameVariants } from './name-variants.js';

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

/** The teams that the links of a page mean, by the names that the links show. */
export interface TeamsByName {
  /** The slugs of all names that the page links to teams. */
  readonly names: readonly string[];
  /** The spellings of one team. */
  readonly variants: NameVariants;
  /** The teams that the page links under a name, in the order in which it does. */
  as(name: string): readonly LinkedTeam[];
}
