import { describe, expect, test } from 'vitest';
import { isFootballBox, readFootballBox } from '../../../../../seed/parse/match/football-box.js';
import type { Template } from '../../../../../seed/read/wikitext/template.js';
import { reading } from '../../../../support/seed/parse/read-templates.js';

const teams = '|team1=[[Alianza]]|team2=Boys';

function goal(team: string, name: string, minute: number, kind: string) {
  return { team, player: { name, article: name }, minute, stoppage: null, kind, line: 9 };
}

test('a box is a match with its day and its place', () => {
  const box = `{{Football box
    |date = {{Start date|2014|6|12|df=y}} |time = 17:00 [[UTC−03:00|UTC−3]]
    |round = Semifinals |event = Copa
    |team1 = [[Club Alianza|Alianza]] {{fbaicon|PER}}
    |score = [[2014 Copa final|3–1]]
    |report = https://report.pe
    |team2 = {{fbaicon|PER}} '''Boys'''
    |goals1 = [[Neymar]] {{goal|29||71|pen.}} |goals2 = [[Marcelo]] {{goal|11|o.g.}}
    |stadium = [[Estadio Nacional|Estadio Nacional]], [[Lima]] |location = Lima
    |attendance = 62,103 |referee = [[Yuichi Nishimura]] ([[Japan]])
  }}`;
  expect(reading(`Text.\n${box}`, (template, roster) => readFootballBox(template, roster, 2014))).toEqual({
    told: [
      {
        home: 'alianza',
        away: 'boys',
        homeGoals: 3,
        awayGoals: 1,
        status: 'PLAYED',
        abandonedAt: null,
        extraTime: false,
        penalties: null,
        lotMarked: false,
        lotWinner: null,
        date: '2014-06-12',
        goals: [
          goal('boys', 'Marcelo', 11, 'OWN_GOAL'),
          goal('alianza', 'Neymar', 29, 'GOAL'),
          goal('alianza', 'Neymar', 71, 'PENALTY'),
        ],
        unreadGoals: [],
        otherReports: [],
        time: '17:00',
        utcOffset: -180,
        venue: 'Estadio Nacional',
        city: 'Lima',
        attendance: 62103,
        referee: 'Yuichi Nishimura',
        halfTime: null,
        fullTime: null,
        line: 2,
        offset: 6,
      },
    ],
    problems: [],
    open: [],
  });
});

describe('a score', () => {
  test.each([
    ['plain', 'score=3–1', '3-1'],
    ['awarded', 'score=3–0 {{awd}}', '3-0'],
    ['in brackets', 'score=(3–0)', '3-0'],
    ['in a link of its own', 'score={{score link|2026 Copa#A|2–0}}', '2-0'],
    ['with a note', 'score=3–0{{efn|A note.}}<ref>A note.</ref>', '3-0'],
    ['after extra time', 'score=3–1|aet=yes', '3-1 aet'],
    ['after extra time, beside it', 'score=3–1 {{aet}}', '3-1 aet'],
    ['after extra time, below it', 'score=3–1<br />{{small|([[Extra time|a.e.t.]])}}', '3-1 aet'],
    ['not after extra time', 'score=3–1|aet=no', '3-1'],
    ['not after extra time, as far as it tells', 'score=3–1|aet=<!-- ? -->', '3-1'],
    ['after a shoot-out', 'score=1–1|aet=yes|penaltyscore=4–2', '1-1 aet 4-2p'],
    ['after a shoot-out, in a link', 'score=1–1|penaltyscore=[[Report|4–2]]', '1-1 4-2p'],
    ['after a shoot-out, with words', 'score=1–1|penaltyscore=4–2 (pen.)', '1-1 4-2p'],
    ['after a shoot-out, beside it', 'score=1–1 (4–2 p)', '1-1 4-2p'],
    ['of half-time beside it', 'score=2–2 (2–1)', '2-2 ht 2-1'],
    [
      'whose scorers of penalties are listed',
      'score=1–1|penalties1=[[A]] {{pengoal}}|penalties2={{penmiss}}',
      '1-1',
    ],
    ['of the winner in bold, or of the loser', "score='''3'''–1", '3-1'],
    ['not there', '', 'x'],
    ['empty', 'score=', 'x'],
    ['of a match that was put off', 'score=Postponed', 'x'],
    ['of a match to come', 'score=v', 'x'],
    ['of a match with a number', 'score=[[2026 Copa#Match 12|Match 12]]', 'x'],
    ['of a match that nobody played', 'score=w/o', 'x'],
    ['of a match that was called off', 'score=cancelled', 'x'],
  ])('%s', (_how, cells, told) => {
    const { told: matches, problems } = reading(`{{Football box${teams}|${cells}}}`, read);
    const [match] = matches;
    const shown = match && [
      match.homeGoals === null || match.awayGoals === null ? 'x' : `${match.homeGoals}-${match.awayGoals}`,
      ...(match.extraTime ? ['aet'] : []),
      ...(match.halfTime === null ? [] : [`ht ${match.halfTime.team1}-${match.halfTime.team2}`]),
      ...(match.penalties === null ? [] : [`${match.penalties.team1}-${match.penalties.team2}p`]),
    ];
    expect(shown?.join(' ')).toBe(told);
    expect(problems).toEqual([]);
  });
});

test.each([
  ['the year of the season', '12 June', 2020, '2020-06-12'],
  ['a year of its own', '12 October 2019', 2020, '2019-10-12'],
  ['no certain year', '12 October', 2020, null],
  ['no certain day', '12 or 13 June 2020', 2020, null],
])('a day with %s', (_what, date, year, day) => {
  const box = `{{Football box${teams}|date=${date}|stadium=}}`;
  expect(reading(box, (template, roster) => readFootballBox(template, roster, year)).told).toMatchObject([
    { date: day, venue: null },
  ]);
});

test('nations meet by their codes', () => {
  const box = '{{#invoke:football box|main|team1={{#invoke:flag|fb-rt|MEX}}|score=2–0|team2={{fb|RSA}}}}';
  expect(reading(box, read, []).told).toMatchObject([{ home: 'mexico', away: 'south-africa', homeGoals: 2 }]);
});

test('a match whose teams are not known yet is none yet, and so is a bye', () => {
  expect(reading('{{Football box|team1=Winner Match 49|score=Match 57|team2=1A}}', read)).toEqual({
    told: [undefined],
    problems: [],
    open: ['Winner Match 49', '1A'],
  });
  expect(reading('{{Football box|team1=Boys|score=bye|team2=}}', read)).toMatchObject({
    told: [undefined],
    problems: [],
  });
});

test.each([
  [
    'a team that meets itself',
    '|team1=Boys|score=1–0|team2=[[Boys]]',
    ['1:1 A team cannot play against itself.'],
  ],
  [
    'a team that is missing',
    '|team1=Boys|score=1–0',
    ['1:1 The parameter team2 of this Football box is missing.'],
  ],
  [
    'a shoot-out after extra time that may be the score at half-time',
    `${teams}|score=2–2 (2–1)|aet=yes`,
    ['1:51 "2–2 (2–1)" is not a score such as "2–1".'],
  ],
  ['a score that is none', `${teams}|score=2–x`, ['1:51 "2–x" is not a score such as "2–1".']],
  [
    'a shoot-out that is none',
    `${teams}|score=1–1|penaltyscore=4`,
    ['1:68 "4" is not a score such as "2–1".'],
  ],
  [
    'an unknown team',
    '|team1=Boys|team2=Sport|score=1–0',
    [
      '1:33 No team is called "Sport" in this season. If it is a team, write in the facts file "teams": [{ "name": "Sport" }].',
    ],
  ],
  ['a day that is none', `${teams}|date=31 June 2020`, ['1:50 "31 June 2020" is not a valid date.']],
])('%s is told', (_what, cells, problems) => {
  expect(reading(`{{Football box${cells}}}`, read).problems).toEqual(problems);
});

test.each([
  ['Football box', true],
  ['football_box', true],
  ['Footballbox', true],
  ['footballbox collapsible', true],
  ['Football box collapsible', true],
  ['Football_box_collapsible', true],
  ['#invoke:Football box|main', true],
  ['#invoke:football box collapsible|main', true],
  ['Football box start', false],
  ['Rugbybox', false],
  ['Infobox football match', false],
])('{{%s}} is a box: %j', (name, is) => {
  expect(reading(`{{${name}}}`, isFootballBox).told).toEqual([is]);
});

function read(template: Template, roster: Parameters<typeof readFootballBox>[1]) {
  return readFootballBox(template, roster, 2020);
}

test('the note to a score tells whom a coin favoured, by the name that a flag shows', () => {
  const box =
    '{{Football box|team1={{fb-rt|ITA}}|score=0–0|aet=yes|scorenote={{nowrap|Italy won on [[coin toss]]}}|team2={{fb|URS}}}}';
  const { told, problems } = reading(box, (template, roster) => readFootballBox(template, roster, 1968), []);
  expect(problems).toEqual([]);
  expect(told).toMatchObject([{ home: 'italy', homeGoals: 0, lotMarked: true, lotWinner: 'italy' }]);
});

test('the attendance may stand below the ground', () => {
  const box = `{{Football box${teams}|score=1–0|stadium=[[Rose Bowl]]<br>[[Pasadena]]<br>Attendance: 11,580}}`;
  expect(reading(box, read).told).toMatchObject([
    { venue: 'Rose Bowl', city: 'Pasadena', attendance: 11580 },
  ]);
});

test('a box with blanks for teams is left out', () => {
  expect(reading('{{Football box|team1=&nbsp;|score=0–1 series|team2=&nbsp;}}', read)).toEqual({
    told: [undefined],
    problems: ['1:1 This box names no teams; it was not read.'],
    open: [],
  });
});
