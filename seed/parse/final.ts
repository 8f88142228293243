import type { TieRecord } from './round.js';
import type { SeasonRecord } from './season.js';

type Played = Pick<SeasonRecord, 'stages' | 'rounds' | 'ties'>;

/** The final of the last stage, which belongs to no region; undefined while there is none. */
export function finalOf(season: Played): TieRecord | undefined {
  const last = season.stages.at(-1)?.slug;
  return finals(season).findLast(({ stage, region }) => stage === last && region === null);
}

/** The final of a region; undefined where none is played. */
export function regionalFinal(season: Played, stage: string, region: string): TieRecord | undefined {
  return finals(season).findLast((tie) => tie.stage === stage && tie.region === region);
}

function finals({ ties, rounds }: Played): TieRecord[] {
  return ties.filter((tie) =>
    rounds.some(({ stage, slug, kind }) => stage === tie.stage && slug === tie.round && kind === 'FINAL'),
  );
}
