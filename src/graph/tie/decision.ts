import { builder } from '../builder.js';

/** How a tie was settled. */
export const TieDecision = builder.enumType('TieDecision', {
  description: 'How a tie was settled.',
  values: {
    SINGLE_MATCH: { description: 'More goals in the only match.' },
    AGGREGATE: { description: 'More goals over both legs.' },
    REPLAY: { description: 'More goals in a further match, which was played because the tie was level.' },
    POINTS: {
      description: 'More points over both legs, where the competition counts results and not goals.',
    },
    AWAY_GOALS: { description: 'Level on aggregate, more goals away from home.' },
    EXTRA_TIME: { description: 'A lead that came in extra time.' },
    PENALTIES: { description: 'A shoot-out.' },
    WALKOVER: { description: 'One side did not play.' },
    STATED: { description: 'The source names the winner, and its scores do not show why.' },
    UNDECIDED: { description: 'Not played out yet, or the source does not tell.' },
  },
});
