import { z } from 'zod';
import { stageSlug } from './stage.js';

const roundKinds = [
  'TIEBREAKER',
  'ROUND_OF_64',
  'ROUND_OF_32',
  'ROUND_OF_16',
  'QUARTERFINAL',
  'SEMIFINAL',
  'THIRD_PLACE',
  'FINAL',
  'OTHER',
] as const;
const name = z.string().trim().min(1);

const facts = z.strictObject({
  competition: z.strictObject({ name, country: name.nullable().default(null) }),
  year: z.int().min(1850).max(2200),
  document: z.strictObject({
    title: name,
    url: z.url().nullable().default(null),
    licence: name.nullable().default(null),
  }),
  rules: z.strictObject({
    pointsForWin: z.int().min(0),
    pointsForDraw: z.int().min(0),
    tieBreakers: z
      .array(z.enum(['POINTS', 'GOAL_DIFFERENCE', 'GOALS_FOR', 'HEAD_TO_HEAD', 'WINS', 'PLAY_OFF']))
      .min(1),
    awayGoals: z.boolean(),
  }),
  stages: z
    .array(
      z.strictObject({
        name,
        nativeName: name.nullable().default(null),
        startMonth: z.int().min(1).max(12).nullable().default(null),
        regions: z.record(name, z.array(name)).default({}),
      }),
    )
    .min(1),
  entries: z
    .array(
      z.discriminatedUnion('by', [
        z.strictObject({ from: name, to: name, by: z.literal('DEPARTMENT') }),
        z.strictObject({ from: name, to: name, by: z.literal('MARK'), mark: name }),
        z.strictObject({ from: name, to: name, by: z.literal('TIE'), round: z.enum(roundKinds) }),
      ]),
    )
    .default([]),
  promotions: z.array(z.strictObject({ team: name, to: name, reason: name })).default([]),
  aliases: z.array(z.strictObject({ name, team: name, reason: name })).default([]),
});

/** What a season's page says in prose, or not at all: its stages, rules, entries, promotions and aliases. */
export type Facts = z.output<typeof facts>;

const consistent = facts.superRefine(({ stages, entries, promotions, aliases }, context) => {
  const known = new Set(stages.map((stage) => stageSlug(stage.name)));
  const wrong = (path: (string | number)[], message: string) =>
    context.addIssue({ code: 'custom', path, message });
  twice(stages.map((stage) => stageSlug(stage.name))).forEach((at) => {
    wrong(['stages', at], 'This stage is listed twice');
  });
  twice(aliases.map((alias) => alias.name)).forEach((at) => {
    wrong(['aliases', at], 'This name is an alias already');
  });
  twice(promotions.map(({ team, to }) => `${team} ${to}`)).forEach((at) => {
    wrong(['promotions', at], 'This promotion is listed twice');
  });
  for (const [at, entry] of entries.entries()) {
    for (const end of ['from', 'to'] as const)
      if (!known.has(stageSlug(entry[end])))
        wrong(['entries', at, end], `No stage is called "${entry[end]}"`);
    if (stageSlug(entry.from) === stageSlug(entry.to))
      wrong(['entries', at], 'An entry leads to another stage');
  }
});

function twice(names: readonly string[]): number[] {
  return names.flatMap((one, at) => (names.indexOf(one) < at ? [at] : []));
}

/** What is wrong with a facts file: every fault, with its path in the file. */
export class FactsError extends Error {
  override name = 'FactsError';
}

/** Reads a facts file. Throws a `FactsError` that lists every fault. */
export function readFacts(json: string, file: string): Facts {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    throw new FactsError(`${file} is no JSON: ${(error as Error).message}`);
  }
  const result = consistent.safeParse(value);
  if (result.success) return result.data;
  throw new FactsError(`${file} does not hold a season's facts:\n${z.prettifyError(result.error)}`);
}
