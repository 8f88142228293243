import * as z from 'zod';
import { tieBreakers } from '../../src/domain/group/tie-breakers.js';
import { slugify } from '../../src/domain/slugify.js';
import { RoundKind } from '../../src/generated/prisma/enums.js';
import { stageSlug } from './heading/stage.js';

const roundKinds = Object.values(RoundKind);
const name = z.string().trim().min(1);
/** What is compared by its letters and digits. */
const wording = name.refine((text) => slugify(text) !== '', 'A letter or a digit is required');
const slug = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'A slug consists of lower-case letters, digits and hyphens');

const facts = z.strictObject({
  competition: z.strictObject({ name: wording, country: name.nullable().default(null) }).optional(),
  year: z.int().min(1850).max(2200).optional(),
  document: z
    .strictObject({
      title: name.optional(),
      url: z.url().nullable().default(null),
      licence: name.nullable().default(null),
    })
    .prefault({}),
  rules: z
    .strictObject({
      pointsForWin: z.int().min(0),
      pointsForDraw: z.int().min(0),
      tieBreakers: z.array(z.enum(tieBreakers)).min(1),
      awayGoals: z.boolean(),
    })
    .partial()
    .default({}),
  stages: z
    .array(
      z.strictObject({
        name: wording,
        nativeName: wording.nullable().default(null),
        startMonth: z.int().min(1).max(12).nullable().default(null),
        /** Other wordings of its heading. */
        heading: z
          .union([wording, z.array(wording)])
          .default([])
          .transform((wordings) => [wordings].flat()),
        regions: z.record(name, z.array(name)).default({}),
      }),
    )
    .default([]),
  /** What a heading names, where its words and what stands under it do not tell. */
  headings: z
    .record(wording, z.enum(['STAGE', 'REGION', 'GROUP', 'SUMMARY', 'NOTHING', ...roundKinds]))
    .default({}),
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
  teams: z
    .array(
      z.strictObject({
        name,
        department: name.nullable().default(null),
        location: name.nullable().default(null),
        /** Slug of the team that it is, which another competition may have brought in. */
        is: slug.nullable().default(null),
        reason: name.nullable().default(null),
      }),
    )
    .default([]),
  aliases: z.array(z.strictObject({ name, team: name, reason: name })).default([]),
  champion: name.optional(),
});

/** What a season's page says in prose, or not at all; all of it can be left out. */
export type SeasonFacts = z.output<typeof facts>;

const consistent = facts.superRefine((told, context) => {
  const { stages, headings, entries, promotions, teams, aliases } = told;
  const wrong = (path: (string | number)[], message: string) =>
    context.addIssue({ code: 'custom', path, message });
  const once = (list: string, names: readonly string[], message: string) => {
    for (const at of repeated(names)) wrong([list, at], message);
  };
  const listed = stages.map((stage) => stageSlug(stage.name));
  once('stages', listed, 'This stage is listed twice');
  const named = teams.map((team) => slugify(team.name));
  once('teams', named, 'This team is listed twice');
  const taken = aliases.map((alias) => alias.name);
  once('aliases', taken, 'This name is already an alias');
  const earned = promotions.map(({ team, to }) => `${team} ${to}`);
  once('promotions', earned, 'This promotion is listed twice');
  for (const [at, { is, reason }] of teams.entries())
    if (is !== null && reason === null) wrong(['teams', at, 'reason'], 'A reason is required beside "is"');

  const wordings = new Map<string, string>();
  for (const [at, stage] of stages.entries()) {
    for (const wording of new Set([stage.name, stage.nativeName ?? '', ...stage.heading].map(slugify))) {
      const other = wordings.get(wording);
      if (wording !== '' && other !== undefined && other !== stage.name)
        wrong(['stages', at], `The stage "${other}" has the same heading`);
      wordings.set(wording, stage.name);
    }
  }
  const settled = Object.entries(headings);
  for (const [wording, noun] of settled) {
    const stage = wordings.get(slugify(wording));
    if (stage !== undefined && noun !== 'STAGE')
      wrong(['headings', wording], `This is the heading of the stage "${stage}"`);
  }
  for (const at of repeated(settled.map(([wording]) => slugify(wording))))
    wrong(['headings', settled[at]?.[0] ?? ''], 'This heading is listed twice');

  // Without a list, the stages are the page's.
  const known = new Set([
    ...listed,
    ...settled.flatMap(([wording, noun]) => (noun === 'STAGE' ? [stageSlug(wording)] : [])),
  ]);
  for (const [at, entry] of entries.entries()) {
    for (const end of ['from', 'to'] as const)
      if (stages.length > 0 && !known.has(stageSlug(entry[end])))
        wrong(['entries', at, end], `No stage is called "${entry[end]}"`);
    if (stageSlug(entry.from) === stageSlug(entry.to))
      wrong(['entries', at], '"from" and "to" must be different stages');
  }
});

/** The places of the names that stand in a list before. */
function repeated(names: readonly string[]): number[] {
  const seen = new Set<string>();
  return names.flatMap((one, at) => {
    const before = seen.size;
    return seen.add(one).size === before ? [at] : [];
  });
}

/** What is wrong with the facts: every error, with its path where it is in their file. */
export class FactsError extends Error {
  override name = 'FactsError';
}

/** Reads a facts file, `{}` where there is none. Throws a `FactsError` that lists every error. */
export function readFacts(json: string, file: string): SeasonFacts {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    throw new FactsError(`${file} is not valid JSON: ${(error as Error).message}`);
  }
  const result = consistent.safeParse(value);
  if (result.success) return result.data;
  throw new FactsError(`${file} is not a valid facts file:\n${z.prettifyError(result.error)}`);
}
