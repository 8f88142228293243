import { expect, test } from 'vitest';
import { Problems } from '../../../../../seed/read/document-error.js';
import { openDocument } from '../../../../../seed/read/open-document.js';
import { readPage } from '../../../../../seed/read/page.js';
import { Source } from '../../../../../seed/read/source.js';
import { htmlDocument } from '../../../../support/seed/html-document.js';

function boxesOf(article: string) {
  const source = openDocument(new Source('page.html', htmlDocument(article)));
  const { templates } = readPage(source, new Problems(source));
  return templates
    .filter(({ name }) => name === 'football box')
    .map(({ parameters }) => Object.fromEntries(parameters.map(({ name, value }) => [name, value.text])));
}

const team = (name: string) => `<a href="/wiki/${name}_FC" title="${name} FC">${name}</a>`;
const ball = '<img alt="Goal" src="ball.png" width="13">';

const today = `<div itemscope itemtype="http://schema.org/SportsEvent" class="footballbox" id="Aipsa_v_Sauce">
<div class="fleft"><time><div class="fdate">14 June 2018<span style="display:none"> (<span class="bday dtstart">2018-06-14</span>)</span></div>
<div class="ftime">18:00 <a href="/wiki/Peru_Time">PET</a></div></time></div>
<table class="fevent"><tbody><tr itemprop="name"><th class="fhome" itemprop="homeTeam"><span itemprop="name">${team('Aipsa')}</span></th>
<th class="fscore"><a href="/wiki/Copa#Aipsa_v_Sauce">1–1</a> (<a href="/wiki/Extra_time">a.e.t.</a>)</th><th class="faway">${team('Sauce')}</th></tr>
<tr class="fgoals"><td class="fhgoal"><ul><li><a href="/wiki/Juan_Diaz">Díaz</a> <span class="fb-goal">${ball} <span>12<span class="nowrap">'</span> (<a href="/wiki/Own_goal">o.g.</a>)</span>, <span>90+1'</span></span></li></ul></td>
<td>Report</td><td class="fagoal"></td></tr><tr><th colspan="3">Penalties</th></tr>
<tr class="fgoals"><td class="fhgoal"><a href="/wiki/A">A</a> <img title="Penalty scored"></td><th>3–4</th><td class="fagoal"><img title="Penalty missed"> B</td></tr></tbody></table>
<div class="fright"><div itemprop="location"><span itemprop="name address"><a href="/wiki/Estadio">Estadio</a>, Lima</span></div>
<div>Attendance: 78,011<sup class="reference">[1]</sup></div><div>Referee: <a href="/wiki/Ana_Ruiz">Ana Ruiz</a> (Peru)</div><div>Assistant referees: C</div></div></div>`;

const hCalendar = `<div class="vevent"><table><tr><td><div class="summary">18 May 2011<br />19:45 <a href="/wiki/PET">PET</a><br /></div></td></tr></table>
<table><tr><th class="vcard attendee"><span class="fn org">${team('Aipsa')}</span></th><th>2 – 0</th><th class="vcard attendee">${team('Sauce')}</th></tr>
<tr><td><a href="/wiki/Curro">Curro</a> ${ball} <span>49'</span>(<a href="/wiki/Penalty">pen.</a>)<br />Ruiz ${ball} 60'</td><td></td><td></td></tr></table>
<table><tr><td><div>Campo Uno, <a href="/wiki/Lima">Lima</a><br />Attendance: 1,000<br />Referee: Ana Ruiz</div></td></tr></table></div>`;

const collapsible = `<table class="collapsible collapsed vevent"><tr><td class="summary">30 April 2013</td><td class="vcard attendee"><b>${team('Aipsa')}</b></td>
<td><b>1–1</b> (<a href="/wiki/Aet">a.e.t.</a>)<br />(<b>3–2</b> <a href="/wiki/P">p</a>)</td><td class="vcard attendee">${team('Sauce')}</td><td class="location">Campo Uno</td><th rowspan="2"></th></tr>
<tr><td>19:45</td><td>Youngs ${ball} 98'</td><td></td><td>Hill 3'</td><td>Attendance: 342<br /></td></tr></table>`;

const spanish = `<div class="vevent" id="A"></div><table class="collapsible vevent"><tbody>
<tr><td>Vuelta, 12 de marzo de 2019, 21:00 <a href="/wiki/HEC">HEC</a>;</td><td>${team('Aipsa')} <span class="flagicon"><img alt="Bandera de Perú" src="/23px-Flag_of_Peru.svg.png"></span></td>
<td><div><b>3:0 <span>(1:0)</span></b> </div><div>(Global <b>5:2</b>)</div></td><td>${team('Sauce')}</td><td>Estadio Dos, Lima</td><th rowspan="2"></th></tr>
<tr><td></td><td><a href="/wiki/Agu">Agüero</a> <img alt="Anotado en el minuto 35"><span title="Penal"><img alt="Penal"></span><span>35' </span> <img alt="Anotado en el minuto 38"> <small>38'</small></td>
<td>Reporte</td><td></td><td>Asistencia: 51.518 espectadores<br />Árbitro: Ana Ruiz</td></tr></tbody></table>`;

test.each([
  [
    'of today, after a shoot-out',
    today,
    {
      date: '2018-06-14',
      time: '18:00 [[Peru Time|PET]]',
      team1: '[[Aipsa FC|Aipsa]]',
      score: '[[Copa#Aipsa v Sauce|1–1]] ([[Extra time|a.e.t.]])',
      team2: '[[Sauce FC|Sauce]]',
      goals1: "[[Juan Diaz|Díaz]] 12' ([[Own goal|o.g.]]), 90+1'",
      penalties1: '[[A]] {{pen goal}}',
      penaltyscore: '3–4',
      penalties2: '{{pen miss}} B',
      stadium: '[[Estadio]], Lima',
      attendance: '78,011<ref />',
      referee: '[[Ana Ruiz]] (Peru)',
    },
  ],
  [
    'of the hCalendar age',
    hCalendar,
    {
      date: '18 May 2011',
      time: '19:45 [[PET]]',
      team1: '[[Aipsa FC|Aipsa]]',
      score: '2 – 0',
      team2: '[[Sauce FC|Sauce]]',
      goals1: "[[Curro]] 49'([[Penalty|pen.]])<br />Ruiz 60'",
      stadium: 'Campo Uno, [[Lima]]',
      attendance: '1,000',
      referee: 'Ana Ruiz',
    },
  ],
  [
    'of that age, collapsible',
    collapsible,
    {
      date: '30 April 2013',
      time: '19:45',
      team1: "'''[[Aipsa FC|Aipsa]]'''",
      score: "'''1–1''' ([[Aet|a.e.t.]])<br />('''3–2''' [[P|p]])",
      team2: '[[Sauce FC|Sauce]]',
      goals1: "Youngs 98'",
      goals2: "Hill 3'",
      stadium: 'Campo Uno',
      attendance: '342',
    },
  ],
  [
    'in Spanish, its icons before the minutes',
    spanish,
    {
      round: 'Vuelta',
      date: '12 de marzo de 2019',
      time: '21:00 [[HEC]]',
      team1: '[[Aipsa FC|Aipsa]] {{flagicon|Peru}}',
      score: "'''3:0 (1:0)'''<br />(Global '''5:2''')",
      team2: '[[Sauce FC|Sauce]]',
      goals1: "[[Agu|Agüero]] 35' (pen.) <small>38'</small>",
      stadium: 'Estadio Dos, Lima',
      attendance: '51.518 espectadores',
      referee: 'Ana Ruiz',
    },
  ],
])('a box %s', (_what, html, parameters) => {
  expect(boxesOf(html)).toEqual([parameters]);
});

test('the name of the match that is to be played stands for its score', () => {
  const [box] = boxesOf(today.replace(/<th class="fscore">.*?<\/th>/, '<th class="fscore">Match 74</th>'));
  expect(box?.score).toBe('Match 74');
});

test('an event that is no match is read as the table that it is', () => {
  const html = '<table class="vevent"><tr><td>Opening ceremony</td><td>12 June</td></tr></table>';
  expect(boxesOf(html)).toEqual([]);
  expect(openDocument(new Source('page.html', htmlDocument(html))).text).toContain('Opening ceremony');
});

test('a box has an anchor of its own', () => {
  const { origin } = openDocument(
    new Source('page.html', htmlDocument(`<h2 id="Group_A">Group A</h2>${today}`)),
  );
  expect(origin?.anchors).toEqual(['Group_A', 'Aipsa_v_Sauce']);
});
