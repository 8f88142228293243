import { builder } from '../builder.js';

/** How a match ended. */
export const MatchOutcome = builder.enumType('MatchOutcome', {
  description: 'How a match ended, extra time counted and a shoot-out not.',
  values: {
    HOME_WIN: { description: 'The home team has more goals.' },
    DRAW: { description: 'Both have as many, whatever a shoot-out then decided.' },
    AWAY_WIN: { description: 'The away team has more goals.' },
  },
});

/** How a match ended for one of its teams. */
export const TeamResult = builder.enumType('TeamResult', {
  description: 'How a match ended for one of its teams, extra time counted and a shoot-out not.',
  values: {
    WON: { description: 'The team has more goals than its opponent.' },
    DRAWN: { description: 'Both have as many, whatever a shoot-out then decided.' },
    LOST: { description: 'The team has fewer goals than its opponent.' },
  },
});
