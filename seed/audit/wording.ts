import type { Score } from '../../src/domain/tie/score.js';
import type { GroupRecord } from '../parse/group/group.js';
import type { SeasonRecord } from '../parse/season.js';
import type { TieRecord } from '../parse/tie/tie-collector.js';

/** Formats teams, groups, ties and scores for the messages of discrepancies. */
export class Wording {
  readonly #teams: ReadonlyMap<string, string>;
  readonly #stages: ReadonlyMap<string, string>;
  readonly #regions: ReadonlyMap<string, string>;

  constructor({ teams, stages, regions }: SeasonRecord) {
    this.#teams = new Map(teams.map(({ slug, name }) => [slug, name]));
    this.#stages = new Map(stages.map(({ slug, name }) => [slug, name]));
    this.#regions = new Map(regions.map(({ stage, slug, name }) => [`${stage}/${slug}`, name]));
  }

  team(slug: string): string {
    return this.#teams.get(slug) ?? slug;
  }

  tie({ team1, team2 }: Pick<TieRecord, 'team1' | 'team2'>): string {
    return `${this.team(team1)} – ${this.team(team2)}`;
  }

  score({ team1, team2 }: Score): string {
    return `${team1}–${team2}`;
  }

  /** `Group B of Region I`, `Region III`, `Group A of the Final Stage`. */
  group({ name, region, stage }: GroupRecord): string {
    const within =
      region === null ? `the ${this.#stages.get(stage)}` : this.#regions.get(`${stage}/${region}`);
    if (within === undefined || within === name) return name;
    return within === `the ${name}` ? within : `${name} of ${within}`;
  }
}
