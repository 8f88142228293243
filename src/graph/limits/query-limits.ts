/** What may be asked. */
export interface Bounds {
  /** The most points that a query may cost. */
  readonly costLimit: number;
  /** Whether the schema may be asked about itself, and errors may name what of it was perhaps meant. */
  readonly introspection: boolean;
}

/** The bounds where nobody has set others. */
export const usualBounds: Bounds = { costLimit: 50_000, introspection: true };
