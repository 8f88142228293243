/**
 * The most that a query may be: several times what any example is, or what the playground asks about the schema. What
 * they keep out takes long before it can be told what it costs, or grows without a bound.
 */
export const shapeLimits = {
  /** Words and signs of the text: to read it takes as long, and to keep what was read as much memory. */
  tokens: 2_000,
  /** Items of a list that a variable holds; no argument takes as many. */
  items: 1_000,
  /** Operations and fragments. */
  definitions: 50,
  /** Fields within fields. */
  depth: 20,
  /** Fields under another name, for one relation under two names is read twice. */
  aliases: 50,
  /** Fields of the root, each of which is a statement of its own at least. */
  rootFields: 20,
  /** Questions about the schema, which cost no points and have long answers. */
  introspections: 5,
  /** Times that one field stands in one selection: whether they agree is looked at pair by pair. */
  repetitions: 20,
  /** Directives in all, and on one field or fragment. */
  directives: 50,
  directivesInOnePlace: 4,
} as const;

/** What a limit is of. */
export type ShapeLimit = keyof typeof shapeLimits;
