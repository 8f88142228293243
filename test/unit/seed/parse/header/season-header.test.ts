import { expect, test } from 'vitest';
import { readFacts } from '../../../../../seed/parse/facts-file.js';
import { readSeasonHeader, type SeasonOptions } from '../../../../../seed/parse/header/season-header.js';
import { Problems } from '../../../../../seed/read/document-error.js';
import { readPage } from '../../../../../seed/read/page.js';
import { Source } from '../../../../../seed/read/source.js';
import { messageOf, season2013 } from '../../../../support/seed/season-from-wikitext.js';

const box = (name: string, ...parameters: readonly string[]) => `{{${[name, ...parameters].join('\n| ')}\n}}`;
const league = (...parameters: readonly string[]) => box('Infobox football league season', ...parameters);

test.each([
  ['the infobox of a league', league('competition = [[Copa Perú]]', 'season = 2013'), 'Copa Perú 2013'],
  [
    'the infobox of a cup',
    box('Infobox football tournament season', 'title = Copa Inca', 'year = 2019–20'),
    'Copa Inca 2020',
  ],
  [
    'the infobox of a tournament of nations',
    box('Infobox international football competition', 'tourney_name = Copa América', 'year = 1975'),
    'Copa América 1975',
  ],
  [
    'the infobox of an event',
    box('Infobox sports competition event', 'event = Football at the 1936 Summer Olympics'),
    'Football at the Summer Olympics 1936',
  ],
  [
    'a box in Spanish',
    box('Ficha de competición deportiva', 'nombre = Copa Perú 2013', 'edición = XLVII'),
    'Copa Perú 2013',
  ],
  ['a title in the infobox', league('title = 2013 Copa Perú season'), 'Copa Perú 2013'],
  ['a season that is a link', league('league = A', 'season = [[1999–2000 in Peru|1999–00]]'), 'A 2000'],
  ['a tournament of a season', league('league = A', 'season = Apertura 2013'), 'A 2013'],
  [
    'the infobox and the prose',
    `${league('season = 2013')}\nThe '''Copa Perú''' is a cup.`,
    'Copa Perú 2013',
  ],
  ['the displayed title', "{{DISPLAYTITLE:''2013 Copa Perú''}}\n'''Nothing'''", 'Copa Perú 2013'],
  [
    'the first bold words',
    "{{About|'''1999 Cup'''}}\n<!-- '''no''' -->The '''''2012–13 [[Copa Perú]]''''' and the '''2014 Cup'''.",
    'Copa Perú 2013',
  ],
  ['bold words in Spanish', "La '''Copa Perú 2013''' fue la 47.ª.", 'Copa Perú 2013'],
  ['a season of a league', "La '''temporada 2013 de la Liga Uno''' fue", 'Liga Uno 2013'],
  [
    'what the infobox says before the prose',
    `${league('league = A', 'year = 2013')}\n'''2012 B'''`,
    'A 2013',
  ],
])('%s tells which season it is', (_what, page, season) => {
  const { competition, year } = header(page);
  expect(`${competition.name} ${year}`).toBe(season);
});

test.each([
  ['2013_Copa_Perú.wikitext', 'Copa Perú 2013'],
  ['pages/2012–13 Liga Uno.txt', 'Liga Uno 2013'],
  ['C:\\pages\\Copa_Per%C3%BA_2013', 'Copa Perú 2013'],
  ['100%_2013_Cup.wiki', '100% Cup 2013'],
])('the name of the file %s tells it where nothing else does', (file, season) => {
  const { competition, year } = header("== Group A ==\n'''1999 Cup'''", {}, {}, file);
  expect(`${competition.name} ${year}`).toBe(season);
});

test.each<[string, string, object, SeasonOptions, string]>([
  ['an infobox', league('league = A', 'season = 2019–20'), {}, {}, '2019–20 A, 2019 to 2020'],
  ['an infobox with a slash', league('league = A', 'season = 2019/20'), {}, {}, '2019–20 A, 2019 to 2020'],
  ['the turn of a century', league('league = A', 'season = 1999–00'), {}, {}, '1999–00 A, 1999 to 2000'],
  ['bold words', "The '''2019–20 A'''", {}, {}, '2019–20 A, 2019 to 2020'],
  [
    'bold words, where the infobox has the last year alone',
    `${league('league = A', 'season = 2020')}\n'''2019–20 A'''`,
    {},
    {},
    '2019–20 A, 2019 to 2020',
  ],
  [
    'no bold words of another season',
    `${league('league = A', 'season = 2021')}\n'''2019–20 A'''`,
    {},
    {},
    '2021 A, 2021 to 2021',
  ],
  ['the facts', "'''A'''", { year: '2019–20' }, {}, '2019–20 A, 2019 to 2020'],
  ['the command', "'''A'''", {}, { startYear: 2019, year: 2020 }, '2019–20 A, 2019 to 2020'],
  ['the command and the page', "'''2019–20 A'''", {}, { year: 2020 }, '2019–20 A, 2019 to 2020'],
  ['the command alone', "'''2019–20 A'''", {}, { year: 2019 }, '2019 A, 2019 to 2019'],
  ['nothing', "'''2020 A'''", {}, {}, '2020 A, 2020 to 2020'],
])('the year in which a season began is read from %s', (_what, page, facts, given, expected) => {
  const { document, startYear, year } = header(page, facts, given);
  expect(`${document.title}, ${startYear} to ${year}`).toBe(expected);
});

const page = league('competition = Copa del Sol', 'season = 2012–13', 'country = {{flag|Peru}}');
const facts = { competition: { name: 'Copa Luna', country: 'Chile' }, year: 2014 };

test.each<[string, object, SeasonOptions, object]>([
  ['the page', {}, {}, { competition: { name: 'Copa del Sol', country: 'Peru' }, year: 2013 }],
  ['the facts before it', facts, {}, { competition: { name: 'Copa Luna', country: 'Chile' }, year: 2014 }],
  [
    'what is given before both',
    facts,
    { competition: 'Copa', year: 2015 },
    { competition: { name: 'Copa', country: 'Chile' }, year: 2015 },
  ],
  [
    'each part from where it is told',
    { competition: { name: 'Copa Luna' } },
    { year: 2015 },
    { competition: { name: 'Copa Luna', country: 'Peru' }, year: 2015 },
  ],
])('the season is told by %s', (_what, told, given, expected) => {
  expect(header(page, told, given)).toMatchObject(expected);
});

test.each<[string, string, SeasonOptions, string | null]>([
  ['a link', '[[Copa Perú]]', {}, 'https://en.wikipedia.org/wiki/Copa_Per%C3%BA'],
  [
    'a link with a label',
    '[[Copa Perú (fútbol)#History|Copa Perú]]',
    {},
    'https://en.wikipedia.org/wiki/Copa_Per%C3%BA_(f%C3%BAtbol)',
  ],
  [
    'a link of a Spanish page',
    '[[Copa Perú]]',
    { wiki: 'es' },
    'https://es.wikipedia.org/wiki/Copa_Per%C3%BA',
  ],
  ['no link', 'Copa Perú', {}, null],
  ['a link to the season', '[[2013 Copa Perú|Copa Perú]]', {}, null],
  ['a link of another competition', '[[Copa Perú]]', { competition: 'Copa Inca' }, null],
])('the document of a competition that the infobox gives as %s', (_what, value, given, url) => {
  expect(header(league(`competition = ${value}`, 'season = 2013'), {}, given).competition.url).toBe(url);
});

test.each<[string, string, string | null]>([
  ['a league', league('league = A', 'season = 2013', 'country = [[Peru]]'), 'Peru'],
  ['a league of two countries', league('league = A', 'season = 2013', 'country = Peru<br />Chile'), null],
  [
    'a tournament of nations, which has hosts',
    box('Infobox international football competition', 'tourney_name=A', 'year=2013', 'country = Peru'),
    null,
  ],
  ['a page that does not say', league('league = A', 'season = 2013', 'country ='), null],
])('the country of %s', (_what, page, country) => {
  expect(header(page).competition.country).toBe(country);
});

test.each<[string, object, SeasonOptions, object]>([
  [
    'its season and competition',
    {},
    {},
    { title: '2012–13 Copa del Sol', url: null, licence: null, wiki: 'en' },
  ],
  ['another year', {}, { year: 2012 }, { title: '2012 Copa del Sol', url: null, licence: null, wiki: 'en' }],
  [
    'the facts',
    { document: { title: 'Copa', url: 'https://example.org/copa', licence: 'CC BY-SA 4.0' } },
    {},
    { title: 'Copa', url: 'https://example.org/copa', licence: 'CC BY-SA 4.0', wiki: 'en' },
  ],
  [
    'what is given',
    { document: { title: 'Copa', licence: 'CC BY-SA 4.0' } },
    { title: 'Sol', url: 'https://example.org/sol' },
    { title: 'Sol', url: 'https://example.org/sol', licence: 'CC BY-SA 4.0', wiki: 'en' },
  ],
  [
    'the Wikipedia of its address',
    { document: { url: 'https://es.wikipedia.org/wiki/Copa' } },
    { title: 'Sol' },
    { title: 'Sol', url: 'https://es.wikipedia.org/wiki/Copa', licence: null, wiki: 'es' },
  ],
  [
    'the Wikipedia that is given',
    { document: { title: 'Copa', wiki: 'pt' } },
    { wiki: 'es' },
    { title: 'Copa', url: null, licence: null, wiki: 'es' },
  ],
])('the document is named by %s', (_what, told, given, document) => {
  expect(header(page, told, given).document).toEqual(document);
});

test.each<[string, string, SeasonOptions, readonly string[]]>([
  [
    'no competition',
    '',
    { year: 2013 },
    ['name its competition. Give --competition "…", or write "competition"'],
  ],
  ['no year', "The '''Cup'''", {}, ['name its year. Give --year …, or write "year"']],
  ['neither', '== 2013 Cup ==', {}, ['name its competition', 'name its year']],
  ['a competition without letters', league('league = ??', 'season = 2013'), {}, ['name its competition']],
  ['a competition that is given without letters', page, { competition: '?' }, ['name its competition']],
  [
    'a club’s season',
    box('Infobox football club season', 'season = 2013'),
    {},
    ['name its competition', 'name its year'],
  ],
])('a page that tells %s is refused with what to write', (_what, wikitext, given, told) => {
  const message = messageOf(() => header(wikitext, {}, given));
  expect(message.split('\n')).toHaveLength(told.length);
  for (const words of told) expect(message).toContain(words);
});

test('in 2013 the page alone tells as much as the facts', () => {
  const { source, header: told } = season2013();
  const { competition, year, document } = readSeasonHeader(
    readPage(source, new Problems(source)),
    readFacts('{}', ''),
    {},
  );
  expect([competition.name, year, document.title]).toEqual([
    told.competition.name,
    told.year,
    told.document.title,
  ]);
});

function header(wikitext: string, facts: object = {}, given: SeasonOptions = {}, file = 'page.wikitext') {
  const source = new Source(file, wikitext);
  return readSeasonHeader(
    readPage(source, new Problems(source)),
    readFacts(JSON.stringify(facts), 'season.json'),
    given,
  );
}

test('words that are bold late in a sentence are not what the page is about', () => {
  const page = `The first two rounds lead to the ${'very best '.repeat(10)} group stage of the '''2012 Games'''.`;
  const { competition, year } = header(page, {}, {}, '2011_Copa_Inca.html');
  expect(`${competition.name} ${year}`).toBe('Copa Inca 2011');
});

test('a year that is a word of its own is that of the season, rather than one within a word', () => {
  expect(header('', {}, {}, 'saved2014-2011-Copa-Inca.html').year).toBe(2011);
});
