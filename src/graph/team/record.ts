import type { TeamRecord } from '../../domain/team/record.js';
import { builder } from '../builder.js';

/** Results summed. */
export const Record = builder.objectRef<TeamRecord>('Record').implement({
  description: 'The combined results of one team or of several. A match followed by a shoot-out is a draw.',
  fields: (t) => ({
    played: t.exposeInt('played', { description: 'Matches played.' }),
    won: t.exposeInt('won', { description: 'Matches won.' }),
    drawn: t.exposeInt('drawn', { description: 'Matches drawn, including those followed by a shoot-out.' }),
    lost: t.exposeInt('lost', { description: 'Matches lost.' }),
    goalsFor: t.exposeInt('goalsFor', { description: 'Goals scored, shoot-outs not counted.' }),
    goalsAgainst: t.exposeInt('goalsAgainst', { description: 'Goals conceded, shoot-outs not counted.' }),
    goalDifference: t.exposeInt('goalDifference', { description: 'Goals scored minus goals conceded.' }),
    cleanSheets: t.exposeInt('cleanSheets', { description: 'Matches without a goal conceded.' }),
  }),
});
