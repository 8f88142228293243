import { describe, expect, test } from 'vitest';
import { Problems } from '../../../../../seed/read/document-error.js';
import { openDocument } from '../../../../../seed/read/open-document.js';
import { readPage } from '../../../../../seed/read/page.js';
import { Source } from '../../../../../seed/read/source.js';
import { plainText } from '../../../../../seed/read/wikitext/plain-text.js';
import { expandSpans } from '../../../../../seed/read/wikitext/table.js';
import { htmlDocument, transcribed } from '../../../../support/seed/html-document.js';

function pageOf(html: string) {
  const source = openDocument(new Source('page.html', html));
  const problems = new Problems(source);
  const page = readPage(source, problems);
  expect(problems.all).toEqual([]);
  return page;
}

describe('inline content', () => {
  test.each([
    ['bold', '<p><b>Aipsa</b> and <strong>Sauce</strong></p>', "'''Aipsa''' and '''Sauce'''"],
    ['bold by style', '<p><span style="font-weight: bold">(H)</span></p>', "'''(H)'''"],
    ['a link', '<p><a href="/wiki/Club_Aipsa" title="Club Aipsa">Aipsa</a></p>', '[[Club Aipsa|Aipsa]]'],
    ['a link of its own text', '<p><a href="./Aipsa">Aipsa</a></p>', '[[Aipsa]]'],
    [
      'a link to a page that does not exist',
      '<p><a class="new" href="/w/index.php?title=Jos%C3%A9_P%C3%A9rez&amp;action=edit&amp;redlink=1" title="José Pérez (page does not exist)">Pérez</a></p>',
      '[[José Pérez|Pérez]]',
    ],
    [
      'a link to an anchor',
      '<p><a href="//en.wikipedia.org/wiki/Copa#Final">1–1</a></p>',
      '[[Copa#Final|1–1]]',
    ],
    [
      'a link to another wiki',
      '<p><a href="https://es.wikipedia.org/wiki/Aipsa">Aipsa</a></p>',
      '[[:es:Aipsa|Aipsa]]',
    ],
    ['a link elsewhere', '<p><a class="external" href="https://example.org/x">Report</a></p>', 'Report'],
    [
      'an article in another language',
      '<p><a class="new" href="/w/index.php?title=Aipsa&amp;redlink=1">Aipsa</a>&#160;<span class="noprint">[<a class="extiw" href="https://es.wikipedia.org/wiki/Club_Aipsa">es</a>]</span></p>',
      '{{ill|Aipsa|es|Club Aipsa|lt=Aipsa}}',
    ],
    [
      'a flag by its file',
      '<p><span class="flagicon"><img alt="" src="//x.org/23px-Flag_of_Costa_Rica.svg.png"></span> X</p>',
      '{{flagicon|Costa Rica}} X',
    ],
    [
      'a team whose template was deleted',
      '<p><a class="new" href="/w/index.php?title=Template:Fb_team_Alianza&amp;redlink=1" title="Template:Fb team Alianza (page does not exist)">Template:Fb team Alianza</a></p>',
      'Alianza',
    ],
    [
      'a colour of a legend',
      '<div class="legend"><span class="legend-color mw-no-invert" style="background-color:#CCFFCC; color:black;">&#160;</span> Promoted</div>',
      '{{color box|#CCFFCC}} Promoted',
    ],
    [
      'a picture with a name',
      '<p><a href="/wiki/File:A.svg" title="Aipsa"><img src="a.png"></a></p>',
      'Aipsa',
    ],
    ['an abbreviation', '<p><abbr title="Played">Pld</abbr></p>', '<abbr title="Played">Pld</abbr>'],
    ['a note', '<p>3<sup class="reference" id="r"><a href="#n">[a]</a></sup></p>', '3<ref />'],
    ['lines', '<div>Stadium<br>Attendance: 5</div>', 'Stadium<br />Attendance: 5'],
    ['invisible digits', '<p><span style="visibility:hidden;">0</span>89:34</p>', '89:34'],
    ['what stays markup', "<p>{{x|y}} [[a]] &lt;b> &amp;lt; '''</p>", null],
    ['a line like a heading', '<p>== No heading ==</p>', null],
    ['a line like a list', '<p>* 12</p>', null],
  ])('%s', (_what, html, wikitext) => {
    const lines = transcribed(html).filter((line) => line !== '');
    if (wikitext !== null) expect(lines).toEqual([wikitext]);
    const page = pageOf(htmlDocument(html));
    if (wikitext === null) expect([page.templates, page.headings]).toEqual([[], []]);
    expect(lines.map((line) => plainText(line))).toHaveLength(1);
  });

  test('shows as plain text what the page shows', () => {
    const [line = ''] = transcribed("<p>{{x|y}} [[a]] &lt;b&gt; &amp;lt; 12'<b>''</b> = A | B</p>");
    expect(plainText(line)).toBe("{{x|y}} [[a]] <b> &lt; 12''' = A | B");
  });
});

describe('blocks', () => {
  test('headings of both ages, without their links, and their anchors', () => {
    const source = openDocument(
      new Source(
        'page.html',
        htmlDocument(`
<h2><span class="mw-headline" id="Group_A">Group A</span><span class="mw-editsection">[edit]</span></h2>
<div class="mw-heading mw-heading3"><h3 id="Matches">Matches</h3><span class="mw-editsection">[<a href="/w/index.php?action=edit">edit</a>]</span></div>
<p>First</p>`),
      ),
    );
    expect(source.text).toBe('== Group A ==\n=== Matches ===\nFirst');
    expect(source.origin).toEqual({ lines: [8, 9, 10], anchors: ['Group_A', 'Matches', 'Matches'] });
  });

  test.each([
    [
      'English',
      '<div role="note" class="hatnote">Main article: <a href="/wiki/Copa_Group_A">Copa Group A</a></div>',
    ],
    [
      'Spanish',
      '<div class="noprint AP rellink"><span>Artículo principal:</span> <i><a href="/wiki/Copa_Group_A">A</a></i></div>',
    ],
    [
      'German',
      '<div class="hauptartikel" role="navigation"><span>→ </span><i>Hauptartikel: <a href="/wiki/Copa_Group_A">A</a></i></div>',
    ],
  ])('the main article of a section, in %s', (_language, hatnote) => {
    const { mainArticles } = pageOf(htmlDocument(`<h2>Group A</h2>${hatnote}`));
    expect(mainArticles).toEqual([{ offset: 14, titles: ['Copa Group A'] }]);
  });

  test('another hatnote is a text', () => {
    expect(transcribed('<div class="hatnote">See also: <a href="/wiki/Copa">Copa</a></div>')).toEqual([
      'See also: [[Copa]]',
    ]);
  });

  test('menus, contents, navigation and references are left out', () => {
    const html = `<div id="toc" class="toc"><h2>Contents</h2></div><p>Text</p><table class="navbox"><tr><td>x</td></tr></table>
<div class="thumb">Caption</div><ol class="references"><li>Reference</li></ol><style>p{}</style>`;
    expect(transcribed(html)).toEqual(['Text']);
  });

  test('a list, item by item', () => {
    expect(transcribed('<ul><li>A</li><li><b>B</b></li></ul>')).toEqual(['* A', "* '''B'''"]);
  });
});

describe('tables', () => {
  test('keep their spans, headers and notes', () => {
    const { tables } = pageOf(
      htmlDocument(`<table class="wikitable"><caption>Group A</caption><tbody>
<tr><th rowspan="2"><abbr title="Position">Pos</abbr></th><th>Team <div class="navbar">v t e</div></th></tr>
<tr><td>Aipsa</td></tr><tr><td colspan="2">Both | one</td></tr></tbody></table>`),
    );
    const [table] = tables;
    const grid = table && expandSpans(table).map((row) => row.map((cell) => cell && plainText(cell.value)));
    expect(grid).toEqual([
      ['Pos', 'Team'],
      ['Pos', 'Aipsa'],
      ['Both | one', 'Both | one'],
    ]);
    expect(table?.rows[0]?.cells.map(({ header }) => header)).toEqual([true, true]);
  });

  test('that only arrange others are walked through', () => {
    const inner = (name: string) => `<table class="wikitable"><tr><td>${name}</td><td>1</td></tr></table>`;
    const { tables } = pageOf(
      htmlDocument(`<table><tr><td>${inner('A')}</td><td>${inner('B')}</td></tr></table>`),
    );
    expect(tables.map(({ rows }) => rows[0]?.cells[0]?.value.text)).toEqual(['A', 'B']);
  });

  test('an infobox is a template with its labels', () => {
    const { templates } = pageOf(
      htmlDocument(`<table class="infobox"><caption>2019 Copa</caption><tr><th colspan="2">Details</th></tr>
<tr><th scope="row">Champions</th><td><a href="/wiki/Aipsa">Aipsa</a></td></tr></table>`),
    );
    expect(templates[0]?.name).toBe('Infobox');
    expect(templates[0]?.parameters.map(({ name, value }) => [name, value.text])).toEqual([
      ['title', '2019 Copa'],
      ['Champions', '[[Aipsa]]'],
    ]);
  });
});

test('an infobox in a frame, and a second one', () => {
  const article = `<div class="infobox_v3"><div class="entete">Coupe 2019</div><table><tr><th>Vainqueur</th><td>Aipsa</td></tr></table></div>
<table class="infobox"><tr><th>Manager</th><td>X</td></tr></table>`;
  expect(transcribed(article)).toEqual(['{{Infobox', '|title=Coupe 2019', '|Vainqueur=Aipsa', '}}']);
});

test('what a script has collapsed is read, and its buttons are not', () => {
  const article = `<table class="mw-collapsible mw-made-collapsible"><tr><th>Team<span class="mw-collapsible-toggle">[show]</span></th><th>Pts</th></tr>
<tr style="display: none;"><td>Aipsa</td><td>3<span style="display:none">!</span></td></tr></table>`;
  expect(transcribed(article).slice(1)).toEqual(['|-', '! Team', '! Pts', '|-', '| Aipsa', '| 3', '|}']);
});

describe('what a page tells of itself', () => {
  test('a saved page', () => {
    const { identity } = pageOf(
      htmlDocument(
        '<p>x</p><li id="t-permalink"><a id="t-permalink" href="/w/index.php?title=X&amp;oldid=123">y</a></li>',
        { language: 'es' },
      ),
    );
    expect(identity).toMatchObject({
      title: '2019 Copa Ejemplo',
      url: 'https://es.wikipedia.org/wiki/2019_Copa_Ejemplo',
      language: 'es',
    });
  });

  test('an article alone tells its language by its links', () => {
    const source = new Source(
      'a.html',
      '<!-- saved -->\n<p>The <a href="//de.wikipedia.org/wiki/Pokal">Pokal</a></p>',
    );
    expect(openDocument(source).identity).toMatchObject({
      title: null,
      url: null,
      language: 'de',
      revision: null,
    });
  });

  test('the titles that links mark as redirects, of its own wiki', () => {
    const links = [
      '<a href="/wiki/Old_Marea#History" class="mw-redirect" title="Old Marea">Marea</a>',
      '<a rel="mw:WikiLink" href="./C.D._Costa" class="external mw-redirect">Costa</a>',
      '<a href="/wiki/Sierra" title="Sierra">Sierra</a>',
      '<a href="https://es.wikipedia.org/wiki/Valle" class="mw-redirect">Valle</a>',
    ];
    const { identity } = openDocument(new Source('a.html', htmlDocument(`<p>${links.join('\n')}</p>`)));
    expect(identity?.linkedRedirects).toEqual(new Set(['Old Marea', 'C.D. Costa']));
  });

  test('wikitext stays as it is', () => {
    const source = new Source('a.wikitext', '<div>\n{| class="wikitable"\n|}\n</div>');
    expect(openDocument(source)).toBe(source);
  });
});
