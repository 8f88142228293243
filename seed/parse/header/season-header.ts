import { formatSeasonSpan, type SeasonSpan } from '../../../src/domain/season/season-name.js';
import { slugify } from '../../../src/domain/slugify.js';
import type { Page } from '../../read/page.js';
import { articleAt, defaultWiki } from '../../read/wikitext/article.js';
import { findUnparsed, maskUnparsed } from '../../read/wikitext/comments-and-nowiki.js';
import { mask, VISIBLE_FILLER, withoutFillers } from '../../read/wikitext/masking.js';
import { plainText } from '../../read/wikitext/plain-text.js';
import type { Template } from '../../read/wikitext/template.js';
import { FactsError, type SeasonFacts } from '../facts-file.js';
import { type CompetitionRules, readCompetitionRules, type UnknownCriteria } from './competition-rules.js';
import { readLinkedCompetition } from './competition-url.js';
import { findInfobox, infoboxParameter } from './infobox-parameters.js';
import { findSeasonYears, type SeasonYears } from './season-year.js';

/** The competition, year, document and rules of a season: as given, else by the facts file, else by the page. */
export interface SeasonHeader extends SeasonSpan {
  readonly competition: {
    readonly name: string;
    readonly country: string | null;
    /** The document that tells of it; null where the page links none. */
    readonly url: string | null;
  };
  readonly document: {
    readonly title: string;
    readonly url: string | null;
    readonly licence: string | null;
    /** The language code of the Wikipedia that it is from; the English one if nothing tells. */
    readonly wiki: string;
  };
  readonly rules: CompetitionRules;
  /** What the page lists among the criteria of its tables and is not understood; they apply after the others. */
  readonly unknownCriteria: UnknownCriteria | null;
}

/** What the command line gives for a page. */
export interface SeasonOptions extends Partial<SeasonSpan> {
  readonly competition?: string;
  readonly title?: string;
  readonly url?: string;
  /** The language code of the Wikipedia that the page is from. */
  readonly wiki?: string;
  /** The heading of the only part of the page that is to be read. */
  readonly section?: string;
}

// A longer text is not a title.
const MAX_LENGTH = 255;

/**
 * Reads which season a page is about: by its infobox, its title, the first bold words of its prose or its file name.
 * The competition and the year may come from different ones, and so may the year in which the season began. The rules
 * are those of the tables of `whole`, where the page is a part of it.
 *
 * Throws a `FactsError` that says what to write if either is unknown.
 */
export function readSeasonHeader(
  page: Page,
  facts: SeasonFacts,
  given: SeasonOptions,
  whole: Page = page,
): SeasonHeader {
  const box = findInfobox(page);
  const { identity } = page;
  const inPage = [
    ...(box === undefined ? [] : titlesOf(box)),
    ...(identity?.title == null ? [] : [withoutNamespace(identity.title)]),
    displayTitle(page),
  ];
  const bold = firstBoldWords(page);
  const [readings, ofFile, others] = [
    readTitles([...inPage, ...(bold?.areSubject === true ? [bold.words] : [])]),
    readTitles([titleOfFile(page)]),
    readTitles([bold?.words]),
  ];
  const pageName = [...readings, ...ofFile, ...others].find(({ name }) => slugify(name) !== '')?.name;
  const name = given.competition ?? facts.competition?.name ?? pageName ?? '';
  const competition = slugify(name) === '' ? undefined : name;
  const season = findSeason([given, givenYears(facts.year)], [readings, ofFile, others].map(seasonsOf));
  if (competition === undefined || season === undefined)
    throw new FactsError(missingMessage(competition, season?.year));
  const { startYear, year, written } = season;
  const { title = identity?.title ?? `${written} ${competition}`, licence } = facts.document;
  const url = given.url ?? facts.document.url ?? identity?.url ?? null;
  const ownWiki = url === null ? undefined : articleAt(url)?.wiki;
  const wiki = given.wiki ?? facts.document.wiki ?? ownWiki ?? identity?.language ?? defaultWiki;
  const linked = readLinkedCompetition(box, wiki);
  const isLinked = linked !== undefined && slugify(linked.name) === slugify(competition);
  return {
    competition: {
      name: competition,
      country: facts.competition?.country ?? countryOf(box),
      url: isLinked ? linked.url : null,
    },
    startYear,
    year,
    document: { title: given.title ?? title, url, licence, wiki },
    ...readCompetitionRules(whole, facts.rules),
  };
}

/**
 * The years of the season and how they are written. `given` has what the command and the facts file say, `read` the
 * seasons that the page and the name of its file name, each the most reliable first.
 *
 * A year alone does not say that the season began in it: `2020` in an infobox and `2019–20` in bold are one season.
 */
function findSeason(
  given: readonly Partial<SeasonSpan>[],
  read: readonly (readonly SeasonYears[])[],
): (SeasonSpan & { readonly written: string }) | undefined {
  const stated = given.find(({ year }) => year !== undefined);
  const year = stated?.year ?? read.flat()[0]?.year;
  if (year === undefined) return undefined;
  const sameYear = (stated?.startYear === undefined ? read : []).map((seasons) =>
    seasons.filter((one) => one.year === year),
  );
  const named = sameYear.find((seasons) => seasons.length > 0) ?? [];
  const long = named.find(({ startYear }) => startYear < year) ?? named[0];
  const span = { startYear: stated?.startYear ?? long?.startYear ?? year, year };
  return { ...span, written: long?.season ?? formatSeasonSpan(span) };
}

/** What a number or a span in the facts file says of the season's years. */
function givenYears(years: SeasonFacts['year']): Partial<SeasonSpan> {
  return typeof years === 'number' ? { year: years } : (years ?? {});
}

interface TitleReading {
  readonly name: string;
  readonly season: SeasonYears | undefined;
}

function readTitles(titles: readonly (string | undefined)[]): TitleReading[] {
  return titles.flatMap((title) =>
    title === undefined || title.length > MAX_LENGTH ? [] : [readTitle(title)],
  );
}

function seasonsOf(readings: readonly TitleReading[]): SeasonYears[] {
  return readings.flatMap(({ season }) => season ?? []);
}

/** The competition and the season of a title; the competition is empty if the title is a season alone. */
function readTitle(title: string): TitleReading {
  const season = findSeasonYears(title);
  return { name: season?.rest ?? title, season };
}

function titlesOf(box: Template): string[] {
  const [season, competition] = (['season', 'competition'] as const).map((what) =>
    infoboxParameter(box, what),
  );
  return [
    // A season alone, `Apertura 2013`, names no competition.
    ...(season === undefined ? [] : [findSeasonYears(plainText(season))?.season ?? '']),
    ...(competition === undefined ? [] : [plainText(competition)]),
  ];
}

/** A title without the namespace of appendices on the Spanish and Portuguese Wikipedias. */
function withoutNamespace(title: string): string {
  return title.replace(/^anexo:\s*/i, '');
}

/** The titles that a page gives itself: in its document, by a template, and in the first bold words. */
export function titlesOfPage(page: Page): string[] {
  const titles = [page.identity?.title, displayTitle(page), firstBoldWords(page)?.words];
  return titles.flatMap((title) => (title == null || title.length > MAX_LENGTH ? [] : [title]));
}

function displayTitle({ templates }: Page): string | undefined {
  const title = templates.find(({ name }) => /^displaytitle:/i.test(name));
  return title && plainText(title.name.replace(/^displaytitle:/i, ''));
}

interface BoldWords {
  readonly words: string;
  /** Whether they stand so near the beginning of their paragraph that they are what the page is about. */
  readonly areSubject: boolean;
}

// With markup: `In the season of 1988, the [[Example Football League|Example League]], called the '''Sponsor League''' …`
const MAX_BEFORE_SUBJECT = 100;

/** The first bold words above all headings. */
function firstBoldWords({ source, headings, templates, tables }: Page): BoldWords | undefined {
  const text = source.text.slice(0, headings[0]?.offset);
  const blocks = [...templates, ...tables].filter(({ end }) => end <= text.length);
  const masked = mask(maskUnparsed(text, findUnparsed(text)), blocks, VISIBLE_FILLER);
  for (let at = masked.indexOf(QUOTES); at !== -1; at = masked.indexOf(QUOTES, at)) {
    const from = at;
    while (masked[at] === "'") at += 1;
    const end = masked.indexOf(QUOTES, at);
    if (end === -1 || masked.slice(at, end).includes('\n')) continue;
    const before = withoutFillers(masked.slice(masked.lastIndexOf('\n', from) + 1, from));
    return { words: plainText(text.slice(at, end)), areSubject: before.length <= MAX_BEFORE_SUBJECT };
  }
  return undefined;
}

const QUOTES = "'''";

/** The file name, if it is the title of a page: `2012_Copa_Perú.wikitext`. */
function titleOfFile({ source }: Page): string | undefined {
  const [name = ''] = (source.name.split(/[/\\]/).at(-1) ?? '').split(
    /\.(?:wikitext|wiki|txt|mediawiki|html?)$/i,
  );
  const title = decoded(name).replaceAll('_', ' ');
  return /\d{4}/.test(title) && /\p{L}/u.test(title) ? title : undefined;
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** The country of a league's or cup's page; a tournament between countries has a host instead. */
function countryOf(box: Template | undefined): string | null {
  const value = box && infoboxParameter(box, 'country');
  if (box === undefined || value === undefined || /international/i.test(box.name)) return null;
  return /<br|\n/i.test(value.text) ? null : plainText(value) || null;
}

function missingMessage(competition: string | undefined, year: number | undefined): string {
  return [
    ...(competition === undefined
      ? [
          'The page does not name its competition. Give --competition "…", or write "competition": { "name": "…" } in the facts file.',
        ]
      : []),
    ...(year === undefined
      ? ['The page does not name its year. Give --year …, or write "year": … in the facts file.']
      : []),
  ].join('\n');
}
