import { expect, test } from 'vitest';
import { openDocument } from '../../../../../seed/read/open-document.js';
import { Source } from '../../../../../seed/read/source.js';

const html =
  '<div class="mw-parser-output"><h2 id="A">Group A</h2>\n<p>The <a href="//es.wikipedia.org/wiki/Copa">Copa</a></p></div>';

test.each([
  ['older', { parse: { title: 'Copa 2019', pageid: 1, revid: 7, text: { '*': html } } }, 7],
  ['newer', { parse: { title: 'Copa 2019', pageid: 1, text: html } }, null],
])('an answer to action=parse of the %s format', (_age, answer, revision) => {
  const source = openDocument(new Source('answer.json', JSON.stringify(answer, null, 2)));
  expect(source.text).toBe('== Group A ==\nThe [[Copa]]');
  expect(source.origin).toEqual({ lines: [1, 1], anchors: ['A', 'A'] });
  expect(source.identity).toEqual({ title: 'Copa 2019', url: null, language: 'es', revision });
});

test.each([
  ['is no JSON', '{"parse": {'],
  ['has no text', '{"parse": {"title": "Copa"}}'],
])('an answer that %s stays as it is', (_what, text) => {
  const source = new Source('answer.json', text);
  expect(openDocument(source)).toBe(source);
});
