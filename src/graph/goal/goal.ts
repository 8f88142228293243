import { builder, nodeIdOptions } from '../builder.js';
import { Match } from '../match/match.js';
import { citedSources } from '../source/source-reference.js';

/** How a goal was scored. */
export const GoalKind = builder.enumType('GoalKind', {
  description: 'How a goal was scored.',
  values: {
    GOAL: { description: 'Any goal that is neither of the others.' },
    PENALTY: { description: 'From a penalty during the match; the kicks of a shoot-out are no goals.' },
    OWN_GOAL: { description: 'By a player of the other side.' },
  },
});

/** A goal of a match. */
builder.prismaNode('Goal', {
  id: nodeIdOptions,
  nullable: true,
  select: {},
  fields: (t) => ({
    match: t.relation('match', { description: 'The match in which it was scored.' }),
    team: t.relation('team'),
    player: t.relation('player', { description: 'The scorer.' }),
    minute: t.exposeInt('minute', { nullable: true }),
    stoppage: t.exposeInt('stoppage', { nullable: true }),
    kind: t.expose('kind', { type: GoalKind, description: 'How it was scored.' }),
    sources: t.field({ ...citedSources, description: 'The lines of the source that state it.' }),
  }),
});

builder.prismaObjectFields(Match, (t) => ({
  goals: t.relation('goalsScored', {
    description:
      'The goals in the order scored, those without a minute last; empty where the source names no scorers.',
    query: { orderBy: { order: 'asc' } },
  }),
}));
