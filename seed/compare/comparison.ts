/** What came of the comparison of a season with its truth, for matches, goals or tables; each difference in words. */
export interface Comparison {
  /** How many are as in the truth. */
  readonly read: number;
  /** Those of the truth that were not read, or not completely. */
  readonly missing: readonly string[];
  /** Those that were read, but differ from the truth. */
  readonly wrong: readonly string[];
  /** Those that were read, and that the truth does not have. */
  readonly invented: readonly string[];
}
