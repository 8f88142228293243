import { DocumentError } from '../../read/document-error.js';
import type { Page } from '../../read/page.js';
import type { Heading } from '../../read/wikitext/heading.js';
import { titlesOfPage } from '../header/season-header.js';
import { otherSubjectOf } from './infobox-kind.js';
import { type Refusal, refusals } from './refusal.js';

/**
 * Throws a `DocumentError` for a page that is no season's by its title, its infobox or its headings: a team's article or
 * season, a competition over all years, a country's year, a list, a page of disambiguation.
 */
export function refuseOtherPages(page: Page): void {
  const refusal = disambiguation(page) ?? list(page) ?? byInfobox(page) ?? countrySeason(page);
  if (refusal !== undefined) throw new DocumentError(page.source, [refusal]);
}

const disambiguationTemplate =
  /^(?:disambig(?:uation)?|dab|hndis|geodis|desambig(?:uación|uação)?|homonymie|begriffsklärung|disambigua)(?:$|[ -])/i;
const disambiguationWords =
  /\b(?:may|can) (?:also )?refer to|puede (?:referirse|hacer referencia) a|steht für:|bezeichnet:|peut (?:désigner|faire référence)|può (?:riferirsi|indicare)|pode referir-se/i;

function disambiguation({ templates, tables, headings, source }: Page): Refusal | undefined {
  const template = templates.find(({ name }) => disambiguationTemplate.test(name));
  const lead = source.text.slice(0, Math.min(headings[0]?.offset ?? MAX_LEAD, MAX_LEAD));
  const isWorded = tables.length === 0 && disambiguationWords.test(lead);
  if (template === undefined && !isWorded) return undefined;
  return { message: refusals.disambiguation, offset: template?.offset ?? 0 };
}

/** In UTF-16 units. */
const MAX_LEAD = 1000;

const listTitle =
  /^(?:lists? of|lista (?:de|di|delle|dei|degli)|liste (?:der|von|des|de)|elenco|anexo:(?!.*\d{4})) /i;

function list(page: Page): Refusal | undefined {
  return titlesOfPage(page).some((title) => listTitle.test(`${title} `))
    ? { message: refusals.list, offset: 0 }
    : undefined;
}

function byInfobox(page: Page): Refusal | undefined {
  const other = otherSubjectOf(page);
  return other && { message: refusals[other.subject], offset: other.offset };
}

const years = String.raw`\d{4}(?:[–/-]\d{2,4})?`;
/** `2012–13 in English football` */
const countryTitle = new RegExp(
  `^${years} in .+ (?:football|soccer)$|^(?:football|soccer|fútbol|fußball|calcio|futebol) (?:in|en|no|na|em) .+ ${years}$`,
  'i',
);
/** `2008 Chinese football season`, which may also be the season of a country's only league. */
const countrySeasonTitle = new RegExp(
  `^${years} (?!.*(?:league|cup|championship|division|conference|trophy)).+ (?:football|soccer)(?: season)?$`,
  'i',
);

/** The headings of what a country's year has, and a competition's season has not. */
const countryHeadings = [
  /^(?:(?:men'?s|women'?s|senior) )?(?:national|senior) (?:football )?teams?(?: competitions)?$|^selecci[oó]n nacional|^nationalmannschaft|^équipe nationale|^seleção nacional/i,
  /^(?:domestic|league|cup) competitions?$|^competiciones nacionales/i,
  /^youth (?:competitions?|teams?|football)|^fútbol base/i,
  /^women'?s (?:competitions?|teams?|football|senior team)|^fútbol femenino/i,
  /^(?:futsal|beach soccer) (?:competitions?|teams?)/i,
  /^(?:international|continental|european|asian) (?:clubs? )?competitions?$|clubs in (?:europe|international|continental)|^competiciones internacionales/i,
  /^(?:transfer deals|diary of the season|retirements|deaths|new clubs|clubs removed)$/i,
];

function countrySeason(page: Page): Refusal | undefined {
  const found = countryHeadings.filter((pattern) => page.headings.some(({ text }) => pattern.test(text)));
  const titles = titlesOfPage(page);
  const is =
    found.length > 2 ||
    titles.some((title) => countryTitle.test(title)) ||
    (found.length > 0 && titles.some((title) => countrySeasonTitle.test(title)));
  if (!is) return undefined;
  const competition = competitionHeading(page);
  const example = competition === undefined ? '' : `, such as --section "${competition.text}"`;
  return { message: `${refusals.countrySeason}${example}.`, offset: competition?.offset ?? 0 };
}

const competitionWords =
  /\b(?:league|cup|championship|division|shield|trophy|copa|primera|s[eé]rie|coupe|coppa|taça|campeonato)\b|liga\b|pokal\b|meisterschaft/i;

/** A heading that names a competition. */
function competitionHeading({ headings }: Page): Heading | undefined {
  return headings.find(
    ({ text }) => competitionWords.test(text) && !countryHeadings.some((pattern) => pattern.test(text)),
  );
}
