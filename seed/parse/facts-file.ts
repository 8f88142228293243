import * as z from 'zod';
import { tieBreakers } from '../../src/domain/group/tie-breakers.js';
import { slugify } from '../../src/domain/slugify.js';
import { RoundKind } from '../../src/generated/prisma/enums.js';
import { wikiPattern } from '../read/wikitext/article.js';
import { parseSeasonSpan } from './header/season-year.js';
import { stageSlug } from './heading/stage.js';

const roundKinds = Object.values(RoundKind);
const name = z.string().trim().min(1);
/** Text that is compared by its letters and digits. */
const wording = name.refine((text) => slugify(text) !== '', 'A letter or a digit is required');
const slug = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'A slug consists of lower-case letters, digits and hyphens');

const year = z.int().min(1850).max(2200);

/** The year of a season, or both of them as a text: `2020`, `"2019–20"`. */
export const seasonYears = z.union([
  year,
  z.string().transform((text, context) => {
    const span = parseSeasonSpan(text);
    if (span !== undefined && year.safeParse(span.year).success) return span;
    context.addIssue({ code: 'custom', message: 'Not a season; write 2020, or "2019–20" for two years' });
    return z.NEVER;
  }),
]);

/** The language code of a Wikipedia: `es`. */
export const wikiCode = z.string().regex(wikiPattern, 'A language code, such as "es", is required');

const facts = z.strictObject({
  competition: z.strictObject({ name: wording, country: name.nullable().default(null) }).optional(),
  year: seasonYears.optional(),
  document: z
    .strictObject({
      title: name.optional(),
      url: z.url().nullable().default(null),
      licence: name.nullable().default(null),
      /** The language code of the Wikipedia that the document is from, where its address does not tell. */
      wiki: wikiCode.optional(),
    })
    .prefault({}),
  rules: z
    .strictObject({
      pointsForWin: z.int().min(0),
      pointsForDraw: z.int().min(0),
      pointsForLoss: z.int().min(0),
      pointsForShootOutWin: z.int().min(0).nullable(),
      pointsForShootOutLoss: z.int().min(0).nullable(),
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
        /** Other headings of the stage. */
        heading: z
          .union([wording, z.array(wording)])
          .default([])
          .transform((wordings) => [wordings].flat()),
        regions: z.record(name, z.array(name)).default({}),
      }),
    )
    .default([]),
  /** The meanings of headings that their words and contents do not show. */
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
  relegations: z
    .array(z.strictObject({ team: name, to: name.nullable().default(null), reason: name }))
    .default([]),
  teams: z
    .array(
      z.strictObject({
        name,
        department: name.nullable().default(null),
        location: name.nullable().default(null),
        /** Slug of the stored team that it is, which another competition may have added. */
        is: slug.nullable().default(null),
        /** The title or address of the article about it; of several, the others lead to the first. */
        article: z
          .union([wording, z.array(wording)])
          .default([])
          .transform((articles) => [articles].flat()),
        reason: name.nullable().default(null),
      }),
    )
    .default([]),
  aliases: z.array(z.strictObject({ name, team: name, reason: name })).default([]),
  /** Null where the title was not awarded, or was shared. */
  champion: name.nullable().optional(),
});

/** What a season's page does not say, or says only in prose; every part is optional. */
export type SeasonFacts = z.output<typeof facts>;

const consistent = facts.superRefine((draft, context) => {
  const { stages, headings, entries, promotions, relegations, teams, aliases } = draft;
  const addIssue = (path: (string | number)[], message: string) =>
    context.addIssue({ code: 'custom', path, message });
  const rejectRepeated = (list: string, names: readonly string[], message: string) => {
    for (const at of repeated(names)) addIssue([list, at], message);
  };
  const stageSlugs = stages.map((stage) => stageSlug(stage.name));
  rejectRepeated('stages', stageSlugs, 'This stage is listed twice');
  // Two teams of one name are told apart by their articles.
  const teamSlugs = teams.map((team) => [slugify(team.name), ...team.article.slice(0, 1)].join(' '));
  rejectRepeated('teams', teamSlugs, 'This team is listed twice');
  const aliasNames = aliases.map((alias) => alias.name);
  rejectRepeated('aliases', aliasNames, 'This name is already an alias');
  const promotionKeys = promotions.map(({ team, to }) => `${team} ${to}`);
  rejectRepeated('promotions', promotionKeys, 'This promotion is listed twice');
  const relegatedTeams = relegations.map(({ team }) => slugify(team));
  rejectRepeated('relegations', relegatedTeams, 'This relegation is listed twice');
  for (const [at, { is, reason }] of teams.entries())
    if (is !== null && reason === null) addIssue(['teams', at, 'reason'], 'A reason is required beside "is"');

  const wordings = new Map<string, string>();
  for (const [at, stage] of stages.entries()) {
    for (const wording of new Set([stage.name, stage.nativeName ?? '', ...stage.heading].map(slugify))) {
      const other = wordings.get(wording);
      if (wording !== '' && other !== undefined && other !== stage.name)
        addIssue(['stages', at], `The stage "${other}" has the same heading`);
      wordings.set(wording, stage.name);
    }
  }
  const headingEntries = Object.entries(headings);
  for (const [wording, noun] of headingEntries) {
    const stage = wordings.get(slugify(wording));
    if (stage !== undefined && noun !== 'STAGE')
      addIssue(['headings', wording], `This is the heading of the stage "${stage}"`);
  }
  for (const at of repeated(headingEntries.map(([wording]) => slugify(wording))))
    addIssue(['headings', headingEntries[at]?.[0] ?? ''], 'This heading is listed twice');

  // Without a list of stages, the stages are those of the page.
  const known = new Set([
    ...stageSlugs,
    ...headingEntries.flatMap(([wording, noun]) => (noun === 'STAGE' ? [stageSlug(wording)] : [])),
  ]);
  for (const [at, entry] of entries.entries()) {
    for (const end of ['from', 'to'] as const)
      if (stages.length > 0 && !known.has(stageSlug(entry[end])))
        addIssue(['entries', at, end], `No stage is called "${entry[end]}"`);
    if (stageSlug(entry.from) === stageSlug(entry.to))
      addIssue(['entries', at], '"from" and "to" must be different stages');
  }
});

/** The indexes of the names that occur earlier in a list. */
function repeated(names: readonly string[]): number[] {
  const seen = new Set<string>();
  return names.flatMap((one, at) => {
    const before = seen.size;
    return seen.add(one).size === before ? [at] : [];
  });
}

/** The errors of a facts file, each with its path in the file, or facts that a page lacks. */
export class FactsError extends Error {
  override name = 'FactsError';
}

/** Reads a facts file. Throws a `FactsError` with every error. */
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
