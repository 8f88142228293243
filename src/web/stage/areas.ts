import type { Stage } from './query.js';

type Group = NonNullable<Stage['groups']>[number];
type Round = NonNullable<Stage['rounds']>[number];

/** The groups and rounds of a region, or those of a stage that belong to none. */
export interface Area {
  readonly region: Group['region'];
  readonly groups: readonly Group[];
  readonly rounds: readonly Round[];
}

/** The groups and rounds of a stage by region, in the order in which the regions first stand; those of none come last. */
export function areasOf(groups: readonly Group[], rounds: readonly Round[]): Area[] {
  const regions = new Map([...groups, ...rounds].map(({ region }) => [region?.slug ?? null, region]));
  const slugs = [...regions.keys()].filter((slug) => slug !== null);
  return [...slugs, null].flatMap((slug) => {
    const within = <Part extends { readonly region: Group['region'] }>(parts: readonly Part[]) =>
      parts.filter(({ region }) => (region?.slug ?? null) === slug);
    const area = { region: regions.get(slug) ?? null, groups: within(groups), rounds: within(rounds) };
    return area.groups.length + area.rounds.length === 0 ? [] : [area];
  });
}
