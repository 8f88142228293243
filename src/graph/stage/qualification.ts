import { brandWithType } from '@pothos/core';
import { builder, nodeIdOptions } from '../builder.js';
import { Standing } from '../group/standing.js';
import { citedSources } from '../source/source-reference.js';
import { Tie } from '../tie/tie.js';
import { Department } from './department.js';

/** What earned an entry: a department's list, a place in a table, or a tie won. */
const QualificationRoute = builder.unionType('QualificationRoute', {
  description: "What earned an entry: a department's list, a place in a table, or a tie won.",
  types: [Department, Standing, Tie],
});

/** A team's entry from one stage into the next. */
export const Qualification = builder.prismaNode('Qualification', {
  id: nodeIdOptions,
  nullable: true,
  select: {},
  fields: (t) => ({
    team: t.relation('team', { description: 'The team that entered.' }),
    from: t.relation('from', { description: 'The stage that it came out of.' }),
    to: t.relation('to', { description: 'The stage that it entered.' }),
    via: t.field({
      type: QualificationRoute,
      description:
        'What earned it: the department that sent it, its place in a table, or the tie that it won.',
      select: (_args, _context, nested) => {
        const of = nested as (selection: true, path: string[], type: string) => true;
        return {
          department: of(true, [], 'Department'),
          standing: of(true, [], 'Standing'),
          tie: of(true, [], 'Tie'),
        };
      },
      resolve: ({ department, standing, tie }) => {
        // The database sees to it that just one of them is set.
        const route = department ?? standing ?? tie ?? {};
        brandWithType(route, department !== null ? Department : standing !== null ? Standing : Tie);
        return route as never; // the brand is what tells its type, and Pothos' types do not see it
      },
    }),
    sources: t.field({ ...citedSources, description: 'The lines of the source that state it.' }),
  }),
});
