import type { Score } from '../../src/tie/decision.js';
import type { GroupRecord } from '../parse/group.js';
import type { TieRecord } from '../parse/round.js';
import type { SeasonRecord } from '../parse/season.js';

/** What a season's teams and groups are called, and what ties and scores look like, in the messages of findings. */
export class Wording {
  readonly #teams: ReadonlyMap<string, string>;

  constructor(readonly season: SeasonRecord) {
    this.#teams = new Map(season.teams.map(({ slug, name }) => [slug, name]));
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
    const { regions, stages } = this.season;
    const within =
      region === null
        ? `the ${stages.find(({ slug }) => slug === stage)?.name}`
        : regions.find((other) => other.stage === stage && other.slug === region)?.name;
    if (within === undefined || within === name) return name;
    return within === `the ${name}` ? within : `${name} of ${within}`;
  }
}
