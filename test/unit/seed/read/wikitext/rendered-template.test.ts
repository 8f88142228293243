import { expect, test } from 'vitest';
import { plainText } from '../../../../../seed/read/wikitext/plain-text.js';
import type { Template } from '../../../../../seed/read/wikitext/template.js';
import { pageOf } from '../../../../support/seed/parse/read-templates.js';

function templatesIn(wikitext: string): string[] {
  return pageOf(wikitext).page.templates.map(written);
}

function written({ name, parameters }: Template): string {
  return [name, ...parameters.map((one) => `${one.name}=${plainText(one.value)}`)].join('|');
}

test('an infobox of tags is a template with a parameter for each labelled row', () => {
  const wikitext = `<table class="infobox "><caption>[[Copa Costa]]</caption><tr><th>Season</th>
<td>
2011–12</td></tr><tr><th>Champions</th><td>{{flagicon|PER}} [[Boys]]</td></tr><tr><td colspan=2>← 2010</td></tr></table>
{{after}}`;
  expect(templatesIn(wikitext)).toEqual(['Infobox|title=Copa Costa|Season=2011–12|Champions=Boys', 'after']);
  expect(pageOf(wikitext).page.tables).toEqual([]);
});

test('a table of an event is a football box', () => {
  const wikitext = `{| class="vevent"
| rowspan=5 class="summary" | 13 October 2012<br /> 
! class="vcard attendee" | <span class="fn org">[[Boys]]</span>
! 2–1
! <span class="fn org">[[Cristal FC|Cristal]]</span>
| rowspan=2 | [[Matute]], [[Lima]]<br />Attendance: 753<br/>Referee: [[A. Nadie]]
|- style="font-size: 85%"
| [[Uno]] 11', 20' || Report || [[Dos]] 33'
|}
{| class="vevent"
| class="summary" | 20 October || '''Cristal''' || v || Boys || class="location" | Gallardo
|}`;
  expect(templatesIn(wikitext)).toEqual([
    "football box|date=13 October 2012|team1=Boys|score=2–1|team2=Cristal|goals1=Uno 11', 20'|goals2=Dos 33'|stadium=Matute, Lima|attendance=753|referee=A. Nadie",
    'football box|date=20 October|team1=Cristal|score=v|team2=Boys|stadium=Gallardo',
  ]);
  const { page } = pageOf(wikitext);
  for (const { value } of page.templates.flatMap(({ parameters }) => parameters))
    expect(wikitext.slice(value.offset, value.offset + value.text.length)).toBe(value.text);
});

test('an event without sides stays a table', () => {
  const { page } = pageOf('{| class="vevent"\n| 13 October || Ceremony\n|}');
  expect([page.templates.length, page.tables.length]).toEqual([0, 1]);
});
