import { builder } from '../builder.js';
import {
  type Combination,
  combinationDescriptions,
  filterLimitsDescription,
} from '../filters/combination.js';
import { RoundKind } from './round.js';
import { TieDecision } from './tie-decision.js';

type Optional<Value> = Value | null | undefined;

/** A filter of ties. */
export interface TieFilterInput extends Combination<TieFilterInput> {
  readonly competition?: Optional<string>;
  readonly season?: Optional<string>;
  readonly stage?: Optional<string>;
  readonly region?: Optional<string>;
  readonly team?: Optional<string>;
  readonly teams?: Optional<readonly string[]>;
  readonly opponent?: Optional<string>;
  readonly winner?: Optional<string>;
  readonly loser?: Optional<string>;
  readonly roundKind?: Optional<typeof RoundKind.$inferType>;
  readonly decidedBy?: Optional<typeof TieDecision.$inferType>;
}

export const TieFilter = builder.inputRef<TieFilterInput>('TieFilter').implement({
  description: `Filters ties. All given conditions must hold. A name may be a name, slug or alias; case and accents do not matter. A team whose name other teams have too is named by its slug. ${filterLimitsDescription}`,
  fields: (t) => ({
    competition: t.string({ description: 'Only in the seasons of this competition.' }),
    season: t.string({ description: 'Only in this season.' }),
    stage: t.string({ description: 'Only in this stage.' }),
    region: t.string({ description: 'Only in this region.' }),
    team: t.string({ description: 'Only those that this team played.' }),
    teams: t.stringList({
      description: 'Only those that at least one of these teams played; at most 50 names.',
    }),
    opponent: t.string({ description: 'Only ties against this team. Needs `team`.' }),
    winner: t.string({ description: 'Only those that this team won.' }),
    loser: t.string({ description: 'Only those that this team lost.' }),
    roundKind: t.field({ type: RoundKind, description: 'Only in rounds of this kind.' }),
    decidedBy: t.field({ type: TieDecision, description: 'Only those decided in this way.' }),
    AND: t.field({ type: [TieFilter], description: combinationDescriptions.AND }),
    OR: t.field({ type: [TieFilter], description: combinationDescriptions.OR }),
    NOT: t.field({ type: TieFilter, description: combinationDescriptions.NOT }),
  }),
});

/** The order of a list of ties. */
const TieOrder = builder.enumType('TieOrder', {
  description: 'The order of a list of ties.',
  values: {
    PLAYED_ASC: { description: 'First played first, as far as the source gives an order.' },
    PLAYED_DESC: { description: 'Last played first, as far as the source gives an order.' },
  },
});

/** The arguments of every list of ties. */
export const tieArguments = builder.args((t) => ({
  where: t.field({ type: TieFilter, description: 'Filters the ties; all by default.' }),
  orderBy: t.field({ type: TieOrder, description: 'The order; first played first by default.' }),
}));
