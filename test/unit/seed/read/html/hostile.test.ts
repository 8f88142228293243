import { describe, expect, test } from 'vitest';
import { parseHtml } from '../../../../../seed/read/html/parse-html.js';
import { openDocument } from '../../../../../seed/read/open-document.js';
import { Source } from '../../../../../seed/read/source.js';

const html = (content: string) => new Source('page.html', `<!DOCTYPE html><body>${content}`);
const attributes = (count: number) => Array.from({ length: count }, (_, number) => ` a${number}`).join('');

describe('refused with the place, before they cost time or memory', () => {
  test.each([
    ['elements nested without end', '<div>'.repeat(100_000), /nested deeper than 256/],
    ['nested tables', '<table><tr><td>'.repeat(10_000), /nested deeper than 256/],
    [
      'formatting that every paragraph opens anew',
      Array.from({ length: 10_000 }, (_, number) => `<p><b id=${number}>`).join(''),
      /nested deeper than 256/,
    ],
    ['attributes without end', `<p${attributes(100_000)}`, /too many attributes/],
    [
      'attributes after a comment that seems open',
      `<!--><p${attributes(1000)}><!-- -->`,
      /too many attributes/,
    ],
    ['attributes after a script', `<script></SCRIPT><p${attributes(1000)}>`, /too many attributes/],
  ])('%s', (_what, content, message) => {
    const source = html(content);
    expect(() => openDocument(source)).toThrow(message);
  });
});

test('very many elements are refused', () => {
  const source = html('<br>'.repeat(1000));
  expect(() => parseHtml(source, { depth: 10, elements: 100 })).toThrow(/more than 100 elements/);
});

describe('read in time that grows with their size', () => {
  test.each([
    ['a long line of words and tags', '<i>a</i> '.repeat(5_000)],
    [
      'events inside events',
      '<div class="vevent noprint mw-heading">'.repeat(200) + '<i>a</i>'.repeat(2_000),
    ],
    [
      'tables inside tables',
      `${'<table class="vevent"><tr><td>a</td><td>1-0</td><td>'.repeat(50)}${'<i>a</i>'.repeat(2_000)}`,
    ],
    ['blanks', ' '.repeat(300_000)],
    ['an attribute that is never closed', `<p title="${'ab'.repeat(50_000)}`],
    ['comments that are never closed', '<!--'.repeat(100_000)],
    ['tags that are never closed', '<'.repeat(100_000)],
    ['quotes and bars', "'|[{".repeat(5_000)],
    ['a script that looks like tags', `<script>${'a<b c d '.repeat(10_000)}</script>`],
  ])('%s', (_what, content) => {
    expect(openDocument(html(content)).text.length).toBeLessThan(content.length * 5);
  });
});
