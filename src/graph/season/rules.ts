import type { TieBreaker as TieBreakerValue } from '../../domain/group/tie-breakers.js';
import type { Prisma } from '../../generated/prisma/client.js';
import { builder } from '../builder.js';
import { clientError } from '../errors.js';

/** More than any competition gives, so that no sum of points is too large to answer. */
const maxPoints = 100;

/** What separates the teams of a group. */
export const TieBreaker = builder.enumType('TieBreaker', {
  description: 'A criterion that separates the teams of a group.',
  values: {
    POINTS: { description: 'Points, including adjustments.' },
    GOAL_DIFFERENCE: { description: 'Goals scored minus goals conceded.' },
    GOALS_FOR: { description: 'Goals scored.' },
    HEAD_TO_HEAD: {
      description:
        'The table of the matches that the level teams played among themselves: points, then goal difference, then goals; applied again to those that remain level.',
    },
    WINS: { description: 'Matches won.' },
    PLAY_OFF: {
      description: 'Wins in the extra ties that the level teams played against each other.',
    },
    HEAD_TO_HEAD_POINTS: {
      description:
        "Points of the level teams' own matches alone. Criteria of this kind in a row are applied together, and then again to those that remain level.",
    },
    HEAD_TO_HEAD_GOAL_DIFFERENCE: {
      description: "Goals scored minus goals conceded, in the level teams' own matches alone.",
    },
    HEAD_TO_HEAD_GOALS_FOR: { description: "Goals scored, in the level teams' own matches alone." },
    HEAD_TO_HEAD_AWAY_GOALS: {
      description: "Goals scored away from home, in the level teams' own matches alone.",
    },
    AWAY_GOALS_FOR: { description: 'Goals scored away from home.' },
    AWAY_WINS: { description: 'Matches won away from home.' },
    GOAL_AVERAGE: {
      description:
        'Goals scored divided by goals conceded. Teams that conceded none come before all others, by the goals that they scored; a team without a goal at either end has an average of 1.',
    },
    FAIR_PLAY: {
      description:
        "Cards, which matches do not tell: the order in which the source prints the teams that are level so far is taken for its result, once all of the group's matches are played. In a table by other rules, or without some matches, it separates none.",
    },
    DRAWING_OF_LOTS: {
      description: 'Lots or a coin: known from the printed order alone, as `FAIR_PLAY` is.',
    },
  } satisfies Record<TieBreakerValue, { readonly description: string }>,
});

/** What the points of a table take of a season's row. */
export const pointsSelect = {
  pointsForWin: true,
  pointsForDraw: true,
  pointsForLoss: true,
  pointsForShootOutWin: true,
  pointsForShootOutLoss: true,
} satisfies Prisma.SeasonSelect;

/** What a derivation takes of a season's row. */
export const rulesSelect = {
  ...pointsSelect,
  tieBreakers: true,
  awayGoals: true,
} satisfies Prisma.SeasonSelect;

/** The rules of a season. */
export interface SeasonRules {
  readonly pointsForWin: number;
  readonly pointsForDraw: number;
  readonly pointsForLoss: number;
  readonly pointsForShootOutWin: number | null;
  readonly pointsForShootOutLoss: number | null;
  readonly tieBreakers: readonly TieBreakerValue[];
  readonly awayGoals: boolean;
}

/** The competition's own rules, as data: every derivation takes them as an argument. */
export const Rules = builder.objectRef<SeasonRules>('Rules').implement({
  description: 'The rules of a season, which determine its tables and ties.',
  fields: (t) => ({
    pointsForWin: t.exposeInt('pointsForWin', { description: 'Points for a match won.' }),
    pointsForDraw: t.exposeInt('pointsForDraw', { description: 'Points for a match drawn.' }),
    pointsForLoss: t.exposeInt('pointsForLoss', { description: 'Points for a match lost.' }),
    pointsForShootOutWin: t.exposeInt('pointsForShootOutWin', {
      nullable: true,
      description:
        'Points for a match drawn and then won in a shoot-out; null where shoot-outs do not count in a table.',
    }),
    pointsForShootOutLoss: t.exposeInt('pointsForShootOutLoss', {
      nullable: true,
      description:
        'Points for a match drawn and then lost in a shoot-out; null where shoot-outs do not count in a table.',
    }),
    tieBreakers: t.field({
      type: [TieBreaker],
      description: 'The tie-breakers of a group, in the order in which they apply.',
      resolve: ({ tieBreakers }) => [...tieBreakers],
    }),
    awayGoals: t.exposeBoolean('awayGoals', {
      description: 'Whether goals away from home separate a two-legged tie that is level on aggregate.',
    }),
  }),
});

/** Rules that replace those of the season. */
export const RulesInput = builder.inputType('RulesInput', {
  description: 'Rules that replace those of the season. A rule that is omitted stays as it is in the season.',
  fields: (t) => ({
    pointsForWin: t.int({
      description: `Points for a match won: 0 to ${maxPoints}, and not fewer than for a draw.`,
    }),
    pointsForDraw: t.int({ description: `Points for a match drawn: 0 to ${maxPoints}.` }),
    tieBreakers: t.field({
      type: [TieBreaker],
      description:
        'The tie-breakers of a group, in the order in which they apply, each at most once. With an empty list all teams share the first place.',
    }),
    awayGoals: t.boolean({
      description: 'Whether goals away from home separate a two-legged tie that is level on aggregate.',
    }),
  }),
});

/** The season's rules with others put in place of them. What makes no rules is the client's error. */
export function overrideRules(
  seasonRules: SeasonRules,
  others: typeof RulesInput.$inferInput | null | undefined,
): SeasonRules {
  const { pointsForWin, pointsForDraw, tieBreakers, awayGoals } = others ?? {};
  const rules = {
    ...seasonRules,
    pointsForWin: points('pointsForWin', pointsForWin) ?? seasonRules.pointsForWin,
    pointsForDraw: points('pointsForDraw', pointsForDraw) ?? seasonRules.pointsForDraw,
    tieBreakers: tieBreakers ?? seasonRules.tieBreakers,
    awayGoals: awayGoals ?? seasonRules.awayGoals,
  };
  if ((pointsForWin ?? pointsForDraw) != null && rules.pointsForWin < rules.pointsForDraw) {
    throw clientError(
      'BAD_USER_INPUT',
      `A win cannot be worth less than a draw: ${rules.pointsForWin} and ${rules.pointsForDraw} points.`,
    );
  }
  const twice = tieBreakers?.find((criterion, index) => tieBreakers.indexOf(criterion) < index);
  if (twice !== undefined) {
    throw clientError(
      'BAD_USER_INPUT',
      `\`tieBreakers\` names ${twice} twice; each criterion is applied once.`,
    );
  }
  return rules;
}

function points(field: string, number: number | null | undefined): number | null | undefined {
  if (number == null || (number >= 0 && number <= maxPoints)) return number;
  throw clientError('BAD_USER_INPUT', `\`${field}\` is ${number}, which is not from 0 to ${maxPoints}.`);
}
