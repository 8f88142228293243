import { expect, test } from 'vitest';
import { parseRoute, type Route, routeUrl } from '../../../src/web/route.js';

const season = 'copa-peru-2013';

test.each<[address: string, route: Route]>([
  ['/', { view: 'home' }],
  ['/copa-peru-2013', { view: 'season', season }],
  ['/copa-peru-2013/stage/group', { view: 'stage', season, stage: 'group', region: null, follow: null }],
  [
    '/copa-peru-2013/stage/regional/region-iv?follow=aipsa',
    { view: 'stage', season, stage: 'regional', region: 'region-iv', follow: 'aipsa' },
  ],
  [
    '/premier-league-2008/stage/league?day=2008-03-01&side=away',
    {
      view: 'stage',
      season: 'premier-league-2008',
      stage: 'league',
      region: null,
      follow: null,
      day: '2008-03-01',
      side: 'away',
    },
  ],
  ['/copa-peru-2013/match/final-one-two', { view: 'match', season, match: 'final-one-two' }],
  ['/copa-peru-2013/player/ana-paz', { view: 'player', season, player: 'ana-paz' }],
  ['/copa-peru-2013/bracket/national', { view: 'bracket', season, stage: 'national', follow: null }],
  ['/copa-peru-2013/team/aipsa', { view: 'team', season, team: 'aipsa', against: null }],
  ['/copa-peru-2013/team/aipsa?against=cni', { view: 'team', season, team: 'aipsa', against: 'cni' }],
  ['/copa-peru-2013/team/a%C3%B1o%2F1', { view: 'team', season, team: 'año/1', against: null }],
  ['/copa-peru-2013/audit', { view: 'audit', season }],
  ['/copa-peru-2013/what-if', { view: 'what-if', season, rules: {} }],
  [
    '/copa-peru-2013/what-if?win=2&draw=1&by=POINTS+WINS&away=false',
    { view: 'what-if', season, rules: { win: 2, draw: 1, by: ['POINTS', 'WINS'], away: false } },
  ],
])('%s is parsed, and is the address of its route', (address, route) => {
  expect(parseRoute(new URL(address, 'http://localhost'))).toEqual(route);
  expect(routeUrl(route)).toBe(address);
});

test.each([
  '/copa-peru-2013/nothing',
  '/copa-peru-2013/team',
  '/copa-peru-2013/audit/more',
  '/copa-peru-2013/stage/regional/region-iv/more',
])('%s has no view', (address) => {
  expect(parseRoute(new URL(address, 'http://localhost'))).toBeNull();
});

test('invalid encoding in an address is left as it is', () => {
  const route = parseRoute(new URL('/copa-peru-2013/team/%E0%A4%A', 'http://localhost'));
  expect(route).toMatchObject({ view: 'team', team: '%E0%A4%A' });
});

test('invalid rules are ignored', () => {
  expect(parseRoute(new URL('/copa-peru-2013/what-if?win=-3&draw=x', 'http://localhost'))).toEqual({
    view: 'what-if',
    season,
    rules: {},
  });
});
