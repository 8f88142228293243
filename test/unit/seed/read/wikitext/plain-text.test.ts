import { expect, test } from 'vitest';
import { Problems } from '../../../../../seed/read/document-error.js';
import { readPage } from '../../../../../seed/read/page.js';
import { Source } from '../../../../../seed/read/source.js';
import { isBold, plainText } from '../../../../../seed/read/wikitext/plain-text.js';
import type { WikitextValue } from '../../../../../seed/read/wikitext/template.js';

test.each([
  ['a link', '[[San Simón]]', 'San Simón'],
  ['a link with a label', '[[Club San Simón|San Simón]]', 'San Simón'],
  ['a link with an ending', '[[team]]s', 'teams'],
  ['a link with an empty label', '[[Bolívar|]]', 'Bolívar'],
  ['a link to a file', '[[File:A.svg|20px|{{B}} [[C]]]] [[Archivo:D.png]] E [[image:f.gif|g]]', 'E'],
  ['a link to a category', 'A [[Category:B]] [[Categoría:C|d]]', 'A'],
  ['a link that names a file', '[[:File:A.svg]] [[:Category:B|b]]', 'File:A.svg b'],
  ['a label with a template and bold', "[[A|{{nowrap|B}} '''C''' [[D]]]]", 'B C D'],
  ['brackets never closed', '[[A|B', '[[A|B'],
  ['a link to elsewhere', '[https://a.pe/b?c=d The [[rules|Rules]]] [//e.pe F]', 'The Rules F'],
  ['a link to elsewhere without label', 'A [https://b.pe]', 'A'],
  ['brackets', '3–3 [4–3 p]', '3–3 [4–3 p]'],
  ['italics and bold', "''a'' '''b''' '''''c''''' d'e", "a b c d'e"],
  ['an apostrophe before bold', "L''''Aguila'''", "L'Aguila"],
  ['a comment', 'a<!-- b -->c', 'ac'],
  ['a reference', 'a<ref>b</ref><ref name=c />d', 'ad'],
  ['what is for inclusion only', 'a<includeonly>b</includeonly><noinclude>c</noinclude>', 'ac'],
  ['tags', '<small>a</small><span style="color:red">b</span><br />c<br>d<ref', 'ab c d<ref'],
  ['a tag with a template', '<span style="{{x|y}}">a</span>', 'a'],
  ['what is less', '1 < 2 <3 > 0', '1 < 2 <3 > 0'],
  ['nowiki', "<nowiki>''[[a]]'' {{b}} &ndash; <b></nowiki>", "''[[a]]'' {{b}} – <b>"],
  [
    'entities',
    '1&ndash;0 &amp; A&nbsp;B &#39;&#x2019; &lt;b&gt; &unknown; &ndash',
    "1–0 & A B '’ <b> &unknown; &ndash",
  ],
  ['an entity that spells another', '&amp;ndash;', '&ndash;'],
  ['blanks', '\u00A0a\u2009b\u202Fc\n\n d\te\u3000', 'a b c d e'],
  ['what is invisible', 'a\u00ADb\u200Bc\u200Ed\uFEFFe&shy;f&zwj;g&lrm;', 'abcdefg'],
  ['letters with accents', 'Unión Cayumba Ñ', 'Unión Cayumba Ñ'],
  ['nothing', '', ''],
])('a reader sees the words of %s', (_what, wikitext, seen) => {
  expect(plainText(wikitext)).toBe(seen);
});

test.each([
  ['{{nowrap|San [[Simón|Simon]]}}', 'San Simon'],
  ['{{Nobreak| A }}B{{small|C}}{{nobold|D}}', 'ABCD'],
  ['{{tooltip|A|long}} {{abbr|B|longer}}', 'A B'],
  ["{{sort|key|'''A'''}} {{lang|es|B}} {{color|red|C}}", 'A B C'],
  ['A{{nbsp}}B{{Spaces|3}}C{{-}}D', 'A B C D'],
  ['1{{ndash}}2 3{{snd}}4 5{{En dash}}6{{dash}}7', '1–2 3 – 4 5–6–7'],
  ['{{flagicon|PER}} A {{flag icon|PER|size=20px}}', 'A'],
  ['A{{efn|b}}{{refn|c}}{{cref|d}}{{anchor|e}}{{dagger}}{{citation needed|date=f}}{{cn}}{{0}}1', 'A1'],
  ['{{fb|PER}} {{unknown|1=A}} {{unknown|a=b}}', 'PER A'],
  ['{{nowrap|{{fb|{{nowrap|PER}}}}}}', 'PER'],
  ['{{#invoke:A|main}}{{#if:a|b}}{{#tag:ref|c}}d', 'd'],
  ['3–1 {{aet}} a{{!}}b{{=}}c', '3–1 a|b=c'],
  ['{{nowrap|a<!-- b --><ref>c</ref>&ndash;d', '{{nowrap|a–d'],
])('typography shows %s as %j', (wikitext, seen) => {
  expect(plainText(wikitext)).toBe(seen);
});

test('the caller may say what a template shows, at any depth', () => {
  const show = ({ name }: { name: string }) => ({ aet: '&amp;', flagicon: 'Peru', nowrap: undefined })[name];
  expect(plainText('3–1 {{nowrap|{{aet}} [[A|{{flagicon|PER}}]]}} {{fb|B}}', show)).toBe('3–1 &amp; Peru B');
});

test('templates are shown with their place in the page', () => {
  const text = 'x {{T| a = <b>[[y| {{U|{{V}}}}]]</b> }}';
  const seen: string[] = [];
  plainText(parameter(text), ({ name, offset, end }) => {
    seen.push(`${name} ${text.slice(offset, end)}`);
    return undefined;
  });
  expect(seen).toEqual(['U {{U|{{V}}}}', 'V {{V}}']);
});

test.each([
  ["'''A'''", true],
  ["'''''A'''''", true],
  ["''' [[A|B]] '''", true],
  ["[[A|'''B''']]", true],
  ["{{nowrap|'''A'''}}", true],
  ["'''{{nowrap|A}}'''", true],
  ["{{flagicon|PER}} '''A''' <!-- b --><ref>c</ref>", true],
  ['<b>A</b>', true],
  ["<strong>'''A'''</strong>", true],
  ["'''A''' &nbsp; '''B'''", true],
  ["'''A", true],
  ["'''A''' (a)", false],
  ["'''A'''–1", false],
  ["'''A\nB", false],
  ["''A''", false],
  ['A', false],
  ['</b><b>A</b>', true],
  ['<br>A</b>', false],
  ["''''''", false],
  ['', false],
])('%j is bold: %s', (wikitext, answer) => {
  expect(isBold(parameter(`{{T|${wikitext}}}`))).toBe(answer);
});

function parameter(text: string): WikitextValue {
  const source = new Source('page.wikitext', text);
  const value = readPage(source, new Problems(source)).templates[0]?.parameters[0]?.value;
  if (value === undefined) throw new Error('There is no parameter.');
  return value;
}
