import { expect, test } from 'vitest';
import { Problems } from '../../../../../seed/read/document-error.js';
import { readPage } from '../../../../../seed/read/page.js';
import { Source } from '../../../../../seed/read/source.js';

test.each([
  ['a comment', '<!-- {{A}} -->{{B}}'],
  ['a comment over lines', '<!--\n{{A}}\n-->{{B}}'],
  ['a comment in a comment', '<!-- <!-- {{A}} -->{{B}}'],
  ['a tag in a comment', '<!-- <ref> -->{{B}}<!-- </ref> -->'],
  ['a comment in a tag', '<nowiki><!--</nowiki>{{B}}<nowiki>--></nowiki>'],
  ['nowiki', '<nowiki>{{A}}</nowiki>{{B}}'],
  ['nowiki that closes itself', '{<nowiki/>{A}} {{B}}'],
  ['a reference', '<ref>{{A}}</ref>{{B}}'],
  ['a named reference', '<ref name="x" group=y>{{A}}</ref>{{B}}'],
  ['a reference in capitals', '<REF>{{A}}</Ref >{{B}}'],
  ['a reference with a bracket in its name', '<ref name="a>b"/>{{B}}<ref name=\'c>d\'/>'],
  ['a reference with an apostrophe in its name', "<ref name=O'Higgins/>{{B}}<ref name=O'Higgins/>"],
  ['a reference with a quote too few', '<ref name="a>{{A}}</ref>{{B}}<ref name=b/>'],
  ['references in a list of references', '<references><ref name=a>{{A}}</ref></references>{{B}}'],
  ['a reference to another in a reference', '<ref>{{A}}<ref name=b/>{{A}}</ref>{{B}}'],
  ['a reference in a comment in a reference', '<ref>{{A}}<!-- <ref> -->{{A}}</ref>{{B}}'],
  ['preformatted text', '<pre style="x">{{A}}</pre>{{B}}'],
  ['a formula', '<math>\\frac{{A}}{2}</math>{{B}}'],
  ['code', '<syntaxhighlight lang="c">{{A}}</syntaxhighlight>{{B}}<source>{{A}}</source>'],
  ['a gallery', '<gallery>\nFile:A.jpg|{{A}}\n</gallery>{{B}}'],
  ['what is for inclusion only', '<includeonly>{{A}}</includeonly>{{B}}'],
  ['a tag that only begins alike', '<references/>{{B}}<preface>'],
])('templates are not looked for in %s', (_where, text) => {
  const { templates, problems } = page(text);
  expect(templates.map(({ name }) => name)).toEqual(['B']);
  expect(problems.all).toEqual([]);
});

test('what is not for inclusion is part of the page', () => {
  const { templates, headings } = page('<noinclude>{{A}}\n== B ==\n</noinclude>');
  expect([templates[0]?.name, headings[0]?.text]).toEqual(['A', 'B']);
});

test.each([
  ['a comment', 'a <!-- {{B}}', 'This comment is never closed: --> is missing.', 2],
  ['nowiki', 'a <nowiki> {{B}}', 'This <nowiki> is never closed: </nowiki> is missing.', 2],
  ['a reference', 'a <ref name=x> {{B}}', 'This <ref> is never closed: </ref> is missing.', 2],
  ['a tag without its bracket', 'a <ref {{B}}', 'This <ref> is never closed: </ref> is missing.', 2],
  [
    'a reference before another',
    '<ref>a {{B}} <ref>c</ref>',
    'This <ref> is never closed: </ref> is missing.',
    0,
  ],
  [
    'a reference before others',
    '<ref>{{B}}<ref name=c/><ref>d</ref>',
    'This <ref> is never closed: </ref> is missing.',
    0,
  ],
])('%s that is never closed is told, and hides nothing', (_what, text, message, offset) => {
  const { templates, problems } = page(text);
  expect(problems.notes).toEqual([{ kind: 'MARKUP', message, offset }]);
  expect(templates.map(({ name }) => name)).toEqual(['B']);
});

function page(text: string) {
  const source = new Source('page.wikitext', text);
  const problems = new Problems(source);
  return { ...readPage(source, problems), problems };
}
