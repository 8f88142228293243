import { expect, test } from 'vitest';
import { readFacts } from '../../../../../seed/parse/facts-file.js';
import { findInfobox, infoboxParameter } from '../../../../../seed/parse/header/infobox-parameters.js';
import { readSeasonHeader } from '../../../../../seed/parse/header/season-header.js';
import { Problems } from '../../../../../seed/read/document-error.js';
import { openDocument } from '../../../../../seed/read/open-document.js';
import { readPage } from '../../../../../seed/read/page.js';
import { Source } from '../../../../../seed/read/source.js';
import { htmlDocument } from '../../../../support/seed/html-document.js';

function pageOf(article: string, head: Parameters<typeof htmlDocument>[1] = {}) {
  const source = openDocument(new Source('page.html', htmlDocument(article, head)));
  return readPage(source, new Problems(source));
}

test.each([
  ['English', 'en', '2019–20 Copa Ejemplo', 'Copa Ejemplo', 2019, 2020],
  ['German', 'de', 'Beispielliga 2019/20', 'Beispielliga', 2019, 2020],
  ['Spanish, of an appendix', 'es', 'Anexo:Copa Ejemplo 2019', 'Copa Ejemplo', 2019, 2019],
])('the season by the title of a page in %s', (_language, language, title, name, startYear, year) => {
  const header = readSeasonHeader(pageOf('<p>Text</p>', { title, language }), readFacts('{}', 'facts'), {});
  expect(header).toMatchObject({ competition: { name }, startYear, year });
  expect(header.document).toMatchObject({ title, wiki: language });
  expect(header.document.url).toMatch(new RegExp(`^https://${language}\\.wikipedia\\.org/wiki/`));
});

test.each([
  ['English', 'Champions', 'Matches&#160;played', 'Goals scored'],
  ['Spanish', 'Campeón', 'Partidos', 'Goles'],
  ['German', 'Meister', 'Spiele', 'Tore'],
  ['French', 'Vainqueur', 'Matchs joués', 'Buts'],
  ['Italian', 'Vincitore', 'Incontri disputati', 'Gol segnati'],
  ['Portuguese', 'Campeão', 'Partidas', 'Gols'],
])('an infobox in %s by the labels of its rows', (_language, champion, matches, goals) => {
  const rows = [
    [champion, '<a href="/wiki/Aipsa">Aipsa</a>'],
    [matches, '64'],
    [goals, '169'],
  ];
  const html = rows
    .map(([label, value]) => `<tr><th scope="row">${label}</th><td>${value}</td></tr>`)
    .join('');
  const box = findInfobox(pageOf(`<table class="infobox">${html}</table>`));
  const read = (['winner', 'matches', 'goals'] as const).map(
    (name) => box && infoboxParameter(box, name)?.text,
  );
  expect(read).toEqual(['[[Aipsa]]', '64', '169']);
});

test("the infobox of a club's season is none of a competition", () => {
  const rows = '<tr><th>Manager</th><td>Ana Ruiz</td></tr><tr><th>League</th><td>7th</td></tr>';
  expect(findInfobox(pageOf(`<table class="infobox">${rows}</table>`))).toBeUndefined();
});
