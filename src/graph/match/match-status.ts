import { builder } from '../builder.js';

/** What became of a match. */
export const MatchStatus = builder.enumType('MatchStatus', {
  description: 'What became of a match.',
  values: {
    SCHEDULED: { description: 'It is to be played, or the source gives no result.' },
    POSTPONED: { description: 'It was not played on its day, and the source gives no other day or result.' },
    ABANDONED: {
      description:
        'It was begun and not finished; its goals count for nothing unless the score was let stand.',
    },
    CANCELLED: { description: 'It was not played and will not be, or its result was annulled.' },
    PLAYED: { description: 'It was played to its end.' },
    AWARDED: { description: 'The score was decided by the organisers, not by play.' },
  },
});
