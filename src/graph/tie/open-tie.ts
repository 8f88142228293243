import { SlotOutcome as SlotOutcomes } from '../../generated/prisma/enums.js';
import { builder, nodeIdOptions } from '../builder.js';
import { citedSources } from '../source/source-reference.js';
import { Region } from '../stage/region.js';
import { Stage } from '../stage/stage.js';
import { RoundKind } from './round.js';

/** Which side of a tie takes a slot. */
const SlotOutcome = builder.enumType('SlotOutcome', {
  description: 'Which side of a tie takes a slot.',
  values: {
    [SlotOutcomes.WINNER]: { description: 'The side that goes through.' },
    [SlotOutcomes.LOSER]: { description: 'The side that goes out: for the third place.' },
  },
});

/** One side of an open tie, and what fills it. */
builder.prismaObject('Slot', {
  name: 'Slot',
  description: 'One side of an open tie: the team that is there already, or what the team comes from.',
  select: {},
  fields: (t) => ({
    text: t.exposeString('text', { nullable: true }),
    team: t.relation('team', { nullable: true }),
    group: t.relation('group', { nullable: true }),
    place: t.exposeInt('place', { nullable: true }),
    outcome: t.expose('outcome', {
      type: SlotOutcome,
      nullable: true,
      description:
        'What a team does in `tie` or `openTie` to take the slot; null where the source does not lead one of them into it.',
    }),
    tie: t.relation('tie', { nullable: true }),
    openTie: t.relation('fromOpenTie', { nullable: true }),
  }),
});

/** A tie of which at least one side is not known yet. */
builder.prismaNode('OpenTie', {
  id: nodeIdOptions,
  nullable: true,
  description:
    'A tie that a bracket still waits to fill: at least one of its sides is not known. Once both are, it is a `Tie`.',
  select: {},
  fields: (t) => ({
    slug: t.exposeString('slug'),
    season: t.relation('season', { description: 'The season that it belongs to.' }),
    stage: t.relation('stage', { description: 'The stage that it belongs to.' }),
    region: t.relation('region', { nullable: true }),
    roundName: t.exposeString('roundName'),
    roundKind: t.expose('roundKind', {
      type: RoundKind,
      description: 'The kind of the round, derived from its name or from its column in the bracket.',
    }),
    slots: t.relation('slots', {
      description: 'Its two sides, the upper one of the bracket first.',
      query: { orderBy: { side: 'asc' } },
    }),
    sources: t.field({ ...citedSources, description: 'The lines of the source with its slots.' }),
  }),
});

const inOrder = {
  description:
    'The ties of its brackets of which a side is not known yet, in the order of the source: round by round.',
  query: { orderBy: { order: 'asc' } },
} as const;

builder.prismaObjectField(Stage, 'openTies', (t) => t.relation('openTies', inOrder));
builder.prismaObjectField(Region, 'openTies', (t) => t.relation('openTies', inOrder));
