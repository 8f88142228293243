import { expect, test } from 'vitest';
import { Problems } from '../../../../../seed/read/document-error.js';
import { readPage } from '../../../../../seed/read/page.js';
import { Source } from '../../../../../seed/read/source.js';
import { parameter, type Template, type WikitextValue } from '../../../../../seed/read/wikitext/template.js';

test.each([
  ['padded names and values', '{{ T | a = 1 |b=2\n| c\n=\n3 }}', 'T(a=1, b=2, c=3)'],
  ['underscores and runs of blanks in the name', '{{TwoLeg__start \n x}}', 'TwoLeg start x()'],
  ['the case of the name', '{{twoLegResult}}', 'twoLegResult()'],
  ['several parameters on a line', '{{T|win_A=2|draw_A=|loss_A=0}}', 'T(win_A=2, draw_A=, loss_A=0)'],
  ['names that are not ASCII', '{{T|win_SÁG=2|match_SÁG_4DC=1—0}}', 'T(win_SÁG=2, match_SÁG_4DC=1—0)'],
  ['positions', '{{T| A || 2–1 | B }}', 'T(1:A, 2:, 3:2–1, 4:B)'],
  ['an empty position at the end', '{{T|A|}}', 'T(1:A, 2:)'],
  ['positions among names', '{{T|A|x=1|B}}', 'T(1:A, x=1, 2:B)'],
  ['a position by its number', '{{T|A|B|2=C|D}}', 'T(1:A, 2:B, 2=C, 3:D)'],
  ['an equals sign in a value', '{{T|a=b=c|d=<b id="x">}}', 'T(a=b=c, d=<b id="x">)'],
  ['an equals sign in a nested template', '{{T|{{U|a=b}}}}', 'T(1:{{U|a=b}}[U(a=b)])'],
  ['an equals sign in a link', '{{T|[[A|b=c]]}}', 'T(1:[[A|b=c]])'],
  ['an equals sign after a link', '{{T|[[A=B]] = c}}', 'T([[A=B]]=c)'],
  ['a template in the name of a parameter', '{{T|{{U}}=b|c}}', 'T({{U}}=b, 1:c)'],
  ['a bar in a link', '{{T|[[A|B]]|[[C]]}}', 'T(1:[[A|B]], 2:[[C]])'],
  ['a bar in a link in a link', '{{T|[[File:A|b [[C|D]] e|f]]|g}}', 'T(1:[[File:A|b [[C|D]] e|f]], 2:g)'],
  [
    'a template in a link',
    '{{T|[[A|{{nowrap|B|c}}|d]]|e}}',
    'T(1:[[A|{{nowrap|B|c}}|d]][nowrap(1:B, 2:c)], 2:e)',
  ],
  ['a bar in a comment', '{{T|a<!-- | }} -->b|c}}', 'T(1:a<!-- | }} -->b, 2:c)'],
  ['a comment in the name', '{{T<!-- | -->|a}}', 'T(1:a)'],
  ['a comment in the name of a parameter', '{{T|<!-- x=y -->a=b}}', 'T(a=b)'],
  ['a bar in nowiki', '{{T|<nowiki>|}}</nowiki>|a}}', 'T(1:<nowiki>|}}</nowiki>, 2:a)'],
  ['a template in a reference', '{{T|a<ref>{{cite|b=c|d}}</ref>|e}}', 'T(1:a<ref>{{cite|b=c|d}}</ref>, 2:e)'],
  [
    'a reference that closes itself',
    '{{T|a<ref name=b/>|c<ref name="d" />}}',
    'T(1:a<ref name=b/>, 2:c<ref name="d" />)',
  ],
  ['a reference with a bracket in its name', '{{T|<ref name="a>b"/>|c}}', 'T(1:<ref name="a>b"/>, 2:c)'],
  ['a parser function', '{{#if:{{{1|}}}|a|b}}', '#if:{{{1|}}}(1:a, 2:b)'],
  ['a module', '{{#invoke:Sports table|main|style=WDL}}', '#invoke:Sports table(1:main, style=WDL)'],
  ['a table', '{{T|a={{{!}}\n{{!}} b\n{{!}}}|c}}', 'T(a={{{!}}\n{{!}} b\n{{!}}}[!(), !(), !()], 1:c)'],
  ['brackets never closed', '{{T|[[A|b=c|d}}', 'T(1:[[A, b=c, 2:d)'],
  ['brackets closed after it', '{{T|[[A|b}} c]]', 'T(1:[[A, 2:b)'],
  ['a target over two lines', '{{T|[[A\n|b=c]]\n}}', 'T(1:[[A, b=c]])'],
  ['brackets closed and never opened', '{{T|A]]|b}}', 'T(1:A]], 2:b)'],
  ['an argument', '{{T|{{{a|b|c}}}|d}}', 'T(1:{{{a|b|c}}}, 2:d)'],
  ['an argument with a template', '{{T|{{{a|{{U}}}}}|d}}', 'T(1:{{{a|{{U}}}}}[U()], 2:d)'],
  ['an argument as its name', '{{{{{a}}}|b}}', '{{{a}}}(1:b)'],
  ['a brace too many on the left', '{{{T|a}}', 'T(1:a)'],
  ['a brace too many on the right', '{{T|a}}}', 'T(1:a)'],
  ['braces that nothing opened', 'a}} {{T}} }}', 'T()'],
  ['one after the other', '{{A}}{{B|{{C}}{{D}}}}', 'A() B(1:{{C}}{{D}}[C(), D()])'],
  ['in a link', '[[A|{{B}}]] {{C}}', 'B() C()'],
  ['in the cell of a table', '{|\n| {{A}} || {{B}}\n|}\n{{C}}', 'A() B() C()'],
  ['Windows newlines', '{{T\r\n|a=1\r\n|b=2\r\n}}', 'T(a=1, b=2)'],
])('a template is read with %s', (_why, text, expected) => {
  const { templates } = page(text);
  expect(templates.map(written).join(' ')).toBe(expected);
});

test('of parameters of one name the last counts, and all can be found', () => {
  const [template] = page('{{T|a=1|A=2|a=3|x|1=y}}').templates;
  expect(template && parameter(template, 'a')?.value.text).toBe('3');
  expect(template && parameter(template, '1')?.value.text).toBe('y');
  expect(template && parameter(template, 'b')).toBeUndefined();
  expect(template?.parameters.filter(({ name }) => name === 'a').map(({ value }) => value.text)).toEqual([
    '1',
    '3',
  ]);
});

test('every template and value stands in the page where it says', () => {
  const text = '<!-- {{x}} -->\n{{A | b = {{C| d |e= }} f\n| [[g|{{H|i}}]] }} {{{{{J}}|k}}}';
  const check = (template: Template) => {
    const source = text.slice(template.offset, template.end);
    expect([source.slice(0, 2), source.slice(-2)]).toEqual(['{{', '}}']);
    for (const { value } of template.parameters) {
      expect(text.slice(value.offset, value.offset + value.text.length)).toBe(value.text);
      value.templates.forEach(check);
    }
  };
  page(text).templates.forEach(check);
});

test('an empty value is where it could have begun', () => {
  const text = '{{T|a= |  |b}}';
  const offsets = page(text).templates[0]?.parameters.map(({ value }) => value.offset);
  expect(offsets).toEqual([text.indexOf('=') + 1, text.indexOf('|  ') + 1, text.indexOf('b')]);
});

test('a template that is never closed is told with the place of its braces, and those in it are read', () => {
  const text = '{{Infobox|a=b}}\n\n {{Sports table\n|team1=A\n{{flag|PER}}\n== Final ==\n';
  const { problems, templates, headings } = page(text);
  expect(problems.notes).toEqual([unclosed('template "Sports table"', text.indexOf('{{Sports'))]);
  expect(templates.map(({ name }) => name)).toEqual(['Infobox', 'flag']);
  expect(headings.map((heading) => heading.text)).toEqual(['Final']);
});

test('in a page that breaks off, all templates around the break are told', () => {
  const { problems } = page('{{A|b={{c|d}}|e={{F|{{ ');
  expect(problems.notes).toEqual([
    unclosed('template "A"', 0),
    unclosed('template "F"', 16),
    unclosed('template', 20),
  ]);
});

function unclosed(what: string, offset: number) {
  return { kind: 'MARKUP', message: `This ${what} is never closed: }} is missing.`, offset, length: 2 };
}

function page(text: string) {
  const source = new Source('page.wikitext', text);
  const problems = new Problems(source);
  return { ...readPage(source, problems), problems };
}

/** `Name(1:position, name=value[templates in it])` */
function written({ name, parameters }: Template): string {
  const all = parameters.map(
    ({ name, positional, value }) => `${name}${positional ? ':' : '='}${value.text}${inside(value)}`,
  );
  return `${name}(${all.join(', ')})`;
}

function inside({ templates }: WikitextValue): string {
  return templates.length === 0 ? '' : `[${templates.map(written).join(', ')}]`;
}
