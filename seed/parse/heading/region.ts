import { slugify } from '../../../src/domain/slugify.js';
import type { SeasonFacts } from '../facts-file.js';
import type { DepartmentRecord } from '../team/department-table.js';
import { stageSlug } from './stage.js';

/** A region of a stage. */
export interface RegionRecord {
  readonly stage: string;
  readonly slug: string;
  readonly name: string;
  readonly order: number;
  /** Slugs of the departments of its teams. */
  readonly departments: readonly string[];
}

/** The heading of a region, once for each of its results. */
export interface RegionHeading {
  readonly stage: string;
  readonly name: string;
}

/** The regions that the page has results of, in its order, each with its departments from the facts file. */
export function readRegions(headings: readonly RegionHeading[], facts: SeasonFacts): RegionRecord[] {
  const byKey = new Map(headings.map((heading) => [regionKey(heading), heading]));
  const lists = new Map(regionsOf(facts).map((region) => [regionKey(region), region.departments]));
  return [...byKey].map(([region, { stage, name }], index) => ({
    stage,
    slug: slugify(name),
    name,
    order: index + 1,
    departments: (lists.get(region) ?? []).map(slugify),
  }));
}

/** Errors for regions of the facts file without results, and for its departments that the page does not list. */
export function unusedRegionFacts(
  headings: readonly RegionHeading[],
  facts: SeasonFacts,
  departments: readonly DepartmentRecord[],
): string[] {
  const seen = new Set(headings.map(regionKey));
  const listed = new Set(departments.map(({ slug }) => slug));
  return regionsOf(facts).flatMap((region) => [
    ...(seen.has(regionKey(region))
      ? []
      : [`The facts file lists the region "${region.name}", but the page has no results of it.`]),
    ...region.departments
      .filter((name) => !listed.has(slugify(name)))
      .map((name) => `The facts file lists the department "${name}", but the page does not.`),
  ]);
}

function regionsOf({ stages }: SeasonFacts) {
  return stages.flatMap(({ name: stage, regions }) =>
    Object.entries(regions).map(([name, departments]) => ({ stage: stageSlug(stage), name, departments })),
  );
}

function regionKey({ stage, name }: RegionHeading): string {
  return `${stage}/${slugify(name)}`;
}
