import type { TieParts } from './fragments.js';

/** A team's goals in one part of a tie. */
export interface Cell {
  readonly name: string;
  readonly kind: 'leg' | 'aggregate' | 'shoot-out';
  /** Null if it has not been played. */
  readonly goals: number | null;
  /** Whether the team played away. */
  readonly away: boolean;
}

/** The row of one team. */
export interface Row {
  readonly team: TieParts['team1'];
  readonly cells: readonly Cell[];
  readonly won: boolean;
}

const ordinals = ['First leg', 'Second leg'];

/** Converts a tie to table rows: the goals of each team in each leg, on aggregate, and in the shoot-out. */
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
