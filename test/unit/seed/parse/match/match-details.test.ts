import { describe, expect, test } from 'vitest';
import { readAttendance } from '../../../../../seed/parse/match/attendance.js';
import { readGround } from '../../../../../seed/parse/match/ground.js';
import { readKickOffTime } from '../../../../../seed/parse/match/kick-off-time.js';
import { readReferee } from '../../../../../seed/parse/match/referee.js';
import type { Problems } from '../../../../../seed/read/document-error.js';
import type { WikitextValue } from '../../../../../seed/read/wikitext/template.js';
import { pageOf, valued } from '../../../../support/seed/parse/read-templates.js';
import { bare } from '../../../../support/seed/season-from-wikitext.js';

describe('the hour of kick-off', () => {
  test.each([
    ['18:00', '18:00', null],
    ['9:30', '09:30', null],
    ['18.00', '18:00', null],
    ['20h45', '20:45', null],
    ['18:00 local time', '18:00', null],
    ['8:00 p.m.', '20:00', null],
    ['8 pm', '20:00', null],
    ['12:00&nbsp;p.m. [[UTC−07:00|UTC−7]]', '12:00', -420],
    ['12:15 a.m.', '00:15', null],
    ['18:00 [[UTC−03:00|UTC−3]]', '18:00', -180],
    ['18:00 (UTC+5:30)', '18:00', 330],
    ['19:45 [[British Summer Time|BST]] ([[UTC+01:00|UTC+1]])', '19:45', 60],
    ['19:45 [[British Summer Time|BST]]', '19:45', 60],
    ['20:45 {{small|([[CET]])}}', '20:45', 60],
    ['20:45 [[Central European Time|CEST]]', '20:45', 120],
    ['16:00 GMT', '16:00', 0],
    ['{{UTZ|18:30|-4}}', '18:30', -240],
    ['{{UTZ|18:30|5.5}}', '18:30', 330],
    ['21:00 (20:00 [[UTC+01:00|UTC+1]])', '20:00', 60],
    ['18:45 (20:45 UTC±0)', '20:45', 0],
    ['TBD', null, null],
    ['', null, null],
  ])('%s', (text, time, utcOffset) => {
    expect(noted(text, readKickOffTime)).toEqual([{ time, utcOffset }]);
  });

  test.each([
    ['evening', null, '"evening" is not an hour such as "18:00".'],
    ['25:00', null, '"25:00" is not an hour such as "18:00".'],
    ['13:00 pm', null, '"13:00 pm" is not an hour such as "18:00".'],
    ['20:45 (16:45 in Lima)', null, '"20:45 (16:45 in Lima)" is not an hour such as "18:00".'],
    ['20:30 UTC+3 (18:30 UTC+1)', null, '"20:30 UTC+3 (18:30 UTC+1)" is not an hour such as "18:00".'],
    ['20:45 BST', '20:45', 'The offset of "BST" from UTC is not known; the hour is taken without it.'],
    ['20:45 UTC+19', '20:45', 'The offset of "UTC+19" from UTC is not known; the hour is taken without it.'],
  ])('%s is not wholly an hour', (text, time, note) => {
    expect(noted(text, readKickOffTime)).toEqual([{ time, utcOffset: null }, note]);
  });
});

describe('the attendance', () => {
  test.each([
    ['53,000', 53000],
    ['53.000', 53000],
    ['53&nbsp;000', 53000],
    ['812', 812],
    ['1,024,000', 1024000],
    ['33,683<ref>{{cite web|title=2,000}}</ref>', 33683],
    ['c. 5,000', 5000],
    ['{{circa}} 5,000', 5000],
    ['~5000', 5000],
    ['12,500 spectators', 12500],
    ['0 (behind closed doors)', 0],
    ['Behind closed doors', 0],
    ['sin público', 0],
    ['TBD', null],
    ['', null],
  ])('%s', (text, attendance) => {
    expect(noted(text, readAttendance)).toEqual([attendance]);
  });

  test.each(['5,000–6,000', '53.5', 'full', '10,000+', '5,000 (of 7,000)'])('%s is noted', (text) => {
    expect(noted(text, readAttendance)).toEqual([null, `"${text}" is not an attendance such as "53,000".`]);
  });
});

test.each([
  ['[[Estadio Nacional]], [[Lima]]', '', 'Estadio Nacional', 'Lima'],
  ['[[Estadio Monumental (Lima)|Monumental]], [[Lima]], Peru', '', 'Monumental', 'Lima'],
  ['[[SoFi Stadium]], [[Inglewood, California|Inglewood]]', '', 'SoFi Stadium', 'Inglewood'],
  ['{{nowrap|[[Estadio Nacional]], [[Lima]]}}', '', 'Estadio Nacional', 'Lima'],
  ['[[Wembley Stadium]], London', '', 'Wembley Stadium', 'London'],
  ['Municipal Ground, [[Tacna]]', '', 'Municipal Ground', 'Tacna'],
  ['[[Lockhart Stadium]]<br />[[Fort Lauderdale, Florida]]<br />', '', 'Lockhart Stadium', 'Fort Lauderdale'],
  ['Estadio Nacional, Lima', '', 'Estadio Nacional, Lima', null],
  ['Estadio Nacional, Lima', '[[Lima]]', 'Estadio Nacional', 'Lima'],
  ['[[Wembley Stadium]]', '[[London]], England', 'Wembley Stadium', 'London'],
  ['[[Estadio Nacional]], [[Lima]]', 'Lima', 'Estadio Nacional', 'Lima'],
  ['Estadio Boys', '', 'Estadio Boys', null],
  ['', 'Callao', null, 'Callao'],
  ['TBD', 'TBC', null, null],
  ['', '', null, null],
])('a match at %s, %s', (stadium, location, venue, city) => {
  expect(readGround(valued(stadium), location === '' ? undefined : valued(location))).toEqual({
    venue,
    city,
  });
});

test.each([
  ['[[Néstor Pitana]] ([[Argentine Football Association|Argentina]])', 'Néstor Pitana'],
  ['{{flagicon|PER}} [[Víctor Rivera (referee)|Víctor Rivera]]', 'Víctor Rivera'],
  ['Juan Gómez, Chile', 'Juan Gómez'],
  ['[[Juan Gómez]]<br>Assistants: [[One]], [[Other]]', 'Juan Gómez'],
  ['TBD', null],
  ['', null],
])('the referee %s', (text, name) => {
  expect(readReferee(valued(text))).toBe(name);
});

test('a value that cannot be read costs only itself, and is told with its line', () => {
  const { matches, notes } = bare(`== Final ==
{{Football box|team1=Alianza|score=2–1|team2=Boys
|time=soon
|attendance=many
|referee=[[Juan Gómez]]
}}`);
  expect(matches).toMatchObject([
    { homeGoals: 2, awayGoals: 1, time: null, attendance: null, referee: 'Juan Gómez' },
  ]);
  expect(notes).toEqual([
    { kind: 'UNREAD_VALUE', message: '"soon" is not an hour such as "18:00".', line: 3, column: 7 },
    { kind: 'UNREAD_VALUE', message: '"many" is not an attendance such as "53,000".', line: 4, column: 13 },
  ]);
});

describe('extra time and the shoot-out of a tie', () => {
  test('are those of its last match, seen from the home side', () => {
    const { matches } = bare(`== Final ==
{{TwoLegResult|Alianza||2–2 (3–4 p)|Boys||1–1|1–1 (a.e.t.)}}`);
    expect(matches).toMatchObject([
      { home: 'alianza', extraTime: false, penalties: null },
      { home: 'boys', extraTime: true, penalties: { team1: 4, team2: 3 } },
    ]);
  });

  test('are those of the match whose box has them', () => {
    const { matches } = bare(`== Final ==
{{Football box|date=1 May 2020|team1=Alianza|score=1–1|team2=Boys}}
{{Football box|date=8 May 2020|team1=Boys|score=1–1|aet=yes|penaltyscore=4–3|team2=Alianza}}`);
    expect(matches.map(({ extraTime, penalties }) => [extraTime, penalties])).toEqual([
      [false, null],
      [true, { team1: 4, team2: 3 }],
    ]);
  });
});

/** What a reader makes of a text, and then what it notes. */
function noted<Read>(text: string, read: (value: WikitextValue, problems: Problems) => Read) {
  const { page, problems } = pageOf(text);
  const value = read({ text, offset: 0, templates: page.templates }, problems);
  return [value, ...problems.notes.map(({ message }) => message)];
}
