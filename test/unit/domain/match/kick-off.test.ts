import { expect, test } from 'vitest';
import { kickOff } from '../../../../src/domain/match/kick-off.js';

const date = new Date('2018-06-14T00:00:00Z');

test.each([
  ['18:00', 180, '2018-06-14T15:00:00.000Z'],
  ['20:30', -300, '2018-06-15T01:30:00.000Z'],
  ['00:15', 330, '2018-06-13T18:45:00.000Z'],
  ['12:00', 0, '2018-06-14T12:00:00.000Z'],
])('%s with an offset of %d minutes is %s', (time, utcOffset, moment) => {
  expect(kickOff({ date, time, utcOffset })?.toISOString()).toBe(moment);
});

test.each([
  ['the day', { date: null, time: '18:00', utcOffset: 0 }],
  ['the hour', { date, time: null, utcOffset: 0 }],
  ['the offset', { date, time: '18:00', utcOffset: null }],
])('without %s the moment is not known', (_what, stated) => {
  expect(kickOff(stated)).toBeNull();
});
