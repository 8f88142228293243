import { fold } from '../../src/team/names.js';
import type { DepartmentRecord } from './department.js';
import { type Facts, FactsError } from './facts.js';

/** A stage of the season. */
export interface StageRecord {
  readonly slug: string;
  readonly name: string;
  readonly nativeName: string | null;
  readonly order: number;
  readonly startMonth: number | null;
}

/** A region of a stage. */
export interface RegionRecord {
  readonly stage: string;
  readonly slug: string;
  readonly name: string;
  readonly order: number;
  /** Slugs of the departments whose teams it brings together. */
  readonly departments: readonly string[];
}

/** `Regional Stage` is `regional`. */
export function stageSlug(name: string): string {
  return fold(name).replace(/-stage$/, '');
}

/** The stages that the facts name, in their order. */
export function readStages(facts: Facts): StageRecord[] {
  return facts.stages.map(({ name, nativeName, startMonth }, index) => ({
    slug: stageSlug(name),
    name,
    nativeName,
    order: index + 1,
    startMonth,
  }));
}

/** The regions that the page has results under, in its order, each with the departments that the facts give it. */
export function readRegions(
  seen: readonly { readonly stage: string; readonly name: string }[],
  facts: Facts,
  departments: readonly DepartmentRecord[],
): RegionRecord[] {
  const distinct = new Map(seen.map((region) => [`${region.stage}/${fold(region.name)}`, region]));
  const lists = facts.stages.flatMap((stage) =>
    Object.entries(stage.regions).map(([name, list]) => ({
      key: `${stageSlug(stage.name)}/${fold(name)}`,
      name,
      list,
    })),
  );
  const lost = [
    ...lists
      .filter(({ key }) => !distinct.has(key))
      .map(({ name }) => `The page has no results of "${name}".`),
    ...lists
      .flatMap(({ list }) => list)
      .filter((name) => !departments.some(({ slug }) => slug === fold(name)))
      .map((name) => `The page lists no department "${name}".`),
  ];
  if (lost.length > 0) throw new FactsError(lost.join('\n'));
  return [...distinct].map(([key, { stage, name }], index) => ({
    stage,
    slug: fold(name),
    name,
    order: index + 1,
    departments: (lists.find((entry) => entry.key === key)?.list ?? []).map(fold),
  }));
}
