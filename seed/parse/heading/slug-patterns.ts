/** Meanings by pattern; the first pattern that matches the slug of a heading counts. */
export type PatternTable<Meaning> = readonly (readonly [RegExp, Meaning])[];

/** Matches one of the patterns anywhere in a slug, as whole words. */
export function has(...patterns: readonly string[]): RegExp {
  return new RegExp(`(?:^|-)(?:${patterns.join('|')})(?:-|$)`);
}

/** Matches a slug that is one of the patterns. */
export function is(...patterns: readonly string[]): RegExp {
  return new RegExp(`^(?:${patterns.join('|')})$`);
}

/** Matches a slug that begins with one of the patterns. */
export function begins(...patterns: readonly string[]): RegExp {
  return new RegExp(`^(?:${patterns.join('|')})(?:-|$)`);
}

/** Matches a slug that ends with one of the patterns. */
export function ends(...patterns: readonly string[]): RegExp {
  return new RegExp(`(?:^|-)(?:${patterns.join('|')})$`);
}
