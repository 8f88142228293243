import { brandWithType } from '@pothos/core';
import type { IndirectInclude } from '@pothos/plugin-prisma';
import { journey, type Outcome as OutcomeShape } from '../../domain/journey/journey.js';
import { summary } from '../../domain/journey/summary.js';
import { builder } from '../builder.js';
import { Standing } from '../group/standing.js';
import { Qualification } from '../stage/qualification.js';
import { Stage } from '../stage/stage.js';
import { qualificationsIn, seasonArgument, standingsIn, tiesIn } from '../team/season-scope.js';
import { Team } from '../team/team.js';
import { Tie } from '../tie/tie.js';
import { entrySteps, groupStep, type JourneyStepRow, journeySelect, tieStep } from './journey-select.js';

const Outcome = builder.enumType('Outcome', {
  description: "The outcome of a step in a team's season.",
  values: {
    ADVANCED: { description: 'The team has a later step in the season, whether it won or lost this one.' },
    ELIMINATED: { description: "The team's last step in the season." },
    CHAMPION: { description: "It won the season's final, or the table that decided the season." },
    RUNNER_UP: {
      description: "It lost the season's final, or was second in the table that decided the season.",
    },
    UNDECIDED: {
      description:
        'Its last step so far, in a season under way, or in one whose end the source does not state: it is not known that the team is out.',
    },
  },
});

const JourneyEvent = builder.unionType('JourneyEvent', {
  description: "What a step was: an entry given by a department's list, a group's table, or a tie.",
  types: [Qualification, Standing, Tie],
});

const JourneyStep = builder
  .objectRef<{ readonly order: number; readonly step: JourneyStepRow; readonly outcome: OutcomeShape }>(
    'JourneyStep',
  )
  .implement({
    description: "A step in a team's season: an entry, a group or a tie.",
    fields: (t) => ({
      order: t.exposeInt('order', { description: '1 for the first step.' }),
      stage: t.field({
        type: Stage,
        description: 'The stage of the step; for an entry, the stage that the team comes from.',
        resolve: ({ step }) => step.rows.stage as typeof Stage.$inferType, // with what the client selected of it
      }),
      event: t.field({
        type: JourneyEvent,
        description: 'The entry, the line of the table, or the tie.',
        resolve: ({ step: { event, rows } }) => {
          brandWithType(rows.event, refs[event.is]);
          return rows.event as never; // the brand is what tells its type, and Pothos' types do not see it
        },
      }),
      outcome: t.field({
        type: Outcome,
        description: 'The outcome of the step.',
        resolve: ({ outcome }) => outcome,
      }),
      summary: t.string({
        description:
          "The step in words, the team's own figures first: `Second in Group B with 6 points`, `Beat Unión Huaral 4–3 on aggregate`.",
        resolve: ({ step }) => summary(step.event),
      }),
    }),
  });

const refs = { ENTRY: Qualification, GROUP: Standing, TIE: Tie };

builder.prismaObjectFields(Team, (t) => ({
  journey: t.field({
    type: [JourneyStep],
    description:
      "The steps of its seasons in the order played: one for each entry from a department's list, each group and each tie. The groups of a stage come before its ties.",
    args: { season: t.arg.string(seasonArgument) },
    // All of it in the orders of the team's own fields, so that they are loaded once.
    select: (args, _context, nested) => {
      const stage = () => nested({ select: { id: true, order: true } }, ['stage'], 'Stage');
      // A path that ends at a union is refused; as an include, which Pothos' types leave out, it is followed.
      const event = <Selection>(selection: Selection, type: string) =>
        (nested as unknown as (selection: Selection, include: IndirectInclude) => Selection)(selection, {
          getType: () => type,
          path: [{ name: 'event' }],
        });
      return {
        id: true,
        qualifications: {
          ...qualificationsIn(args.season),
          ...event({ select: { ...journeySelect.qualification, from: stage() } }, 'Qualification'),
        },
        standings: {
          ...standingsIn(args.season),
          ...event(
            {
              select: {
                ...journeySelect.standing,
                group: { select: { ...journeySelect.group, stage: stage() } },
              },
            },
            'Standing',
          ),
        },
        ties: {
          ...tiesIn(args.season),
          ...event({ select: { ...journeySelect.tie, stage: stage() } }, 'Tie'),
        },
      };
    },
    resolve: (team) => {
      const steps = [...team.qualifications.flatMap(entrySteps), ...team.standings.map(groupStep)];
      const stagesLeft = new Set(team.qualifications.map(({ from }) => from.id));
      return journey([...steps, ...team.ties.map((tie) => tieStep(team.id, tie))], stagesLeft).map(
        (taken, index) => ({
          ...taken,
          order: index + 1,
        }),
      );
    },
  }),
}));
