import { builder } from '../builder.js';

export const TieDecision = builder.enumType('TieDecision', {
  description: 'How a tie was decided.',
  values: {
    SINGLE_MATCH: { description: 'More goals in the only match.' },
    AGGREGATE: { description: 'More goals over both legs.' },
    SERIES: { description: 'More wins in a series of three.' },
    REPLAY: { description: 'More goals in a further match, which was played because the tie was level.' },
    POINTS: {
      description: 'More points over both legs, where the competition counts results and not goals.',
    },
    AWAY_GOALS: { description: 'Level on aggregate, more goals away from home.' },
    EXTRA_TIME: { description: 'More goals after extra time.' },
    PENALTIES: { description: 'Won in the penalty shoot-out.' },
    LOT: { description: 'A coin or a lot decided.' },
    WALKOVER: { description: 'Won because the other side did not play.' },
    STATED: { description: 'The source marks the winner, and the scores do not explain it.' },
    UNDECIDED: { description: 'Not played to the end yet, or the source does not state the winner.' },
  },
});
