import { slugify } from '../../../src/domain/slugify.js';

/** A stage of the season. */
export interface StageRecord {
  readonly slug: string;
  readonly name: string;
  readonly nativeName: string | null;
  readonly order: number;
  readonly startMonth: number | null;
}

/** The slug of a stage: `regional` for `Regional Stage`. */
export function stageSlug(name: string): string {
  return slugify(name).replace(/-stage$/, '');
}
