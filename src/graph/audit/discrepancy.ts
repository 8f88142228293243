import { brandWithType } from '@pothos/core';
import { builder, nodeIdOptions } from '../builder.js';
import { Group } from '../group/group.js';
import { Standing } from '../group/standing.js';
import { Season } from '../season/season.js';
import { Team } from '../team/team.js';
import { Tie } from '../tie/tie.js';
import { Claim } from './claim.js';
import { discrepancyOrder } from './order.js';

/** In which way a source contradicts itself. */
export const DiscrepancyKind = builder.enumType('DiscrepancyKind', {
  description: 'In which way a source contradicts itself.',
  values: {
    STANDING_FIGURES: { description: 'A figure of a printed table is not what the matches under it make.' },
    AGGREGATE: { description: "A tie's stated aggregate is not what its legs make." },
    BRACKET: { description: 'A tie is told in one way in the results and in another in the bracket.' },
    TIE_WINNER: {
      description:
        "A tie's marked winner, or the team found in the next round, is not the one that its scores make.",
    },
    CLAIM: { description: 'A claim about the whole season is not borne out by its matches.' },
    TEAM_NAME: { description: 'One team is spelled in two ways.' },
    STRAY_DATA: { description: 'A table has data for a team that it does not rank.' },
    MISSING_MATCH: { description: 'A match that the format calls for is not in the source.' },
    MATCH_SCORE: { description: 'One match is told twice, with different scores.' },
  },
});

/** What a discrepancy is about. */
const DiscrepancySubject = builder.unionType('DiscrepancySubject', {
  description: 'What a discrepancy is about.',
  types: [Standing, Tie, Team, Group, Claim],
});

/** Two statements of a source that cannot both hold, or one that says nothing. */
export const Discrepancy = builder.prismaNode('Discrepancy', {
  id: nodeIdOptions,
  nullable: true,
  select: {},
  fields: (t) => ({
    kind: t.expose('kind', {
      type: DiscrepancyKind,
      description: 'In which way the source contradicts itself.',
    }),
    subject: t.field({
      type: DiscrepancySubject,
      description: 'What it is about: a line of a table, a tie, a team, a group, or a claim.',
      select: (_args, _context, nested) => {
        const of = nested as (selection: true, path: string[], type: string) => true;
        return {
          standing: of(true, [], 'Standing'),
          tie: of(true, [], 'Tie'),
          team: of(true, [], 'Team'),
          group: of(true, [], 'Group'),
          claim: of(true, [], 'Claim'),
        };
      },
      resolve: ({ standing, tie, team, group, claim }) => {
        // The database sees to it that just one of them is set.
        const subjects = [
          [standing, Standing],
          [tie, Tie],
          [team, Team],
          [group, Group],
          [claim, Claim],
        ] as const;
        const [subject, type] = subjects.find(([row]) => row !== null) ?? [{}, Claim];
        brandWithType(subject, type);
        return subject as never; // the brand is what tells its type, and Pothos' types do not see it
      },
    }),
    field: t.exposeString('field'),
    stated: t.exposeString('stated'),
    computed: t.exposeString('computed'),
    message: t.exposeString('message'),
    sources: t.relation('sources', {
      description: 'The lines of both statements.',
      query: { orderBy: { line: 'asc' } },
    }),
  }),
});

builder.prismaObjectFields(Season, (t) => ({
  discrepancies: t.relation('discrepancies', {
    description: 'Where the source contradicts itself, by kind and then by its place in the source.',
    args: {
      kind: t.arg({ type: DiscrepancyKind, description: 'Only of this kind; of every kind when left out.' }),
    },
    query: ({ kind }) => ({ ...(kind != null && { where: { kind } }), ...discrepancyOrder }),
  }),
}));

builder.prismaObjectFields(Group, (t) => ({
  discrepancies: t.relation('discrepancies', {
    description:
      'Where the source contradicts itself about the group as a whole; those of its lines are with them.',
    query: discrepancyOrder,
  }),
}));

builder.prismaObjectFields(Standing, (t) => ({
  discrepancies: t.relation('discrepancies', {
    description: 'Where its figures are not what its matches make, one for each figure.',
    query: discrepancyOrder,
  }),
}));

builder.prismaObjectFields(Tie, (t) => ({
  discrepancies: t.relation('discrepancies', {
    description: 'Where the source tells it in two ways that cannot both hold.',
    query: discrepancyOrder,
  }),
}));
