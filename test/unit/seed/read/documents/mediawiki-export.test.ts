import { describe, expect, test } from 'vitest';
import { DocumentError } from '../../../../../seed/read/document-error.js';
import { isExport, readExport } from '../../../../../seed/read/documents/mediawiki-export.js';
import { Source } from '../../../../../seed/read/source.js';

const head = `<mediawiki xmlns="http://www.mediawiki.org/xml/export-0.11/" version="0.11" xml:lang="en">
  <siteinfo><sitename>Wiki</sitename><base>https://wiki.example/wiki/Main_Page</base></siteinfo>`;

function page(title: string, text: string, { ns = '0', more = '' } = {}): string {
  return `<page><title>${title}</title><ns>${ns}</ns><id>1</id>${more}<revision><id>7</id><contributor><id>3</id></contributor><text bytes="9" xml:space="preserve">${text}</text></revision></page>`;
}

function read(xml: string) {
  return readExport(new Source('export.xml', xml));
}

function pagesOf(...pages: string[]) {
  return read(`${head}${pages.join('\n')}</mediawiki>`);
}

test('a page has its text, its title, its address and its revision', () => {
  const [only, ...more] = pagesOf(page('2020 Cup &amp; Plate?', 'one &lt;ref&gt;\n&quot;two&quot; &#233;'));
  expect(more).toEqual([]);
  expect(only?.source.text).toBe('one <ref>\n"two" é');
  expect(only?.source.name).toBe('export.xml#2020 Cup & Plate?');
  expect(only?.source.identity).toEqual({
    title: '2020 Cup & Plate?',
    url: 'https://wiki.example/wiki/2020_Cup_&_Plate%3F',
    language: 'en',
    revision: 7,
  });
});

test('templates are auxiliary, and pages of other namespaces are left out', () => {
  const pages = pagesOf(
    page('2020 Cup', 'a'),
    page('Template:2020 Cup table', 'b', { ns: '10' }),
    page('Module:Sports table', 'c', { ns: '828' }),
    page('Category:Cups', 'd', { ns: '14' }),
  );
  expect(pages.map(({ source, isAuxiliary }) => [source.text, isAuxiliary])).toEqual([
    ['a', false],
    ['b', true],
  ]);
});

test('a redirect leads where its element says', () => {
  const [redirect] = pagesOf(page('Old', '#X', { more: '<redirect title="New page" />' }));
  expect(redirect?.source.text).toBe('#REDIRECT [[New page]]');
});

test('of several revisions the last counts', () => {
  const [only] = read(
    `${head}<page><title>A</title><ns>0</ns><revision><id>1</id><text>old</text></revision><revision><id>2</id><text>new</text></revision></page></mediawiki>`,
  );
  expect([only?.source.text, only?.source.identity?.revision]).toEqual(['new', 2]);
});

test.each([
  ['<?xml version="1.0"?>\n<mediawiki>', true],
  ['\n <mediawiki>', true],
  ['<!DOCTYPE m [<!ENTITY a "b">]><mediawiki>', true],
  ['<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "…">\n<html>', false],
  ['<!DOCTYPE html>', false],
  ['<html>', false],
  ['== A ==\n<mediawiki>', false],
])('%j is an export: %s', (text, is) => {
  expect(isExport(text)).toBe(is);
});

describe('what is refused, and where', () => {
  test.each([
    ['cut off', `${head}${page('A', 'a').slice(0, -20)}`, /not a valid XML export/],
    ['an unknown entity', `${head}${page('A', '&nope;')}</mediawiki>`, /not a valid XML export/],
    ['no page', `${head}</mediawiki>`, /has no pages/],
    ['another XML', '<?xml version="1.0"?><svg/>', /has no pages/],
    [
      'entities of another file',
      `<?xml version="1.0"?><!DOCTYPE m [<!ENTITY x SYSTEM "file:///etc/passwd">]>${head}${page('A', '&x;')}</mediawiki>`,
      /has no document type/,
    ],
    ['elements without end', '<mediawiki>'.repeat(100_000), /too deep/],
  ])('%s', (_what, xml, message) => {
    expect(() => read(xml)).toThrow(DocumentError);
    expect(() => read(xml)).toThrow(message);
    expect(() => read(xml)).toThrow(/export\.xml:\d+:\d+/);
  });

  test('a bomb of entities, before any is expanded', () => {
    const entities = Array.from({ length: 12 }, (_, n) => `<!ENTITY e${n + 1} "${`&e${n};`.repeat(10)}">`);
    const bomb = `<!DOCTYPE m [<!ENTITY e0 "ha">${entities.join('')}]>${head}${page('A', '&e12;')}</mediawiki>`;
    expect(() => read(bomb)).toThrow(/has no document type/);
  });
});
