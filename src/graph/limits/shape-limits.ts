/**
 * The limits on the text and the shape of a query: several times what any example query, or the playground's
 * introspection, has. They reject queries that take long before their cost is known, or whose size has no bound.
 */
export const shapeLimits = {
  /** Tokens of the text. Parsing takes time, and the document memory, in proportion to them. */
  tokens: 2_000,
  /** Items of a list in a variable. No argument takes more. */
  items: 1_000,
  /** Levels of a value in a variable. No filter has as many. */
  valueDepth: 10,
  /** Operations and fragments. */
  definitions: 50,
  /** Levels of nested fields. */
  depth: 20,
  /** Aliases. A relation with two aliases can be loaded twice. */
  aliases: 50,
  /** Root fields, each of which takes at least one statement. */
  rootFields: 20,
  /** Introspection fields, which cost no points and have long answers. */
  introspections: 5,
  /** Times that one selection has the same field. Validation compares them pair by pair. */
  repetitions: 20,
  /** Directives of the query, and of one field or fragment. */
  directives: 50,
  directivesInOnePlace: 4,
} as const;

/** The name of a limit, as errors have it in `extensions.limit`. */
export type ShapeLimit = keyof typeof shapeLimits;
