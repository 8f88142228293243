import type { TieParts } from './parts.js';

/** What a team scored in one part of a tie. */
export interface Cell {
  readonly name: string;
  readonly kind: 'leg' | 'aggregate' | 'shoot-out';
  /** Null where it is not played. */
  readonly goals: number | null;
  /** Whether it was away from home. */
  readonly away: boolean;
}

/** A side of a tie. */
export interface Row {
  readonly team: TieParts['team1'];
  readonly cells: readonly Cell[];
  readonly won: boolean;
}

const ordinals = ['First leg', 'Second leg'];

/** A tie as a table: the sides with what each scored, leg by leg and together. */
export function toRows({ team1, team2, legs, aggregate, penalties, winner }: TieParts): Row[] {
  return (['team1', 'team2'] as const).map((side) => {
    const team = side === 'team1' ? team1 : team2;
    const played = legs.map(({ homeTeam, homeGoals, awayGoals }, index): Cell => {
      const away = homeTeam.slug !== team.slug;
      const name = legs.length === 1 ? 'Goals' : (ordinals[index] ?? `Replay ${index - 1}`);
      return { name, kind: 'leg', goals: away ? awayGoals : homeGoals, away };
    });
    const both: Cell[] =
      aggregate === null || legs.length < 2
        ? []
        : [{ name: 'Aggregate', kind: 'aggregate', goals: aggregate[side], away: false }];
    const shootOut: Cell[] =
      penalties === null
        ? []
        : [{ name: 'Shoot-out', kind: 'shoot-out', goals: penalties[side], away: false }];
    return { team, cells: [...played, ...both, ...shootOut], won: winner?.slug === team.slug };
  });
}
