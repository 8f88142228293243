import { describe, expect, test } from 'vitest';
import { readDate } from '../../../../../seed/parse/match/match-date.js';
import { lines, pageOf } from '../../../../support/seed/parse/read-templates.js';

describe('the twelfth of June 2014', () => {
  test.each([
    '2014-06-12',
    '2014-6-12',
    '12 June 2014',
    'June 12, 2014',
    '12 Jun 2014',
    'Jun. 12 2014',
    '12th June 2014',
    'June 12th, 2014',
    '12 june, 2014',
    'Thursday, 12 June 2014',
    'Thu 12 June 2014',
    '12 June 2014, 17:00',
    '12 June 2014 17:00 UTC−3',
    '12 de junio de 2014',
    '12 de junio del 2014',
    'jueves, 12 de junio de 2014',
    '12.º de junio de 2014',
    '[[12 June]] [[2014]]',
    "'''12&nbsp;June 2014'''",
    '12 June 2014<ref>Moved.</ref>',
    '{{Start date|2014|6|12}}',
    '{{start date|2014|06|12|21|00|df=y}}',
    '{{Start-date|12 June 2014}}',
    '{{dts|2014|6|12}}',
    '{{dts|2014-06-12}}',
    '{{dts|12 June 2014}}',
    '{{fecha|12|6|2014}}',
    '{{fecha|12|junio|2014}}',
    '{{nowrap|12 June 2014}}',
    '12 June',
    'June 12',
    '12 de junio',
  ])('%s', (text) => {
    expect(read(text, 2014)).toEqual(['2014-06-12']);
  });
});

describe('a day that is not certain is none', () => {
  test.each([
    '',
    '12',
    '2014',
    'June 2014',
    '{{Start date|2014|6}}',
    '12–13 June 2014',
    '12 or 13 June 2014',
    '12 June 20145',
    '06/12/2014',
    'after 12 June 2014',
    'Matchday 3',
    'TBD',
    '12 Brumaire 2014',
    // In a season over two years it could be of either.
    '12 July',
    '12 October',
    'Dec 24',
  ])('%s', (text) => {
    expect(read(text, 2014)).toEqual([null]);
  });
});

test.each([
  ['12 January', 2013, '2013-01-12'],
  ['12 October 2012', 2013, '2012-10-12'],
  ['29 February', 2012, '2012-02-29'],
  ['1 August 1920', 1921, '1920-08-01'],
])('%s of the season of %d is %s', (text, season, date) => {
  expect(read(text, season)).toEqual([date]);
});

test.each([
  ['31 June 2014', '1:1 "31 June 2014" is not a valid date.'],
  ['30 Feb', '1:1 "30 Feb" is not a valid date.'],
  ['29 February 2013', '1:1 "29 February 2013" is not a valid date.'],
  ['31 September', '1:1 "31 September" is not a valid date.'],
  ['0 May 2014', '1:1 "0 May 2014" is not a valid date.'],
  ['2014-13-01', '1:1 "2014-13-01" is not a valid date.'],
  ['{{Start date|2014|6|31}}', '1:1 "2014-6-31" is not a valid date.'],
])('%s is told', (text, problem) => {
  expect(read(text, 2014)).toEqual([null, problem]);
});

/** The day, and what is wrong with it. */
function read(text: string, season: number): (string | null)[] {
  const { page, problems } = pageOf(text);
  return [readDate({ text, offset: 0, templates: page.templates }, season, problems), ...lines(problems)];
}
