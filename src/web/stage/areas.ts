import type { Stage } from './query.js';

type Group = NonNullable<Stage['groups']>[number];
type Round = NonNullable<Stage['rounds']>[number];

/** The groups and rounds of a region, or those of a stage that belong to none. */
export interface Area {
  readonly region: Group['region'];
  readonly groups: readonly Group[];
  readonly rounds: readonly Round[];
}

/** The groups and rounds of a stage by its regions, in their order; what belongs to none comes last. */
export function areasOf(
  regions: readonly NonNullable<Area['region']>[],
  groups: readonly Group[],
  rounds: readonly Round[],
): Area[] {
  return [...regions, null].flatMap((region) => {
    const within = <Part extends { readonly region: Area['region'] }>(parts: readonly Part[]) =>
      parts.filter((part) => part.region?.slug === region?.slug);
    const area = { region, groups: within(groups), rounds: within(rounds) };
    return area.groups.length + area.rounds.length === 0 ? [] : [area];
  });
}
