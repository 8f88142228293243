import { htmlDocument } from './html-document.js';

// A cup that never was, as a Wikipedia shows it at several ages and in two languages.

const groups = {
  A: ['Uplands', 'Lowlands', 'Midlands', 'Highlands'],
  B: ['Riverside', 'Lakeside', 'Seaside', 'Hillside'],
} as const;

interface Game {
  readonly home: string;
  readonly away: string;
  readonly goals: readonly [number, number];
  readonly day: number;
}

/** Every team at home to every other, with results that follow from their places in the list. */
function gamesOf(teams: readonly string[]): Game[] {
  return teams.flatMap((home, i) =>
    teams.flatMap((away, j): Game[] =>
      i === j ? [] : [{ home, away, goals: [(3 * i + j) % 4, (i + 2 * j) % 3], day: 1 + ((7 * i + j) % 28) }],
    ),
  );
}

function link(team: string): string {
  return `<a href="/wiki/${team}_F.C." title="${team} F.C.">${team}</a>`;
}

function heading(level: number, text: string): string {
  return `<div class="mw-heading mw-heading${level}"><h${level} id="${text.replaceAll(' ', '_')}">${text}</h${level}></div>`;
}

function standings(
  teams: readonly string[],
  header: readonly string[],
  goals: (gf: number, ga: number) => string,
): string {
  const rows = teams.map((team) => {
    const played = gamesOf(teams).filter(({ home, away }) => home === team || away === team);
    const scored = played.map(
      ({ home, goals: [x, y] }) => (home === team ? [x, y] : [y, x]) as [number, number],
    );
    const count = (test: (difference: number) => boolean) => scored.filter(([x, y]) => test(x - y)).length;
    const [won, drawn, lost] = [count((d) => d > 0), count((d) => d === 0), count((d) => d < 0)];
    const sum = (side: 0 | 1) => scored.reduce((total, one) => total + one[side], 0);
    return { team, cells: [played.length, won, drawn, lost, goals(sum(0), sum(1))], points: 3 * won + drawn };
  });
  rows.sort((a, b) => b.points - a.points);
  const body = rows.map(
    ({ team, cells, points }, index) =>
      `<tr><td style="background-color:#BBF3BB;">${index + 1}\n</td><th scope="row">${link(team)}</th>${cells.map((cell) => `<td>${cell}</td>`).join('')}<td style="font-weight: bold;">${points}</td></tr>`,
  );
  return `<table class="wikitable"><tbody><tr>${header.map((word) => `<th scope="col">${word}</th>`).join('')}</tr>\n${body.join('\n')}</tbody></table>`;
}

function crosstable(teams: readonly string[]): string {
  const cell = (home: string, away: string) => {
    const game = gamesOf(teams).find((one) => one.home === home && one.away === away);
    return game === undefined
      ? '<td bgcolor="#CCC"></td>'
      : `<td><span class="nowrap">${game.goals.join('–')}</span></td>`;
  };
  const rows = teams.map(
    (home) => `<tr><td>${link(home)}</td>${teams.map((away) => cell(home, away)).join('')}</tr>`,
  );
  return `<table class="wikitable"><tbody><tr><td>Home \\ Away<sup class="reference">[1]</sup></td>${teams.map((team) => `<td>${link(team).replace(/>.*</, `>${team.slice(0, 3).toUpperCase()}<`)}</td>`).join('')}</tr>${rows.join('\n')}</tbody></table>`;
}

function modernBox({ home, away, goals: [x, y], day }: Game, extra = ''): string {
  return `<div itemscope="" itemtype="http://schema.org/SportsEvent" class="footballbox"><div class="fleft"><time><div class="fdate">${day} June 2018<span style="display:none"> (<span class="bday dtstart published updated">2018-06-${`${day}`.padStart(2, '0')}</span>)</span></div><div class="ftime">18:00</div></time></div>
<table class="fevent"><tbody><tr itemprop="name"><th class="fhome">${link(home)}</th><th class="fscore">${x}–${y}${extra}</th><th class="faway">${link(away)}</th></tr>
<tr class="fgoals"><td class="fhgoal"><ul><li><a href="/wiki/Juan_Paz" title="Juan Paz">Paz</a> <span class="fb-goal"><img alt="Goal" src="ball.png"> <span>12<span class="nowrap">'</span> (<a href="/wiki/Penalty">pen.</a>)</span></span></li></ul></td><td>Report</td><td class="fagoal"></td></tr></tbody></table>
<div class="fright"><div>Lake Stadium, Lakeside</div><div>Attendance: 1,234</div><div>Referee: Ana Ruiz</div></div></div>`;
}

function calendarBox({ home, away, goals: [x, y], day }: Game): string {
  return `<div class="vevent"><table><tr><td><div class="summary">${day} May 2011<br /></div></td></tr></table><table><tr><th class="vcard attendee"><span class="fn org">${link(home)}</span></th><th>${x} – ${y}</th><th class="vcard attendee">${link(away)}</th></tr><tr><td>Paz <img alt="" src="b.png"> 49'<br />Ruiz 60'</td><td></td><td></td></tr></table><table><tr><td>Lake Stadium<br />Attendance: 1,000</td></tr></table></div>`;
}

function twoLegs(pairs: readonly (readonly [string, string])[], words: readonly string[]): string {
  const rows = pairs.map(
    ([one, other], index) =>
      `<tr><td><b>${link(one)}</b></td><td>${3 + index}–2</td><td>${link(other)}</td><td>1–1</td><td>${2 + index}–1</td></tr>`,
  );
  return `<table class="wikitable"><tbody><tr>${words.map((word) => `<th>${word}</th>`).join('')}</tr>${rows.join('\n')}</tbody></table>`;
}

function bracket([a = '', b = '', c = '', d = '']: readonly string[]): string {
  const slot = (team: string, goals: number) =>
    `<td rowspan="2">${link(team)}</td><td rowspan="2">${goals}</td>`;
  return `<table cellpadding="0" cellspacing="0" style="border:0;font-size:90%;white-space:nowrap"><tbody><tr><td></td><td colspan="2" style="border:1px solid #aaa">Semi-finals</td><td colspan="2" style="border:1px solid #aaa">Final</td></tr>
<tr><td></td>${slot(a, 2)}<td></td></tr><tr></tr><tr><td></td>${slot(b, 1)}${slot(a, 3)}</tr><tr></tr><tr><td></td>${slot(c, 0)}${slot(d, 1)}</tr><tr></tr><tr><td></td>${slot(d, 4)}<td></td></tr><tr></tr></tbody></table>`;
}

function parsoid(box: string, { home, away, goals, day }: Game, id: number): string {
  const params = [
    `date = {{Start date|2018|6|${day}}}`,
    `team1 = [[${home} F.C.|${home}]]`,
    `score = ${goals.join('–')}`,
    `team2 = [[${away} F.C.|${away}]]`,
  ];
  const wt = Object.fromEntries(['main', ...params].map((value, index) => [index + 1, { wt: value }]));
  const mw = {
    parts: [{ template: { target: { wt: '#invoke:Football box', function: 'invoke' }, params: wt, i: 0 } }],
  };
  return `<link rel="mw-deduplicated-inline-style" about="#mwt${id}" typeof="mw:Extension/templatestyles mw:Transclusion" data-mw='${JSON.stringify(mw).replaceAll("'", '&#39;')}'>${box.replace('<div', `<div about="#mwt${id}"`)}`;
}

const english = ['<abbr title="Position">Pos</abbr>', 'Team', 'Pld', 'W', 'D', 'L', 'GF', 'GA', 'GD', 'Pts'];
const german = ['<span title="Platzierung">Pl.</span>', 'Verein', 'Sp.', 'S', 'U', 'N', 'Tore', 'Punkte'];
const separate = (gf: number, ga: number) => `${gf}</td><td>${ga}</td><td>${gf - ga}`;
const [semis, names] = [
  [
    ['Uplands', 'Lakeside'],
    ['Riverside', 'Lowlands'],
  ] as const,
  ['Team 1', '<abbr title="Aggregate score">Agg.</abbr>', 'Team 2', '1st leg', '2nd leg'],
];

const modern = Object.entries(groups).map(
  ([name, teams]) =>
    `${heading(3, `Group ${name}`)}<div class="hatnote">Main article: <a href="/wiki/2018_Lake_Cup_Group_${name}" title="2018 Lake Cup Group ${name}">Group ${name}</a></div>${standings(teams, english, separate)}${gamesOf(
      teams,
    )
      .map((game) => modernBox(game))
      .join('\n')}`,
);

/** HTML pages of an invented cup, by the age of their shapes. */
export const htmlPages: Readonly<Record<string, string>> = {
  modern: htmlDocument(
    `<p>The <b>2018 Lake Cup</b> was the first <a href="/wiki/Lake_Cup">Lake Cup</a>.</p>${heading(2, 'Group stage')}${modern.join('\n')}${heading(2, 'Knockout stage')}${heading(3, 'Bracket')}${bracket(['Uplands', 'Lakeside', 'Riverside', 'Lowlands'])}${heading(3, 'Final')}${modernBox({ home: 'Uplands', away: 'Lowlands', goals: [3, 1], day: 28 }, ' (<a href="/wiki/Aet">a.e.t.</a>)')}`,
    { title: '2018 Lake Cup' },
  ),
  old: htmlDocument(
    `<p>The <b>2011 Lake Cup</b>.</p><h2><span class="mw-headline" id="Group_A">Group A</span></h2>${crosstable(groups.A)}${standings(groups.A, english, separate)}${gamesOf(groups.A).map(calendarBox).join('\n')}<h2><span class="mw-headline" id="Semi-finals">Semi-finals</span></h2>${twoLegs(semis, names)}`,
    { title: '2011 Lake Cup' },
  ),
  parsoid: htmlDocument(
    `<section data-mw-section-id="1">${heading(2, 'Group A')}${gamesOf(groups.A)
      .map((game, index) => parsoid(modernBox(game), game, index + 3))
      .join('\n')}</section>`,
    { title: '2018 Lake Cup' },
  ),
  german: htmlDocument(
    `<p>Der <b>Seepokal 2012</b>.</p>${heading(2, 'Gruppe B')}${standings(groups.B, german, (gf, ga) => `<span style="visibility:hidden;">0</span>${gf}:${ga}`)}${heading(2, 'Halbfinale')}${twoLegs(semis, ['Mannschaft 1', 'Ges.', 'Mannschaft 2', 'Hinspiel', 'Rückspiel'])}`,
    { title: 'Seepokal 2012', language: 'de' },
  ),
};
