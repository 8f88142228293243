import { type Coverage as CoverageShape, coverage } from '../../domain/group/coverage.js';
import { builder } from '../builder.js';
import { matchResultSelect, toMatchResult } from '../match/match-result.js';
import { Group } from './group.js';
import { byPosition, bySourceOrder } from './group-select.js';

/** How much of a group is known. */
const Coverage = builder.objectRef<CoverageShape>('Coverage').implement({
  description: 'How much of a group is known, in matches, without play-offs.',
  fields: (t) => ({
    expected: t.exposeInt('expected', {
      description:
        'Matches that the format requires: every pair meets as often as the pair with the most matches, and at least once.',
    }),
    recorded: t.exposeInt('recorded', { description: 'Matches that the source has, played or not.' }),
    played: t.exposeInt('played', { description: 'Matches whose goals are known.' }),
  }),
});

builder.prismaObjectField(Group, 'coverage', (t) =>
  t.field({
    type: Coverage,
    description: 'The number of matches expected, recorded and played.',
    select: {
      standings: { ...byPosition, select: { teamId: true } },
      matches: { ...bySourceOrder, select: matchResultSelect },
    },
    resolve: ({ standings, matches }) => coverage(standings.length, matches.map(toMatchResult)),
  }),
);
