import { expect, test } from 'vitest';
import { mainFirst } from '../../../../../seed/read/documents/main-first.js';
import { Source } from '../../../../../seed/read/source.js';

test.each([
  [['2020 Cup Group A', '2020 Cup', '2020 Cup final'], '2020 Cup'],
  [['2020 Cup Group A', '2020 Cup Group B'], '2020 Cup Group A'],
  [['A', '2020 Cup final', '2020_Cup', '2020 Cup – Group B'], '2020_Cup'],
])('of %j the main one is %s', (names, main) => {
  const documents = names.map((name) => ({ source: new Source(`pages/${name}.wikitext`, '') }));
  expect(mainFirst(documents).map(({ source }) => source.name)).toEqual([
    `pages/${main}.wikitext`,
    ...names.filter((name) => name !== main).map((name) => `pages/${name}.wikitext`),
  ]);
});

test('the title of an HTML page is in its head, and neither a redirect nor a template is the main one', () => {
  const html = (title: string) => ({
    source: new Source('x.html', `<!DOCTYPE html><html><head><title>${title} - Wiki</title></head></html>`),
  });
  const page = (title: string, text: string, isAuxiliary: boolean) => ({
    isAuxiliary,
    source: new Source('export.xml', text, undefined, { title, url: null, language: null, revision: null }),
  });
  const documents = [
    page('2020', '#REDIRECT [[2020 Cup]]', false),
    page('Template:2020', '', true),
    html('2020 Cup Group A'),
    html('2020 Cup'),
  ];
  expect(mainFirst(documents)).toEqual([documents[3], documents[0], documents[1], documents[2]]);
});
