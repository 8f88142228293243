import { expect, test } from 'vitest';
import { readPageAddress } from '../../../../../seed/read/fetch/page-address.js';

const en = ['https://en.wikipedia.org/w/api.php'];

test.each([
  ['https://en.wikipedia.org/wiki/2012_Lake_Cup', en, { title: '2012 Lake Cup' }],
  ['http://en.wikipedia.org/wiki/2012_Lake_Cup', en, { title: '2012 Lake Cup' }],
  ['https://en.m.wikipedia.org/wiki/2012_Lake_Cup?useskin=vector', en, { title: '2012 Lake Cup' }],
  ['https://en.wikipedia.org/wiki/2012%E2%80%9313_Lake_Cup', en, { title: '2012–13 Lake Cup' }],
  ['https://en.wikipedia.org/wiki/100%_Cup', en, { title: '100% Cup' }],
  ['https://en.wikipedia.org/w/index.php?title=2012_Lake_Cup&action=edit', en, { title: '2012 Lake Cup' }],
  ['https://en.wikipedia.org/w/index.php?title=2012_Lake_Cup&oldid=17', en, { revision: 17 }],
  ['https://en.wikipedia.org/?curid=42', en, { pageId: 42 }],
  [
    'https://de.wikipedia.org/wiki/Pokal_2012/Gruppe_A',
    ['https://de.wikipedia.org/w/api.php'],
    { title: 'Pokal 2012/Gruppe A' },
  ],
  ['2012 Lake Cup', en, { title: '2012 Lake Cup' }],
])('%s is an address of Wikipedia', (text, apis, page) => {
  expect(readPageAddress(text, {})).toMatchObject({ apis, page, section: null });
});

test('a title is looked for on the wiki of the options', () => {
  expect(readPageAddress('Copa 2012', { wiki: 'es' })).toEqual({
    apis: ['https://es.wikipedia.org/w/api.php'],
    wiki: 'es',
    page: { title: 'Copa 2012' },
    section: null,
  });
});

test('the anchor is a section', () => {
  const { section } = readPageAddress(
    'https://es.wikipedia.org/wiki/Copa_2012#Fase_de_Grupos_%C3%9Anica',
    {},
  );
  expect(section).toBe('Fase_de_Grupos_Única');
});

test.each([
  [
    'http://localhost:8080/wiki/Lake_Cup',
    'localhost:8080',
    ['http://localhost:8080/w/api.php', 'http://localhost:8080/api.php'],
  ],
  ['https://wiki.test/Lake_Cup', 'wiki.test', ['https://wiki.test/w/api.php', 'https://wiki.test/api.php']],
  [
    'https://wiki.test/index.php/Lake_Cup',
    'wiki.test',
    ['https://wiki.test/w/api.php', 'https://wiki.test/api.php'],
  ],
  [
    'http://wiki.test/football/index.php?title=Lake_Cup',
    'http://wiki.test/football',
    ['http://wiki.test/football/api.php'],
  ],
  ['Lake Cup', 'http://localhost:8080/w', ['http://localhost:8080/w/api.php']],
  ['Lake_Cup', 'wiki.test', ['https://wiki.test/w/api.php', 'https://wiki.test/api.php']],
])('%s on the allowed host %s', (text, host, apis) => {
  expect(readPageAddress(text, { host })).toMatchObject({ apis, wiki: null, page: { title: 'Lake Cup' } });
});

const notWikipedia =
  'is not an address of Wikipedia. Its hosts are named by their language, such as en.wikipedia.org; another MediaWiki has to be allowed: --host';

test.each([
  ['https://en.wikipedia.org.example.net/wiki/Cup', {}, `${notWikipedia} en.wikipedia.org.example.net.`],
  ['https://en.wikipedia.org:8443/wiki/Cup', {}, `${notWikipedia} en.wikipedia.org:8443.`],
  ['https://www.wikipedia.org/wiki/Cup', {}, `${notWikipedia} www.wikipedia.org.`],
  ['http://169.254.169.254/wiki/Cup', {}, `${notWikipedia} 169.254.169.254.`],
  ['http://localhost:9/wiki/Cup', { host: 'localhost:8' }, `${notWikipedia} localhost:9.`],
  [
    'https://me:secret@en.wikipedia.org/wiki/Cup',
    {},
    'en.wikipedia.org: an address with a user name or a password is not supported.',
  ],
  [
    'https://en.wikipedia.org/wiki/Cup',
    { wiki: 'es' },
    'https://en.wikipedia.org/wiki/Cup is on en.wikipedia.org, but --wiki is es; leave it out.',
  ],
  [
    'https://en.wikipedia.org/',
    {},
    'https://en.wikipedia.org/ does not name a page; expected an address such as https://en.wikipedia.org/wiki/2018_FIFA_World_Cup.',
  ],
  ['https://en.wikipedia.org/wiki/A%7CB', {}, '"A|B" cannot be the title of a page: it contains "|".'],
  [
    'https://en.wikipedia.org/w/index.php?oldid=last',
    {},
    'https://en.wikipedia.org/w/index.php?oldid=last: oldid must be a number; got "last".',
  ],
  ['x'.repeat(256), {}, `"${'x'.repeat(40)}…" cannot be the title of a page: it is longer than 255 bytes.`],
  ['https://', {}, 'https:// is not a valid address.'],
])('%s is refused', (text, allowed, message) => {
  const run = () => readPageAddress(text, allowed);
  expect(run).toThrow(expect.objectContaining({ name: 'PageAddressError' }));
  expect(run).toThrow(message);
});
