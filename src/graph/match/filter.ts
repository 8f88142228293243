import type {
  MatchOutcome as Outcome,
  TeamResult as Result,
  MatchStatus as Status,
} from '../../generated/prisma/client.js';
import { builder } from '../builder.js';
import {
  type Combination,
  combinationDescriptions,
  filterLimitsDescription,
} from '../filters/combination.js';
import { TieFilter, type TieFilterInput } from '../tie/filter.js';
import { RoundKind } from '../tie/round.js';
import { MatchOutcome, TeamResult } from './match-outcome.js';
import { MatchStatus } from './match-status.js';

type Optional<Value> = Value | null | undefined;

/** A filter of matches. */
export interface MatchFilterInput extends Combination<MatchFilterInput> {
  readonly competition?: Optional<string>;
  readonly season?: Optional<string>;
  readonly stage?: Optional<string>;
  readonly region?: Optional<string>;
  readonly group?: Optional<string>;
  readonly team?: Optional<string>;
  readonly teams?: Optional<readonly string[]>;
  readonly opponent?: Optional<string>;
  readonly result?: Optional<Result>;
  readonly homeTeam?: Optional<string>;
  readonly awayTeam?: Optional<string>;
  readonly winner?: Optional<string>;
  readonly loser?: Optional<string>;
  readonly outcome?: Optional<Outcome>;
  readonly from?: Optional<Date>;
  readonly to?: Optional<Date>;
  readonly status?: Optional<Status>;
  readonly roundKind?: Optional<typeof RoundKind.$inferType>;
  readonly inGroup?: Optional<boolean>;
  readonly tie?: Optional<TieFilterInput>;
  readonly homeGoals?: Optional<number>;
  readonly awayGoals?: Optional<number>;
  readonly minGoals?: Optional<number>;
  readonly maxGoals?: Optional<number>;
  readonly minMargin?: Optional<number>;
}

export const MatchFilter = builder.inputRef<MatchFilterInput>('MatchFilter').implement({
  description: `Filters matches. All given conditions must hold. A name may be a name, slug or alias; case and accents do not matter. A team whose name other teams have too is named by its slug. Goals count extra time and never a shoot-out. ${filterLimitsDescription}`,
  fields: (t) => ({
    competition: t.string({ description: 'Only in the seasons of this competition.' }),
    season: t.string({ description: 'Only in this season.' }),
    stage: t.string({ description: 'Only in this stage.' }),
    region: t.string({ description: 'Only in this region.' }),
    group: t.string({ description: 'Only in this group, by slug or name: `region-i-group-a`, `Group A`.' }),
    team: t.string({ description: 'Only those that this team played.' }),
    teams: t.stringList({
      description: 'Only those that at least one of these teams played; at most 50 names.',
    }),
    opponent: t.string({
      description: 'Only matches against this team. Needs `team`, except on the matches of a team.',
    }),
    result: t.field({
      type: TeamResult,
      description:
        'Only those that ended so for `team`, or for one of `teams`; needs one of the two, except on the matches of a team.',
    }),
    homeTeam: t.string({
      description:
        'Only those in which this team was at home, or was named first where the source does not tell.',
    }),
    awayTeam: t.string({ description: 'Only those in which this team was away, or was named second.' }),
    winner: t.string({ description: 'Only those that this team won, a shoot-out not counted.' }),
    loser: t.string({ description: 'Only those that this team lost, a shoot-out not counted.' }),
    outcome: t.field({ type: MatchOutcome, description: 'Only those that ended so.' }),
    from: t.field({ type: 'Date', description: 'From this day on; only matches whose day is known.' }),
    to: t.field({ type: 'Date', description: 'Until this day; only matches whose day is known.' }),
    status: t.field({ type: MatchStatus, description: 'Only those of this status.' }),
    roundKind: t.field({ type: RoundKind, description: 'Only legs of ties in rounds of this kind.' }),
    inGroup: t.boolean({ description: "True for group matches only, false for ties' legs only." }),
    tie: t.field({
      type: TieFilter,
      description: 'Only legs of the ties that this filter selects: `{ decidedBy: PENALTIES }`.',
    }),
    homeGoals: t.int({
      description: 'The number of goals of the home team; with `awayGoals` the exact score.',
    }),
    awayGoals: t.int({
      description: 'The number of goals of the away team; with `homeGoals` the exact score.',
    }),
    minGoals: t.int({ description: 'The minimum number of goals, of both teams together.' }),
    maxGoals: t.int({ description: 'The maximum number of goals, of both teams together.' }),
    minMargin: t.int({ description: 'The minimum margin of victory, in goals.' }),
    AND: t.field({ type: [MatchFilter], description: combinationDescriptions.AND }),
    OR: t.field({ type: [MatchFilter], description: combinationDescriptions.OR }),
    NOT: t.field({ type: MatchFilter, description: combinationDescriptions.NOT }),
  }),
});

/** The order of a list of matches. */
export const MatchOrder = builder.enumType('MatchOrder', {
  description: 'The order of a list of matches.',
  values: {
    PLAYED_ASC: { description: 'First played first, as far as the source gives dates or an order.' },
    PLAYED_DESC: { description: 'Last played first, as far as the source gives dates or an order.' },
    GOALS_DESC: { description: 'Most goals first; matches not played last.' },
    MARGIN_DESC: { description: 'Widest margin first; matches not played last.' },
  },
});

/** The arguments of every list of matches. */
export const matchArguments = builder.args((t) => ({
  where: t.field({ type: MatchFilter, description: 'Filters the matches; all by default.' }),
  orderBy: t.field({ type: MatchOrder, description: 'The order; first played first by default.' }),
}));
