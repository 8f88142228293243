/** Two statements of a page that contradict each other, or one without a meaning. It does not prevent an import. */
export interface Discrepancy {
  readonly kind: (typeof kinds)[number];
  readonly subject: DiscrepancySubject;
  readonly field: string;
  readonly stated: string;
  readonly computed: string;
  /** In one sentence, for a person. */
  readonly message: string;
  /** 1-based lines of the page on which the statements stand, in order. */
  readonly lines: readonly number[];
}

/** The row that a discrepancy is about, by the slug of its kind: `stage/group/team` for a standing. */
export interface DiscrepancySubject {
  readonly noun: 'standing' | 'tie' | 'team' | 'group' | 'claim';
  readonly slug: string;
}

const kinds = [
  'STANDING_FIGURES',
  'AGGREGATE',
  'BRACKET',
  'TIE_WINNER',
  'CLAIM',
  'TEAM_NAME',
  'STRAY_DATA',
  'MISSING_MATCH',
  'MATCH_SCORE',
  'ORDER',
  'SCORERS',
] as const;

/** Sorts discrepancies by kind and then by their line on the page; removes repeated lines. */
export function sortDiscrepancies(discrepancies: readonly Discrepancy[]): Discrepancy[] {
  return discrepancies
    .map((finding) => ({ ...finding, lines: [...new Set(finding.lines)].sort((a, b) => a - b) }))
    .sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || (a.lines[0] ?? 0) - (b.lines[0] ?? 0));
}
