import { expect, test } from 'vitest';
import { Problems } from '../../../../../seed/read/document-error.js';
import { openDocument } from '../../../../../seed/read/open-document.js';
import { readPage } from '../../../../../seed/read/page.js';
import { Source } from '../../../../../seed/read/source.js';
import { parameter } from '../../../../../seed/read/wikitext/template.js';
import { htmlDocument } from '../../../../support/seed/html-document.js';

function templatesOf(article: string) {
  const source = openDocument(new Source('page.html', htmlDocument(article)));
  return readPage(source, new Problems(source)).templates;
}

function transclusion(about: string, name: string, ...values: readonly string[]): string {
  const params = Object.fromEntries(values.map((wt, index) => [index + 1, { wt }]));
  const json = JSON.stringify({
    parts: [{ template: { target: { wt: name, function: 'invoke' }, params } }],
  });
  return `<link rel="mw-deduplicated-inline-style" typeof="mw:Transclusion" about="${about}" data-mw='${json.replaceAll("'", '&apos;')}'>`;
}

const box = (
  about: string,
) => `<div class="footballbox" about="${about}"><div class="fdate">17 September 2024</div>
<table class="fevent"><tr><th class="fhome">Aipsa</th><th class="fscore">0–3</th><th class="faway">Sauce</th></tr></table></div>`;

test('a football box has its wikitext beside it', () => {
  const carrier = transclusion(
    '#mwt1',
    '#invoke:Football box',
    'main\n',
    'date = {{Start date|2024|9|17}}\n',
    'score = 0–3',
  );
  const [template] = templatesOf(`${carrier}${box('#mwt1')}`);
  expect(template?.name).toBe('football box');
  const [inside] = (template && parameter(template, 'wikitext')?.value.templates) ?? [];
  expect(inside?.name).toBe('#invoke:Football box');
  expect(inside && parameter(inside, 'score')?.value.text).toBe('0–3');
});

test('the wikitext of another element is not that of a box', () => {
  const carrier = transclusion('#mwt1', '#invoke:Football box', 'main', 'score = 0–3');
  const [template] = templatesOf(`${carrier}${box('#mwt2')}`);
  expect(template && parameter(template, 'wikitext')).toBeUndefined();
});

const table = (about: string) =>
  `<table class="wikitable" about="${about}"><tr><th>Pos</th><th>Team</th></tr><tr><td>1</td><td>Aipsa</td></tr></table>`;

test('a table is read from its wikitext, and once', () => {
  const carrier = transclusion(
    '#mwt3',
    '#invoke:Sports table',
    'main',
    'team1=AIP',
    'win_AIP=2 ',
    'name_AIP=[[Aipsa]]',
  );
  const article = `${carrier}<p about="#mwt3"></p>${table('#mwt3')}<div class="sports-table-notes" about="#mwt3">Source: X</div>`;
  const source = openDocument(new Source('page.html', htmlDocument(article)));
  expect(source.text).toBe('{{#invoke:Sports table|main|team1=AIP|win_AIP=2 |name_AIP=[[Aipsa]]}}');
});

test.each([
  ['only names a table', transclusion('#mwt4', '2024 Copa table')],
  ['has no figures', transclusion('#mwt4', '#invoke:Sports table', 'main', 'team1=AIP')],
  ['never ends', transclusion('#mwt4', '#invoke:Sports table', 'main', 'team1=AIP', 'win_AIP=2 {{x')],
  ['is no JSON', `<link about="#mwt4" data-mw='{"parts":['>`],
  ['has no parts', `<link about="#mwt4" data-mw='{"parts":{}}'>`],
  ['is of another kind', `<link about="#mwt4" data-mw='{"parts":[{"template":{"params":{"1":5}}}]}'>`],
])('where the wikitext %s, what the page shows is read', (_what, carrier) => {
  const source = openDocument(new Source('page.html', htmlDocument(carrier + table('#mwt4'))));
  expect(source.text).toMatch(/^\{\| class="wikitable"/);
});
