import { brandWithType } from '@pothos/core';
import { builder, nodeIdOptions } from '../builder.js';
import { Group } from '../group/group.js';
import { Standing } from '../group/standing.js';
import { Season } from '../season/season.js';
import { citedSources } from '../source/source-reference.js';
import { Team } from '../team/team.js';
import { Tie } from '../tie/tie.js';
import { Claim } from './claim.js';
import { discrepancyOrder } from './order.js';

/** The kind of a contradiction in a source. */
export const DiscrepancyKind = builder.enumType('DiscrepancyKind', {
  description: 'The kind of a contradiction in a source.',
  values: {
    STANDING_FIGURES: {
      description: 'A printed figure of a table differs from the figure computed from the matches.',
    },
    AGGREGATE: { description: 'The stated aggregate of a tie differs from the sum of its legs.' },
    BRACKET: { description: 'The results and the bracket state a tie differently.' },
    TIE_WINNER: {
      description:
        'The marked winner of a tie, or the team in the next round, is not the winner by its scores.',
    },
    CLAIM: { description: 'The matches do not confirm a claim about the whole season.' },
    TEAM_NAME: { description: 'A team has two spellings.' },
    STRAY_DATA: { description: 'A table contains data for a team that it does not rank.' },
    MISSING_MATCH: { description: 'The source lacks a match that the format requires.' },
    MATCH_SCORE: { description: 'The source states a match twice, with different scores.' },
    ORDER: {
      description:
        'The printed order of a table contradicts its own points, or the criteria that it lists. What the source may not tell, such as lots, explains any order.',
    },
    SCORERS: { description: 'The scorers that the source names do not make up the score of a match.' },
  },
});

/** What a discrepancy is about. */
const DiscrepancySubject = builder.unionType('DiscrepancySubject', {
  description: 'What a discrepancy is about.',
  types: [Standing, Tie, Team, Group, Claim],
});

/** A contradiction in a source: two statements that cannot both be true, or data that belongs to nothing. */
export const Discrepancy = builder.prismaNode('Discrepancy', {
  id: nodeIdOptions,
  nullable: true,
  select: {},
  fields: (t) => ({
    kind: t.expose('kind', {
      type: DiscrepancyKind,
      description: 'The kind of the contradiction.',
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
    sources: t.field({ ...citedSources, description: 'The lines of the source with both statements.' }),
  }),
});

builder.prismaObjectFields(Season, (t) => ({
  discrepancies: t.relation('discrepancies', {
    description: 'Contradictions of the source, by kind and then by line.',
    args: {
      kind: t.arg({
        type: DiscrepancyKind,
        description: 'Only discrepancies of this kind; all kinds by default.',
      }),
    },
    query: ({ kind }) => ({ ...(kind != null && { where: { kind } }), ...discrepancyOrder }),
  }),
}));

builder.prismaObjectFields(Group, (t) => ({
  discrepancies: t.relation('discrepancies', {
    description: 'Contradictions of the source about the group as a whole, without those of its table lines.',
    query: discrepancyOrder,
  }),
}));

builder.prismaObjectFields(Standing, (t) => ({
  discrepancies: t.relation('discrepancies', {
    description: 'Printed figures that differ from those computed from the matches, one for each figure.',
    query: discrepancyOrder,
  }),
}));

builder.prismaObjectFields(Tie, (t) => ({
  discrepancies: t.relation('discrepancies', {
    description: 'Statements of the source about this tie that contradict each other.',
    query: discrepancyOrder,
  }),
}));
